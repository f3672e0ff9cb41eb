"""Values of the archive become the words a page shows: numbers, days, moments, permalinks, paragraphs, reasons."""

import re
from urllib.parse import quote

from pipelines.normalize.languages import detect_language

ORIGINS = {
    "live": "our own crawl",
    "wayback": "a web archive's capture",
    "commoncrawl": "Common Crawl",
    "file": "a saved file",
    "warc": "a WARC file",
}
STATUSES = {"open": "open", "closed": "closed", "won": "won", "gone": "gone from the site"}
EVENTS = {
    "goal_moved": "goal moved",
    "count_fell": "count fell",
    "stepped": "count jumped",
    "edited": "text edited",
    "vanished": "vanished",
    "reappeared": "came back",
    "ended": "ended",
    "won": "won",
}
GOAL_KINDS = {
    "auto": "stretches by itself",
    "custom": "set by hand",
    "threshold": "threshold for an answer",
    "unknown": "kind not known",
}
LANGUAGES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German"}


def permalink(kind: str, source: str, slug: str) -> str:
    """The lasting path of a petition or an alert; a slash within a slug stays a slash.

    >>> permalink("petitions", "mijente", "2010/10/15/¿ni-una-más?")
    '/petitions/mijente/2010/10/15/%C2%BFni-una-m%C3%A1s%3F'
    """
    return f"/{kind}/{quote(source, safe='')}/{quote(slug, safe='/')}"


def number(value: int | float | None) -> str:
    """A number with separators, one decimal where it is below ten and not whole; "?" where it is not known.

    >>> number(1259232), number(3.26), number(12.5), number(None)
    ('1,259,232', '3.3', '12', '?')
    """
    if value is None:
        return "?"
    return f"{value:,.1f}" if value < 10 and value != int(value) else f"{value:,.0f}"


def day(moment: str | None) -> str:
    """The day of an ISO 8601 moment, as precise as it is.

    >>> day("2018-02-14T09:30:00Z"), day("2018-02"), day(None)
    ('2018-02-14', '2018-02', '')
    """
    return (moment or "")[:10]


def moment(value: str | None) -> str:
    """An ISO 8601 UTC moment in words; a bare date stays as it is.

    >>> moment("2018-02-14T09:30:00Z"), moment("2018-02-14"), moment(None)
    ('2018-02-14 09:30 UTC', '2018-02-14', 'at an unknown time')
    """
    if value is None:
        return "at an unknown time"
    return f"{value[:10]} {value[11:16]} UTC" if "T" in value else value


def paragraphs(text: str | None) -> list[list[str]]:
    """A text as paragraphs, each a list of lines.

    >>> paragraphs("One\\nline\\n\\nTwo")
    [['One', 'line'], ['Two']]
    """
    return [part.strip().splitlines() for part in re.split(r"\n\s*\n", text or "") if part.strip()]


def lang(language: str | None, text: str = "") -> str | None:
    """The value of a lang attribute: the text's one language; of a bilingual work, that of the passage ``text``.

    >>> lang("es"), lang("en,es", "Huelga de hambre en la cárcel de Tacoma"), lang("en,es"), lang(None)
    ('es', 'es', None, None)
    """
    if language and "," in language:
        language = detect_language(text)
    return language if language and re.fullmatch(r"[a-z]{2,3}", language) else None


def languages(codes: str | None) -> str:
    """Language codes as names.

    >>> languages("en,es"), languages("nl"), languages(None)
    ('English and Spanish', 'nl', 'not known')
    """
    return " and ".join(LANGUAGES.get(code, code) for code in codes.split(",")) if codes else "not known"


def full_stop(text: str) -> str:
    """A sentence that ends as one.

    >>> full_stop("Ana R."), full_stop("¡Ya!"), full_stop("Free them")
    ('Ana R.', '¡Ya!', 'Free them.')
    """
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def why_no_date(verbatim: str | None) -> str:
    """Why a date is not known.

    >>> why_no_date(None), why_no_date("02/03/18")
    ('no page we captured states it', 'the page says “02/03/18”, which does not say one day')
    """
    if verbatim is None:
        return "no page we captured states it"
    return f"the page says “{verbatim}”, which does not say one day"
