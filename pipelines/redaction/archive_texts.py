"""Find what is to be redacted in the texts of an archive, table by table."""

from collections.abc import Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.redaction.matching import Matcher
from pipelines.store.table_sums import summed_tables
from pipelines.store.versions import SHOWN_AS

# Ours: hashes and steps; what sources.yml says, which the next run would write again; names of files and migrations.
_LEFT_OUT = ("redaction", "redacted", "sources", "kept_files", "_", "sqlite_")
_AROUND = 60  # characters shown on each side of a place
# Values of no words: times, digests, kinds.
_NO_PROSE = {
    "captured_at",
    "digest",
    "kept_digest",
    "content_hash",
    "code_version",
    "kept_file",
    "observed_at",
    "started_at",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPlace:
    """A place in a text of the archive: ``before``, ``found`` and ``after`` are the sentence around it.

    ``rows`` is how many rows of the table have this text in this column.
    """

    table: str
    column: str
    rows: int
    before: str
    found: str
    after: str


def text_columns(db: Connection) -> list[tuple[str, str]]:
    """List the columns of all tables in which words of pages may stand."""
    tables = [name for name in summed_tables(db) if not name.startswith(_LEFT_OUT)]
    found = []
    for table in tables:
        query = "SELECT name FROM pragma_table_xinfo(?) WHERE type = 'TEXT' AND hidden = 0 ORDER BY cid"
        found += [(table, name) for (name,) in db.execute(query, (table,)) if name not in _NO_PROSE]
    return found


def texts_of(db: Connection, table: str, column: str) -> Iterator[tuple[str, int]]:
    """Yield each distinct text of a column, and how many rows have it."""
    query = f'SELECT "{column}", count(*) FROM "{table}" WHERE "{column}" IS NOT NULL GROUP BY 1'
    yield from map(tuple, db.execute(query).fetchall())


def find_in_archive(db: Connection, matcher: Matcher) -> Iterator[TextPlace]:
    """Yield each place in the archive's texts, one for all rows that have the same text."""
    for table, column in text_columns(db):
        for text, rows in texts_of(db, table, column):
            for span in matcher.spans(text):
                yield TextPlace(
                    table=SHOWN_AS.get(table, table),
                    column=column,
                    rows=rows,
                    before=_line(text[max(0, span.start - _AROUND) : span.start]),
                    found=_line(text[span.start : span.end]),
                    after=_line(text[span.end : span.end + _AROUND]),
                )


def _line(text: str) -> str:
    return " ".join(text.split()) if text.strip() else ""
