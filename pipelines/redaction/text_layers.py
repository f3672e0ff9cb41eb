"""Undo escapes of a text layer by layer, with offsets back to the original."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import unquote_to_bytes

_ENCODED = re.compile(
    r"""
    \\(?:u[0-9a-f]{4} | x[0-9a-f]{2} | [^ux])               # \u00f3  \xf3  \n  \/  \"
    | &(?:\#\d{1,7};? | \#x[0-9a-f]{1,6};? | [a-z][a-z0-9]{1,30};)   # &#243; &#xf3; &oacute; &lt;
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PERCENT = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)  # %C3%B3
_SIGNS = frozenset("\\&%")
_CONTROL = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A text whose character at ``i`` was written by the original's characters ``first[i]`` to ``last[i]``."""

    text: str
    first: Sequence[int]
    last: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the layer, which is not empty, stands in the original."""
        return self.first[start], self.last[end - 1] + 1


def layers_of(text: str, most: int = 5) -> Iterator[Layer]:
    r"""Yield the text itself, and what is left of it after each round of decoding, as long as that changes it.

    >>> [layer.text for layer in layers_of(r"L\u00f3pez &amp;lt;b&amp;gt;")]
    ['L\\u00f3pez &amp;lt;b&amp;gt;', 'López &lt;b&gt;', 'López <b>']
    """
    layer = Layer(text=text, first=range(len(text)), last=range(len(text)))
    yield layer
    for _ in range(most - 1):
        if not any(sign in layer.text for sign in _SIGNS):
            return
        decoded = _decoded(layer, _ENCODED)
        if decoded.text == layer.text:  # addresses stay as they are until all around them is decoded
            decoded = _decoded(layer, _PERCENT)
        if decoded.text == layer.text:
            return
        yield (layer := decoded)


def _decoded(layer: Layer, pattern: re.Pattern[str]) -> Layer:
    text, at = layer.text, 0
    parts: list[str] = []
    first: list[int] = []
    last: list[int] = []
    for found in pattern.finditer(text):
        start = found.start()
        shown, widths = _decode(found[0])
        parts += (text[at:start], shown)
        edges = [start, *accumulate(widths, initial=start)][1:]
        first += [*layer.first[at:start], *(layer.first[edge] for edge in edges[:-1])]
        last += [*layer.last[at:start], *(layer.last[edge - 1] for edge in edges[1:])]
        at = found.end()
    return Layer(text="".join((*parts, text[at:])), first=[*first, *layer.first[at:]], last=[*last, *layer.last[at:]])


def _decode(written: str) -> tuple[str, Sequence[int]]:
    """Return what an escape says, and how many characters wrote each of its characters."""
    if written[0] == "%":
        try:
            shown = unquote_to_bytes(written).decode()
        except UnicodeDecodeError:
            shown = unquote_to_bytes(written).decode("latin-1")
            return shown, (3,) * len(shown)
        return shown, [3 * len(character.encode()) for character in shown]
    if written[0] == "&":
        shown = html.unescape(written)[:1]  # a few entities are two characters, none of them in a name: &NotEqualTilde;
    elif written[1] in "uxUX":
        shown = chr(int(written[2:], 16))
    else:
        shown = _CONTROL.get(written[1], written[1])
    return shown, (len(written),) * len(shown)
