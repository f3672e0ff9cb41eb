"""Links out of a post, each with what it is for: to act, a petition, a telephone number, an address to write to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote

from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberMatcher, format_number, parse

from scrapers.items import Link, LinkRole
from scrapers.pages.wordpress.calls import PATTERNS, Call, asks, is_address
from scrapers.pages.wordpress.lines import Anchor, Line

_PETITION = re.compile(
    r"/petitions?/[^/?#]+|change\.org/p/|change\.org/[^/]*petition|thepetitionsite\.com|ipetitions\.com|gopetition\.com"
    r"|petitions\.moveon\.org|petitionbuzz|/peticion(?:es)?/[^/?#]+",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"actionnetwork\.org/(?:letters|forms|events|fundraising|ticketed_events|event_campaigns)/|capwiz\.com"
    r"|/p/dia/action|org2\.(?:salsalabs|democracyinaction)\.(?:com|org)/o/\d+/p/|votervoice\.net|gofundme\.com"
    r"|eventbrite\.com/e/|facebook\.com/events/\d",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_DIALED = re.compile(r"\d(?:\D{0,3}\d){6}")
_REACH = 5  # lines from a call to a number that it is for, and from that to the next
_MOST_NUMBERS = 60  # more than that is a directory, and each costs half a millisecond
_BY_PHONE = frozenset({"call", "tell", "act"})
_BY_MAIL = frozenset({"write", "tell", "act"})


def placed_links(lines: Sequence[Line], calls: Sequence[Call]) -> list[tuple[int, Link]]:
    """Return the links out of a post, each with the number of its line and what it is for.

    Numbers to call count near where the post asks for calls, and addresses to write to in lines that ask to write;
    those for the press and for questions are left alone.

    >>> from scrapers.pages.wordpress.calls import find_calls
    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> lines = lines_of_text("Ana\\nSign at bit.ly/abc and call (213) 373-4253.\\nQuestions? Call 209-555-0100.")
    >>> [(n, found.url, found.role) for n, found in placed_links(lines, find_calls(lines))]
    [(1, 'http://bit.ly/abc', 'action'), (1, 'tel:+12133734253', 'phone')]
    """
    placed: list[tuple[int, Link]] = []
    by_line: dict[int, list[Call]] = {}
    for call in calls:
        by_line.setdefault(call.line, []).append(call)
    numbers, asked = 0, -_REACH - 1
    for n, line in enumerate(lines):
        here = by_line.get(n, [])
        if any(call.kind in _BY_PHONE for call in (*here, *by_line.get(n + 1, []))):
            asked = n
        found = [_with_role(line, anchor, here, by_line.get(n - 1, [])) for anchor in line.anchors]
        if PATTERNS["information"].search(line.folded) or PATTERNS["fax"].search(line.folded):
            found = [each for each in found if each.role not in ("phone", "email")]
        else:
            written_out = list(_phones(line)) if n - asked <= _REACH and numbers < _MOST_NUMBERS else []
            numbers += len(written_out)
            asked = n if written_out else asked
            found += written_out
            found += _addresses(line) if any(call.kind in _BY_MAIL for call in here) else []
        placed += [(n, each) for each in found]
    return placed


def each_once(placed: Sequence[tuple[int, Link]], action_url: str | None) -> tuple[Link, ...]:
    """Return each URL once, where it first has a role, or else where it first appears; the way to act has a role."""
    kept: dict[str, Link] = {}
    for _, each in placed:
        if each.url not in kept or (each.role and not kept[each.url].role):
            kept[each.url] = each
    if action_url in kept and not kept[action_url].role:
        kept[action_url] = replace(kept[action_url], role="action")
    return tuple(kept.values())


def way_to_act(calls: Sequence[Call], placed: Sequence[tuple[int, Link]]) -> str | None:
    """Return the URL to act at: the first, but a link to donate only if there is nothing else to do."""
    ways = [(n, one.url) for n, one in placed if one.role in ("action", "petition")]
    giving = {call.line for call in calls if call.kind == "donate"} - {c.line for c in calls if c.kind != "donate"}
    first = next((url for n, url in ways if n not in giving), None)
    return first or (ways[0][1] if ways else None)


def _with_role(line: Line, anchor: Anchor, here: Sequence[Call], before: Sequence[Call]) -> Link:
    """Return the link with its role, by its URL, its words, its sentence and the line before."""
    url = anchor.url
    role: LinkRole | None = None
    if url.startswith("mailto:"):
        role = "email"
    elif url.startswith("tel:"):
        url, role = _dialed(url), "phone"
    elif _PETITION.search(url):
        role = "petition"
    elif _ACTION.search(url) or _acts(line, anchor, here, before):
        role = "action"
    return Link(url=url, text=line.text[anchor.start : anchor.end].strip() or None, role=role)


def _acts(line: Line, anchor: Anchor, here: Sequence[Call], before: Sequence[Call]) -> bool:
    """Return whether a link is the way to act: it says so itself, or it stands where readers are asked to act.

    "Sign the petition" says so; "https://act.example" and "here" do where their sentence or the line before asks.
    """
    words = line.text[anchor.start : anchor.end]
    if asks(words[:200]):
        return True
    last = bisect_right(here, anchor.start, key=_starts) - 1
    if last >= 0 and anchor.start < here[last].end:
        return is_address(words) or bool(PATTERNS["pointing"].fullmatch(line.folded[anchor.start : anchor.end]))
    alone = len(words) >= len(line.text) - 3
    return alone and bool(before) and is_address(words)


def _starts(call: Call) -> int:
    return call.start


def _phones(line: Line) -> Iterator[Link]:
    """Yield written telephone numbers as ``tel:`` links; those of the United States need no country code."""
    if _DIALED.search(line.text):
        for found in PhoneNumberMatcher(line.text[:2000], "US", max_tries=20):
            url = f"tel:{format_number(found.number, PhoneNumberFormat.E164)}"
            yield Link(url=url, text=found.raw_string, role="phone")


def _dialed(url: str) -> str:
    """Write a ``tel:`` link of the page in the form of ours, so that one number is one link."""
    try:
        number = parse(unquote(url.removeprefix("tel:")), "US")
    except NumberParseException:
        return url
    return f"tel:{format_number(number, PhoneNumberFormat.E164)}"


def _addresses(line: Line) -> Iterator[Link]:
    for found in _EMAIL.finditer(line.text):
        yield Link(url=f"mailto:{found[0].rstrip('.')}", text=found[0].rstrip("."), role="email")
