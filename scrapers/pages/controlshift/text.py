"""Parse ControlShift text listings: what lies between two ends is one petition, its first line the title."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.page_limits import with_short_words
from scrapers.pages.controlshift.addresses import LISTING_URL, refuse_other
from scrapers.pages.controlshift.ends import BULLET, SIGNS, End, Ends, ends_in
from scrapers.pages.controlshift.petition_text import is_own_page
from scrapers.pages.controlshift.phrases import has_end, has_picture, is_cut, is_end, split_day, without_label
from scrapers.pages.controlshift.title import LONGEST, split_title
from scrapers.pages.json_text import shown_beside
from scrapers.pages.people_sections import text_without_people

NAME = "controlshift.listing"
_RULE = r"[-–—_=*~](?:[ \t]*[-–—_=*~])+[ \t]*\n"  # -----, * * *
_MARK = re.compile(rf"\n(?P<indent>[ \t]*)(?!{_RULE})(?P<sign>{BULLET}|\d{{1,3}}[.)](?=[ \t]))[ \t]*(?=(?P<bare>\n)?)")
_TAIL = re.compile(r"(?P<sign>[-–—*•])(?<=[^\s\-–—•*].)(?P<space>[ \t]*)\n")  # Created by Ana R.-
_INLINE = re.compile(rf"(?P<sign>[{SIGNS}])[ \t]*")  # Created by Ana R. • Free Luz
_FIRST_MARK = re.compile(rf"\A\s*(?:{_RULE}\s*)?(?:{BULLET}\s*)?")
_GAP = re.compile(r"\n[ \t]*\n")
_PROSE = 60  # a longer text is no menu's
_NO_TITLE = 200
_MOST = 1_000_000  # characters: a hundred petitions have 300,000; a longer text ends as if it was cut off there


class _Mark(NamedTuple):
    """A bullet, dash or number that may stand before a petition: on its line, bare, at the end of a line, or in one."""

    start: int
    stop: int
    kind: tuple[str, str, int]


class _Item(NamedTuple):
    """The text of one petition before its end; ``closed`` where another mark follows, so that it is not cut off."""

    body: str
    end: End | None
    closed: bool = False
    after_gap: bool = False


@page(NAME, media="text", url=LISTING_URL)
def listing(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions of a listing that was kept as text; PageChanged for the page when it shows none.

    Titles end at a line where there is one; where title and description are glued together and nothing shows the
    border, ``title_uncertain`` is set and ``why`` holds the whole run.
    """
    refuse_other(capture.url, NAME, "list")
    shown = with_short_words(capture.text[:_MOST])
    if is_own_page(shown):
        raise PageChanged(capture.url, NAME, "the text is that of a petition's own page, not of a list")
    text = "\n" + text_without_people(shown.replace("\r\n", "\n").replace("\r", "\n"), is_end=is_end)
    ends = ends_in(text)
    items = _items(text, ends)
    if not items:
        raise PageChanged(capture.url, NAME, "no petition with a count or a creator is shown")
    bodies = [[line.strip() for line in item.body.split("\n") if line.strip()] for item in items]
    single = [lines[0] for lines in bodies if len(lines) == 1]
    glued = ends.run or (len(single) * 2 > len(items) and any(len(line) > LONGEST for line in single))
    for item, lines in zip(items, bodies, strict=True):
        run = ends.run or (len(lines) == 1 and (glued or len(lines[0]) > _NO_TITLE))
        cut = item is items[-1] and _is_cut_off(item, items[:-1], text, ends.count_last)
        petition = _petition(item, [item.body.strip()] if run and lines else lines, text, run=run, cut=cut)
        yield petition or PageChanged(capture.url, NAME, f"a petition is shown without its title{_beside(item, lines)}")


def _petition(item: _Item, lines: list[str], text: str, *, run: bool, cut: bool) -> Petition | None:
    if not lines or is_end(lines[0]):
        return None
    title, why, certain = lines[0], "\n".join(lines[1:]) or None, True
    if run:
        title, why, certain = split_title(title, text)
    elif len(lines) == 1 and item.end is None:
        certain = not cut or text.endswith("\n")
    count, creator = (item.end.count, item.end.creator) if item.end else (None, None)
    creator, created = split_day(creator)
    return Petition(
        title=title,
        title_uncertain=not certain,
        title_cut=is_cut(title),
        complete=not cut,
        creator=creator,
        creator_has_image=has_picture(creator),
        why=why or None,
        signatures=count.phrase if count else None,
        goal_rule="ladder" if count else None,
        created=created,
    )


def _beside(item: _Item, lines: list[str]) -> str:
    """What an item without a title shows: its count, also where that stands in place of the title, and its creator."""
    count, creator = (item.end.count, item.end.creator) if item.end else (None, None)
    shown = count.phrase if count else next((line for line in lines[:1] if without_label(line) is None), None)
    return shown_beside(shown, "", creator)


def _is_cut_off(last: _Item, before: list[_Item], text: str, count_last: bool) -> bool:
    """Whether the capture may end inside its last petition: a part that others have, or its end, is missing."""
    end, others = last.end, [item.end for item in before if item.end]
    if last.closed or end is None:
        return not last.closed
    rest = text[end.stop :]
    alone = len(others) < 2 or bool(rest.strip())  # then a missing part may be one that is cut off
    lacks_count = end.count is None and (alone or any(other.count for other in others))
    lacks_creator = end.creator is None and (alone or any(other.creator for other in others))
    if lacks_count or lacks_creator:
        return True
    if "\n" in rest:
        return False
    if end.creator is not None and not (count_last and end.count):
        return not has_end(end.creator)
    return end.count is not None and end.count.phrase[-1] not in "snSN"


