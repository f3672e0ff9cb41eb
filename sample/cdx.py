"""Answer a query to an index in the Internet Archive's CDX dialect."""

import json
import re
from collections.abc import Callable, Sequence
from urllib.parse import quote_plus, unquote_plus

from starlette.datastructures import QueryParams
from starlette.responses import Response

from scrapers.captures.surt import surt

FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
_MOST = 150_000
Row = dict[str, str]


def answer(rows: Sequence[Row], query: QueryParams) -> Response:
    """The rows that ``query`` asks for, as JSON with a header row or as lines; 400 for what cannot be understood."""
    try:
        found, resume_key = select(rows, query)
        fields = query["fl"].split(",") if "fl" in query else list(FIELDS)
        table = [[row[field] for field in fields] for row in found]
    except (KeyError, ValueError, re.error) as wrong:
        return Response(f"Bad request: {wrong}\n", 400, media_type="text/plain")
    if query.get("output") == "json":
        key_rows = [[], [resume_key]] if resume_key else []
        return Response(json.dumps([fields, *table, *key_rows] if table else []), media_type="application/json")
    lines = [" ".join(row) for row in table] + (["", resume_key] if resume_key else [])
    return Response("".join(f"{line}\n" for line in lines), media_type="text/plain")


def select(rows: Sequence[Row], query: QueryParams) -> tuple[list[Row], str | None]:
    """The rows asked for, and the key with which to ask for the rest when a limit cut them and the key was wanted."""
    wanted = _matching(query["url"], query.get("matchType"))
    found = [row for row in rows if wanted(row["urlkey"]) and _in_time(row, query)]
    for condition in query.getlist("filter"):
        found = [row for row in found if _passes(row, condition)]
    for field in query.getlist("collapse"):
        found = _collapsed(found, field)
    if "resumeKey" in query:
        key, _, timestamp = unquote_plus(query["resumeKey"]).rpartition(" ")
        found = [row for row in found if (row["urlkey"], row["timestamp"]) > (key, timestamp)]
    found = found[int(query.get("offset", "0")) :]
    limit = int(query.get("limit", _MOST))
    if limit < 0:
        return found[limit:], None
    if query.get("showResumeKey") == "true" and 0 < limit < len(found):
        last = found[limit - 1]
        return found[:limit], quote_plus(f"{last['urlkey']} {last['timestamp']}")
    return found[:limit], None


def _matching(url: str, match_type: str | None) -> Callable[[str], bool]:
    if url.startswith("*."):
        url, match_type = url[2:], match_type or "domain"
    elif url.endswith("*"):
        url, match_type = url[:-1], match_type or "prefix"
    key = surt(url)
    host = key.partition(")")[0]
    tests: dict[str, Callable[[str], bool]] = {
        "exact": lambda other: other == key,
        "prefix": lambda other: other.startswith(key),
        "host": lambda other: other.startswith(f"{host})"),
        "domain": lambda other: other.startswith((f"{host})", f"{host},")),
    }
    return tests[match_type or "exact"]


def _in_time(row: Row, query: QueryParams) -> bool:
    """Bounds of 1 to 14 digits, both included."""
    first, last = query.get("from", ""), query.get("to", "99999999999999")
    if not re.fullmatch(r"\d{0,14}", first) or not re.fullmatch(r"\d{1,14}", last):
        raise ValueError("from and to are 1 to 14 digits")
    return row["timestamp"] >= first and row["timestamp"][: len(last)] <= last


def _passes(row: Row, condition: str) -> bool:
    """`[!]field:regex`, the whole value matching."""
    field, _, pattern = condition.removeprefix("!").partition(":")
    return bool(re.fullmatch(pattern, row[field])) != condition.startswith("!")


def _collapsed(rows: Sequence[Row], condition: str) -> list[Row]:
    """Of adjacent rows with the same value (or the same first N characters of it), the first."""
    field, _, digits = condition.partition(":")
    width = int(digits) if digits else None
    kept: list[Row] = []
    before: tuple[str, str] | None = None
    for row in rows:
        value = (row["urlkey"] if field != "urlkey" else "", row[field][:width])
        if value != before:
            kept.append(row)
        before = value
    return kept
