"""Text becomes the dates it shows, as they stand there: nothing is made of them here."""

import re
from urllib.parse import unquote, urlsplit

from scrapers.pages.wordpress.lines import fold

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?"
    r"|dec(?:ember)?)\.?"
)
_MES = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
    r"|ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?"
_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_YEAR = r"(?:19|20)\d\d\b"
_DAY = r"(?:\b[0-3]?\d(?:st|nd|rd|th)?\b)"
_DATE = (
    rf"(?:\b{_WEEKDAY},?\s+(?:the\s+)?)?\b{_MONTH}\s+{_DAY}(?!:?\d)(?:,?\s+{_YEAR})?"
    rf"|(?:\b{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}|(?!\w))"
    rf"|(?:\b{_DIA},?\s+)?(?:el\s+)?(?:{_DAY}|\bprimero)[ºo°]?\s+(?:de\s+)?{_MES}(?:,?\s+(?:del?\s+)?{_YEAR}|(?!\w))"
    rf"|(?:\b{_DIA},?\s+)?\b{_MES}\s+{_DAY}(?!:?\d),?\s+{_YEAR}"
    r"|\b\d{4}-[01]\d-[0-3]\d\b"
    r"|(?<![\d/.-])[0-3]?\d[/.][0-3]?\d[/.](?:(?:19|20)\d\d|\d\d)(?![\d/])"
    r"|(?<![\d/.$-])[0-3]?\d/[0-3]?\d(?![\d/])"
)
_WITHOUT_DAY = rf"\b(?:{_WEEKDAY}|{_DIA}|tomorrow|tonight|today|manana|hoy)(?!\w)"
_FULL = re.compile(_DATE)
_NAMED = re.compile(rf"{_DATE}|{_WITHOUT_DAY}")
_TIME = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b|hrs?\b|horas|de la (?:manana|tarde|noche))|\b\d{1,2}:\d\d\b|\b(?:at"
    r" )?(?:noon|mediodia)\b"
    rf"|\b(?:{_WEEKDAY}|tomorrow|tonight),? at \d{{1,2}}\b|\b(?:a|desde) las? \d{{1,2}}\b"
    r"|\bfrom \d{1,2}(?::\d\d)? (?:to|until) \d{1,2}\b(?! [a-z]{4})|\bde \d{1,2}(?::\d\d)? a \d{1,2}\b(?! [a-z]{3})"
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|[/.]\d\d$")
_BEFORE_DEADLINE = (
    r"(?:\bby|\b(?:open|accept(?:ed|ing)|taken|comments?) through|\bbefore"
    r"|\bno later than|\buntil|\bdeadline(?: \w+){0,3}(?: is| for| of|:)+|\bdue"
    r"|\bends(?: on)?"
    r"|\bcloses(?: on)?|\bclose of business"
    r"|\bantes del?|\bhasta el|\ba mas tardar el|\bvence(?: el)?|\bfecha limite(?: es)?(?: el)?|\bplazo\b.{0,20}\bel)"
    r":?\s+(?:(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight|cob|eod|close of business|the end of the"
    r" day),?\s+)?(?:on\s+|this\s+|next\s+|el\s+|del\s+|proximo\s+)*"
)
_DEADLINE = re.compile(
    rf"{_BEFORE_DEADLINE}(?P<date>{_DATE}|{_WITHOUT_DAY})|\b(?:deadline|fecha"
    rf" limite)\b[^.!?\n]{{0,60}}?\b(?P<later>{_DATE})"
)
_META_WORDS = re.compile(
    r"\b(?:posted|published|publicad[oa]|publicado|escrito|written|by|por|on|at|in|el|en|updated|actualizado|last"
    r"|modified|filed|under|leave|a|reply|comment"
    r"|comments?|comentarios?|deja|un|una|respuesta|no|min|read|lectura|minutos?)\b"
)
_BYLINE = re.compile(
    r"(?:posted |published |written |publicado |escrito )?(?:by|por):?\s+\S.{0,60}|(?:posted|publicado|published)(?:"
    r" in| on| en)?:?"
)


def shown_date(text: str) -> str | None:
    """The first date with a day of the month that a text shows, as it stands there.

    >>> shown_date("Join us Saturday, May 1st, 2010 at noon"), shown_date("el sábado 1 de mayo"), shown_date("We may")
    ('Saturday, May 1st, 2010', 'sábado 1 de mayo', None)
    """
    found = _FULL.search(fold(text))
    return _as_written(text, found.start(), found.end()) if found else None


def shown_day(text: str) -> str | None:
    """The first date a text shows, or failing that the first day ("Friday", "tomorrow").

    >>> shown_day("This Friday at 5 pm"), shown_day("Mañana, 3 de junio")
    ('Friday', '3 de junio')
    """
    return shown_date(text) or ((found := _NAMED.search(fold(text))) and text[found.start() : found.end()]) or None


def _as_written(text: str, begin: int, end: int) -> str:
    return re.sub(r"^el\s+", "", text[begin:end].rstrip(" ."), flags=re.IGNORECASE)


def shown_deadline(text: str) -> str | None:
    """The day by which something must be done.

    >>> shown_deadline("Please call by 5pm Friday, Oct. 29!"), shown_deadline("Firma antes del 3 de junio de 2012.")
    ('Friday, Oct. 29', '3 de junio de 2012')
    """
    found = _DEADLINE.search(fold(text))
    return _as_written(text, *found.span("date" if found["date"] else "later")) if found else None


def has_time(text: str) -> bool:
    """Whether a text shows a time of the day."""
    return bool(_TIME.search(fold(text)))


def posted_on(text: str) -> str | None:
    """The date of a line that says when a post was published (and often by whom, which is not kept), or None.

    >>> posted_on("Posted on October 15, 2010 by someone"), posted_on("15 octubre, 2010"), posted_on("Rally May 1")
    ('October 15, 2010', '15 octubre, 2010', None)
    """
    shown = fold(text)
    found = _FULL.search(shown)
    if not found or len(text) > 140 or not _HAS_YEAR.search(found[0]):
        return None
    before, after = shown[: found.start()], shown[found.end() :]
    if len(before.split()) > 9 or "http" in shown or re.search(r"\bby\W*$", before):
        return None
    meta = bool(re.search(r"\b(?:posted|published|publicad[oa]|by|por|on|updated)\b", before + after))
    weekday = bool(re.match(rf"{_WEEKDAY}|{_DIA}", found[0]))
    if not meta and (weekday or has_time(text)):
        return None
    left = _META_WORDS.sub("", before if _BYLINE.search(after) or meta else before + after)
    if re.search(r"\b(?:by|por)\b", before):
        left = re.sub(r".*\b(?:by|por)\b.{1,60}$", "", before)
    if re.search(r"[^\W\d_]{2,}", left) or (not meta and re.search(r"[^\W\d_]{3,}", _META_WORDS.sub("", after))):
        return None
    return _as_written(text, found.start(), found.end())


def is_byline(text: str) -> bool:
    """Whether a line names the author of a post and nothing else.

    >>> is_byline("By Jane Example"), is_byline("By now you have heard that our friend was taken at dawn.")
    (True, False)
    """
    return (
        bool(_BYLINE.fullmatch(fold(text)))
        and ":" not in text[4:]
        and not text.endswith((".", "!", "?"))
        and len(text.split()) <= 8
    )


def date_in_url(url: str) -> str | None:
    """The day in a permalink.

    >>> date_in_url("https://a.example/2010/10/15/ndlon-10152010/"), date_in_url("https://a.example/2010/10/")
    ('2010-10-15', None)
    """
    found = re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?:/|$)", _path(url))
    return "-".join(found.groups()) if found else None


def slug_in_url(url: str) -> str | None:
    """The name of a post in its permalink.

    >>> slug_in_url("https://a.example/2010/10/15/ndlon-10152010/?x=1"), slug_in_url("https://a.example/?p=3")
    ('ndlon-10152010', None)
    """
    parts = [part for part in _path(url).split("/") if part]
    return unquote(parts[-1]) if parts and not re.fullmatch(r"\d+|index\.php|.*\.xml", parts[-1]) else None


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
