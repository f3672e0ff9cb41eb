"""Colors of charts, and the style that turns them for dark pages."""

from collections.abc import Mapping

INK, FAINT, COUNT, GOAL, ALERT = "#3d4a52", "#d9dfe3", "#0b5670", "#8a5a00", "#9c2f17"
# Colors are written as attributes; style rules beat attributes, so that one SVG serves both color schemes.
DARK = {INK: "#c3ccd0", FAINT: "#39444a", COUNT: "#7cc4dc", GOAL: "#e0b34d", ALERT: "#f0876a"}


def dark_style(colors: Mapping[str, str]) -> str:
    """Return rules that put a dark page's color in place of each light one."""
    rules = (
        f'.marks [fill="{light}"] {{ fill: {dark}; }} .marks [stroke="{light}"] {{ stroke: {dark}; }}'
        for light, dark in colors.items()
    )
    return "@media screen and (prefers-color-scheme: dark) {" + "".join(rules) + "}"


STYLE = dark_style(DARK)
