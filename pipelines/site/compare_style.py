"""Looks of the lines of a comparison: colors, dashes and marks that eyes with and without all colors tell apart."""

from dataclasses import dataclass

from pipelines.site.chart_style import ALERT, DARK, FAINT, INK, dark_style

LETTERS = "ABCDEFGH"
MOST = len(LETTERS)  # petitions that one chart can compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a line is drawn: its color on light and dark pages, its dashes, and the shape of its marks around a point."""

    color: str
    dark: str
    dashes: str
    mark: str


_CIRCLE = "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
_SQUARE = "m-3.6-3.6h7.2v7.2h-7.2z"
_UP, _DOWN = "m0-4.8l4.6 8.2h-9.2z", "m0 4.8l4.6-8.2h-9.2z"
_DIAMOND = "m0-5l5 5-5 5-5-5z"
_CROSS = "m-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z"
_HOURGLASS = "m-4.4-4.4h8.8l-8.8 8.8h8.8z"
_BAR = "m-1.8-5.2h3.6v10.4h-3.6z"

# Each color has a contrast of at least 4.5 to 1 with the page, since labels have it too; the letter at its end, its
# dashes and its mark tell a line apart where colors do not.
LOOKS = (
    Look(color="#0b5670", dark="#7cc4dc", dashes="", mark=_CIRCLE),
    Look(color="#b34700", dark="#ff9e5c", dashes="10 3", mark=_SQUARE),
    Look(color="#5b2a86", dark="#c7a6f0", dashes="5 3", mark=_UP),
    Look(color="#2e7d32", dark="#8fd694", dashes="14 3 3 3", mark=_DIAMOND),
    Look(color="#b3005c", dark="#ff8fc0", dashes="", mark=_CROSS),
    Look(color="#6b5a00", dark="#e3cf5e", dashes="10 3", mark=_DOWN),
    Look(color="#1f3fa8", dark="#9db4ff", dashes="5 3", mark=_HOURGLASS),
    Look(color="#4a4a4a", dark="#d6d6d6", dashes="14 3 3 3", mark=_BAR),
)
COMPARE_STYLE = dark_style({c: DARK[c] for c in (INK, FAINT, ALERT)} | {look.color: look.dark for look in LOOKS})
