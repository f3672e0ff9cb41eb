"""Text with a line for each part of a petition becomes blocks: title, description, count, creator."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from scrapers.pages.controlshift.lines import Line, read_lines
from scrapers.pages.controlshift.marks import starts_of_blocks
from scrapers.pages.controlshift.wording import Count, counts_in, label_after

_PARTLY_COUNT = re.compile(r"\d[\d.,'’ \u00a0\u202f]*(?:\s[a-z]{1,4}(?:\s\d[\d.,'’ \u00a0\u202f]*(?:\s\w*)?)?)?")
_LINE_END = re.compile(r"-?[ \t]*(?:\n|\Z)")
_PROSE = 60
_NO_TITLE = 200
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The parts of one petition as shown. ``run`` is title and description in one, where no line parts them.

    ``ended`` says that the capture goes on after the last part; ``title_open`` that it ends inside the title;
    ``after_gap`` that an empty line stands before it.
    """

    title: str | None = None
    run: str | None = None
    why: str | None = None
    count: Count | None = None
    creator: str | None = None
    ended: bool = False
    title_open: bool = False
    after_gap: bool = False

    @property
    def anchored(self) -> bool:
        """Whether it shows a count or a creator, which nothing but a petition does."""
        return self.count is not None or self.creator is not None


def blocks_in_lines(text: str) -> list[Block]:
    """The blocks of a listing with a line for each part; none when it has no lines for counts or creators."""
    lines = read_lines(text)
    counts = sum(line.count is not None for line in lines)
    if counts < _glued_counts(text) or not any(line.ends for line in lines):
        return []
    starts = starts_of_blocks(lines)
    if not starts:
        return _unmarked(lines) if counts else []
    spans = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    bare = sum(not span[0].text for span in spans) * 2 > len(spans)
    return _parted(_without_navigation([block for span in spans for block in _marked(span, bare)]))


def _glued_counts(text: str) -> int:
    """How many counts end a petition (a creator, a dash or nothing follows) and are glued to what stands before."""
    glued = [count for count in counts_in(text) if count.start and not text[count.start - 1].isspace()]
    return sum(bool(label_after(text, count.end) or _LINE_END.match(text, count.end)) for count in glued)


def _marked(span: list[Line], bare: bool) -> list[Block]:
    """The block that a bullet begins, and those after it that have an end of their own but neither bullet nor title."""
    head, rest = span[0], span[1:]
    title = head
    if not head.text and bare and rest and not rest[0].ends:
        title, rest = rest[0], rest[1:]
    block, after = _block(rest, _end(rest))
    shown = (title.text if title is head else title.shown) or None
    if shown and len(shown) > _NO_TITLE and not block.why:
        block = replace(block, run=shown)
    else:
        block = replace(block, title=shown, title_open=title.last)
    return [replace(block, after_gap=head.after_gap), *_untitled(after)]


def _untitled(lines: list[Line]) -> list[Block]:
    blocks = []
    while any(a.count and b.creator is not None for a, b in pairwise(lines)):
        block, lines = _block(lines, _end(lines))
        blocks.append(block)
    return blocks


def _block(lines: list[Line], end: int) -> tuple[Block, list[Line]]:
    """Everything after the title, whose description ends at ``end``; and the lines that are left over."""
    count = creator = None
    after = end
    if after < len(lines) and lines[after].count:
        count, after = lines[after].count, after + 1
    if after < len(lines) and lines[after].creator is not None:
        creator, after = lines[after].creator, after + 1
    prose = [line.shown for line in lines[:end] if line.text]
    if after == len(lines) == end and prose and lines[-1].last and _PARTLY_COUNT.fullmatch(prose[-1]):
        prose.pop()
    ended = creator is not None and not lines[after - 1].last
    return Block(why="\n".join(prose) or None, count=count, creator=creator or None, ended=ended), lines[after:]


def _end(lines: list[Line]) -> int:
    """Where the description ends: at a count that a creator follows, else at the last count or creator there is."""
    for i, (a, b) in enumerate(pairwise(lines)):
        if a.count and b.creator is not None:
            return i
    for i in reversed(range(len(lines))):
        if lines[i].ends:
            return i if not _is_prose_after(lines, i) else len(lines)
    return len(lines)


def _is_prose_after(lines: list[Line], i: int) -> bool:
    """Whether the description goes on after a line that reads like a count or a creator."""
    return any(len(line.text) > _PROSE and not line.after_gap for line in lines[i + 1 : i + 2])


def _parted(blocks: list[Block]) -> list[Block]:
    """Take titles for titles and descriptions in one, where hardly any has a description and some are too long."""
    without = [block for block in blocks if block.title and not block.why]
    if len(without) * 2 <= len(blocks) or not any(len(block.title or "") > _LONGEST_TITLE for block in without):
        return blocks
    return [replace(block, title=None, run=block.title) if block in without else block for block in blocks]


def _without_navigation(blocks: list[Block]) -> list[Block]:
    """Leave out bulleted lines before and after the petitions, which belong to the site's menus."""
    anchored = [i for i, block in enumerate(blocks) if block.anchored]
    if not anchored:
        return []
    first, last = anchored[0], anchored[-1]
    before = [block for block in blocks[:first] if block.why and len(block.why) > _PROSE]
    after = blocks[last + 1 :]
    gaps = sum(block.after_gap for block in blocks[1 : last + 1])
    if len(after) > 1 or (after and after[0].after_gap and gaps * 2 <= last):
        after = [block for block in after if block.why and len(block.why) > _PROSE]
    return [*before, *blocks[first : last + 1], *after]


def _unmarked(lines: list[Line]) -> list[Block]:
    """Blocks that no bullet begins: each starts where the one before it ended."""
    blocks: list[Block] = []
    usual = _usual_length(lines)
    while lines:
        first = next((i for i, line in enumerate(lines) if line.ends), len(lines))
        block, after = _block(lines, first)
        body = lines[: len(lines) - len(after)]
        if not block.anchored and not (blocks and any(len(line.text) > _PROSE for line in body)):
            break
        prose = [line for line in body[:first] if line.text]
        if not blocks and usual and len(prose) > usual:
            prose = prose[-usual:]
        blocks.append(_titled(block, prose))
        lines = after
    return blocks


def _usual_length(lines: list[Line]) -> int:
    """How many lines of title and description stand before each count, when it is the same for all but the first."""
    ends = [i for i, (a, b) in enumerate(pairwise(lines)) if a.count and b.creator is not None]
    lengths = {b - a - 2 for a, b in pairwise(ends)}
    return lengths.pop() if len(lengths) == 1 else 0


def _titled(block: Block, prose: list[Line]) -> Block:
    if not prose:
        return block
    title, rest = prose[0], prose[1:]
    if not rest and len(title.shown) > _NO_TITLE:
        return replace(block, run=title.shown, why=None)
    why = "\n".join(line.shown for line in rest) or None
    return replace(block, title=title.shown, why=why, title_open=title.last)
