"""Change.org petitions and topic listings, archived or saved (the live site is not crawled).

A petition's page holds its data as an object in a script; so do the pages below it, its updates and its signing page.
Topic listings have a card for each petition, with the number of supporters and a relative date, kept as written.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from scrapers.captures import Capture
from scrapers.captures.json_document import whole_number
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.pages.html_tree import link_target, one_line, parse_html
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, shown_beside
from scrapers.pages.page_address import match_address

PETITION, TOPIC = "change_org.petition", "change_org.topic"
HOST = r"^https?://(?:www\.)?change\.org/"
_LOCALE = r"(?:[a-z]{2}(?:-[A-Za-z0-9]{2,3})?/)?"  # "/es-419/t/inmigracion"
# "/p/free-marta/u/28811234", an update, "/p/free-marta/sign" and "/p/free-marta/psf/promote_or_share" are of its page.
_PETITION_URL = re.compile(rf"{HOST}{_LOCALE}p/([^/?#]+)")
_TOPIC_URL = re.compile(rf"{HOST}{_LOCALE}t/[^/?#]+/?(?:[?#]|$)")
_DATA = re.compile(r"changeTargetingData\s*=\s*(?=\{)")
# The data is an object of JavaScript, not JSON. Strings are matched first and left as they are:
# {"title": "Undefined borders", "organization": undefined}
_NOT_JSON = re.compile(
    r"""
    (?P<string>"[^"\\]*(?:\\.[^"\\]*)*")
    | (?P<single>'[^'\\]*(?:\\.[^'\\]*)*')        # {'title': 'Free Ana'}
    | (?P<left_out>/\*.{0,500}?\*/ | ,(?=\s*[}\]]))    # [{"name": "Immigration"},]
    | (?<=[{,])\s*(?P<key>[A-Za-z_$][\w$]*)\s*:  # {title: "Free Ana"}
    | (?P<truth>![01])                             # as scripts are shortened
    | \b(?P<null>undefined|void\s0|new\s\w{1,20}\([^()]{0,100}\))  # {"organization": undefined, "at": new Date(1)}
    """,
    re.VERBOSE | re.DOTALL,
)
_SUPPORTERS = re.compile(r"(?<![\d.,])\d[\d.,]{0,20}\s+supporters?\b", re.IGNORECASE)
_STARTED = re.compile(r"^Started\s+(.+)$", re.IGNORECASE)  # "Started 2 days ago"
_TARGET = re.compile(r"^Petition to\s+(.+)$", re.IGNORECASE)  # "Petition to Department of Justice, Mayor Example"
_UPDATED = re.compile(r"^Update posted\b", re.IGNORECASE)  # "Update posted 5 days ago"
_BUTTON = re.compile(r"(?:sign|share|support|read more|learn more)(?: (?:this|the))?(?: petition)?\W*", re.IGNORECASE)
_LONGEST_NAME = 80
_LONGEST_CARD = 20_000  # characters
_MOST_SCRIPTS = 5


@page(PETITION, media="html", url=_PETITION_URL.pattern)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition from the data in its page's script, also on the pages below a petition's own."""
    own = match_address(_PETITION_URL, capture, PETITION, "a petition's page")
    data = _data(capture)
    counts = as_dict(data.get("signatureCount"))
    title = as_text(data.get("title")) or as_text(data.get("ask"))
    count = as_text(counts.get("displayed")) or as_text(counts.get("total"))
    organization, user = as_dict(data.get("organization")), as_dict(data.get("user"))
    creator = as_text(organization.get("name")) or as_text(user.get("displayName"))
    if title is None or count is None:
        shown = shown_beside(count, "signatures", creator)
        raise PageChanged(capture.url, PETITION, f"no title or no signature count in the page's data{shown}")
    stated = as_text(data.get("slug")) or ""
    slug = stated if re.fullmatch(r"[^\s/?#]+", stated) else own[1]
    yield Petition(
        title=title,
        url=urljoin(capture.url, f"/p/{slug}"),
        slug=slug,
        native_id=as_text(data.get("id")),
        creator=creator,
        why=html_to_text(data.get("description")),
        signatures=count,
        goal=as_text(counts.get("goal")),
        created=as_text(data.get("createdAt")),
        categories=tuple(_tags(data.get("tags"))),
    )


def _data(capture: Capture) -> dict[str, Any]:
    for match in islice(_DATA.finditer(capture.text), _MOST_SCRIPTS):
        script = capture.text[match.end() :].partition("</script")[0]
        try:
            data = json.JSONDecoder(parse_int=whole_number).raw_decode(_NOT_JSON.sub(_in_json, script))[0]
        except (ValueError, RecursionError):
            continue
        found = data.get("petition") if isinstance(data, dict) else None
        if isinstance(found, dict):
            return found
    raise PageChanged(capture.url, PETITION, "no petition in the page's data")


def _in_json(match: re.Match[str]) -> str:
    """Spell a part of a JavaScript object as JSON does.

    >>> _NOT_JSON.sub(_in_json, "{at: undefined, 'by': 'Ana', ok: !0, why: [void 0,]}")
    '{"at": null, "by": "Ana","ok": true,"why": [null]}'
    """
    if string := match["string"]:
        return string
    if single := match["single"]:
        inner = re.sub(r"\\(.)|(\")", lambda m: '\\"' if m[2] else m[1] if m[1] == "'" else m[0], single[1:-1])
        return f'"{inner}"'
    if key := match["key"]:
        return f'"{key}":'
    if truth := match["truth"]:
        return "true" if truth == "!0" else "false"
    return "null" if match["null"] else ""


def _tags(tags: Any) -> Iterator[str]:
    for tag in as_list(tags):
        if name := as_text(tag.get("name") if isinstance(tag, dict) else tag):
            yield name


@page(TOPIC, media="html", url=_TOPIC_URL.pattern)
def topic(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions of a topic by the links to them and the words around."""
    match_address(_TOPIC_URL, capture, TOPIC, "a topic")
    tree, cards = parse_html(capture, TOPIC), dict[str, tuple[LexborNode, list[LexborNode]]]()
    counted: dict[int, int | None] = {}
    for link in tree.css('a[href*="/p/"]'):
        own = _PETITION_URL.match(link_target(capture.url, link))
        card = _card(link, counted)
        if own and card is not None:
            cards.setdefault(own[1], (card, []))[1].append(link)
    if not cards:
        raise PageChanged(capture.url, TOPIC, "no link to a petition with its supporters beside it")
    for slug, (card, links) in cards.items():
        yield _of_card(_lines(card), links, slug, capture.url)


def _card(link: LexborNode, counted: dict[int, int | None]) -> LexborNode | None:
    """Return the smallest element around a link that states supporters, unless it states those of several petitions.

    ``counted`` remembers how many counts an element has, None where it is too long for a card.
    """
    node: LexborNode | None = link
    while node is not None and node.tag not in ("body", "html"):
        if node.mem_id not in counted:
            text = node.text(separator="\n")
            counted[node.mem_id] = None if len(text) > _LONGEST_CARD else len(_SUPPORTERS.findall(text))
        if (counts := counted[node.mem_id]) != 0:
            return node if counts == 1 else None
        node = node.parent
    return None


def _lines(node: LexborNode) -> list[str]:
    return [line for raw in node.text(separator="\n").splitlines() if (line := " ".join(raw.split()))]


def _of_card(lines: list[str], links: list[LexborNode], slug: str, listing_url: str) -> Petition | PageChanged:
    card = "\n".join(lines)
    supporters = _SUPPORTERS.search(card)
    if supporters is None:
        return PageChanged(listing_url, TOPIC, f"no number of supporters on the card of /p/{slug}")
    at, count = card.count("\n", 0, supporters.start()), " ".join(supporters.group(0).split())
    title = next((text for link in links if (text := _title(link))), None)
    creator = lines[at - 1] if at and _may_be_name(lines[at - 1], title) else None
    url = urljoin(listing_url, f"/p/{slug}")
    if title is None:
        return PageChanged(listing_url, TOPIC, f"no title on the card of {url}{shown_beside(count, '', creator)}")
    return Petition(
        title=title,
        url=url,
        slug=slug,
        creator=creator,
        target=next((m.group(1) for line in lines if (m := _TARGET.match(line))), None),
        signatures=count,
        created=next((m.group(1) for line in lines if (m := _STARTED.match(line))), None),
    )


def _title(link: LexborNode) -> str | None:
    """Return the heading in a link to a petition, or the link's words; neither a count line nor a button is a title."""
    text = one_line(link.css_first("h2, h3, h4")) or one_line(link)
    if text is None or _SUPPORTERS.search(text) or _BUTTON.fullmatch(text):
        return None
    return text


def _may_be_name(line: str, title: str | None) -> bool:
    """Return whether the line above the supporters names who started the petition: no title, sentence or date.

    >>> _may_be_name("Clinic Friends", "Open the Clinic"), _may_be_name("Nobody should be asked for papers.", None)
    (True, False)
    """
    labeled = any(pattern.match(line) for pattern in (_STARTED, _TARGET, _UPDATED))
    return line != title and not labeled and len(line) <= _LONGEST_NAME and line[-1] not in ".!?…:;"
