"""Files that someone kept become captures in the archive, through the path of every other capture."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pipelines.archive import Archive
from pipelines.keeping import keeping
from pipelines.records import RunCounts
from scrapers.captures import Capture
from scrapers.captures.files import read_file
from scrapers.extract import PageChanged, extract
from scrapers.problems import Problem
from scrapers.sources import Source

Watch = Callable[[Sequence[Path]], Iterable[Path]]


def import_files(
    paths: Sequence[Path],
    *,
    source: Source,
    url: str,
    captured_at: datetime | None,
    archive_path: Path,
    captures_path: Path,
    watch: Watch = iter,
) -> RunCounts:
    """Record what each file says, as the page at ``url`` of ``source`` at ``captured_at`` (aware, or None if unknown).

    The bytes are kept in the folder ``captures_path``. Raises WrongUse for a file that cannot be read, before the
    archive is touched; and Problem, when the readable ones are stored and the run is closed as failed, for files in
    which nothing could be read.
    """
    captures = {path: read_file(path, url=url, captured_at=captured_at) for path in paths}
    refusals: list[str] = []
    with Archive.open(archive_path) as archive:
        run = archive.start_run("import", source)
        try:
            with keeping(archive, captures_path, source, run) as keeper:
                for path in watch(paths):
                    # Located by its name alone: the archive is published, people's folders are not.
                    capture = replace(captures[path], locator=path.name)
                    if not archive.is_kept(capture, source=source):
                        capture = keeper.keep(capture)
                    if refusal := _import_one(archive, capture, source, run):
                        refusals.append(f"{path}: {refusal}")
        except BaseException as error:
            archive.abandon_run(run, error)
            raise
        unread = f"{len(refusals)} of {len(paths)} files could not be read" if refusals else None
        counts = archive.finish_run(run, failed=bool(refusals), message=unread)
    if refusals:
        raise Problem("\n".join(refusals))
    return counts


def _import_one(archive: Archive, capture: Capture, source: Source, run: int) -> str | None:
    """Record one capture; returns why nothing was read from it and the remedy, or None."""
    try:
        extraction = extract(capture, source.platform, source.selectors)
    except PageChanged as changed:
        reason = changed.reason
    else:
        archive.record(extraction, source=source, run=run)
        if extraction.found or extraction.passed_over or extraction.listings:
            return None
        reason = extraction.broken[0].reason if extraction.broken else "it shows no petition and no action alert"
    refusal = f"{reason}; check that it is a page of {source.name} ({source.platform}) and that --url is its address"
    message = f"{capture.locator}: {refusal}"
    archive.note_issue(
        run, source=source, url=capture.url, kind="unreadable", severity="error", message=message, capture=capture
    )
    return refusal
