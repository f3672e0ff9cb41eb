"""Turn drawn SVG into PNG, with letters of a font that is installed with this project."""

import re
from functools import cache
from importlib import resources

from resvg_py import svg_to_bytes

# A machine may have no fonts, and texts in a font that is not there vanish from the picture: so the font is a
# dependency. What it lacks, such as Chinese or Arabic letters, is taken from the machine's fonts; where these lack it
# too, a box stands for each letter.
_FONT = "Noto Sans"
_COVERED = re.compile("[\t\n\r -\u052f\u1e00-\u20bf\u2190-\u2193\u2212]*")
_PAPER = "#ffffff"


def to_png(svg: str, *, zoom: float = 1) -> bytes:
    """Return a picture of an SVG on white; ``zoom`` are its pixels for each pixel of the drawing.

    The same bytes on any machine, as long as all letters are Latin, Greek or Cyrillic.
    """
    covered = _COVERED.fullmatch(svg) is not None
    picture = svg_to_bytes(
        svg_string=svg,
        background=_PAPER,
        zoom=zoom,
        skip_system_fonts=covered,
        font_files=[_font_file()],
        font_family=_FONT,
        sans_serif_family=_FONT,
    )
    return bytes(picture)


@cache
def _font_file() -> str:
    return str(resources.files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf")
