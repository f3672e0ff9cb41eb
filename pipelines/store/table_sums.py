"""Keep a sum over the rows of each table, at a cost per changed row."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from sqlite3 import Connection

Cell = str | int | float | bytes | None

# Each row is a number: SHAKE-128 of its cells. A table is the sum of its rows, so that a row is added or taken out
# without reading the others, in any order. With 256 bits, rows of equal sum could be found (Wagner 2002); 4,096 bits
# put that at about 2 ** 128 steps.
_BYTES = 512
TALLY = 2 ** (8 * _BYTES)
PLACES = 2**128
_LONG = 200  # characters: a longer text stands in its row as a digest, computed once for several rows

# What follows from other rows and changes whenever a page is seen again is not summed: ``verify`` derives it once more.
# That keeps a recapture of unchanged pages fast.
_DERIVED_COLUMNS = {
    "petitions": {
        "signatures",
        "goal",
        "goal_kind",
        "signatures_text",
        "goal_text",
        "observed_at",
        "first_seen_at",
        "last_seen_at",
        "capture_id",
        "is_stale",
    },
    "petition_versions": {"first_seen_at", "last_seen_at"},
    "action_alerts": {"modified_at", "first_seen_at", "last_seen_at", "capture_id"},
    "alert_versions": {"first_seen_at", "last_seen_at"},
}
_UNSUMMED = ("table_sums", "run_digests", "petition_growth")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """The stored columns of a table: its key ("rowid" where it has none), those that are summed, and the derived."""

    name: str
    key: tuple[str, ...]
    summed: tuple[str, ...]
    derived: tuple[str, ...]
    is_numbered: bool

    def place(self, cells: Sequence[Cell]) -> int:
        """Return the number by which a row is found again: its id, or 64 bits of the digest of its key."""
        key = cells[: len(self.key)]
        if self.is_numbered and isinstance(key[0], int):
            return key[0]
        return int.from_bytes(hashlib.sha256(ascii(tuple(key)).encode()).digest()[:8], "big")

    def row_number(self, cells: Sequence[Cell]) -> int:
        """Return the number of a row: SHAKE-128 of its text, 512 bytes, little-endian.

        The text is what Python's ``ascii`` writes of a tuple: the name of the table, the columns of its key, and the
        summed ones. In place of a text with more than 200 characters stands ("sha256", its digest). ``cells`` are in
        this order, and may be followed by others.
        """
        end = len(self.key) + len(self.summed)
        short = [_digest(cell) if isinstance(cell, str) and len(cell) > _LONG else cell for cell in cells[:end]]
        # Not JSON: its encoder is made for each call, and takes longer than all of the rest.
        return int.from_bytes(hashlib.shake_128(ascii((self.name, *short)).encode()).digest(_BYTES), "little")


@lru_cache(maxsize=4096)
def _digest(text: str) -> tuple[str, str]:
    """Return what stands for a long text: a petition and its versions share theirs."""
    return "sha256", hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


@dataclass(slots=True)
class TableSum:
    """The sum over some rows, or a change of it: ``places`` weighs each row with its place, so that one can be found.

    ``added``, ``changed`` and ``removed`` count rows since the last digest.
    """

    rows: int = 0
    tally: int = 0
    places: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0

    def add(self, number: int, place: int) -> None:
        """Add the number of a row; that of one that is taken out is negative."""
        self.tally = (self.tally + number) % TALLY
        self.places = (self.places + (number % PLACES) * place) % PLACES

    def plus(self, other: "TableSum") -> "TableSum":
        """Return the sum over the rows of both."""
        return TableSum(
            rows=self.rows + other.rows,
            tally=(self.tally + other.tally) % TALLY,
            places=(self.places + other.places) % PLACES,
            added=self.added + other.added,
            changed=self.changed + other.changed,
            removed=self.removed + other.removed,
        )

    def is_same_rows(self, other: "TableSum") -> bool:
        return (self.rows, self.tally, self.places) == (other.rows, other.tally, other.places)

    def columns(self, name: str) -> tuple[Cell, ...]:
        """Return the row of ``table_sums``; its last column is a digest of the others."""
        values = (
            name,
            self.rows,
            f"{self.tally:0{2 * _BYTES}x}",
            f"{self.places:032x}",
            self.added,
            self.changed,
            self.removed,
        )
        return *values, hashlib.sha256(ascii(values).encode()).hexdigest()


def shapes(db: Connection, names: Sequence[str] | None = None) -> list[TableShape]:
    """Describe the tables that have a sum, or those named; one that is missing is left out."""
    if names is None:
        names = [name for (name,) in db.execute("SELECT name FROM table_sums ORDER BY name")]
    return [shape for name in names if (shape := _shape(db, name))]


def _shape(db: Connection, name: str) -> TableShape | None:
    columns = db.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", (name,)).fetchall()
    if not columns:
        return None
    key = [(column, kind) for _, column, kind in sorted((pk, column, kind) for column, kind, pk, _ in columns if pk)]
    names = tuple(column for column, _ in key) or ("rowid",)
    derived = _DERIVED_COLUMNS.get(name, set())
    rest = [column for column, _, _, hidden in columns if not hidden and column not in names]
    return TableShape(
        name=name,
        key=names,
        summed=tuple(column for column in rest if column not in derived),
        derived=tuple(column for column in rest if column in derived),
        is_numbered=not key or (len(key) == 1 and key[0][1] == "INTEGER"),
    )


def summed_tables(db: Connection) -> list[str]:
    """List the tables whose rows are to be summed: all but sums, digests, growth, and what SQLite keeps for itself."""
    rows = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY name"
    )
    return [name for (name,) in rows if name not in _UNSUMMED]


def rows_of(db: Connection, shape: TableShape) -> Iterator[tuple[Cell, ...]]:
    """Yield every row: key, summed columns, derived ones. Bytes that are no UTF-8 become lone surrogates."""
    columns = ", ".join(f'"{name}"' for name in (*shape.key, *shape.summed, *shape.derived))
    with any_text(db):
        for row in db.execute(f'SELECT {columns} FROM "{shape.name}"'):
            yield tuple(row)


@contextmanager
def any_text(db: Connection) -> Iterator[None]:
    """Read texts that are no UTF-8 as well: SQLite itself checks none."""
    before = db.text_factory
    db.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        db.text_factory = before


def sum_of(db: Connection, shape: TableShape) -> TableSum:
    """Sum the rows of a table as it stands."""
    total = TableSum()
    for cells in rows_of(db, shape):
        total.rows += 1
        total.add(shape.row_number(cells), shape.place(cells))
    return total


def stored_sums(db: Connection) -> dict[str, TableSum]:
    """Read the sums that were kept, by table. Raises ValueError where one is no number."""
    query = "SELECT name, rows, tally, places, added, changed, removed FROM table_sums"
    return {
        row[0]: TableSum(row[1], int(row[2], 16), int(row[3], 16), row[4], row[5], row[6]) for row in db.execute(query)
    }


def store_sum(db: Connection, name: str, total: TableSum) -> None:
    """Store the sum of a table."""
    db.execute("INSERT OR REPLACE INTO table_sums VALUES (?, ?, ?, ?, ?, ?, ?, ?)", total.columns(name))
