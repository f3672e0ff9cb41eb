"""The bytes a CDX server answers become rows: one for each capture that a web archive says it holds."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapers.captures.cdx import CdxRow, tidy, timestamp_time
from scrapers.problems import Problem

_PEERS = {"original": "url", "mimetype": "mime", "statuscode": "status"}  # pywb and Common Crawl say it the second way


class NotCdx(Problem):
    """The answer is not a CDX answer at all: a page of HTML, an error in words, JSON of something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CdxAnswer:
    """One answer. ``cut`` when it ends before it says it ends; ``unreadable`` counts rows that are no capture."""

    rows: tuple[CdxRow, ...]
    resume_key: str | None = None
    cut: bool = False
    unreadable: int = 0
    paged: bool = True


def read_cdx(body: bytes) -> CdxAnswer:
    """Read an answer in the Internet Archive's dialect (a JSON array of rows) or pywb's (one JSON object a line).

    Rows come as the server gave them, repeats and all. Raises NotCdx.
    """
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return CdxAnswer(rows=())
    if text.startswith("["):
        return _read_table(text)
    if text.startswith("{"):
        return _read_lines(text)
    raise NotCdx(f"the answer is not a list of captures but begins with {text[:60]!r}")


def _read_table(text: str) -> CdxAnswer:
    columns: list[str] | None = None
    rows: list[CdxRow] = []
    resume_key, unreadable, ended = None, 0, False
    for cells in _arrays(text):
        if cells is None:
            ended = True
        elif columns is None:
            columns = _header(cells)
        elif not cells:
            resume_key = ""
        elif resume_key == "":
            resume_key = str(cells[0])
        elif cells != columns:
            row = _row(dict(zip(columns, cells, strict=False)))
            if row is None or len(cells) != len(columns):
                unreadable += 1
            else:
                rows.append(row)
    return CdxAnswer(rows=tuple(rows), resume_key=resume_key or None, cut=not ended, unreadable=unreadable)


def _arrays(text: str) -> Iterator[list[object] | None]:
    """Yield the arrays inside the outer array, as far as they are whole, and None where the outer one is closed."""
    decoder, at = json.JSONDecoder(), 1
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if text[at : at + 1] == "]":
            yield None
            return
        try:
            cells, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        if not isinstance(cells, list):
            raise NotCdx(f"the answer is JSON, but not a list of captures: it holds {str(cells)[:60]!r}")
        yield cells


def _header(cells: list[object]) -> list[str]:
    columns = [str(cell) for cell in cells]
    if not {"timestamp", "original"} <= set(columns):
        raise NotCdx(f"the answer does not begin with the names of its columns but with {str(cells)[:60]}")
    return columns


def _read_lines(text: str) -> CdxAnswer:
    rows: list[CdxRow] = []
    unreadable, cut = 0, False
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        try:
            cells = json.loads(line)
        except (ValueError, RecursionError):
            cut, unreadable = (True, unreadable) if number == len(lines) else (cut, unreadable + 1)
            continue
        row = isinstance(cells, dict) and _row({**cells, **{ours: cells.get(old) for ours, old in _PEERS.items()}})
        if not row:
            unreadable += 1
        else:
            rows.append(row)
    if unreadable and not rows:
        raise NotCdx(f"the answer holds no capture but begins with {text[:60]!r}")
    return CdxAnswer(rows=tuple(rows), cut=cut, unreadable=unreadable, paged=False)


def _row(cells: Mapping[str, object]) -> CdxRow | None:
    timestamp, url = str(cells.get("timestamp") or ""), str(cells.get("original") or "")
    taken = timestamp_time(timestamp)
    if taken is None or not _names_a_host(url):
        return None
    digest = str(cells.get("digest") or "")
    return CdxRow(
        url=tidy(url),
        timestamp=taken,
        mime=str(cells.get("mimetype") or "").lower(),
        status=_number(cells.get("statuscode")),
        digest="" if digest == "-" else digest.removeprefix("sha1:"),
        filename=str(cells.get("filename") or ""),
        offset=_number(cells.get("offset")),
        length=_number(cells.get("length")),
    )


def _names_a_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # so does a port that is no number
        return False


def _number(cell: object) -> int | None:
    written = str(cell)
    return int(written) if re.fullmatch(r"[0-9]{1,18}", written) else None
