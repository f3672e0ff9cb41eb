"""Find the counts of the past that a page states: "2017-03-25 06:43:36 +0000, 10 signatures reached"."""

import re
from collections.abc import Iterator, Sequence

from scrapers.count_phrases import MARKS, REACHED, SIGNATURES, SUPPORT
from scrapers.items import StatedCount

_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)(?!\w))?"
_DAY = "|".join(
    (
        rf"(?:19|20)\d\d-[01]\d-[0-3]\d(?:(?:T|,?\s){_CLOCK})?",  # 2017-03-25 06:43:36 +0000
        rf"[^\W\d_]{{3,12}}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?:,?\s(?:at\s)?{_CLOCK})?",  # March 25, 2017
        rf"\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]{{3,12}}\.?,?\s(?:de\s)?(?:19|20)\d\d(?:,?\s{_CLOCK})?",  # 25 marzo 2017
    )
)
_COUNT = (  # 1,000 signatures reached
    rf"(?P<count>(?<![\d.,])(?:[1-9]\d{{0,2}}(?:[{MARKS}]\d{{3}})+|\d{{1,9}}))\s"
    rf"(?:{'|'.join(SIGNATURES + SUPPORT)})\s(?:{'|'.join(REACHED)})"
)
_BULLET, _BETWEEN = r"(?:[•·*–-]\s*)?", r"(?:\s*[,;:|–—-]\s*|\s+)"
_DATED = re.compile(rf"{_BULLET}(?P<day>{_DAY}){_BETWEEN}{_COUNT}[.!]?", re.IGNORECASE)
_COUNTED = re.compile(rf"{_BULLET}{_COUNT}(?:(?:\son\s|{_BETWEEN})(?P<day>{_DAY}))?[.!]?", re.IGNORECASE)
_ALONE = re.compile(rf"{_BULLET}(?P<day>{_DAY})[,:]?", re.IGNORECASE)
_LONGEST, _LONGEST_LINE = 200, 5_000


def stated_counts(lines: Sequence[str]) -> tuple[StatedCount, ...]:
    """Return the dated counts of a list of updates, in order, each once; ``lines`` are without empty ones.

    A day stands in the line of its count, or in the line before each count, or in the line after each. Counts without
    a day say nothing of when, and are left out.

    >>> stated_counts(["2017-03-25 06:43:36 +0000", "10 signatures reached", "100 signatures reached"])
    (StatedCount(at='2017-03-25 06:43:36 +0000', signatures='10 signatures reached'),)
    >>> [(c.at, c.signatures) for c in stated_counts(["1,000 signatures reached", "March 5, 2017", "A rally"])]
    [('March 5, 2017', '1,000 signatures reached')]
    >>> stated_counts(["We want 100 signatures reached by May 5, 2017", "2017-03-25", "We meet the mayor"])
    ()
    """
    return tuple(dict.fromkeys(_found([part for line in lines for part in _parted(line)])))


def _parted(line: str) -> list[str]:
    """Part a line with several dated counts, or with words before one: "Updates: 2017-03-25, 10 signatures reached"."""
    dated = [match[0] for match in _DATED.finditer(line[:_LONGEST_LINE])]
    return dated or [line]


def _found(lines: list[str]) -> Iterator[StatedCount]:
    counts = [(n, m) for n, line in enumerate(lines) if len(line) <= _LONGEST and (m := _counted(line))]
    days = {n: m["day"] for n, line in enumerate(lines) if len(line) <= _LONGEST and (m := _ALONE.fullmatch(line))}
    bare = [n for n, match in counts if match["day"] is None]
    before = bool(bare) and bare[0] - 1 in days  # which of its neighbors a count belongs to shows at the first
    for n, match in counts:
        day = match["day"] or days.get(n - 1 if before else n + 1)
        if day:
            yield StatedCount(at=day, signatures=_shown(match))


def _counted(line: str) -> re.Match[str] | None:
    return _DATED.fullmatch(line) or _COUNTED.fullmatch(line)


def _shown(match: re.Match[str]) -> str:
    """The count with its words, as the line shows them."""
    start = match.start("count")
    end = match.start("day") if match["day"] and match.start("day") > start else match.end()
    return re.sub(r"(?:\son)?[\s,;:|–—-]*$", "", match.string[start:end].rstrip(".!"))
