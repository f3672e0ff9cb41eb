"""Kinds of masked text and the words that take their place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What is masked; the value is the words that stand in its place in a text."""

    A_NUMBER = "A-number removed"
    SSN = "SSN removed"
    CASE_NUMBER = "case number removed"
    CURP = "CURP removed"
    PASSPORT = "passport number removed"
    BIRTH_DATE = "birth date removed"
    EMAIL = "email removed"
    PHONE = "phone removed"
    HOME = "home address removed"
    MINOR = "name removed"

    @property
    def in_text(self) -> str:
        """Return the placeholder for prose, as in "[A-number removed]"."""
        return f"[{self.value}]"

    @property
    def in_address(self) -> str:
        """Return the placeholder for a URL or a slug, as in "a-number-removed"."""
        return self.value.lower().replace(" ", "-")


class Span(NamedTuple):
    """A stretch of a folded text, or of the original, that is to be masked."""

    start: int
    end: int
    kind: Kind


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order; those that overlap become one, of the kind that begins first.

    >>> without_overlaps([Span(5, 9, Kind.SSN), Span(0, 6, Kind.A_NUMBER), Span(12, 13, Kind.CURP)])[0]
    Span(start=0, end=9, kind=<Kind.A_NUMBER: 'A-number removed'>)
    """
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if apart and span.start < apart[-1].end:
            kept = apart[-1]
            apart[-1] = Span(kept.start, max(kept.end, span.end), kept.kind)
        else:
            apart.append(span)
    return apart


def clear_of(taken: list[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Return the spans that touch none of those taken, in order: "234-567 2018" of an A-number is no telephone.

    >>> list(clear_of([Span(2, 9, Kind.SSN)], [Span(5, 12, Kind.PHONE), Span(9, 12, Kind.CURP)]))
    [Span(start=9, end=12, kind=<Kind.CURP: 'CURP removed'>)]
    """
    ends = [span.end for span in taken]
    for span in spans:
        following = bisect_right(ends, span.start)
        if following == len(taken) or taken[following].start >= span.end:
            yield span
