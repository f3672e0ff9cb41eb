"""Open an archive for writing with its redactions: finish those under way, and apply them to what comes in."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from pipelines.jobs.run import exclusive
from pipelines.redaction.applying import apply
from pipelines.redaction.redactor import load_redactor
from pipelines.redaction.relocating import relocate
from pipelines.redaction.remembered import (
    beside_key,
    is_under_way,
    key_of,
    load_matcher,
    note_beside_key,
    of_archive,
    store,
)
from pipelines.redaction_key import Key
from pipelines.store.archive import Archive
from pipelines.store.captures import stored_sources
from pipelines.store.connection import in_plain_words
from pipelines.verify.files import lost_files


@contextmanager
def open_archive(path: Path, captures: Path, *, create: bool = True, without_lost: bool = False) -> Iterator[Archive]:
    """Open an archive for writing; a context manager.

    A redaction that was killed is finished first, and one that this copy of the archive lacks, as after a restore, is
    applied. Raises UserError where it has redactions and their key is away, AlreadyRunning where a redaction has to
    wait for a run.
    """
    with Archive.open(path, create=create) as archive:
        with in_plain_words(path):
            bring_up_to_date(archive, captures, without_lost=without_lost)
        yield archive


def bring_up_to_date(archive: Archive, captures: Path, *, without_lost: bool = False) -> Key | None:
    """Apply what is remembered and not applied, and let ``archive`` redact what comes in. Returns the key."""
    key = key_of(archive.db.conn, archive.path)
    if key is None:
        return None
    if is_behind(archive) or is_under_way(archive.db.conn):
        if not without_lost:  # raises for the wrong folder: the words would stay in the right one
            lost_files(archive.db.conn, captures)
        with all_locks(archive, captures):
            _take_over(archive, captures, key)
            if is_under_way(archive.db.conn):
                apply(archive, captures, key)
    load_redactor(archive)
    return key


def is_behind(archive: Archive) -> bool:
    """Check whether the archive and the file beside its key remember other redactions."""
    return {each.token for each in beside_key(archive.path)} != _tokens(archive)


def _take_over(archive: Archive, captures: Path, key: Key) -> None:
    """Let the archive and the file beside its key remember the same, and find captures that were redacted already."""
    known = beside_key(archive.path)
    stored = _tokens(archive)
    lacking = [each for each in known if each.token not in stored]
    if lacking:
        with archive.transaction():
            for each in lacking:
                store(archive.db.conn, each)
            if captures.is_dir():
                relocate(archive.db.conn, captures, load_matcher(archive.db.conn, key))
    for token in stored - {each.token for each in known}:
        note_beside_key(archive.path, of_archive(archive.db.conn, token))


def _tokens(archive: Archive) -> set[str]:
    return {token for (token,) in archive.db.conn.execute("SELECT token FROM redactions")}


@contextmanager
def all_locks(archive: Archive, captures: Path) -> Iterator[None]:
    """Lock the archive and its captures against every run. Raises AlreadyRunning."""
    with ExitStack() as locks:
        sources = stored_sources(archive.db.conn).values()
        for kind in ("crawl", "import"):
            for source in sources:
                locks.enter_context(exclusive(captures, kind, source, archive.path))
        locks.enter_context(exclusive(captures, "replay", None, archive.path))
        yield
