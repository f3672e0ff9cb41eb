"""`queconste receipt`."""

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from pipelines.cli.lookup import archive_option, captures_option
from pipelines.cli.options import ROW_NUMBER, example
from pipelines.store.captures import kept_place_of
from pipelines.store.connection import reading
from pipelines.store.versions import Kind
from pipelines.verify.receipts import Observed, as_text, last_capture, receipt_of
from scrapers.captures.capture import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_fields import REFERS_TO_FILE, REFERS_TO_OFFSET
from scrapers.errors import UsageError, UserError

_KINDS: dict[str, Kind] = {"petitions": "petition", "alerts": "alert"}


@click.command(
    "receipt",
    epilog=example(
        "queconste receipt /petitions/mijente/free-ana",
        "queconste receipt /petitions/mijente/free-ana --capture 12 --output ana.json --record ana.warc.gz",
    ),
)
@click.argument("page")
@click.option("--capture", type=ROW_NUMBER, help="The number of the capture; the newest one without it.")
@click.option("--version", type=ROW_NUMBER, help="The number of the text version, where a capture shows two.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write it here, not to the terminal.")
@click.option(
    "--record", type=click.Path(path_type=Path, dir_okay=False), help="Also write its WARC record, which is private."
)
@archive_option
@captures_option
def command(
    page: str,
    capture: int | None,
    version: int | None,
    output: Path | None,
    record: Path | None,
    archive: Path,
    captures: Path,
) -> None:
    """Write the receipt of what a page of the site shows.

    PAGE is the address of a petition or alert on the site, whole or from the slash on. The receipt says what one
    capture of it showed, and proves that the archive holds just that since a certain digest; check it with
    `queconste verify --receipt FILE`, with no archive.
    """
    kind, source, slug = _parts(page)
    if output and record and output.resolve() == record.resolve():
        raise UsageError(f"{output} cannot be the receipt and the record; name two files")
    for path in filter(None, (output, record)):
        if path.exists() or path.is_symlink():
            raise UsageError(f"{path} is there already; name a new file, or remove that one")
    with reading(archive) as db:
        observed = Observed(kind=kind, source=source, slug=slug, capture_id=capture or 0, version_id=version)
        if capture is None:
            observed = last_capture(db, observed)
        text = as_text(receipt_of(db, observed))
        kept = kept_place_of(db, observed.capture_id) if record else None
    if record and kept:
        _write(record, _records(kept, captures))
    if output:
        _write(output, text.encode())
        click.echo(f"wrote {output}; check it with `queconste verify --receipt {output}`")
    else:
        sys.stdout.write(text)


def _write(path: Path, data: bytes) -> None:
    try:
        with path.open("xb") as file:  # it may have come since: nothing is written over
            file.write(data)
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}); name another file") from None


def _parts(page: str) -> tuple[Kind, str, str]:
    """Return kind, source and slug of a page's address. Raises UsageError."""
    parts = [unquote(part) for part in urlsplit(page).path.strip("/").split("/")]
    at = next((place for place, part in enumerate(parts) if part in _KINDS), None)
    if at is None or len(parts) < at + 3:
        raise UsageError(f"{page} is no page of a petition or alert; write it like /petitions/SOURCE/SLUG")
    return _KINDS[parts[at]], parts[at + 1], "/".join(parts[at + 2 :])


def _records(kept: Kept, captures: Path) -> bytes:
    """Return the bytes of a record, after those of the record whose body it repeats, if it does."""
    with CaptureStore(captures) as store:
        field = store.record(kept.file, kept.offset, kept.length).field
        file, offset = field(REFERS_TO_FILE), field(REFERS_TO_OFFSET)
        first = store.packed_at(file, int(offset)) if file and offset.isdecimal() else b""
        return first + store.packed(kept)
