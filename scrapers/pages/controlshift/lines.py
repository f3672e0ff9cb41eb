"""The raw lines of a text listing become lines that know what they are: bulleted, a count, a creator."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from scrapers.pages.controlshift.wording import LABEL, Count, counts_in, reads_like_name, whole_count

_BULLET = re.compile(r"(?P<sign>[•·◦▪‣●○∙⁃]\s*|[-–—*](?:\s+|$))")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: ``shown`` without its indentation, ``text`` without its ``bullet`` too; ``last`` of the capture."""

    indent: int
    bullet: str
    shown: str
    text: str
    count: Count | None = None
    creator: str | None = None
    label: str = ""
    after_gap: bool = False
    last: bool = False

    @property
    def ends(self) -> bool:
        """Whether this line belongs to the end of a petition."""
        return self.count is not None or self.creator is not None

    @property
    def marks(self) -> bool:
        """Whether this line has a bullet that may stand before a petition."""
        return bool(self.bullet) and not self.ends


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank; a count and a creator that share a line become two.

    >>> [(line.indent, line.bullet, line.text) for line in read_lines("• Ana\\n    9 of 100 SignaturesCreated by B.")]
    [(0, '•', 'Ana'), (4, '', '9 of 100 Signatures'), (4, '', 'Created by B.')]
    """
    lines: list[Line] = []
    gap = False
    raws = text.split("\n")
    for number, raw in enumerate(raws):
        if raw.strip():
            for line in _read(raw, gap, number == len(raws) - 1):
                _add(lines, line)
        gap = not raw.strip()
    return _written_alike(lines)


def _read(raw: str, gap: bool, last: bool) -> list[Line]:
    shown = raw.strip()
    bullet = _BULLET.match(shown)
    text = shown[bullet.end() :] if bullet else shown
    line = Line(
        indent=len(raw) - len(raw.lstrip()),
        bullet=bullet["sign"].strip() if bullet else "",
        shown=shown,
        text=text,
        after_gap=gap,
        last=last,
    )
    if text[:1].isdigit():
        return _counted(line)
    label = LABEL.match(text)
    return [replace(line, creator=text[label.end() :].strip(), label=label[0])] if label else [line]


def _counted(line: Line) -> list[Line]:
    """A line that begins with a digit: it may be a count, or a count and the creator."""
    whole = whole_count(line.text)
    if whole:
        return [replace(line, count=whole)]
    for count in counts_in(line.text[:_LONGEST_NAME])[:1]:
        rest = line.text[count.end :].lstrip()
        label = LABEL.match(rest)
        if count.start == 0 and label:
            first = replace(line, shown=count.phrase, text=count.phrase, count=count, last=False)
            creator = rest[label.end() :].strip()
            return [
                first,
                replace(line, bullet="", shown=rest, text=rest, creator=creator, label=label[0], after_gap=False),
            ]
    return [line]


def _add(lines: list[Line], line: Line) -> None:
    """Append a line, or complete the creator before it: by the name itself, or by the picture's alternative text."""
    before = lines[-1] if lines else None
    plain = not line.bullet and not line.ends and len(line.text) <= _LONGEST_NAME and not line.after_gap
    if before and before.creator == "" and plain and before.indent <= line.indent:
        lines[-1] = replace(before, creator=line.text, last=line.last)
    elif before and before.creator and line.shown == "Picture":
        lines[-1] = replace(before, creator=f"{before.creator} Picture", last=line.last)
    else:
        lines.append(line)


def _written_alike(lines: list[Line]) -> list[Line]:
    """Make prose of counts and creators that are not written as those of this page's petitions are.

    A page has one form for them ("N of M Signatures" with capital and bullet or without); a description may use others.
    A creator without a count before it must read like a name.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.count and b.creator is not None]
    counts = Counter(_form_of_count(a) for a, _ in pairs) or Counter(_form_of_count(a) for a in lines if a.count)
    labels = Counter(_form_of_label(b) for _, b in pairs) or Counter(_form_of_label(b) for b in lines if b.label)
    alike: list[Line] = []
    for line in lines:
        if line.count and _form_of_count(line) != counts.most_common(1)[0][0]:
            line = replace(line, count=None)
        after_count = bool(alike) and alike[-1].count is not None
        usual = line.label and _form_of_label(line) == labels.most_common(1)[0][0]
        if line.label and not (usual and (after_count or _stands_alone(line, alike))):
            line = replace(line, creator=None, label="")
        alike.append(line)
    return alike


def _form_of_count(line: Line) -> tuple[bool, bool, str]:
    words = [word for word in line.text.split() if word.isalpha()]
    return bool(line.bullet), words[-1][:1].isupper(), words[0].lower()


def _form_of_label(line: Line) -> tuple[bool, bool, str]:
    return bool(line.bullet), line.label[:1].isupper(), line.label.rstrip(" :").split()[-1].lower()


def _stands_alone(line: Line, before: list[Line]) -> bool:
    """Whether a creator without a count is one: it reads like a name, and does not stand where a title would."""
    begins = not before or before[-1].creator is not None or not before[-1].text
    return reads_like_name(line.creator) and not begins
