"""Format archive values for display: numbers, times, languages, permalinks, paragraphs."""

import re
from urllib.parse import quote

from pipelines.normalize.text import split_paragraphs

ORIGINS = {
    "live": "live crawl",
    "wayback": "web archive",
    "commoncrawl": "Common Crawl",
    "file": "saved file",
    "warc": "WARC file",
    "stated": "stated on the page",
}
MISSED = {
    "not running": "not looked: nothing ran",
    "locked": "not looked: another run was at the source",
    "budget": "not looked: the day's requests were used up",
    "blocked": "could not look: the site refused us",
    "failed": "could not look: the site failed",
    "back-off": "could not look: the site had failed and was left alone",
}
STATUSES = {"open": "open", "closed": "closed", "won": "won", "gone": "removed from the site"}
EVENTS = {
    "count_fell": "signatures dropped",
    "stepped": "signatures jumped",
    "edited": "text edited",
    "missing": "no longer listed",
    "vanished": "disappeared",
    "returned": "reappeared",
    "ended": "closed",
    "won": "won",
    "deadline_passed": "deadline passed",
}
GOAL_KINDS = {
    "auto": "raised automatically",
    "custom": "set by the organizers",
    "threshold": "needed for an official response",
    "unknown": "unknown",
}
LANGUAGES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German"}


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


def day(moment: str | None) -> str:
    """Return the date of an ISO 8601 time, as precise as it is.

    >>> day("2018-02-14T09:30:00Z"), day("2018-02"), day(None)
    ('2018-02-14', '2018-02', '')
    """
    return (moment or "")[:10]


def moment(value: str | None) -> str:
    """Format an ISO 8601 UTC time; a date alone stays as it is.

    >>> moment("2018-02-14T09:30:00Z"), moment("2018-02-14"), moment(None)
    ('2018-02-14 09:30 UTC', '2018-02-14', 'time unknown')
    """
    if value is None:
        return "time unknown"
    return f"{value[:10]} {value[11:16]} UTC" if "T" in value else value


def paragraphs(text: str | None) -> list[list[str]]:
    """Split a text into paragraphs, each a list of lines.

    >>> paragraphs("One\\nline\\n\\nTwo")
    [['One', 'line'], ['Two']]
    """
    return [part.splitlines() for part in split_paragraphs(text)]


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
    return " and ".join(LANGUAGES.get(code, code) for code in codes.split(",")) if codes else "unknown"


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
        return "no captured page gives a date"
    return f"the page says “{verbatim}”, which is not a definite date"


def event_name(kind: str, before: str | None = None, after: str | None = None) -> str:
    """Name an event; a change of goal by its direction.

    >>> event_name("goal_moved", "100", "200"), event_name("goal_moved", "200", "100"), event_name("count_fell")
    ('goal raised', 'goal lowered', 'signatures dropped')
    """
    if kind == "goal_moved":
        return "goal raised" if int(after or 0) > int(before or 0) else "goal lowered"
    return EVENTS[kind]
