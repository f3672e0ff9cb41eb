"""Turn drawn SVG into PNG, with letters of a font that is installed with this project."""

import re
from functools import cache
from importlib import resources
from math import ceil

from resvg import render, usvg

# A machine may have no fonts, and texts in a font that is not there vanish from the picture: so the font is a
# dependency. What it lacks, such as Chinese or Arabic letters, is taken from the machine's fonts; where these lack it
# too, a box stands for each letter.
_FONT = "Noto Sans"
_COVERED = re.compile("[\t\n\r -\u052f\u1e00-\u20bf\u2190-\u2193\u2212]*")
_FAMILY = 'font-family="sans-serif"'  # of all texts, on the SVG's first element
_PAPER = (255, 255, 255, 255)  # red, green, blue, opacity


def to_png(svg: str, *, zoom: float = 1) -> bytes:
    """Return a picture of an SVG on white; ``zoom`` are its pixels for each pixel of the drawing.

    The same bytes on any machine, as long as all letters are Latin, Greek or Cyrillic. Raises ValueError for text that
    is no SVG.
    """
    fonts = _fonts(with_system=_COVERED.fullmatch(svg) is None)
    try:
        tree = usvg.Tree.from_str(svg.replace(_FAMILY, f'font-family="{_FONT}"', 1), fonts)
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # resvg's own, which is no Exception and cannot be imported
            raise ValueError(f"not an SVG: {error}") from None
        raise
    wide, high = (ceil(pixels * zoom) for pixels in tree.int_size())
    return bytes(render(tree, (zoom, 0, 0, 0, zoom, 0), bg_size=(wide, high), bg_color=_PAPER))


@cache
def _fonts(*, with_system: bool) -> usvg.Options:
    """Load fonts once: from memory, since a font that is named as a file is opened again for each letter."""
    options = usvg.Options.default()
    options.load_font_data((resources.files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf").read_bytes())
    if with_system:
        options.load_system_fonts()
    options.font_family = _FONT
    return options
