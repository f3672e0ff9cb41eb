"""Format archive values in the language of the request: numbers, times, languages, permalinks, paragraphs."""

import re
from datetime import date
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from babel.dates import format_date, format_skeleton

from pipelines.normalize.text import split_paragraphs
from pipelines.site.language import N_, Translated, _, locale

ORIGINS = Translated(
    {
        "live": N_("live crawl"),
        "wayback": N_("web archive"),
        "commoncrawl": N_("Common Crawl"),
        "file": N_("saved file"),
        "warc": N_("WARC file"),
        "stated": N_("stated on the page"),
        "reported": N_("reported by others"),
    }
)
MISSED = Translated(
    {
        "not running": N_("not looked: nothing ran"),
        "locked": N_("not looked: another run was at the source"),
        "budget": N_("not looked: the day's requests were used up"),
        "blocked": N_("could not look: the site refused us"),
        "failed": N_("could not look: the site failed"),
        "back-off": N_("could not look: the site had failed and was left alone"),
    }
)
STATUSES = Translated(
    {"open": N_("open"), "closed": N_("closed"), "won": N_("won"), "gone": N_("removed from the site")}
)
EVENTS = Translated(
    {
        "goal_moved": N_("goal raised or lowered"),
        "count_fell": N_("signatures dropped"),
        "stepped": N_("signatures jumped"),
        "edited": N_("text edited"),
        "missing": N_("no longer listed"),
        "vanished": N_("disappeared"),
        "returned": N_("reappeared"),
        "ended": N_("closed"),
        "won": N_("won"),
        "deadline_passed": N_("deadline passed"),
    }
)
REMOVAL_REASONS = Translated(
    {
        "safety": N_("safety"),
        "minor": N_("a minor"),
        "request of the person": N_("request of the person"),
        "court order": N_("court order"),
        "mistake": N_("a mistake"),
    }
)
GOAL_KINDS = Translated(
    {
        "auto": N_("raised automatically"),
        "custom": N_("set by the organizers"),
        "threshold": N_("needed for an official response"),
        "unknown": N_("unknown"),
    }
)
_EXACT = 1e-5  # of a length in halves of its steps: a second is more
LANGUAGES = Translated(
    {"en": N_("English"), "es": N_("Spanish"), "pt": N_("Portuguese"), "fr": N_("French"), "de": N_("German")}
)


def permalink(kind: str, source: str, slug: str) -> str:
    """Return the permanent path of a petition or an alert; a slash within a slug stays a slash.

    >>> permalink("petitions", "mijente", "2010/10/15/¿ni-una-más?")
    '/petitions/mijente/2010/10/15/%C2%BFni-una-m%C3%A1s%3F'
    """
    return f"/{kind}/{quote(source, safe='')}/{quote(slug, safe='/')}"


def number(value: int | float | None) -> str:
    """Format a number with thousands separators, and one decimal below ten; unknown is "?".

    >>> number(1259232), number(3.26), number(12.5), number(None)
    ('1,259,232', '3.3', '12', '?')
    """
    if value is None:
        return "?"
    return f"{value:,.1f}" if value < 10 and value != int(value) else f"{value:,.0f}"


def rounded_days(days: float) -> float:
    """Round a length to tenths of days below ten, and to whole days from there on.

    What lies just between two of these is kept: rules of how far apart looks may be end there, such as 5.25 days.

    >>> rounded_days(7.0), rounded_days(5.25), rounded_days(5.26), rounded_days(22.5), rounded_days(30.1)
    (7, 5.25, 5.3, 22.5, 30)
    """
    steps = 10 if days < 10 else 1
    halves = 2 * steps * days
    if round(halves) % 2 and abs(halves - round(halves)) < _EXACT:
        return round(halves) / (2 * steps)
    found = round(steps * days) / steps
    return int(found) if found.is_integer() else found


def day(moment: str | None) -> str:
    """Return the date of an ISO 8601 time as readers write it, as precise as it is.

    >>> day("2018-02-14T09:30:00Z"), day("2018-02"), day("2018"), day(None)
    ('February 14, 2018', 'February 2018', '2018', '')
    """
    return _day((moment or "")[:10], locale(), "long")


