"""`queconste extract`."""

from datetime import datetime
from pathlib import Path

import click

from pipelines.cli.options import PAGE_URL, captured_at_option, example
from pipelines.cli.output import print_json
from pipelines.phrasing import counted
from pipelines.process import as_dict, process
from scrapers.captures.local_files import read_file
from scrapers.errors import UsageError, UserError
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.pages import PLATFORMS


@click.command(
    "extract",
    epilog=example("queconste extract listing.html --url https://action.mijente.net/categories"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", type=PAGE_URL, required=True, help="The URL that the page was saved from.")
@click.option("--platform", help="The platform of the page. Default: the one whose pages can read it.")
@captured_at_option
def command(file: Path, url: str, platform: str | None, captured_at: datetime | None) -> None:
    """Print what a saved page says as JSON.

    The document has the kind of page and its items, with each value beside the text it was read from. No archive is
    read or written.
    """
    extraction = _extract_file(file, url, platform, captured_at)
    found = [as_dict(observation) for observation in process(extraction, None, shows_names=True).observations]
    print_json({"page": extraction.page, "found": found})
    for broken in extraction.broken:
        click.echo(f"queconste: {file}: {broken.reason}", err=True)
    counts = f"{counted(len(found), 'item')}, {counted(len(extraction.broken), 'error')}"
    click.echo(f"{file}: {counts}, {len(extraction.passed_over)} skipped ({extraction.page})", err=True)


def _extract_file(file: Path, url: str, platform: str | None, captured_at: datetime | None) -> Extraction:
    if platform and platform not in PLATFORMS:
        raise UsageError(f"there is no platform {platform!r}; --platform is one of {', '.join(sorted(PLATFORMS))}")
    capture = read_file(file, url=url, captured_at=captured_at)
    try:
        return extract(capture, platform)
    except PageChanged as error:
        raise UserError(
            f"{file} cannot be read as a page of {url}: {error.reason}; check --url, or save the page again "
            "as HTML, JSON or UTF-8 text"
        ) from None
