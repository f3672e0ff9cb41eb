"""Redact an archive and its captures: find, show, remember, apply."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from pipelines.jobs.backup_folder import backups_in
from pipelines.jobs.opening import all_locks, open_archive
from pipelines.phrasing import counted, cut
from pipelines.redaction.applying import apply
from pipelines.redaction.archive_texts import TextPlace, find_in_archive
from pipelines.redaction.plan import RedactionKind, plan_redaction
from pipelines.redaction.redactor import load_redactor
from pipelines.redaction.remembered import new_redaction, note_beside_key, store
from pipelines.redaction.warc_files import find, packages_beside
from pipelines.redaction.warc_scan import Place
from pipelines.redaction_key import Key
from pipelines.store.connection import reading
from pipelines.verify.files import lost_files
from scrapers.errors import UsageError, UserError

Progress = Callable[[int, int], None]
_NO_KEY = Key(bytes(32))  # of an archive without redactions, to look only


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where something stands: in the archive's texts, in captures, and in backups made before."""

    texts: Sequence[TextPlace]
    captures: Sequence[Place]
    backups: Sequence[Path] = field(default_factory=tuple)

    @property
    def places(self) -> int:
        return sum(place.rows for place in self.texts) + sum(place.places for place in self.captures)

    def __str__(self) -> str:
        rows = sum(place.rows for place in self.texts)
        records = counted(len(self.captures), "record")
        return f"{counted(rows, 'place')} in the archive, {records} of captures"


def look(
    archive: Path,
    captures: Path,
    kind: RedactionKind,
    what: str,
    backups: Path | None = None,
    *,
    without_lost: bool = False,
) -> Found:
    """Find where ``what`` stands; nothing is written. Raises UsageError where it cannot be redacted, UserError."""
    with reading(archive) as db:
        refuse_lost_files(db, captures, without_lost=without_lost)
        key = Key.load(archive) or _NO_KEY
        matcher = plan_redaction(db, kind, what, key).matcher(key)
        texts = list(find_in_archive(db, matcher))
    also = packages_beside(archive, captures)
    in_captures = list(find(captures, matcher, also=also)) if captures.is_dir() else []
    older = backups_in(backups) if backups and backups.is_dir() else []
    return Found(texts=texts, captures=in_captures, backups=older)


def redact(
    archive_path: Path,
    captures: Path,
    kind: RedactionKind,
    what: str,
    reason: str,
    *,
    places: int,
    without_lost: bool = False,
    progress: Progress = lambda done, size: None,
) -> int:
    """Take ``what`` out of the archive and its captures, and remember it; returns how many captures changed.

    ``places`` is how many ``look`` found; ``without_lost`` goes on where some kept files are missing. Killed at any
    moment, it either did not begin, or the next command that opens the archive for writing goes on. Raises UsageError,
    AlreadyRunning where a run is under way, UserError.
    """
    with reading(archive_path) as before:  # a lock would make the folder
        refuse_lost_files(before, captures, without_lost=without_lost)
    opened = open_archive(archive_path, captures, create=False, without_lost=without_lost)
    with opened as archive, all_locks(archive, captures):
        db = archive.db.conn
        key = Key.load_or_create(archive_path)
        plan = plan_redaction(db, kind, what, key)
        if not places:
            raise UsageError(f"{cut(what)!r} stands nowhere in {archive_path} and {captures}; nothing was redacted")
        redaction = new_redaction(plan.kind, reason, plan.needles, key, places=places)
        note_beside_key(archive_path, redaction)
        with archive.transaction():
            number = store(db, redaction)
        apply(archive, captures, key, progress=progress)
        load_redactor(archive)
        (records,) = db.execute("SELECT records FROM redactions WHERE id = ?", (number,)).fetchone()
    return int(records)


def refuse_lost_files(db: Connection, captures: Path, *, without_lost: bool) -> None:
    """Raise UserError where files with the archive's captures are not in the folder: the words would stay in those."""
    if without_lost:
        return
    lost = sorted(lost_files(db, captures, or_open=True))
    if lost:
        first = f"{lost[0]} and {len(lost) - 1:,} more" if len(lost) > 1 else lost[0]
        raise UserError(
            f"{captures} lacks {first}, in which it may stand as well; bring that back, or give --without-lost if it "
            "is gone for good"
        )
