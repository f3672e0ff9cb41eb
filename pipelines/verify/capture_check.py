"""Compare the rows of one capture with what the current code extracts from its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.code_version import code_version, reader_version
from pipelines.store.versions import SIGHTINGS
from pipelines.verify.diff import Difference, differences, extracted_rows, stored_rows
from pipelines.verify.look_differences import look_differences
from pipelines.verify.reextract import Reextracted
from scrapers.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How many ``rows`` were compared, and a sentence for each value that is not what the bytes say.

    ``is_by_other_code``: other code read the capture, and the current code reads something else. That is no error of
    the archive, since a newer release reads more.
    """

    rows: int
    wrongs: tuple[str, ...]
    is_by_other_code: bool


def compare_capture(db: Connection, reextracted: Reextracted, source: Source) -> Compared:
    """Compare what is stored of a capture with its page, which was extracted from its bytes without trouble."""
    capture, page = reextracted.stored, reextracted.page
    stored = stored_rows(db, capture.id)
    reader = capture.code_version  # none where no page could be read: then it is the code of the run
    is_other = reader != reader_version(source.for_reading) if reader else capture.captured_by != code_version()
    changes = differences(capture, stored, extracted_rows(page) if page else [])
    changes += look_differences(db, capture, page)
    ours = [change for change in changes if not _is_of_other_code(db, change)]
    found = (*map(str, ours), *_misread(db, reextracted))
    is_by_other_code = len(ours) < len(changes) or bool(found and is_other)
    return Compared(rows=len(stored), wrongs=() if is_other else found, is_by_other_code=is_by_other_code)


def _is_of_other_code(db: Connection, change: Difference) -> bool:
    """Check whether a text's languages may be those that other code found, in an earlier capture of the same text."""
    if not change.field.endswith("_segments"):
        return False
    kind = change.kind
    query = f"""
        SELECT 1 FROM {kind}_versions AS v JOIN {SIGHTINGS[kind]} AS s ON s.{kind}_id = v.{kind}_id
        AND s.version_id = v.id JOIN extractions AS e ON e.capture_id = s.capture_id
        WHERE v.id = ? AND e.code_version <> ? LIMIT 1
    """
    return db.execute(query, (change.version_id, change.stored.code_version)).fetchone() is not None


def _misread(db: Connection, reextracted: Reextracted) -> Iterator[str]:
    """Compare the row of ``extractions`` with what is extracted from the capture."""
    capture, page = reextracted.stored, reextracted.page
    row = db.execute("SELECT page, found, broken FROM extractions WHERE capture_id = ?", (capture.id,)).fetchone()
    again = page and (page.page, len(page.observations), len(page.broken))
    if (row and tuple(row)) != again:
        yield f"{capture}: read as {row and tuple(row)} by the row in extractions, but its bytes are read as {again}"
