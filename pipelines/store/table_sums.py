"""Keep a sum over the rows of each table, at a cost per row that a run wrote."""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from pipelines.store.derived.derivations import DERIVED_TABLES
from scrapers.errors import UserError

Row = tuple[bytes | int | float | None, ...]

# Each group of rows is a number, made of its cells. A table is the sum of these numbers, so that a group is added or
# taken out without reading the others, in any order. With 256 bits, groups of equal sum could be found (Wagner 2002);
# 4,096 bits put that at about 2 ** 128 steps.
_BYTES = 512
_MODULUS = 2 ** (8 * _BYTES)
_PER_BLOCK = 128  # checksums of so many groups are stored in one row
_CHECKS = struct.Struct(f"<{_PER_BLOCK}I")
_LOWEST, _HIGHEST = -(2**63), 2**63 - 1  # of row numbers in SQLite

# What follows from other rows is not summed: ``verify`` derives it once more. That keeps recaptures fast.
_IDENTITY = {"petition_rows": ("source_id", "slug"), "action_alerts": ("source_id", "slug")}
_DERIVED_COLUMNS = ("first_seen_at", "last_seen_at")  # of versions
_UNSUMMED = (
    *("table_sums", "row_checks", "run_digests", "petition_creators", "alert_organizations"),
    *("crawl_spans", "listed_petitions", *DERIVED_TABLES),
    *("look_schedules", "site_back_off", "to_derive", "measured_tables"),  # what is to come is no record of what was
    "known_pages",  # a memory of the crawler: without it, the next crawl reads each page once more
    *("petition_segments", "alert_segments"),  # what is read from texts once more
    *("search_spellings", "search_stems", "search_rules"),
    *("capture_seals", "seal_blocks"),  # their root is chained
    *("time_stamps", "stamp_roots"),  # they are signed
    *("incidents", "notices", "noticed_runs"),  # nor is what an operator was sent about the archive
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """How a table is summed: its rows in groups of the same ``number``, which is SQL.

    That is the row's own id, or the capture, petition or run that it belongs to, or 0 for all rows where the key is a
    text. ``columns`` are those that are summed, the key first.
    """

    name: str
    number: str
    key: tuple[str, ...]
    columns: tuple[str, ...]

    @property
    def is_single(self) -> bool:
        """Check whether each group is one row."""
        return self.number == "rowid"

    def groups(self, db: Connection, *, low: int = _LOWEST, high: int = _HIGHEST) -> Iterator[tuple[int, list[Row]]]:
        """Yield the groups with numbers from ``low`` to ``high`` in their order, rows in the order of their key."""
        columns = ", ".join((self.number, *map(_quoted, self.columns)))
        order = ", ".join(f"{place}" for place in range(1, len(self.key) + 2))  # the number, then the key
        cursor = db.cursor()
        cursor.row_factory = None
        with text_as_bytes(db):
            cursor.execute(
                f'SELECT {columns} FROM "{self.name}" WHERE {self.number} BETWEEN ? AND ? ORDER BY {order}', (low, high)
            )
            if self.is_single:
                yield from ((row[0], [row]) for row in cursor)
            else:
                yield from ((number, list(rows)) for number, rows in groupby(cursor, itemgetter(0)))

    def group(self, db: Connection, number: int) -> list[Row]:
        """Return the rows of one group; none where it does not exist."""
        return next((rows for _, rows in self.groups(db, low=number, high=number)), [])

    def weight(self, rows: Sequence[Row]) -> int:
        """Return the number of a group: SHA-256 of its text, made 512 bytes long by SHAKE-128, little-endian.

        The text is the name of the table and what Python's ``ascii`` writes of the list of rows: tuples of the group's
        number and the summed columns, texts as bytes.
        """
        digest = hashlib.sha256(f"{self.name} {rows!a}".encode()).digest()
        return int.from_bytes(hashlib.shake_128(digest).digest(_BYTES), "little")


def checksum(weight: int) -> int:
    """Return four bytes of a group's number, never 0: enough to name a damaged row."""
    return weight & 0xFFFFFFFF or 1


@dataclass(slots=True)
class TableSum:
    """The sum over the groups of a table with numbers up to ``upto``; what a later run wrote is not yet in it.

    ``added``, ``changed`` and ``removed`` count rows since the last digest, ``checks`` are checksums to be stored.
    """

    upto: int = -1
    rows: int = 0
    tally: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    checks: dict[int, int] = field(default_factory=dict)

    def replace(self, shape: TableShape, number: int, before: Sequence[Row], after: Sequence[Row]) -> None:
        """Put a group as it is now in place of what it was."""
        weight = shape.weight(after) if after else 0
        self.tally = (self.tally + weight - (shape.weight(before) if before else 0)) % _MODULUS
        self.rows += len(after) - len(before)
        self.checks[number] = checksum(weight) if after else 0
        gone, come = (len(set(before) - set(after)), len(set(after) - set(before))) if before else (0, len(after))
        self.changed += min(gone, come)
        self.added += max(come - gone, 0)
        self.removed += max(gone - come, 0)

    def add_new(self, db: Connection, shape: TableShape, most: int | None = None) -> bool:
        """Add the rows behind ``upto``, about so many at ``most``; returns whether there were any."""
        tally = rows = 0
        for number, group in shape.groups(db, low=self.upto + 1):
            weight = shape.weight(group)
            tally += weight
            rows += len(group)
            self.upto, self.checks[number] = number, checksum(weight)
            if most is not None and rows >= most:
                break
        self.tally = (self.tally + tally) % _MODULUS
        self.rows += rows
        self.added += rows
        return rows > 0

    def columns(self, name: str) -> tuple[str | int | bytes, ...]:
        """Return the row of ``table_sums``; its last column is a digest of the others."""
        tally = self.tally.to_bytes(_BYTES, "little").rstrip(b"\0")
        values = (name, self.upto, self.rows, tally, self.added, self.changed, self.removed)
        return *values, hashlib.sha256(ascii(values).encode()).hexdigest()

    def store(self, db: Connection, name: str) -> None:
        """Store the sum of a table, and the checksums of the groups that changed."""
        db.execute("INSERT OR REPLACE INTO table_sums VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self.columns(name))
        for block, changes in groupby(sorted(self.checks.items()), lambda change: change[0] // _PER_BLOCK):
            query = "SELECT checks FROM row_checks WHERE name = ? AND block = ?"
            row = db.execute(query, (name, block)).fetchone()
            checks = list(_CHECKS.unpack((row[0] if row else b"").ljust(_CHECKS.size, b"\0")))
            for number, check in changes:
                checks[number % _PER_BLOCK] = check
            if any(checks):
                values = (name, block, _CHECKS.pack(*checks).rstrip(b"\0"))
                db.execute("INSERT OR REPLACE INTO row_checks VALUES (?, ?, ?)", values)
            else:
                db.execute("DELETE FROM row_checks WHERE name = ? AND block = ?", (name, block))
        self.checks.clear()


def shapes(db: Connection, names: Sequence[str] | None = None) -> list[TableShape]:
    """Describe the tables that have a sum, or those named; one that is missing is left out."""
    if names is None:
        names = [name for (name,) in db.execute("SELECT name FROM table_sums ORDER BY name")]
    # A run's end asks for them dozens of times: a table of the same statement has the same shape.
    made = dict(map(tuple, db.execute("SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view')")))
    for name in names:
        if name in made and (name, made[name]) not in _SHAPES:
            _SHAPES[name, made[name]] = _shape(db, name)
    return [_SHAPES[name, made[name]] for name in names if name in made]


_SHAPES: dict[tuple[str, str], TableShape] = {}


def _shape(db: Connection, name: str) -> TableShape:
    columns = db.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", (name,)).fetchall()
    keyed = [(column, kind) for _, column, kind in sorted((pk, column, kind) for column, kind, pk, _ in columns if pk)]
    key = tuple(column for column, _ in keyed)
    if len(key) == 1 and keyed[0][1] == "INTEGER":
        number = "rowid"
    elif key and all(kind == "INTEGER" for _, kind in keyed[:1]):
        number = _quoted("capture_id" if "capture_id" in key else key[0])
    else:
        number = "0"  # not its row numbers: VACUUM changes them
    rest = _IDENTITY.get(name) or tuple(
        column for column, _, pk, hidden in columns if not (hidden or pk or column in _DERIVED_COLUMNS)
    )
    return TableShape(name=name, number=number, key=key or rest, columns=(*key, *rest))


def _quoted(name: str) -> str:
    return f'"{name}"'


def own_tables(db: Connection) -> list[str]:
    """List all tables but those that SQLite keeps for itself."""
    rows = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY name"
    )
    return [name for (name,) in rows]


def summed_tables(db: Connection) -> list[str]:
    """List the tables whose rows are to be summed: all but sums, digests, and what follows from others as a whole."""
    return [name for name in own_tables(db) if name not in _UNSUMMED]


@contextmanager
def text_as_bytes(db: Connection) -> Iterator[None]:
    """Read texts as their bytes: faster, and without an error where they are not UTF-8, which SQLite does not check."""
    before = db.text_factory
    db.text_factory = bytes
    try:
        yield
    finally:
        db.text_factory = before


def stored_sums(db: Connection) -> dict[str, TableSum]:
    """Read the sums that were kept, by table."""
    query = "SELECT name, upto, rows, tally, added, changed, removed FROM table_sums"
    return {
        row[0]: TableSum(row[1], row[2], int.from_bytes(row[3], "little"), *row[4:])
        for row in map(tuple, db.execute(query))
    }


def stored_checks(db: Connection, name: str) -> dict[int, int]:
    """Read the checksum of each group of a table, by its number. Raises UserError where they are damaged."""
    found = {}
    for block, checks in db.execute("SELECT block, checks FROM row_checks WHERE name = ?", (name,)):
        if not checks or checks.endswith(b"\0") or len(checks) > _CHECKS.size:
            raise UserError(f"row_checks: block {block} of {name} is not as it was written")
        for place, check in enumerate(_CHECKS.unpack(checks.ljust(_CHECKS.size, b"\0"))):
            found[block * _PER_BLOCK + place] = check
    return {number: check for number, check in found.items() if check}


def sum_new_rows(db: Connection, *, most: int | None = None) -> set[str]:
    """Sum new rows, about so many of each table at ``most``; returns the tables that had any."""
    sums = stored_sums(db)
    new = {shape.name for shape in shapes(db, sorted(sums)) if sums[shape.name].add_new(db, shape, most)}
    for name in new:
        sums[name].store(db, name)
    return new
