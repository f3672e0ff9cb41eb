"""Find the title and the body of a post among the site's name, menus and dates of a captured text."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from scrapers.pages.wordpress.alert_dates import is_byline, posted_on
from scrapers.pages.wordpress.content import is_chrome
from scrapers.pages.wordpress.labels import is_label, known_as
from scrapers.pages.wordpress.lines import Line, fold

_HEAD = 60  # lines among which a title is looked for
_LONGEST_TITLE = 250  # characters
_ALIKE = 0.75  # of "Stop the Raids in Elm Street" to "stop-the-raids-elm-street"
_COMMENT_COUNT = re.compile(
    r"(?:\d+|no|one) comments?|\d+ comentarios?|(?:leave|deja|dejar) (?:a|un) (?:comment|reply|comentario)|sin"
    r" comentarios"
)
_FILED = re.compile(
    r"(?:posted|filed|publicado|archivado) (?:in|under|en|bajo):? .{1,80}|(?:categor\w+|tags?|etiquetas?): .{1,80}"
    r"|[|/·•–-]+|uncategorized|sin categoria|\d+ min(?:ute|uto)?s? (?:read|de lectura)"
)
_TITLED = frozenset({"action", "accion", "day", "dia", "date", "link"})
_GREETING = re.compile(r"(?:dear|hi|hello|greetings|estimad[oa]s?|querid[oa]s?|hola|compas)\b.*[,:!.]")


def title_line(lines: Sequence[Line], slug: str | None) -> int | None:
    """Return the line of the title: the one that the permalink was made from, or else the one beside the date of
    publication (above it if that can be a title), or else the first below the menu that is more than a menu's word.

    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> title_line(lines_of_text("Menu\\nCasa Luz\\nStop the Raids!\\nThey came at dawn."), "stop-the-raids-2")
    2
    >>> title_line(lines_of_text("Casa Luz\\nOur Work\\nFree Ana Now\\nMay 1, 2012 by casaluz\\nShe was taken."), None)
    2
    >>> title_line(lines_of_text("Casa Luz\\nMenu\\nMay 1, 2012\\nFree Ana Now\\nAna was taken on Monday."), None)
    3
    >>> title_line(lines_of_text("Skip to content\\nCasa Luz\\nNews\\nOur Work\\nFree Ana\\nThey came at dawn."), None)
    4
    """
    head = [n for n, line in enumerate(lines[:_HEAD]) if len(line.text) <= _LONGEST_TITLE]
    if slug:
        likeness, line = max(((_likeness(lines[n].folded, slug), -n) for n in head), default=(0.0, 0))
        if likeness >= _ALIKE:
            return -line
    labelled = next((at for at, n in enumerate(head) if is_label(lines[n]) and _is_labelled(lines[n])), len(head))
    head = head[:labelled] or head
    dated = next((n for n in head if posted_on(lines[n].text) and not (n and known_as(lines[n - 1].text))), None)
    beside = _beside_date(lines, dated) if dated is not None else None
    return _below_menu(lines, head) if beside is None else beside


def body_begins(lines: Sequence[Line], begin: int) -> tuple[int, str | None]:
    """Return the first line of the body, and the date in the lines above it that say when and by whom it was posted."""
    published = None
    while begin < len(lines):
        line = lines[begin]
        if line.marker or known_as(line.text.partition(":")[0]) or not _is_around(line):
            break
        published = published or posted_on(line.text)
        begin += 1
    return begin, published


def _beside_date(lines: Sequence[Line], dated: int) -> int | None:
    """Return the title above the date, or below it if only a menu, the site's name or nothing is above."""
    above = next((n for n in range(dated - 1, -1, -1) if not _is_around(lines[n])), None)
    below = next((n for n in range(dated + 1, len(lines)) if not _is_around(lines[n])), None)
    if any(not _can_head(line) for line in lines[: max(dated - 1, 0)]):
        return None
    if above is None or dated - above > 4:
        return below
    if below is None or not _can_head(lines[below]) or _tells(lines[above]):
        return above
    return below if _is_menu(lines, above) else above


def _is_menu(lines: Sequence[Line], n: int) -> bool:
    """Return whether a line of a word or two ends a run of such lines, or is below a menu's own words."""
    before = lines[max(n - 4, 0) : n]
    short = [line for line in before if len(line.text.split()) <= 3]
    return n == 0 or any(is_chrome(line) for line in before) or len(short) >= 2


def _below_menu(lines: Sequence[Line], head: Sequence[int]) -> int | None:
    """Return the first line if there is no menu; below a menu, the first with more than its words, or the last."""
    prose = next((n for n, line in enumerate(lines[:_HEAD]) if not _can_head(line)), min(len(lines), _HEAD))
    menu = max((n for n in head if n < prose and is_chrome(lines[n])), default=None)
    if menu is None:
        return next((n for n in head if not _is_around(lines[n])), None)
    below = [n for n in range(menu + 1, prose) if not _is_around(lines[n])]
    speaks = next((n for n in below if _tells(lines[n])), None)
    if speaks is not None or not below:
        return speaks if speaks is not None else next((n for n in head if not _is_around(lines[n])), None)
    return below[-1]


def _tells(line: Line) -> bool:
    """Return whether a line says more than a menu's entry would."""
    return len(line.text.split()) >= 4 or line.text.endswith(("!", "?"))


def _can_head(line: Line) -> bool:
    """Return whether a line can be a title or a menu's: short, no sentence, no greeting, no label."""
    text = line.text
    if len(text) > 150 or _GREETING.fullmatch(line.folded):
        return False
    prose = text.endswith((".", ":", ",")) and not text.endswith("...") and len(text.split()) >= 3
    return not prose and not (is_label(line) and _is_labelled(line))


def is_like(folded: str, slug: str) -> bool:
    """Return whether a permalink may have been made from a folded line, or from the line before it was edited."""
    return len(folded) <= _LONGEST_TITLE and _likeness(folded, slug) >= _ALIKE


def _likeness(text: str, slug: str) -> float:
    """Return how much a folded line looks like what a permalink was made from, 0 to 1.

    >>> _likeness("ndlon 10/15/2010", "ndlon-10152010"), _likeness("home", "ndlon-10152010") < 0.75
    (1.0, True)
    """
    made = re.sub(r"[\s_-]+", "-", re.sub(r"[^\w\s-]", "", text)).strip("-")
    slug = re.sub(r"-\d{1,2}$", "", fold(slug)) if not made.endswith(slug[-2:]) else fold(slug)
    if made == slug or (len(slug) >= 12 and made.startswith(f"{slug}-")):
        return 1.0
    return SequenceMatcher(None, made[:200], slug[:200], autojunk=False).ratio()


def _is_around(line: Line) -> bool:
    """Return whether a line near the top is not the title: navigation, date, author, categories."""
    return bool(
        is_chrome(line)
        or line.marker
        or posted_on(line.text)
        or is_byline(line.text)
        or _COMMENT_COUNT.fullmatch(line.folded)
        or _FILED.fullmatch(line.folded)
        or _is_labelled(line)
    )


def _is_labelled(line: Line) -> bool:
    """Return whether a line is a label's; "ACTION: Tell the Port" is not, since titles begin like that too."""
    name, _, value = line.text.partition(":")
    return bool(known_as(name)) and not (fold(name).strip() in _TITLED and len(value.split()) >= 3)
