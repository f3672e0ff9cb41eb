"""Of all the bullets in a text listing, those that begin a petition; others stand in descriptions and menus."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from scrapers.pages.controlshift.lines import Line

_PROSE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """How this listing marks its petitions: with which bullet, how far in, and whether all the rest is further in."""

    sign: str
    indent: int
    hung: bool
    hung_throughout: bool
    bare: bool


def starts_of_blocks(lines: list[Line]) -> list[int]:
    """Indexes of the lines whose bullets begin a petition; none when bullets do not part the petitions of this text."""
    after_end = [i + 1 for i, (a, b) in enumerate(pairwise(lines)) if a.ends and b.marks and not _is_bare(lines, i + 1)]
    first = next((i for i, line in enumerate(lines) if line.marks), None)
    ends = sum(a.count is not None and b.creator is not None for a, b in pairwise(lines))
    if first is None or (not after_end and (ends > 1 or any(len(line.text) > _PROSE for line in lines[:first]))):
        return []
    style = _style(lines, after_end or [first])
    strong = {i for i in after_end if not style.hung or lines[i].indent == style.indent}
    starts: list[int] = []
    for i, line in enumerate(lines):
        if line.marks and line.bullet == style.sign and (i in strong or i == 0 or _begins(lines, i, style, starts)):
            starts.append(i)
    return starts


def _style(lines: list[Line], marked: list[int]) -> _Style:
    sign = Counter(lines[i].bullet for i in marked).most_common(1)[0][0]
    indent = Counter(lines[i].indent for i in marked).most_common(1)[0][0]
    body = min((line.indent for line in lines if line.ends and not line.bullet), default=indent)
    bare = sum(not lines[i].text for i in marked) * 2 > len(marked)
    last = max((i for i, line in enumerate(lines) if line.ends), default=0)
    throughout = all(line.bullet or line.indent >= body for line in lines[marked[0] : last])
    return _Style(sign=sign, indent=indent, hung=body > indent, hung_throughout=throughout, bare=bare)


def _is_bare(lines: list[Line], i: int) -> bool:
    """Whether a bullet stands alone on its line, before a count: it belongs to the count."""
    return not lines[i].text and i + 1 < len(lines) and lines[i + 1].count is not None


def _begins(lines: list[Line], i: int, style: _Style, starts: list[int]) -> bool:
    """Whether a bullet that follows no end begins a petition all the same: the one before lacks its end, or is none."""
    if style.bare and not lines[i].text:
        return not _is_bare(lines, i)
    following = lines[i + 1] if i + 1 < len(lines) else None
    if not style.hung:
        return not starts and following is not None and not following.bullet
    if lines[i].indent != style.indent:
        return False
    ended = bool(starts) and any(line.ends for line in lines[starts[-1] : i])
    if following is None:
        return not ended
    parted = style.hung_throughout or not starts or ended
    return following.indent > style.indent and not following.bullet and (parted or not following.ends)
