"""`queconste redact prove`."""

import sys
from functools import partial
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, releases_option
from pipelines.cli.options import example
from pipelines.cli.progress import bytes_bar
from pipelines.phrasing import counted
from pipelines.redaction.prove import prove as search
from pipelines.site.proof_pages import look_in_pages
from scrapers.errors import UsageError

_SHOWN = 200


@click.command(
    "prove",
    short_help="Search every byte and every page for words.",
    epilog=example(
        'queconste redact prove "Ana P. Lopez"',
        "queconste redact prove --words names.txt",
        "queconste redact prove --also /backups",
    ),
)
@click.argument("given", nargs=-1, metavar="[WORDS]...")
@click.option(
    "--words",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file of names, numbers or texts, one a line. Without it and without WORDS, type them.",
)
@click.option(
    "--also",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A further file or folder to search, such as backups or exports. Can be given several times.",
)
@click.option("--pages/--no-pages", default=True, help="Search the pages of the site as well. Default: yes.")
@releases_option
@archive_option
@captures_option
def prove(
    given: tuple[str, ...],
    words: Path | None,
    also: tuple[Path, ...],
    pages: bool,
    releases: Path,
    archive: Path,
    captures: Path,
) -> None:
    """Search every byte and every page for words.

    Each of WORDS is a name, number or text, in quotation marks if it has blanks. What you type after a command stays in
    the history of the shell; a file (--words) or what you type when you are asked does not.

    Searches the archive with its log, search index and free pages, the captures, releases, packages beside the archive
    and what --also names, inside gzip, ZIP and compressed responses, in every character set and encoding, the words of
    a name in any order; and each page, feed and export of the site. Prints where a line was found, by its number and
    not its content. The exit code is 1 where one was found, or where something could not be searched.
    """
    lines = _lines(given, words)
    for path in also:
        if not path.exists():
            raise UsageError(f"{path} is not there; name a file or folder with --also")
    also = (*also, releases) if releases.is_dir() else also
    with bytes_bar("Searching") as show:
        shown = partial(look_in_pages, archive) if pages else None
        proof = search(lines, archive, captures, also=also, look_in_pages=shown, progress=show)
    for hit in proof.hits[:_SHOWN]:
        click.echo(str(hit))
    if len(proof.hits) > _SHOWN:
        click.echo(f"and {len(proof.hits) - _SHOWN:,} more")
    for problem in proof.problems:
        click.echo(f"queconste: {problem}", err=True)
    searched = f"{counted(proof.files, 'file')} ({proof.size:,} bytes) and {counted(proof.pages, 'page')}"
    click.echo(f"{counted(len(proof.hits), 'place')} found in {searched}")
    sys.exit(1 if proof.hits or proof.problems else 0)


def _lines(given: tuple[str, ...], words: Path | None) -> list[str]:
    """Return what to look for: what was given, then the lines of a file; from the terminal if there is neither."""
    for word in given:
        if _is_file(word):  # its name would be searched for, found nowhere, and taken for a proof
            raise UsageError(f"{word} is a file; give --words {word} to search for its lines")
    if words:
        try:
            return [*given, *words.read_text(encoding="utf-8-sig", errors="surrogateescape").splitlines()]
        except OSError as error:
            raise UsageError(
                f"{words} cannot be read ({error.strerror}); name a file with one word or name a line, or give the "
                f'words themselves without --words: queconste redact prove "{words}"'
            ) from None
    if given:
        return list(given)
    if sys.stdin.isatty():
        click.echo("Names, numbers or texts, one a line; an empty line ends:", err=True)
    lines = list[str]()
    for line in sys.stdin:
        if not line.strip() and sys.stdin.isatty():
            break
        lines.append(line.rstrip("\n"))
    return lines


def _is_file(word: str) -> bool:
    try:
        return Path(word).is_file()
    except (OSError, ValueError):  # longer than a name may be, or with a character that none has
        return False
