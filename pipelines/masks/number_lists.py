"""Follow lists and columns of numbers that stand after one label."""

import re
from collections.abc import Iterator

from pipelines.masks.digits import Grouped, digits_at
from pipelines.masks.kinds import Kind, Span
from pipelines.masks.number_labels import FAR, Labelled

_REACH = 120  # characters from a label, or from a number of its list, to the next one: a row of a table
_AND = r"(?:(?:and|or|y|e|o|u|also|tambien|plus)\b)"
_ORDINAL = r"(?:(?<=\n)\s{0,3}\d{1,2}[.)]\s{1,3})?"
_NEXT = re.compile(  # [201-234-567] / 201-234-568 and 201-234-569; bullets; 1. 201-234-567
    rf"(?=[\W_])(?:[^\w$%!?]|_){{0,8}}(?:{_AND}[\W_]{{1,4}}){{0,2}}{_ORDINAL}[\[({{<\"'*]{{0,4}}"
    r"(?P<own>(?:a[\s\-\#:.]{0,4}|[a-z]{1,2}-?)?(?=\d))"
)
_SPACED = re.compile(  # as A-numbers and SSN are printed, whatever stands between the groups: (201)(234)(567)
    r"\d{3}[\W_]{1,4}(?:\d{3}[\W_]{1,4}\d{3}|\d\d[\W_]{1,4}\d{4})(?!\d)"
)
_PRINTED = {
    Kind.A_NUMBER: re.compile(
        r"(?<![\w,/$])(?<!\d[.\-])(?:\d{3}[\s.\-]{1,3}\d{3}[\s.\-]{1,3}\d{3}|\d{9})(?![\w%]|[\-.,/]\d)"
    ),
    Kind.SSN: re.compile(r"(?<![\w,/$])(?<!\d[.\-])\d{9}(?![\w%]|[\-.,/]\d)"),
}
_ELSEWHERE = re.compile(r"[$€]|petitions?\b|peticion|https?:|www\.")
_STOP = re.compile(r"[.!?]\s")


def fitting(text: str, start: int, rule: Labelled) -> Grouped | None:
    """Return the number of a rule's size that begins at ``start``; None where there is another one, or none."""
    for low, high in rule.sizes:
        number = _spaced(text, start, rule.kind) or digits_at(text, start, low, high)
        if number is not None and not number.is_other and not (rule.kind is Kind.CASE_NUMBER and _is_docket(number)):
            return number
    return None


def number_list(text: str, start: int, number: Grouped, rule: Labelled) -> Iterator[Span]:
    """Return the number from ``start`` on and those that follow it, with nothing or with names between them."""
    following: Grouped | None = number
    while following is not None:
        end = closed(text, start, following.end)
        yield Span(start, end, rule.kind)
        following = None
        if found := _NEXT.match(text, end):
            start, following = found.start("own"), fitting(text, found.end(), rule)
        if following is None and (following := _printed(text, end, rule.kind)):
            start = following.start


def far_numbers(text: str) -> Iterator[Span]:
    """Find the first number below the head of a column, or behind a name: "A#: Luis 201-234-567"."""
    for kind, words, label in FAR:
        if not any(word in text for word in words):
            continue
        end = 0
        for found in label.finditer(text):
            number = _printed(text, found.end(), kind) if found.start() >= end else None
            if number is not None and not _STOP.search(text, found.end(), number.start):
                for span in number_list(text, number.start, number, Labelled.of(kind)):
                    end = span.end
                    yield span


def closed(text: str, start: int, end: int) -> int:
    """Return where a number ends: with a letter that closes it, and with the brackets or stars that it began in."""
    if text[end : end + 1].isalpha() and not text[end + 1 : end + 2].isalnum():
        end += 1
    for _ in range(3):
        sign = text[end : end + 1]
        pair = {")": "(", "]": "[", "}": "{", ">": "<"}.get(sign)
        is_open = text.count(pair, start, end) > text.count(sign, start, end) if pair else False
        if not is_open and not (sign and sign in "*`'\"" and text.count(sign, start, end) % 2):
            break
        end += 1
    return end


def _printed(text: str, start: int, kind: Kind) -> Grouped | None:
    """Return the next number that is printed as those of a kind are, unless it is one of something else."""
    if kind not in _PRINTED:
        return None
    found = _PRINTED[kind].search(text, start, start + _REACH)
    if found is None or _ELSEWHERE.search(text, start, found.start()):
        return None
    number = Grouped(text, tuple(re.findall(r"\d+", found[0])), found.start(), found.end())
    return None if number.is_other else number


def _spaced(text: str, start: int, kind: Kind) -> Grouped | None:
    if kind not in _PRINTED or (found := _SPACED.match(text, start)) is None:
        return None
    return Grouped(text, tuple(re.findall(r"\d+", found[0])), start, found.end())


def _is_docket(number: Grouped) -> bool:
    """Whether it is the number of a lawsuit, which is public: 18-71234."""
    return number.sizes[:1] == [2] and len(number.groups) == 2
