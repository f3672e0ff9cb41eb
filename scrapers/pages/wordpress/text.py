"""The plain text of a captured WordPress post becomes its alert."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.pages.wordpress.alert import Post, read_alert
from scrapers.pages.wordpress.boilerplate import is_chrome
from scrapers.pages.wordpress.dates import is_byline, posted_on, slug_in_url
from scrapers.pages.wordpress.labels import known_as
from scrapers.pages.wordpress.lines import Line, fold, lines_of_text

PERMALINK = r"/(?:19|20)\d\d/[01]\d/(?:[0-3]\d/)?(?!page/)[^/?#]*[^\d/?#][^/?#]*/?(?:[?#]|$)|[?&]p=\d+"
_HEAD = 40
_COMMENT_COUNT = re.compile(
    r"(?:\d+|no|one) comments?|\d+ comentarios?|(?:leave|deja|dejar) (?:a|un) (?:comment|reply|comentario)|sin"
    r" comentarios"
)
_FILED = re.compile(
    r"(?:posted|filed|publicado|archivado) (?:in|under|en|bajo):? .{1,80}|(?:categor\w+|tags?|etiquetas?): .{1,80}"
    r"|[|/·•–-]+|uncategorized|sin categoria"
)


@page("wordpress.post", media="text", url=PERMALINK)
def post_text(capture: Capture, selectors: Selectors) -> Iterator[Said]:
    """The alert of a post of which only the text was kept; its own links are those that the text writes out."""
    lines = lines_of_text(capture.text)
    start = _title_line(lines, slug_in_url(capture.url))
    if start is None:
        raise PageChanged(capture.url, "wordpress.post", "the text has no line that can be a post's title")
    begin, published = body_begins(lines, start + 1)
    published = published or next((d for line in lines[max(start - 3, 0) : start] if (d := posted_on(line.text))), None)
    yield read_alert(Post(url=capture.url, title=lines[start].shown, lines=lines[begin:], published=published))


def _title_line(lines: list[Line], slug: str | None) -> int | None:
    """The line of the title: the one the permalink was made from, otherwise the first that is not the site's own.

    >>> _title_line(lines_of_text("Menu\\nCasa Luz\\nStop the Raids!\\nThey came at dawn."), "stop-the-raids-2")
    2
    >>> _title_line(lines_of_text("Skip to content\\nStop the Raids!\\nThey came at dawn."), None)
    1
    """
    head = [n for n, line in enumerate(lines[:_HEAD]) if len(line.text) <= 250]
    if slug:
        likeness, line = max(((_likeness(lines[n].text, slug), -n) for n in head), default=(0.0, 0))
        if likeness >= 0.75:
            return -line
    return next((n for n in head if not _is_around(lines[n])), None)


def _likeness(text: str, slug: str) -> float:
    """How much a line looks like what a permalink was made from, 0 to 1.

    >>> _likeness("NDLON 10/15/2010", "ndlon-10152010"), _likeness("Home", "ndlon-10152010") < 0.75
    (1.0, True)
    """
    made = re.sub(r"[\s_-]+", "-", re.sub(r"[^\w\s-]", "", fold(text))).strip("-")
    slug = re.sub(r"-\d{1,2}$", "", fold(slug)) if not made.endswith(slug[-2:]) else fold(slug)
    if made == slug or (len(slug) >= 12 and made.startswith(f"{slug}-")):
        return 1.0
    return SequenceMatcher(None, made[:200], slug[:200], autojunk=False).ratio()


def _is_around(line: Line) -> bool:
    """Whether a line near the top is not the title: navigation, date, author, categories."""
    shown = fold(line.text)
    return bool(
        is_chrome(line)
        or line.marker
        or posted_on(line.text)
        or is_byline(line.text)
        or _COMMENT_COUNT.fullmatch(shown)
        or _FILED.fullmatch(shown)
        or known_as(line.text.partition(":")[0])
    )


def body_begins(lines: list[Line], begin: int) -> tuple[int, str | None]:
    """The first line of the body, after the lines that say when, by whom and where the post was published."""
    published = None
    while begin < len(lines):
        line = lines[begin]
        if known_as(line.text.partition(":")[0]) or line.marker or not _is_around(line):
            break
        published = published or posted_on(line.text)
        begin += 1
    return begin, published
