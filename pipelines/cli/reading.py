"""Commands that read what is at hand: import, extract, and whatever re-reads kept captures."""

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from pipelines.cli import PAGE_URL, archive_option, captured_at_option, captures_option, sources_option, url_option
from pipelines.jobs.import_files import import_files
from pipelines.process import as_dict, process
from scrapers.captures.local_files import read_file
from scrapers.errors import UsageError, UserError
from scrapers.extract import Extraction, PageChanged, extract, platforms
from scrapers.sources import find_source


@click.command("extract")
@click.argument("file", type=click.Path(path_type=Path))
@url_option
@click.option("--platform", help="The platform of the page; without it, the one whose pages can read it.")
@captured_at_option
def extract_command(file: Path, url: str, platform: str | None, captured_at: datetime | None) -> None:
    """Print what the page in FILE says as one JSON object; no archive is touched.

    \b
    Example:
      queconste extract listing.html --url 'https://action.mijente.net/categories/deportations?page=5'
    """
    extraction = _extract_file(file, url, platform, captured_at)
    found = [as_dict(observation) for observation in process(extraction, None).observations]
    said = {"page": extraction.page, "found": found}
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    for broken in extraction.broken:
        click.echo(f"queconste: {file}: {broken.reason}", err=True)
    counts = f"{len(found)} found, {len(extraction.broken)} unreadable, {len(extraction.passed_over)} passed over"
    click.echo(f"{file}: {counts} ({extraction.page})", err=True)


def _extract_file(file: Path, url: str, platform: str | None, captured_at: datetime | None) -> Extraction:
    if platform and platform not in platforms():
        raise UsageError(f"there is no platform {platform!r}; --platform is one of {', '.join(sorted(platforms()))}")
    capture = read_file(file, url=url, captured_at=captured_at)
    try:
        return extract(capture, platform)
    except PageChanged as error:
        raise UserError(
            f"{file} cannot be read as a page of {url}: {error.reason}; check --url, or save the page again "
            "as HTML, JSON or UTF-8 text"
        ) from None


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", required=True, help="The site the page is from, by its name in sources.yml.")
@click.option("--url", type=PAGE_URL, help="The URL that the page was saved from; of a WARC, the only page to take.")
@captured_at_option
@archive_option
@captures_option
@sources_option
def import_command(
    files: tuple[Path, ...],
    source: str,
    url: str | None,
    captured_at: datetime | None,
    archive: Path,
    captures: Path,
    sources: Path | None,
) -> None:
    """Put what is saved in FILE... into the archive: pages (HTML, JSON, XML or text), folders of them, WARC, WACZ.

    A page in a folder has a sidecar that says what it is: listing.html.json beside listing.html, holding
    {"url": "https://...", "captured_at": "2018-03-01T12:00:00Z"}.

    \b
    Example:
      queconste import listing.html --source mijente \\
        --url 'https://action.mijente.net/categories/deportations?page=5'
    """
    counts = import_files(
        files,
        source=find_source(source, sources),
        url=url,
        captured_at=captured_at,
        archive_path=archive,
        captures_path=captures,
        progress=_show_pages,
    )
    click.echo(f"Imported {counts} into {archive}")


def _show_pages(pages: int) -> None:
    """How far an import has come, where there is a terminal to show it in."""
    if sys.stderr.isatty() and pages % 25 == 0:
        click.echo(f"\rImporting: {pages:,} pages", nl=False, err=True)


COMMANDS: dict[str, click.Command] = {"extract": extract_command, "import": import_command}