def _items(text: str, ends: Ends) -> list[_Item]:
    """Divide a text into petitions: each from a mark, or from the end before it, to its own end."""
    starts = _starts(text, ends) if ends.ends else []
    if not starts:
        return _unmarked(text, ends) if ends.ends else []
    starts.append(_Mark(len(text), len(text), starts[0].kind))
    places = [end.start for end in ends.ends]
    first_ends = [bisect_left(places, mark.stop) for mark in starts]
    spans = zip(pairwise(starts), pairwise(first_ends), strict=True)
    items = [item for (a, b), (c, d) in spans for item in _marked(text, a, b.start, ends.ends[c:d])]
    ended = [number for number, item in enumerate(items) if item.end]
    if not ended:
        return []
    first, last = ended[0], ended[-1]
    after = items[last + 1 :]  # the petition that is cut off, or a menu
    usual_gap = sum(item.after_gap for item in items[1 : last + 1]) * 2 > last
    if len(after) > 1 or (after and after[0].after_gap and not usual_gap):
        after = [item for item in after if _has_prose(item.body)]
    return [*(item for item in items[:first] if _has_prose(item.body)), *items[first : last + 1], *after]


def _marked(text: str, mark: _Mark, limit: int, ends: Sequence[End]) -> Iterator[_Item]:
    """The petition that a mark begins; or several, where ends follow that no mark parts."""
    space = text[max(0, mark.start - 50) : mark.start]
    gap, closed = space[len(space.rstrip()) :].count("\n") > 1, limit < len(text)
    last = ends[-1:]
    if last and (rest := text[last[0].stop : limit]).strip():  # a description goes on, or a menu follows
        line = rest.lstrip(" \t").removeprefix("\n").partition("\n")[0]
        last = [] if closed or len(line.strip()) > _PROSE else last
    ends = [end for end in ends if end.pair] or last
    for end, before in zip(ends, [None, *ends], strict=False):
        start = before.stop if before else mark.stop
        yield _Item(text[start : end.start], end, closed, gap and not before)
    if not ends and text[mark.stop : limit].strip():
        yield _Item(text[mark.stop : limit], None, closed, gap)


def _has_prose(body: str) -> bool:
    return len(body.strip().partition("\n")[2]) > _PROSE


def _unmarked(text: str, page: Ends) -> list[_Item]:
    """Petitions that no mark begins: each starts where the one before it ended."""
    stops = [0, *(end.stop for end in page.ends)]
    bodies = [_FIRST_MARK.sub("", text[a : b.start]).strip() for a, b in zip(stops, page.ends, strict=False)]
    first, *others = bodies
    if others and not any(_GAP.search(body) for body in others):  # menus end with an empty line
        first = _GAP.split(first)[-1]
    if len(sizes := {body.count("\n") + 1 for body in others if body}) == 1:  # or before the usual number of lines
        first = "\n".join(first.split("\n")[-sizes.pop() :])
    items = [_Item(body, end) for body, end in zip([first, *others], page.ends, strict=True)]
    rest = text[stops[-1] :].strip("\n")
    return [*items, _Item(rest, None)] if any(len(line) > _PROSE for line in rest.split("\n")) else items


def _starts(text: str, page: Ends) -> list[_Mark]:
    """The marks that begin a petition; none where marks do not part the petitions of this text."""
    first, end_of_text = len(text) - len(text.lstrip()), len(text.rstrip())
    marks = [mark for mark in sorted(_marks(text, page)) if mark.stop < end_of_text]
    after_end = {
        end.stop + len(rest) - len(rest.lstrip()) for end in page.ends if (rest := text[end.stop : end.stop + 50])
    }
    sure = [mark for mark in marks if mark.start in after_end]
    before = [mark for mark in marks if mark.start < page.ends[0].start]
    sample = sure or before[: len(page.ends) == 1]
    if not sample or len(sure) * 2 < len(page.ends) - 1:
        return []
    kind = Counter(mark.kind for mark in sample).most_common(1)[0][0]
    sure = [mark for mark in sure if mark.kind[:2] == kind[:2]]
    body = min((end.indent for end in page.ends if end.place == "line"), default=0)
    if kind[0] == "tail":
        before = [mark for mark in before if mark.kind[:2] == ("bare", kind[1])] or [_Mark(0, 0, kind)]
    else:  # the first may have lost its indentation
        before = [m for m in before if m.kind == kind or (m.kind[:2] == kind[:2] and m.start <= first)]
    if kind[0] != "line" or body > kind[2]:  # no mark of a description is like them
        return sorted({*before, *sure, *(mark for mark in marks if mark.kind == kind)})
    described = [mark for mark in before if not _MARK.match(text, text.find("\n", mark.stop))]
    topmost = [mark for mark in before[:1] if mark.start <= first]
    return sorted({*(described or topmost or before[-1:])[:1], *sure})


def _marks(text: str, page: Ends) -> Iterator[_Mark]:
    ends = {end.start for end in page.ends}
    for m in _MARK.finditer(text):
        if m.start() + 1 not in ends:  # the bullet before a count
            bare = m["bare"] is not None and m.end() + 1 not in ends  # else the title is missing after it
            kind = ("bare" if bare else "line", m["sign"][-1], len(m["indent"]))
            yield _Mark(m.start("sign"), m.end(), kind)
    if any(_TAIL.match(text, end.stop) for end in page.ends):
        for m in _TAIL.finditer(text):
            yield _Mark(m.start(), m.end(), ("tail", m["sign"], len(m["space"])))
    if page.inline:
        for m in _INLINE.finditer(text):
            yield _Mark(m.start(), m.end(), ("inline", m["sign"], 0))
