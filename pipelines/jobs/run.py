"""Lock a source, start or resume its run, and keep the run's captures in a WARC file."""

import fcntl
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TextIO

from pipelines.records import RunKind
from pipelines.redaction.redactor import load_redactor
from pipelines.store.archive import Archive
from pipelines.store.run_digests import RunDigest
from pipelines.store.runs import RunEnded
from scrapers import clock
from scrapers.budget import Budget
from scrapers.captures import Kept, Origin
from scrapers.captures.capture_store import OPEN, CaptureStore, seal
from scrapers.captures.warc_writer import WarcWriter, begun_at
from scrapers.errors import AlreadyRunning, UserError
from scrapers.sources import Source

_RESUMABLE = timedelta(days=1)  # an older run is not resumed: what it saw is no longer what the site shows


@contextmanager
def open_warc(archive: Archive, folder: Path, source: Source, run: int) -> Iterator[WarcWriter]:
    """The WARC file of ``run``. It and the files that a crash left open are listed in the archive when they close.

    Its last record is the digest of the run, so it closes when the run has ended, and at the latest with the archive.
    """
    close_what_a_crash_left(archive, folder, source)
    note = partial(_note, archive, folder)
    redact = archive.redactor.exchange if archive.redactor else None
    writer = WarcWriter(folder, source.name, run, partial(archive.kept_body, source=source), redact)
    try:
        yield writer
    finally:
        writer.flush()  # a run that has ended has all its bytes
        archive.at_end(run, partial(_close, writer, note))


def close_what_a_crash_left(archive: Archive, folder: Path, source: Source) -> None:
    """Close and list the files of ``source`` that a crash left open, so that none stays half-written for good."""
    note = partial(_note, archive, folder)
    seal(folder / source.name, note)
    # A file that got its name just before the crash is closed already, and only missing from the list.
    for file in archive.unnoted_files(source):
        if (folder / file).is_file():
            note(folder / file)


def _close(writer: WarcWriter, note: Callable[[Path], None], digest: RunDigest | None) -> None:
    if digest is None:
        writer.close(note)
    else:
        about = {"Run": f"{digest.run}", "Digest": digest.digest, "Previous-Digest": digest.previous}
        writer.close(note, about)


@contextmanager
def exclusive(folder: Path, kind: RunKind, source: Source | None, archive: Path) -> Iterator[None]:
    """Lock ``source`` (None: all) against other runs of this kind; crawl and backfill share a lock.

    Both the folder of captures and the archive are locked: runs with one of them in common must not meet in it. Raises
    AlreadyRunning when another process holds a lock, UserError when it cannot be made.
    """
    is_fetching = kind in ("crawl", "backfill")
    name, doing = ("lock", "crawled or backfilled") if is_fetching else (f"lock-{kind}", f"{kind}ed")
    beside = archive.resolve().with_name(f"{archive.name}-locks")
    with (
        _lock_file(_folder_of(folder, source) / name, "name another folder with --captures") as first,
        _lock_file(_folder_of(beside, source) / name, "name another file with --archive") as second,
    ):
        try:
            # The system lets go of them when the process ends, also by kill -9: no stale lock has to be removed.
            fcntl.flock(first, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            what = source.name if source else f"{folder}"
            raise AlreadyRunning(f"{what} is being {doing} already; wait until that has ended") from None
        yield


def _folder_of(folder: Path, source: Source | None) -> Path:
    return folder / (source.name if source else "")


def _lock_file(path: Path, remedy: str) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("w")
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}); {remedy}") from None


def resumed_or_new(
    archive: Archive, kind: RunKind, source: Source | None, *, partial: bool = False
) -> tuple[int, datetime | None]:
    """The run of this kind that was killed within the last day, and when it began; or a new run, and None.

    The caller holds ``exclusive``: without the lock, a run that another process is at would look killed.
    """
    load_redactor(archive)  # once more: something may have been redacted since the archive was opened
    since = clock.now() - _RESUMABLE
    resumed = archive.resume_run(kind, source, since=since, partial=partial)
    return resumed or (archive.start_run(kind, source, partial=partial), None)


def ended_after_a_kill(archive: Archive, folder: Path, source: Source) -> RunEnded | None:
    """End the crawl of the whole ``source`` that was killed within the last day when it had read all; None without one.

    Nothing is left to ask of its site. The caller holds ``exclusive``.
    """
    load_redactor(archive)
    ended = archive.end_killed("crawl", source, since=clock.now() - _RESUMABLE)
    if ended:
        close_what_a_crash_left(archive, folder, source)
    return ended


def run_budget(source: Source, began: datetime | None, *, left_today: int | None = None) -> Budget:
    """The limits of a run of ``source`` that began then (aware UTC; None: now), and what is ``left_today``."""
    return Budget(
        requests=source.requests if left_today is None else min(source.requests, left_today),
        megabytes=source.megabytes,
        hours=source.hours,
        began=began or clock.now(),
    )


def used_by(archive: Archive, run: int) -> tuple[int, int]:
    """How many requests a backfill made before it was killed, at least, and the bytes that it kept."""
    captures, size = archive.db.conn.execute(
        "SELECT count(*), coalesce(sum(kept_length), 0) FROM captures WHERE run_id = ?", (run,)
    ).fetchone()
    settled = (
        "SELECT count(*) FROM issues WHERE run_id = ? AND kind LIKE 'memento: %' AND kind <> 'memento: other time'"
    )
    return captures + archive.db.conn.execute(settled, (run,)).fetchone()[0], size


def captures_of_run(
    store: CaptureStore, source: Source, run: int, began: datetime | None, origins: Sequence[Origin]
) -> dict[str, Kept]:
    """What a killed run had kept: the place of the newest response to each URL that it requested.

    Files older than the run are left out: the folder may hold those of another archive, whose runs count from 1 too.
    """
    if began is None:
        return {}
    folder = store.folder
    named = sorted((folder / source.name).glob(f"*-{run:06d}.warc.gz"))
    files = [path for path in named if (at := begun_at(path)) and at >= began]
    return {url: kept for path in files for url, kept in store.pages(path.relative_to(folder).as_posix(), origins)}


def _note(archive: Archive, folder: Path, path: Path) -> None:
    """List a file by the name that it gets when it is closed; a crash right after this leaves nothing unknown."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    archive.note_kept_file(path.relative_to(folder).as_posix().removesuffix(OPEN), path.stat().st_size, digest)
