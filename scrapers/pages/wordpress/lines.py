"""Lines of a post's body with their links: the one form in which HTML and plain text are read."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrapers.page_limits import shortened

_BULLETS = "·•*–◦▪‣●■-"
_BULLET = re.compile(rf"(?P<marker>[{_BULLETS}])\s+(?=\S)")
_URL = re.compile(
    r"https?://[^\s<>\"“”«»]+"
    r"|(?<![\w@./-])(?:www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s<>\"“”«»]*)?"
    r"|(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|us|ly|io|co|me|mx|es|to|gl|be|it|ca|uk|eu|link|page"
    r"|example)/[^\s<>\"“”«»]+)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')\]]?\s+(?=[¡¿\"“‘'(\[•·]?\s?[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Sens?|Reps?|Govs?|Pres|Dr|Dra|Mr|Mrs|Ms|Rev|Hon|Sr|Sra|Lic|St|Ave|Blvd|No|Gen|Lt|Sgt|Asst|Dept"
    r"|Atty|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|\w|[ap]\.m|U\.S|EE\.UU)\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link inside a line: the words it stands on are ``text[start:end]``."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a body. ``opens`` a paragraph or follows in it; ``marker`` is the bullet it had, as shown.

    ``bold`` is how many characters at its beginning are bold: labels often have nothing else to show for themselves.
    ``folded`` is the text as patterns read it.
    """

    text: str
    opens: bool = True
    marker: str = ""
    bold: int = 0
    anchors: tuple[Anchor, ...] = ()
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    @property
    def shown(self) -> str:
        return f"{self.marker} {self.text}" if self.marker else self.text


class _Letters(dict[int, str]):
    """The replacement of each character, computed when it first comes up."""

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self.become = become

    def __missing__(self, code: int) -> str:
        self[code] = became = self.become(chr(code))[0]
        return became


_BARE = _Letters(lambda c: unicodedata.normalize("NFD", c))
_FOLDED = _Letters(lambda c: unicodedata.normalize("NFD", c)[0].lower())


def bare(text: str) -> str:
    """Remove accents, character for character, so that positions stay the same.

    >>> bare("¡Únete Hoy, España!")
    '¡Unete Hoy, Espana!'
    """
    return text if text.isascii() else text.translate(_BARE)


def fold(text: str) -> str:
    """Return lower case without accents, character for character too.

    >>> fold("¡Únete Hoy!"), len(fold("İıß"))
    ('¡unete hoy!', 3)
    """
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def squeeze(text: str) -> str:
    """Return one line without runs of white space or invisible characters."""
    return re.sub(r"[\s\u200b\u200e\ufeff\xad]+", " ", text).strip()


def lines_of_text(text: str) -> list[Line]:
    """Read the lines of a plain text; bullets are taken off (also those alone on a line) and written URLs found.

    >>> [(line.marker, line.text, line.opens) for line in lines_of_text("Dear all,\\n\\n · One\\n·\\nTwo")]
    [('', 'Dear all,', True), ('·', 'One', True), ('·', 'Two', False)]
    """
    lines: list[Line] = []
    opens, marker = True, ""
    for raw in shortened(text).splitlines():
        shown = squeeze(raw)
        if len(shown) == 1 and shown in _BULLETS:
            marker = shown
        elif shown:
            lines.append(finish(Line(text=shown, opens=opens, marker=marker)))
            opens, marker = False, ""
        else:
            opens = True
    return lines


def finish(line: Line) -> Line:
    """Take a written bullet off, and add the URLs that are written out without being links."""
    if not line.marker and (bullet := _BULLET.match(line.text)):
        line = cut(replace(line, marker=bullet["marker"]), bullet.end())
    covered = {place for a in line.anchors for place in range(a.start, a.end)}
    bare = [m for m in _URL.finditer(line.text) if m.start() not in covered]
    if not bare:
        return line
    found = [
        Anchor(start=m.start(), end=m.start() + len(url), url=_absolute(url)) for m in bare if (url := _trim(m[0]))
    ]
    return replace(line, anchors=tuple(sorted((*line.anchors, *found), key=lambda a: a.start)))


