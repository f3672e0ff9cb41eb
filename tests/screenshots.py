"""Take pictures of each page for the documents: python -m tests.screenshots [ARCHIVE] [--into docs/screenshots].

Pages are those of the sample archive unless another is named; run `make run` once to make it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import click
from playwright.sync_api import Page

from pipelines.site.formatting import permalink
from pipelines.site.language import ENGLISH, SPANISH
from pipelines.store.connection import address_to_read
from tests.browsing import chromium, served, walking
from tests.commands import HOUSE

TALLEST = 900  # pixels of a picture; what stands below is cut off
WIDTHS = {"desk": 1280, "phone": 390}
AT_DESK = {"home", "search", "petition", "alert", "growth", "compare"}  # others are pictured on a phone alone
_SHOWN = """SELECT s.name, p.slug FROM petitions p JOIN sources s ON s.id = p.source_id JOIN petition_metrics m
            ON m.petition_id = p.id ORDER BY coalesce(m.moved_7d, 0) > 0 DESC, m.days_observed DESC, p.id LIMIT 2"""
_ALERT = """SELECT s.name, a.slug FROM links l JOIN action_alerts a ON a.id = l.alert_id JOIN sources s
            ON s.id = a.source_id WHERE l.to_petition_id IS NOT NULL ORDER BY a.date DESC, a.id LIMIT 1"""


def pages(archive: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each picture and the path of its page."""
    with closing(sqlite3.connect(address_to_read(archive), uri=True)) as conn:
        petitions, alerts = conn.execute(_SHOWN).fetchall(), conn.execute(_ALERT).fetchall()
        source = conn.execute("SELECT name FROM sources ORDER BY id LIMIT 1").fetchone()[0]
    compared = "&".join(f"p={quote(f'{name}/{slug}')}" for name, slug in petitions)
    yield "home", "/"
    yield "search", "/search?q=huelga"
    yield from (("petition", permalink("petitions", *petition)) for petition in petitions[:1])
    yield from (("alert", permalink("alerts", *alert)) for alert in alerts)
    yield "growth", "/growth"
    yield "compare", f"/compare?{compared}"
    yield "petitions", "/petitions"
    yield "organizations", "/organizations"
    yield "topics", "/topics"
    yield "sources", "/sources"
    yield "source", f"/sources/{source}"
    yield "capture", "/captures/1"
    yield "about", "/about"
    yield "feeds", "/feeds"
    yield "data", "/archive"


@click.command()
@click.argument("archive", type=click.Path(path_type=Path), default=HOUSE / "archive.db")
@click.option("--into", type=click.Path(path_type=Path), default=HOUSE / "docs" / "screenshots", show_default=True)
@click.option("--only", multiple=True, help="Names of pictures; all if none are given.")
def main(archive: Path, into: Path, only: tuple[str, ...]) -> None:
    """Take a picture of each page of ARCHIVE: English for a desk, Spanish for a phone."""
    into.mkdir(parents=True, exist_ok=True)
    with served(archive) as address, chromium() as browser:
        for language, size in ((ENGLISH, "desk"), (SPANISH, "phone")):
            with walking(browser, address, language, WIDTHS[size]) as walk:
                for name, path in pages(archive):
                    wanted = name in only if only else size == "phone" or name in AT_DESK
                    if wanted:
                        click.echo(_take(walk.page, path, into / f"{name}-{size}.png"))


def _take(page: Page, path: str, picture: Path) -> str:
    answer = page.goto(path)
    if answer is None or not answer.ok:
        return f"{path}: no such page"
    page.wait_for_load_state("networkidle")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    width = page.viewport_size["width"] if page.viewport_size else WIDTHS["desk"]
    page.screenshot(path=picture, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    return f"{picture}: {picture.stat().st_size:,} bytes"


if __name__ == "__main__":
    main()
