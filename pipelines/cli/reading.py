"""Commands that read what is at hand: import, extract, and whatever re-reads kept captures."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import click

from pipelines.cli import archive_option, captured_at_option, captures_option, sources_option, url_option
from pipelines.importing import import_files
from pipelines.normalize import normalize
from pipelines.present import as_dict
from scrapers.captures.files import read_file
from scrapers.extract import Extraction, PageChanged, extract, platforms
from scrapers.problems import Problem, WrongUse
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
    records = [normalize(item, extraction.capture, None) for item in extraction.found]
    said = {"page": extraction.page, "found": [as_dict(record) for record in records]}
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    for broken in extraction.broken:
        click.echo(f"queconste: {file}: {broken.reason}", err=True)
    counts = f"{len(records)} found, {len(extraction.broken)} unreadable, {len(extraction.passed_over)} passed over"
    click.echo(f"{file}: {counts} ({extraction.page})", err=True)


def _extract_file(file: Path, url: str, platform: str | None, captured_at: datetime | None) -> Extraction:
    if platform and platform not in platforms():
        raise WrongUse(f"there is no platform {platform!r}; --platform is one of {', '.join(sorted(platforms()))}")
    capture = read_file(file, url=url, captured_at=captured_at)
    try:
        return extract(capture, platform)
    except PageChanged as error:
        raise Problem(
            f"{file} cannot be read as a page of {url}: {error.reason}; check --url, or save the page again "
            "as HTML, JSON or UTF-8 text"
        ) from None


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", required=True, help="The site the page is from, by its name in sources.yml.")
@url_option
@captured_at_option
@archive_option
@captures_option
@sources_option
def import_command(
    files: tuple[Path, ...],
    source: str,
    url: str,
    captured_at: datetime | None,
    archive: Path,
    captures: Path,
    sources: Path | None,
) -> None:
    """Put the saved pages in FILE... (HTML, JSON, XML or text) into the archive.

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
        watch=_importing,
    )
    click.echo(f"Imported {counts} into {archive}")


def _importing(paths: Sequence[Path]) -> Iterable[Path]:
    bar = click.progressbar(paths, label="Importing", file=sys.stderr, hidden=len(paths) < 2)
    with bar as watched:
        yield from watched


COMMANDS: dict[str, click.Command] = {"extract": extract_command, "import": import_command}
