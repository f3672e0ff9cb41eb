"""What a run captures is kept on disk before it is read: its keeper, one run of a source at a time."""

import fcntl
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TextIO

from pipelines.records import RunKind
from pipelines.store.archive import Archive
from scrapers.captures import Kept, Origin
from scrapers.captures.capture_store import OPEN, CaptureStore, seal
from scrapers.captures.warc_writer import WarcWriter, begun_at
from scrapers.errors import UserError
from scrapers.sources import Source

_RESUMABLE = timedelta(days=1)
"""How long ago a run may have begun that is gone on with: what it saw then still counts as what the run saw."""


@contextmanager
def keeping(archive: Archive, folder: Path, source: Source, run: int) -> Iterator[WarcWriter]:
    """The keeper of ``run``; its file, and those that a crash left behind, are noted in the archive."""
    note = partial(_note, archive, folder)
    seal(folder / source.name, note)
    for file in archive.unnoted_files(source):
        if (folder / file).is_file():
            note(folder / file)
    keeper = WarcWriter(folder, source.name, run, partial(archive.kept_body, source=source))
    try:
        yield keeper
    finally:
        keeper.close(note)


@contextmanager
def exclusive(folder: Path, kind: RunKind, source: Source | None) -> Iterator[None]:
    """Hold off any other run of its kind over ``source``, or over all; a crawl and a backfill hold off each other.

    Raises UserError when there is one.
    """
    asks = kind in ("crawl", "backfill")
    name, doing = ("lock", "crawled or backfilled") if asks else (f"lock-{kind}", f"{kind}ed")
    with _lock_file(folder / (source.name if source else "") / name) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            what = source.name if source else f"{folder}"
            raise UserError(f"{what} is being {doing} already; wait until that has ended") from None
        yield


def _lock_file(path: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("w")
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}); name another folder with --captures") from None


def resumed_or_new(archive: Archive, kind: RunKind, source: Source | None) -> tuple[int, datetime | None]:
    """The run of this kind that died within the last day, and when it had begun; or a new one, and None.

    For whoever is ``exclusive`` with the source.
    """
    since = datetime.now(UTC) - _RESUMABLE
    return archive.resume_run(kind, source, since=since) or (archive.start_run(kind, source), None)


def kept_by(
    shelf: CaptureStore, source: Source, run: int, began: datetime | None, origins: Sequence[Origin]
) -> dict[str, Kept]:
    """What a run that died had kept: the place of the newest answer to each URL that it asked for.

    Only of files younger than the run: another archive, of which the folder may hold files as well, counted its own
    runs from one on.
    """
    if began is None:
        return {}
    folder = shelf.folder
    named = sorted((folder / source.name).glob(f"*-{run:06d}.warc.gz"))
    files = [path for path in named if (at := begun_at(path)) and at >= began]
    return {url: kept for path in files for url, kept in shelf.pages(path.relative_to(folder).as_posix(), origins)}


def _note(archive: Archive, folder: Path, path: Path) -> None:
    """Remember a file by the name that it has when it is closed; a crash right after this leaves nothing unknown."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    archive.note_kept_file(path.relative_to(folder).as_posix().removesuffix(OPEN), path.stat().st_size, digest)
