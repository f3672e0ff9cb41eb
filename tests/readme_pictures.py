"""Take the pictures of README.md from the sample's archive: python -m tests.readme_pictures [ARCHIVE].

`make run` makes the archive; where the sample changed, begin with a new one (ARCHIVE is archive.db unless named).
"""

from pathlib import Path
from urllib.parse import urlencode

import click

from pipelines.site.language import ENGLISH
from tests.browsing import chromium, served, walking
from tests.commands import HOUSE

WIDTH = 1000  # pixels
SOURCE = "sample-acciones"
JUMPED = "restore-sunday-visits-at-hollow-pine"
COMPARED = (
    JUMPED,
    "alto-al-traslado-de-las-madres-de-brackwater",
    "no-mas-redadas-en-la-cosecha-de-valle-hondo",
    "close-the-fort-wexley-tent-camp",
)
PICTURES = {
    "petition": (f"/petitions/{SOURCE}/{JUMPED}", 1400),
    "growth": ("/growth", 900),
    "compare": (f"/compare?{urlencode([('p', f'{SOURCE}/{slug}') for slug in COMPARED])}", 760),
}
"""For each picture, the path of its page and the height in pixels that is shown of it."""


@click.command()
@click.argument("archive", type=click.Path(path_type=Path, exists=True), default=HOUSE / "archive.db")
def main(archive: Path) -> None:
    """Take the pictures of README.md from the sample in ARCHIVE."""
    with served(archive) as address, chromium() as browser, walking(browser, address, ENGLISH, WIDTH) as walk:
        for name, (path, height) in PICTURES.items():
            answer = walk.page.goto(path)
            if answer is None or not answer.ok:
                raise click.ClickException(f"{path}: no such page; is the sample in {archive}?")
            walk.page.wait_for_load_state("networkidle")
            picture = HOUSE / "docs" / f"{name}.png"
            clip = {"x": 0, "y": 0, "width": WIDTH, "height": height}
            walk.page.screenshot(path=picture, full_page=True, clip=clip)
            click.echo(f"{picture}: {picture.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
