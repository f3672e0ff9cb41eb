"""Groups of digits, however they are separated, and what the groups look like."""

import re
from itertools import accumulate
from typing import NamedTuple

GAP = r"[\s\-./_+]{0,3}"
GROUPED = re.compile(r"\d{1,20}(?:(?:[\s\-./_+]{1,3}|,(?=\d))\d{1,20}){0,11}")
_GROUP = re.compile(r"\d+")
_ALONE = re.compile(r"\d{1,20}(?![\d\s\-./_+,])")
_WORD_AFTER = re.compile(r"\s[a-z]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GAPS = re.compile(r"\d+(\D+)\d+(\D+)\d+(\D+)\d")
_UNIT = (
    r"(?:signatures?|signers|supporters|firmas?|firmantes|votes?|votos?|people|persons|personas|families|familias|members|"
    r"miembros|immigrants|inmigrantes|detainees|dollars?|dolares|pesos|euros|millions?|millones|de\s)"
)
_QUANTITY = re.compile(rf"\s{{1,3}}(?:[a-z]{{1,12}}\s)?{_UNIT}")


class Grouped(NamedTuple):
    """Groups of digits that stand together, as three in "201-234-567", from ``start`` to ``end`` of a text."""

    text: str
    groups: tuple[str, ...]
    start: int
    end: int

    @property
    def sizes(self) -> list[int]:
        return [len(group) for group in self.groups]

    @property
    def is_printed(self) -> bool:
        """Whether they are grouped as A-numbers are printed, or not at all, or digit by digit."""
        first, *rest = self.sizes
        return not rest or (first <= 3 and rest == [3, 3]) or set(self.sizes) == {1}

    @property
    def is_other(self) -> bool:
        """Whether they are a day, a span of years or a count of something."""
        return self._is_date or self._is_years or bool(_QUANTITY.match(self.text, self.end))  # 1.234.567 firmas

    @property
    def is_round(self) -> bool:
        """Whether they are millions, as 10 000 000 is."""
        return len(self.groups) > 2 and set(self.groups[1:]) == {"000"}

    @property
    def _is_date(self) -> bool:
        if len(self.groups) < 3 or self._goes_on:
            return False
        first, second, third = self.groups[:3]
        if _YEAR.fullmatch(first):  # 2018-02-14
            return len(second) <= 2 and len(third) <= 2
        return len(first) <= 2 and len(second) <= 2 and bool(_YEAR.fullmatch(third))  # 2/14/2018

    @property
    def _goes_on(self) -> bool:
        """Whether a fourth group stands behind the third as that behind the second: 4.4.1900.000 is no day."""
        gaps = _GAPS.match(self.text, self.start)
        return gaps is not None and len(set(gaps.groups())) == 1

    @property
    def _is_years(self) -> bool:
        return len(self.groups) > 1 and all(map(_YEAR.fullmatch, self.groups))  # 2016-2017


def digits_at(text: str, start: int, low: int, high: int) -> Grouped | None:
    """Return the groups from ``start`` on that have ``low`` to ``high`` digits together; None where none do.

    A first group that is long enough stands alone; so do three groups as A-numbers are printed.

    >>> [digits_at(text, 0, 7, 9).groups for text in ("201 234 567 9 people", "12345678 9 people", "20 12 345 67")]
    [('201', '234', '567'), ('12345678',), ('20', '12', '345', '67')]
    >>> digits_at("415-555-0134", 0, 7, 9)
    """
    alone = _ALONE.match(text, start)
    if alone and low <= alone.end() - start <= high:
        return Grouped(text, (alone[0],), start, alone.end())
    found = GROUPED.match(text, start)
    if found is None or text[found.end() : found.end() + 1].isdigit():
        return None
    matches = list(_GROUP.finditer(text, start, found.end()))
    sizes = [len(match[0]) for match in matches]
    sums = list(accumulate(sizes))
    fitting = [count for count, total in enumerate(sums) if low <= total <= high]
    if not fitting:
        return None
    last = 0 if fitting[0] == 0 else 2 if 2 in fitting and sizes[1:3] == [3, 3] else fitting[-1]
    while last + 1 in fitting and _goes_on(text, matches[last], matches[last + 1]):
        last += 1
    return Grouped(text, tuple(match[0] for match in matches[: last + 1]), start, matches[last].end())


def _goes_on(text: str, group: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a group of digits belongs to a number that is long enough without it: not in "12345678 9 people"."""
    between = text[group.end() : following.start()]
    return not (between.isspace() and _WORD_AFTER.match(text, following.end()))
