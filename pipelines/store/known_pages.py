"""Remember where the pages of listings go on, so that one whose bytes are as before need not be read again."""

from sqlite3 import Connection
from typing import NamedTuple

from pipelines.records import CaptureRecord
from pipelines.store.captures import read_before
from pipelines.store.snapshot_batch import USUAL

_NOTE = """
INSERT INTO known_pages VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE
SET digest = excluded.digest, page = excluded.page, code_version = excluded.code_version, next_url = excluded.next_url
"""
_KNOWN = "SELECT page, next_url FROM known_pages WHERE source_id = ? AND url = ? AND digest = ? AND code_version = ?"
_SHOWN = f"""
SELECT p.slug, v.url, v.title, v.title_cut FROM snapshot_rows AS r
JOIN petition_rows AS p ON p.id = r.petition_id AND p.version_id = r.version_id
JOIN petition_versions AS v ON v.id = r.version_id
WHERE r.capture_id = ? AND {USUAL}
"""
# Each look at a page is a capture of its run, also where its bytes are as before.
_FORGET = "DELETE FROM known_pages WHERE source_id = ?1 AND url NOT IN (SELECT url FROM captures WHERE run_id = ?2)"
_MASKED = "redacted-"


class ShownPetition(NamedTuple):
    """A petition as a page of a listing names it."""

    slug: str
    url: str | None
    title: str
    title_cut: bool


class KnownPage(NamedTuple):
    """What a page shows, by an earlier capture with the same bytes: which kind it is, its petitions, the next page."""

    page: str
    next_url: str | None
    shown: tuple[ShownPetition, ...]


def note_page(
    db: Connection, source_id: int, capture: CaptureRecord, page: str, reader: str, next_url: str | None
) -> None:
    """Remember where the page in a capture goes on, in place of what was known of its address."""
    db.execute(_NOTE, (source_id, capture.url, capture.digest, page, reader, next_url))


def forget_pages(db: Connection, source_id: int, run: int) -> None:
    """Forget the pages of a source that a run did not ask for: listings that got shorter, or are no longer read.

    This is a memory of the crawler, and no record: what the pages showed stays where it is.
    """
    db.execute(_FORGET, (source_id, run))


def known_page(db: Connection, source_id: int, capture: CaptureRecord, reader: str) -> KnownPage | None:
    """Return what a capture shows, if the one before it has the same bytes and was read by the same code.

    None where a petition on it is not as it was then, or has an address that was masked, which its page has not.
    """
    noted = db.execute(_KNOWN, (source_id, capture.url, capture.digest, reader)).fetchone()
    before = read_before(db, capture, noted["page"], source_id, reader) if noted else None
    if noted is None or before is None:
        return None
    earlier, found = before
    shown = tuple(ShownPetition(row[0], row[1], row[2], bool(row[3])) for row in db.execute(_SHOWN, (earlier,)))
    if len(shown) != found or any(_MASKED in f"{each.slug} {each.url}" for each in shown):
        return None
    return KnownPage(noted["page"], noted["next_url"], shown)
