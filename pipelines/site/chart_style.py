"""Colors of charts, and the style that turns them for dark pages."""

INK, FAINT, COUNT, GOAL, ALERT = "#3d4a52", "#d9dfe3", "#0b5670", "#8a5a00", "#9c2f17"
# Colors are written as attributes; style rules beat attributes, so that one SVG serves both color schemes.
DARK = {INK: "#c3ccd0", FAINT: "#39444a", COUNT: "#7cc4dc", GOAL: "#e0b34d", ALERT: "#f0876a"}
STYLE = (
    "@media screen and (prefers-color-scheme: dark) {"
    + "".join(
        f'.marks [fill="{light}"] {{ fill: {dark}; }} .marks [stroke="{light}"] {{ stroke: {dark}; }}'
        for light, dark in DARK.items()
    )
    + "}"
)
