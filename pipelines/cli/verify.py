"""`queconste verify`."""

import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.notify import send_notices
from pipelines.cli.options import PAGE_URL, example, json_option
from pipelines.cli.output import print_json
from pipelines.cli.progress import watched
from pipelines.redaction.redactor import redactor_to_read
from pipelines.verify.chain import refuse_no_digest
from pipelines.verify.receipt_check import check_receipt, load_receipt, summary
from pipelines.verify.record_check import check_record
from pipelines.verify.stamp_check import load_roots, usual_roots
from pipelines.verify.verify import verify
from scrapers.errors import UsageError
from scrapers.sources import find_contact, load_sources

_NOT_CONFIRMED = 3  # exit code of a receipt whose record would have to be read by other code


@click.command(
    "verify",
    epilog=example(
        "queconste verify",
        "queconste verify --against 16d176cb78842b56",
        "queconste verify --fetch",
        "queconste verify --fetch --base https://data.example.org/crawls/",
        "queconste verify --json",
    ),
)
@click.option("--against", metavar="DIGEST", help="Also check that the archive contains the one with this digest.")
@click.option("--receipt", type=click.Path(path_type=Path, dir_okay=False), help="Check this receipt, no archive.")
@click.option("--warc", type=click.Path(path_type=Path, dir_okay=False), help="The WARC file of --receipt.")
@click.option(
    "--certificates",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Root certificates (PEM) of time-stamping authorities that you trust, besides those that browsers do.",
)
@click.option("--notify", "is_noticed", is_flag=True, help="Also send a notice of damage, or that it is mended.")
@click.option("--fetch", "is_fetching", is_flag=True, help="Also fetch what other archives hold, and compare it.")
@click.option("--base", "bases", multiple=True, type=PAGE_URL, help="A folder to --fetch from, besides Common Crawl.")
@json_option
@archive_option
@captures_option
@sources_option
def command(
    against: str | None,
    receipt: Path | None,
    warc: Path | None,
    certificates: tuple[Path, ...],
    is_noticed: bool,
    is_fetching: bool,
    bases: tuple[str, ...],
    as_json: bool,
    archive: Path,
    captures: Path,
    sources: Path,
) -> None:
    """Recompute every value from its capture and report mismatches.

    Reads every capture, from the digest of its file to the words that the search knows, and compares every row with the
    sums kept since it was written. With the digest that a run printed, it also says whether the archive still contains
    everything of that run. Captures that were mined are held by another archive: --fetch gets their bytes from there,
    where that is Common Crawl or a folder named with --base. Nothing is written, except for notices with --notify.

    With --receipt it checks one receipt instead, offline and without an archive: against itself, against the time
    stamps in it, and with --warc against the page that it is of.
    """
    if receipt or warc:
        if is_noticed or is_fetching:
            raise UsageError("a receipt is checked offline and alone; leave out --notify and --fetch")
        sys.exit(_verify_receipt(receipt, warc, certificates, against, as_json))
    if bases and not is_fetching:
        raise UsageError("--base names a folder to fetch from; give --fetch as well")
    with ExitStack() as opened:
        fetch = None
        if is_fetching:
            from pipelines.jobs.fetch_elsewhere import fetching  # loads an HTTP client

            fetch = opened.enter_context(fetching(find_contact(sources), bases))
        proof = verify(
            archive,
            captures,
            load_sources(sources),
            against=against,
            watch=partial(watched, label="Reading captures"),
            redactor=redactor_to_read(archive),
            fetch=fetch,
        )
    if as_json:
        print_json(
            {
                "archive": str(archive),
                "captures_folder": str(captures),
                "captures": proof.captures,
                "files": proof.files,
                "observations": proof.rows,
                "read_by_other_code": proof.read_by_other_code,
                "held_elsewhere": proof.elsewhere,
                "petitions_pending": proof.awaited,
                "rows_pending": proof.unsummed,
                "redactions": proof.redactions,
                "reported": proof.reported,
                "time_stamps": proof.stamps,
                "against": proof.against or None,
                "problems": proof.wrongs,
            }
        )
    else:
        for problem in proof.wrongs:
            click.echo(f"queconste: {problem}", err=True)
        if proof.against:
            click.echo(proof.against)
        click.echo(str(proof))
    if is_noticed:
        send_notices(archive, captures, sources, list(proof.wrongs))
    sys.exit(1 if proof.wrongs else 0)


def _verify_receipt(
    path: Path | None, warc: Path | None, certificates: tuple[Path, ...], against: str | None, as_json: bool
) -> int:
    """Check one receipt; returns the exit code."""
    if path is None:
        raise UsageError("--warc is the file of a receipt; name that with --receipt")
    if against is not None:
        refuse_no_digest(against)
    receipt = load_receipt(path)
    proof = check_receipt(receipt, {**usual_roots(), **load_roots(certificates)}, against=against)
    if warc:
        check_record(receipt, warc, proof)
    if as_json:
        print_json(
            {
                "receipt": str(path),
                "facts": proof.facts,
                "notes": proof.notes,
                "problems": proof.wrongs,
                "doubts": proof.doubts,
                "verdict": proof.verdict,
            }
        )
    else:
        for problem in (*proof.wrongs, *proof.doubts):
            click.echo(f"queconste: {path}: {problem}", err=True)
        for fact in (*proof.facts, *proof.notes):
            click.echo(fact)
        click.echo(f"{path}: {summary(receipt)} {proof.verdict}")
    return 1 if proof.wrongs else _NOT_CONFIRMED if proof.doubts else 0
