"""Lines and their calls to act become links out of the post, each with what it is for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote

from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberMatcher, format_number, parse

from scrapers.items import Link, LinkRole
from scrapers.pages.wordpress_calls import Call, find_calls
from scrapers.pages.wordpress_lines import Anchor, Line, fold, link

_PETITION = re.compile(
    r"/petitions?/[^/?#]+|change\.org/p/|change\.org/[^/]*petition|thepetitionsite\.com|ipetitions\.com|gopetition\.com"
    r"|petitions\.moveon\.org|petitionbuzz|/peticion(?:es)?/[^/?#]+",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"actionnetwork\.org/(?:letters|forms|events|fundraising|ticketed_events|event_campaigns)/|capwiz\.com"
    r"|/p/dia/action"
    r"|org2\.(?:salsalabs|democracyinaction)\.(?:com|org)/o/\d+/p/|votervoice\.net|gofundme\.com|eventbrite\.com/e/"
    r"|facebook\.com/events/\d",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:click |clicking |haz(?: un)? clic |da clic )?(?:here|aqui|on this link|this link|the link|link|este enlace|en"
    r" este enlace|enlace)\W*"
    r"|(?:this|the|our|la|esta|nuestra|el|este) (?:page|form|site|pagina|formulario)\W*"
    r"|.*\b(?:petition|letter|pledge|sign|rsvp|register|registration|form|donat\w+|peticion|carta|firma\w*|formulario"
    r"|registr\w+|dona\w*)\b.*"
)
_INFORMATION = re.compile(
    r"^(?:media |press )?contacts?\b\s*[:–-]|media contact|press contact|more info|further info|questions\b|mas"
    r" informacion"
    r"|^contactos?\s*[:–-]|contacto de prensa|^fax\b|\bfax:|learn more|read more|preguntas"
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_DIALED = re.compile(r"\d(?:\D{0,3}\d){6}")
_BY_PHONE = frozenset({"call", "tell", "act"})


def links_of(lines: Sequence[Line], calls: Sequence[Call]) -> tuple[Link, ...]:
    """Links out of a post, each URL once, with the most telling of its roles.

    Numbers to call count where the post asks for calls, and addresses to write to where it asks to write; those for
    the press and for questions are left alone.

    >>> from scrapers.pages.wordpress_lines import lines_of_text
    >>> lines = lines_of_text("Sign at bit.ly/abc and call (213) 373-4253.")
    >>> [(found.url, found.role) for found in links_of(lines, find_calls(lines))]
    [('http://bit.ly/abc', 'action'), ('tel:+12133734253', 'phone')]
    """
    kept: dict[str, Link] = {}
    by_phone = any(call.kind in _BY_PHONE for call in calls)
    for n, line in enumerate(lines):
        here = [call for call in calls if call.line == n]
        found = [replace(link(line, anchor), role=role_of(lines, n, anchor, calls)) for anchor in line.anchors]
        if not _INFORMATION.search(fold(line.text)):
            found += _phones(line) if by_phone else []
            found += _addresses(line) if any(call.kind in ("write", "tell", "act") for call in here) else []
        for each in found:
            each = _dialed(each) if each.url.startswith("tel:") else each
            if each.url not in kept or (each.role and not kept[each.url].role):
                kept[each.url] = each
    return tuple(kept.values())


def role_of(lines: Sequence[Line], n: int, anchor: Anchor, calls: Sequence[Call]) -> LinkRole | None:
    """What a link is for, by where it leads, what it says and the sentence it stands in."""
    if anchor.url.startswith("mailto:"):
        return "email"
    if anchor.url.startswith("tel:"):
        return "phone"
    if _PETITION.search(anchor.url):
        return "petition"
    return "action" if _ACTION.search(anchor.url) or acts(lines, n, anchor, calls) else None


def acts(lines: Sequence[Line], n: int, anchor: Anchor, calls: Sequence[Call]) -> bool:
    """Whether a link is the way to do what is asked: it says so, or stands for it in the sentence or on the next"
    " line."""
    line = lines[n]
    words = line.text[anchor.start : anchor.end]
    if find_calls([Line(text=words)]):
        return True
    if any(call.line == n and call.start <= anchor.start < call.end for call in calls):
        return _is_url(words) or bool(_POINTING.fullmatch(fold(words)))
    alone = len(words) >= len(line.text) - 3
    return alone and _is_url(words) and any(call.line == n - 1 for call in calls)


def _is_url(words: str) -> bool:
    return bool(re.fullmatch(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", words.strip()))


def _phones(line: Line) -> Iterator[Link]:
    """Telephone numbers that are written out, as ``tel:`` links; numbers of the United States need no country code."""
    if _DIALED.search(line.text):
        for found in PhoneNumberMatcher(line.text[:2000], "US", max_tries=20):
            yield Link(
                url=f"tel:{format_number(found.number, PhoneNumberFormat.E164)}", text=found.raw_string, role="phone"
            )


def has_phone(line: Line) -> bool:
    """Whether a line shows a number to call."""
    return any(anchor.url.startswith("tel:") for anchor in line.anchors) or next(_phones(line), None) is not None


def _dialed(found: Link) -> Link:
    """A ``tel:`` link of the page in the form of those we make, so that one number is one link."""
    try:
        number = parse(unquote(found.url.removeprefix("tel:")), "US")
    except NumberParseException:
        return found
    return replace(found, url=f"tel:{format_number(number, PhoneNumberFormat.E164)}")


def _addresses(line: Line) -> Iterator[Link]:
    for found in _EMAIL.finditer(line.text):
        yield Link(url=f"mailto:{found[0].rstrip('.')}", text=found[0].rstrip("."), role="email")
