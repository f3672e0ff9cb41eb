"""Text in which a petition's parts run into each other becomes blocks, cut where counts and creators stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from scrapers.pages.controlshift.blocks import Block
from scrapers.pages.controlshift.wording import Count, counts_in, label_after, labels_in, reads_like_name

_DASH = re.compile(r"(?:\A|(?<=(?P<line>\n))|(?<=(?P<glued>[^\s\-–•*])))[ \t]*[-–•*](?P<space>[ \t]*)\n")
_NAME_END = re.compile(
    r"(?=\s[-–•·]\s)|(?<=\s\w\.)(?=\S)|(?<=\sPicture)(?=\S)|(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ¡¿\[“\"#\d])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
)
_NAME_PARTS = re.compile(r"\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Fitz|Move|You)$")
_MARK = re.compile(r"^\s*[-–*•·▪◦]\s+|\s*[•·▪◦]\s*$")
_LONGEST_NAME = 100


class _Piece(NamedTuple):
    """Text between two dashes that part petitions; ``closed`` by the second of them."""

    text: str
    closed: bool
    parted: bool


@dataclass(frozen=True, slots=True)
class _End:
    """Where a petition ends: its count, and where its creator's name begins."""

    count: Count | None
    start: int
    name: int | None


def blocks_in_runs(text: str) -> list[Block]:
    """The blocks of a listing without lines for its parts; none when nothing in it ends as a petition does."""
    if not counts_in(text) and not labels_in(text):
        return []
    blocks = [block for piece in _pieces(text) for block in _blocks(piece)]
    first = next((i for i, block in enumerate(blocks) if block.anchored), len(blocks))
    return blocks[first:]


def _pieces(text: str) -> list[_Piece]:
    dashes = _parting_dashes(text)
    cuts = [(0, 0), *(match.span() for match in dashes), (len(text), len(text))]
    spans = [(a[1], b[0]) for a, b in pairwise(cuts)]
    return [_Piece(text[a:b], b < len(text), bool(dashes)) for a, b in spans if text[a:b].strip()]


def _parting_dashes(text: str) -> list[re.Match[str]]:
    """The dashes at the end of a line that look as those after a petition's end do; others are hyphens in prose."""
    dashes = list(_DASH.finditer(text))
    ends = {a.end() for a, b in pairwise(dashes) if _ends(_Piece(text[a.end() : b.start()], True, True))}
    shapes = {_shape(b) for a, b in pairwise(dashes) if a.end() in ends} | {_shape(d) for d in dashes[:1]}
    return [dash for dash in dashes if _shape(dash) in shapes]


def _shape(dash: re.Match[str]) -> tuple[bool, bool]:
    return bool(dash["glued"]), bool(dash["space"])


def _blocks(piece: _Piece) -> Iterator[Block]:
    """The blocks of one piece: one where dashes part them, more where only their ends do."""
    at = 0
    ends = _ends(piece)
    for end, following in zip_longest(ends, ends[1:]):
        creator, stop = None, end.count.end if end.count else end.start
        if end.name is not None:
            creator, stop = _creator(piece.text, end.name, following.start if following else len(piece.text))
        run = _MARK.sub("", piece.text[at : end.start]).strip()
        yield Block(
            run=run,
            count=end.count,
            creator=creator,
            ended=piece.closed or (creator is not None and stop < len(piece.text)),
        )
        at = stop
    rest = piece.text[at:].strip()
    if rest and piece.parted and not ends:
        yield Block(run=rest, ended=False)


def _ends(piece: _Piece) -> list[_End]:
    """Counts with a creator after them; and counts or creators alone that end their line, as the others are written."""
    text, counts = piece.text, counts_in(piece.text)
    labelled = [(count, label_after(text, count.end)) for count in counts]
    pairs = [_End(count, count.start, label.end()) for count, label in labelled if label]
    pairs = [pair for pair in pairs if _written_alike(text, pair, pairs[-1])]
    if piece.parted and pairs:
        return pairs
    alone = [_End(count, count.start, None) for count, label in labelled if not label and _closes(piece, count)]
    names = [_End(None, label.start(), label.end()) for label in labels_in(text) if _names_alone(piece, label)]
    if piece.parted:
        return alone[-1:] or names[-1:]
    if not pairs:
        return alone if len(alone) > 1 else []
    taken = {pair.name for pair in pairs}
    names = [end for end in names if end.name not in taken and _written_alike(text, end, pairs[-1])]
    return sorted(
        [*pairs, *(end for end in alone if _written_alike(text, end, pairs[-1])), *names], key=lambda e: e.start
    )


def _written_alike(text: str, end: _End, other: _End) -> bool:
    """Whether two ends are written alike in the parts that both have; "signatures created by" in prose is not."""
    return all(a in ("", b) or b == "" for a, b in zip(_form(text, end), _form(text, other), strict=True))


def _form(text: str, end: _End) -> tuple[str, str]:
    """How the last words of count and label begin: with capitals or without."""
    word = end.count.phrase.split()[-1][:1] if end.count else ""
    label = text[end.count.end if end.count else end.start : end.name].split() if end.name is not None else []
    return "A" * word.isupper() or "a" * bool(word), " ".join(label)


def _closes(piece: _Piece, count: Count) -> bool:
    rest = piece.text[count.end :]
    if piece.closed:
        return not rest.strip()
    return (rest == "" or rest.startswith("\n")) and not piece.text[: count.start][-1:].isspace()


def _names_alone(piece: _Piece, label: re.Match[str]) -> bool:
    """Whether a name follows that is glued to what stands before it, and ends the line."""
    name, line_end, _ = piece.text[label.end() :].partition("\n")
    glued = label.start() > 0 and not piece.text[label.start() - 1].isspace()
    return glued and bool(line_end or piece.closed) and reads_like_name(name.strip())


def _creator(text: str, start: int, limit: int) -> tuple[str | None, int]:
    """The name that begins at ``start``, and where it ends: with its line, or where the next title is glued to it."""
    stop = text.find("\n", start, limit)
    if stop < 0:
        stop = limit
        if limit < len(text) or limit - start > _LONGEST_NAME:
            borders = [
                m.start()
                for m in _NAME_END.finditer(text, start, limit)
                if not _NAME_PARTS.search(text[start : m.start()])
            ]
            stop = borders[0] if borders else limit
    name = text[start:stop].strip(" \t:-")
    return (name if 0 < len(name) <= _LONGEST_NAME else None), stop