def cut(line: Line, start: int) -> Line:
    """Return the line without its first ``start`` characters.

    >>> cut(Line(text="Link: here", anchors=(Anchor(start=6, end=10, url="u"),)), 6).anchors
    (Anchor(start=0, end=4, url='u'),)
    """
    kept = tuple(replace(a, start=max(a.start - start, 0), end=a.end - start) for a in line.anchors if a.end > start)
    return replace(line, text=line.text[start:], anchors=kept, bold=max(line.bold - start, 0))


def _trim(url: str) -> str:
    """Remove the sentence's own punctuation from the end of a URL in prose.

    >>> _trim("http://bit.ly/optoutnow."), _trim("http://a.example/b_(c)"), _trim("http://a.example/x).")
    ('http://bit.ly/optoutnow', 'http://a.example/b_(c)', 'http://a.example/x')
    """
    url = url.rstrip(".,;:!?'’…*|>")
    while url.endswith((")", "]")) and url.count(url[-1]) > url.count({")": "(", "]": "["}[url[-1]]):
        url = url[:-1].rstrip(".,;:!?'’…*|>")
    return url


def _absolute(url: str) -> str:
    return url if url.lower().startswith(("http://", "https://")) else f"http://{url}"


def split_sentences(lines: Iterable[Line]) -> list[list[tuple[int, int]]]:
    """Return where each sentence of each line begins and ends.

    >>> text = "Call Sen. Ortega today. Thank you!"
    >>> [text[a:b] for [*spans] in split_sentences([Line(text=text)]) for a, b in spans]
    ['Call Sen. Ortega today.', 'Thank you!']
    """
    found = []
    for line in lines:
        spans, begin = [], 0
        for gap in _SENTENCE_END.finditer(line.text):
            if not _ABBREVIATION.search(line.text[max(gap.start() - 12, 0) : gap.start()]):
                spans.append((begin, gap.start() + len(gap[0].rstrip())))
                begin = gap.end()
        found.append([*spans, (begin, len(line.text))])
    return found


def written(lines: Iterable[Line]) -> str:
    """Join the lines to text, with a blank line between paragraphs.

    >>> written([Line(text="a"), Line(text="b", opens=False, marker="•"), Line(text="c")])
    'a\\n• b\\n\\nc'
    """
    parts: list[str] = []
    for line in lines:
        parts.append(("\n\n" if line.opens else "\n") + line.shown if parts else line.shown)
    return "".join(parts)


def _phrase(phrase: str) -> str:
    r"""
    >>> _phrase("sit-in"), _phrase("letter(s)"), _phrase("protest*")
    ('sit\\-?in', 'letter(?:s)?', 'protest\\w*')
    """
    written = re.escape(phrase).replace(r"\-", r"\-?").replace(r"\*", r"\w*")
    return re.sub(r"\\\((\w+)\\\)", r"(?:\1)?", written)


class Patterns(dict[str, re.Pattern[str]]):
    """Tables of patterns by name: each is compiled when first asked for, since most pages ask for few.

    A row of a table is a list of words, each standing for itself, or a pattern with an example. ``<NAME>`` in a pattern
    stands for the alternatives of that name in all of the tables.

    >>> found = Patterns({"ask": (("please <VERB>", "please call"),), "VERB": ("call, write",)}, {"VERB": ("llame",)})
    >>> found["ask"].pattern, bool(found["ask"].search("please llame"))
    ('(?:please (?:\\\\b(?:call|write)\\\\b|\\\\b(?:llame)\\\\b))', True)
    """

    def __init__(self, *tables: Mapping[str, Sequence[str | tuple[str, str]]], flags: int = 0) -> None:
        super().__init__()
        self.tables, self.flags = tables, flags

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = compiled = re.compile(self.alternatives(name), self.flags)
        return compiled

    def alternatives(self, name: str) -> str:
        """Return the pattern of that name. Raises KeyError if no table has it."""
        if not (rows := [row for table in self.tables for row in table.get(name, ())]):
            raise KeyError(name)
        return f"(?:{'|'.join(map(self.alternative, rows))})"

    def alternative(self, row: str | tuple[str, str]) -> str:
        """Return one alternative, with its parts put in."""
        if isinstance(row, str):
            return rf"\b(?:{'|'.join(map(_phrase, row.split(', ')))})\b"
        return self.with_parts(row[0])

    def with_parts(self, pattern: str) -> str:
        """Put the alternatives of each part in place of its name."""
        return re.sub(r"<([A-Z_]+)>", lambda part: self.alternatives(part[1]), pattern)
