"""Damage an archive or its captures in one place, at random: a row, a definition, a byte of a file."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

Damage = Callable[[Path, random.Random], str]


def damage(folder: Path, seed: int) -> str:
    """Do one damage to ``folder``/a.db or ``folder``/captures; returns what it was. The same seed, the same damage."""
    at = random.Random(seed)
    kinds: list[Damage] = [row_altered] * 9 + [row_deleted] * 4 + [row_doubled] * 3 + [bit_of_archive] * 5
    kinds += [bit_of_warc] * 5 + [warc_cut, warc_longer, warc_gone, warc_renamed, warc_doubled, file_left]
    kinds += [object_dropped, object_made]
    return at.choice(kinds)(folder, at)


def row_altered(folder: Path, at: random.Random) -> str:
    """Another value in one cell of one row: a text that is not UTF-8, now and then."""

    def alter(db: sqlite3.Connection, table: str, columns: list[str], where: str) -> str:
        column = at.choice(columns)
        before = db.execute(f'SELECT quote("{column}"), typeof("{column}") FROM "{table}" WHERE {where}').fetchone()
        after = _other(before[0], before[1], at)
        try:
            db.execute(f'UPDATE OR REPLACE "{table}" SET "{column}" = {after} WHERE {where}')
        except sqlite3.IntegrityError:  # STRICT: no text in a column of numbers
            db.execute(f'UPDATE "{table}" SET "{column}" = 7 WHERE {where}')
        return f"{column} {before[0][:60]} -> {after[:60]}"

    return _row(folder, at, alter)


def row_deleted(folder: Path, at: random.Random) -> str:
    def delete(db: sqlite3.Connection, table: str, columns: list[str], where: str) -> str:
        db.execute(f'DELETE FROM "{table}" WHERE {where}')
        return "deleted"

    return _row(folder, at, delete)


def row_doubled(folder: Path, at: random.Random) -> str:
    """A second row like one that is there, with another key."""

    def double(db: sqlite3.Connection, table: str, columns: list[str], where: str) -> str:
        for _ in range(20):
            values = {c: f'"{c}"' for c in columns}
            for column in at.sample(columns, min(len(columns), 4)):
                value, kind = db.execute(
                    f'SELECT quote("{column}"), typeof("{column}") FROM "{table}" WHERE {where}'
                ).fetchone()
                values[column] = _other(value, kind, at, decodable=True)
            try:
                query = f'SELECT {", ".join(values.values())} FROM "{table}" WHERE {where}'
                names = ", ".join(f'"{c}"' for c in columns)
                db.execute(f'INSERT INTO "{table}" ({names}) {query}')
            except sqlite3.Error:
                continue
            return "doubled"
        db.execute(f'DELETE FROM "{table}" WHERE {where}')
        return "deleted"

    return _row(folder, at, double)


def bit_of_archive(folder: Path, at: random.Random) -> str:
    return _bit(folder / "a.db", at)


def bit_of_warc(folder: Path, at: random.Random) -> str:
    return _bit(at.choice(warcs(folder)), at)


def warc_cut(folder: Path, at: random.Random) -> str:
    path = at.choice(warcs(folder))
    data = path.read_bytes()
    path.write_bytes(data[: at.randrange(len(data))])
    return f"{path.name} cut"


def warc_longer(folder: Path, at: random.Random) -> str:
    path = at.choice(warcs(folder))
    path.write_bytes(path.read_bytes() + at.randbytes(at.choice([1, 40, 5000])))
    return f"{path.name} made longer"


def warc_gone(folder: Path, at: random.Random) -> str:
    path = at.choice(warcs(folder))
    path.unlink()
    return f"{path.name} deleted"


def warc_renamed(folder: Path, at: random.Random) -> str:
    path = at.choice(warcs(folder))
    path.rename(path.with_name(f"x{path.name}"))
    return f"{path.name} renamed"


def warc_doubled(folder: Path, at: random.Random) -> str:
    path = at.choice(warcs(folder))
    other = path.with_name(f"2001{path.name[4:]}{at.choice(['', '.open'])}")
    shutil.copy(path, other)
    return f"{path.name} copied to {other.name}"


def file_left(folder: Path, at: random.Random) -> str:
    captures = folder / "captures"
    name = at.choice(["notes.txt", "deeper/notes.txt", "lock-x", ".hidden", "20200101T000000Z-000009.warc.gz.open"])
    path = at.choice([captures, *captures.iterdir()]) / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(at.choice([b"", b"x"]))
    return f"{path.relative_to(folder)} made"


def object_dropped(folder: Path, at: random.Random) -> str:
    with closing(sqlite3.connect(folder / "a.db", isolation_level=None)) as db:
        found = db.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'table'").fetchall()
        kind, name = at.choice(found)
        db.execute(f'DROP {kind} "{name}"')
    return f"{kind} {name} dropped"


def object_made(folder: Path, at: random.Random) -> str:
    statement = at.choice(
        [
            "CREATE TABLE notes (text TEXT)",
            "CREATE TABLE petitions_ftsx (text TEXT)",
            "CREATE VIEW wide AS SELECT 1 AS one",
            "CREATE INDEX more ON issues (url)",
            "CREATE TRIGGER quiet AFTER INSERT ON issues BEGIN DELETE FROM issues; END",
            "ALTER TABLE issues ADD COLUMN more TEXT",
            "CREATE VIRTUAL TABLE other USING fts5 (text)",
        ]
    )
    with closing(sqlite3.connect(folder / "a.db", isolation_level=None)) as db:
        db.execute(statement)
    return statement


def warcs(folder: Path) -> list[Path]:
    return sorted((folder / "captures").rglob("*.warc.gz"))


def _bit(path: Path, at: random.Random) -> str:
    data = bytearray(path.read_bytes())
    place = at.randrange(len(data))
    data[place] ^= 1 << at.randrange(8)
    path.write_bytes(data)
    return f"a bit of byte {place} of {path.name}"


def _row(folder: Path, at: random.Random, change: Callable[[sqlite3.Connection, str, list[str], str], str]) -> str:
    """Change one row of one table, as if the triggers and rules of the schema were not there."""
    with closing(sqlite3.connect(folder / "a.db", isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        tables = [
            name
            for name, kind in db.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name")
            if kind in ("table", "shadow") and not name.startswith(("sqlite_schema", "sqlite_sequence"))
        ]
        filled = [t for t in tables if db.execute(f'SELECT 1 FROM "{t}" LIMIT 1').fetchone()]
        table = at.choice(filled)
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        columns = [r[1] for r in db.execute(f'PRAGMA table_info("{table}")')]
        keys = [r[1] for r in db.execute(f'PRAGMA table_info("{table}")') if r[5]] or ["rowid"]
        rows = db.execute(f'SELECT {", ".join(f"quote({k})" for k in keys)} FROM "{table}"').fetchall()
        where = " AND ".join(f"{key} IS {value}" for key, value in zip(keys, at.choice(rows), strict=True))
        what = change(db, table, columns, where)
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")
    return f"{table} where {where[:80]}: {what}"


def _other(value: str, kind: str, at: random.Random, *, decodable: bool = False) -> str:
    """Another value of the same kind, as SQL."""
    if kind == "integer":
        return str(int(value) + at.choice([1, -1, 7, 1000]))
    if kind == "real":
        return str(float(value) + at.choice([0.25, -1.0]))
    if kind == "blob":
        data = bytearray.fromhex(value[2:-1]) or bytearray(b"\0")
        data[at.randrange(len(data))] ^= 1 << at.randrange(8)
        return f"x'{data.hex()}'"
    if kind == "null":
        return at.choice(["7", "'x'"])
    choices = [f"{value} || '!'", f"substr({value}, 2)", "'x'", f"upper({value}) || ' '", "'2001-01-01T00:00:00Z'"]
    if not decodable:
        choices.append(f"CAST({value} || x'ff' AS TEXT)")
    return at.choice(choices)