def short_day(moment: str | None) -> str:
    """Return the date of an ISO 8601 time in few letters, for tables.

    >>> short_day("2018-02-14T09:30:00Z"), short_day("2018-02"), short_day(None)
    ('Feb 14, 2018', 'February 2018', '')
    """
    return _day((moment or "")[:10], locale(), "medium")


@lru_cache(maxsize=4096)
def _day(iso: str, locale: str, length: Literal["medium", "long"] = "long") -> str:
    if re.fullmatch(r"\d{4}-\d\d", iso):
        return str(format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=locale))
    try:
        return str(format_date(date.fromisoformat(iso), length, locale=locale))
    except ValueError:
        return iso


def moment(value: str | None) -> str:
    """Format an ISO 8601 UTC time as readers write it; a date alone stays a date.

    >>> moment("2018-02-14T09:30:00Z"), moment("2018-02-14"), moment(None)
    ('February 14, 2018, 09:30 UTC', 'February 14, 2018', 'time unknown')
    """
    if value is None:
        return _("time unknown")
    return f"{day(value)}, {value[11:16]} UTC" if "T" in value else day(value)


def iso_moment(value: str) -> str:
    """Format an ISO 8601 UTC time for tables, where rows are compared: the same in each language.

    >>> iso_moment("2018-02-14T09:30:00Z"), iso_moment("2018-02-14")
    ('2018-02-14 09:30 UTC', '2018-02-14')
    """
    return f"{value[:10]} {value[11:16]} UTC" if "T" in value else value


def paragraphs(text: str | None) -> list[list[str]]:
    """Split a text into paragraphs, each a list of lines.

    >>> paragraphs("One\\nline\\n\\nTwo")
    [['One', 'line'], ['Two']]
    """
    return [part.splitlines() for part in split_paragraphs(text)]


@lru_cache(maxsize=1024)
def lang(language: str | None, passage: str | None = None) -> str | None:
    """Return the value of a lang attribute; in a bilingual text ("en,es"), the language of the passage, if known.

    >>> lang("es"), lang("en,es", "es"), lang("en,es"), lang(None)
    ('es', 'es', None, None)
    """
    if language and "," in language:
        language = passage
    return language if language and re.fullmatch(r"[a-z]{2,3}", language) else None


def languages(codes: str | None) -> str:
    """Spell out language codes.

    >>> languages("en,es"), languages("nl"), languages(None)
    ('English and Spanish', 'nl', 'unknown')
    """
    names = [LANGUAGES.get(code) or code for code in codes.split(",")] if codes else [_("unknown")]
    return _(" and ").join(names)


def full_stop(text: str) -> str:
    """Add a period unless the text ends with punctuation.

    >>> full_stop("Ana R."), full_stop("¡Ya!"), full_stop("Free them")
    ('Ana R.', '¡Ya!', 'Free them.')
    """
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def why_no_date(verbatim: str | None) -> str:
    """Explain why a date is unknown.

    >>> why_no_date(None), why_no_date("02/03/18")
    ('no captured page gives a date', 'the page says “02/03/18”, which is not a definite date')
    """
    if verbatim is None:
        return _("no captured page gives a date")
    return _("the page says “%(text)s”, which is not a definite date", text=verbatim)


def removal_reason(reason: str) -> str:
    """Return why something was removed, in words; other words than those that the command takes stay as they are."""
    return REMOVAL_REASONS.get(reason) or reason


def event_name(kind: str, before: str | None = None, after: str | None = None) -> str:
    """Name an event; a change of goal by its direction.

    >>> event_name("goal_moved", "100", "200"), event_name("goal_moved", "200", "100"), event_name("count_fell")
    ('goal raised', 'goal lowered', 'signatures dropped')
    """
    if kind == "goal_moved":
        return _("goal raised") if int(after or 0) > int(before or 0) else _("goal lowered")
    return EVENTS[kind]
