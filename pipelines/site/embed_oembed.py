"""Answer oEmbed requests: how another site embeds the chart of a petition, by the address of its page."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from pipelines.site.embed_links import CARD_SIZE, FRAME_HEIGHT, FRAME_WIDTH, NARROW_HEIGHT, WIDE, Share, frame_code
from pipelines.site.known_arguments import is_added, wrong_arguments
from pipelines.site.language import _
from pipelines.site.page_arguments import Moment, Refused, moment_of

_PAGE = re.compile(r"(?P<prefix>/e[sn])?/(?:embed/)?petitions/(?P<source>[^/]+)/(?P<slug>.+?)/?")
_MOST_DIGITS = 6


class Unanswerable(Exception):
    """An oEmbed request that has no answer: the status, and a sentence for who asked."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which petition is asked for, as of which time, the prefix of its language, and the most pixels of its frame."""

    source: str
    slug: str
    prefix: str
    most_width: int
    most_height: int
    moment: Moment | None = None


def asked(arguments: dict[str, str], root: str) -> Asked:
    """Read the arguments of a request to a site whose pages begin with ``root``. Raises Unanswerable.

    >>> asked({"url": "http://x/petitions/unidas/free-ana", "maxwidth": "400"}, "http://x")
    Asked(source='unidas', slug='free-ana', prefix='', most_width=400, most_height=580, moment=None)
    """
    form = arguments.get("format") or "json"
    if form != "json":
        raise Unanswerable(501, _("This site answers oEmbed requests as JSON only: use format=json."))
    if not arguments.get("url"):
        raise Unanswerable(400, _("“url” is missing: give the address of a petition page of this site."))
    width = _pixels(arguments, "maxwidth", FRAME_WIDTH)
    height = _pixels(arguments, "maxheight", FRAME_HEIGHT if width >= WIDE else NARROW_HEIGHT)
    page = _PAGE.fullmatch(_path(arguments["url"], root))
    if page is None:
        raise Unanswerable(404, _("“url” is not the address of a petition page of this site."))
    source, slug = unquote(page["source"]), unquote(page["slug"])
    return Asked(
        source=source,
        slug=slug,
        prefix=page["prefix"] or "",
        most_width=width,
        most_height=height,
        moment=_moment(arguments["url"]),
    )


def oembed(links: Share, wanted: Asked) -> dict[str, Any]:
    """Return the answer as oEmbed 1.0 defines it; the picture is left out where it is larger than asked for."""
    width, height = wanted.most_width, wanted.most_height
    found = {
        "version": "1.0",
        "type": "rich",
        "provider_name": "Que Conste",
        "provider_url": links.here.partition("/petitions/")[0] + "/",
        "title": links.petition["title"],
        "author_name": links.petition["organization"],
        "html": frame_code(links, width, height),
        "width": width,
        "height": height,
        "cache_age": 3600,
    }
    return found | _thumbnail(links, wanted)


def _thumbnail(links: Share, wanted: Asked) -> dict[str, Any]:
    wide, high = CARD_SIZE
    if wanted.most_width < FRAME_WIDTH or wanted.most_height < FRAME_HEIGHT:
        return {}
    return {"thumbnail_url": links.card, "thumbnail_width": wide, "thumbnail_height": high}


def _path(url: str, root: str) -> str:
    """Return the path of a URL below ``root``, or "" if it is elsewhere; http and https are the same site."""
    try:
        given, ours = urlsplit(url.strip()), urlsplit(root)
    except ValueError:
        return ""
    inside = given.scheme in ("http", "https") and given.netloc.lower() == ours.netloc.lower()
    return given.path.removeprefix(ours.path.rstrip("/")) if inside and given.path.startswith(ours.path) else ""


def _moment(url: str) -> Moment | None:
    given = parse_qs(urlsplit(url.strip()).query, keep_blank_values=True)
    named = ((name, len(set(values))) for name, values in given.items() if not is_added(name, values[0]))
    wrong = wrong_arguments(named, ("as_of", "page"), ())
    if wrong:
        raise Unanswerable(400, wrong)
    try:
        return moment_of(given.get("as_of", [None])[0], datetime.now(UTC))
    except Refused as refused:
        raise Unanswerable(refused.status, str(refused)) from None


def _pixels(arguments: dict[str, str], name: str, most: int) -> int:
    given = arguments.get(name)
    if not given:
        return most
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS and int(given) > 0):
        raise Unanswerable(400, _("“%(name)s” must be a whole number of pixels from 1 on.", name=name))
    return min(int(given), most)
