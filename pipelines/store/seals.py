"""Seal captures: hash what each shows, and grow the Merkle tree of the next digest by these hashes."""

import os
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection

from pipelines.store.merkle import path_of, root_of
from pipelines.store.seal_statements import SALT_BYTES, capture_statement

HASH = 32
PER_BLOCK = 256  # a power of two: the root of a full block is a node of the tree
_SUMMED = ("captures", "snapshot_rows", "stated_counts", "alert_sightings")  # by capture

_AWAITED = """
SELECT q.capture_id FROM capture_seals AS q WHERE q.entry_id IS NULL AND (?1 IS NULL OR ?1 = (
    SELECT c.run_id FROM captures AS c WHERE c.id = q.capture_id)) ORDER BY q.capture_id LIMIT ?2
"""


def seal_captures(db: Connection, *, run: int | None = None, most: int = -1) -> int:
    """Seal captures that await it, all or those of a run, so many at ``most``; returns how many. In a transaction.

    Their rows must be in the sums, so that a change of them is noticed from then on.
    """
    awaited = [row[0] for row in db.execute(_AWAITED, (run, most))]
    entry = next_entry(db)
    for at in range(0, len(awaited), PER_BLOCK):
        few = awaited[at : at + PER_BLOCK]
        salts = [os.urandom(SALT_BYTES) for _ in few]
        leaves = [capture_statement(db, each).leaf(salt) for each, salt in zip(few, salts, strict=True)]
        first = _append(db, entry, leaves)
        db.executemany(
            "UPDATE capture_seals SET entry_id = ?, position = ?, salt = ? WHERE capture_id = ?",
            [(entry, first + n, salt, each) for n, (each, salt) in enumerate(zip(few, salts, strict=True))],
        )
    return len(awaited)


def next_entry(db: Connection) -> int:
    """Return the number that the next row of ``run_digests`` has; rows are never deleted from it."""
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM run_digests").fetchone()[0])


def close_tree(db: Connection, entry: int) -> str | None:
    """Compute the upper levels of the tree of an entry; returns it as a text, None where nothing is in it."""
    level = 0
    while True:
        roots = [root_of(block) for block in blocks_of(db, entry, level)]
        if not roots:
            return None
        if len(roots) == 1:
            return tree_text(_size(db, entry), roots[0])
        level += 1
        for number, at in enumerate(range(0, len(roots), PER_BLOCK)):
            _write_block(db, entry, level, number, roots[at : at + PER_BLOCK])


def tree_text(captures: int, root: bytes) -> str:
    """Write a tree as the chain of digests has it: how many captures are in it, and its root.

    >>> tree_text(7, bytes(2))
    '7:0000'
    """
    return f"{captures}:{root.hex()}"


def blocks_of(db: Connection, entry: int, level: int) -> Iterator[list[bytes]]:
    """Yield the hashes of one level of a tree, block by block: a large one has millions."""
    query = "SELECT hashes FROM seal_blocks WHERE entry_id = ? AND level = ? ORDER BY block"
    for row in db.execute(query, (entry, level)):
        yield _hashes(row[0])


def sealed_hash(db: Connection, entry: int, position: int) -> bytes:
    """Return the hash that was sealed at a place of a tree; b"" where there is none."""
    block = _block(db, entry, 0, position // PER_BLOCK)
    at = position % PER_BLOCK
    return block[at] if at < len(block) else b""


def path_in_tree(db: Connection, entry: int, position: int) -> tuple[int, list[bytes]]:
    """Return how many captures the tree of an entry has, and the hashes from one of them up to the root.

    Reads one block of each level, however many captures there are.
    """
    path: list[bytes] = []
    level, at = 0, position
    while True:
        block = _block(db, entry, level, at // PER_BLOCK)
        path += path_of(block, at % PER_BLOCK)
        at, level = at // PER_BLOCK, level + 1
        if not _block(db, entry, level, at // PER_BLOCK):
            return _size(db, entry), path


def _size(db: Connection, entry: int) -> int:
    query = "SELECT block, length(hashes) FROM seal_blocks WHERE entry_id = ? AND level = 0 ORDER BY block DESC LIMIT 1"
    row = db.execute(query, (entry,)).fetchone()
    return int(row[0] * PER_BLOCK + row[1] // HASH) if row else 0


def _append(db: Connection, entry: int, leaves: Sequence[bytes]) -> int:
    """Add hashes to the lowest level of a tree; returns the place of the first."""
    first = _size(db, entry)
    number = first // PER_BLOCK
    hashes = [*(_block(db, entry, 0, number)), *leaves]
    for at in range(0, len(hashes), PER_BLOCK):
        _write_block(db, entry, 0, number + at // PER_BLOCK, hashes[at : at + PER_BLOCK])
    return first


def _block(db: Connection, entry: int, level: int, number: int) -> list[bytes]:
    query = "SELECT hashes FROM seal_blocks WHERE entry_id = ? AND level = ? AND block = ?"
    row = db.execute(query, (entry, level, number)).fetchone()
    return _hashes(row[0]) if row else []


def _write_block(db: Connection, entry: int, level: int, number: int, hashes: Sequence[bytes]) -> None:
    db.execute("INSERT OR REPLACE INTO seal_blocks VALUES (?, ?, ?, ?)", (entry, level, number, b"".join(hashes)))


def _hashes(packed: bytes) -> list[bytes]:
    return [packed[at : at + HASH] for at in range(0, len(packed), HASH)]


def break_seals(db: Connection, captures: Iterable[int]) -> None:
    """Let captures be sealed again if they show anything else than what was sealed; the old salt goes.

    The old hash stays in its tree, which others need, and nothing can be read from it.
    """
    for capture_id in sorted(set(captures)):
        query = "SELECT entry_id, position, salt FROM capture_seals WHERE capture_id = ? AND entry_id IS NOT NULL"
        row = db.execute(query, (capture_id,)).fetchone()
        if row is None:
            continue
        entry, position, salt = row
        if capture_statement(db, capture_id).leaf(salt) != sealed_hash(db, entry, position):
            db.execute(
                "UPDATE capture_seals SET entry_id = NULL, position = NULL, salt = NULL WHERE capture_id = ?",
                (capture_id,),
            )


def captures_changed(db: Connection, changed: Iterable[tuple[str, int]]) -> set[int]:
    """Return the captures whose statement may have changed with rows of summed tables, by table and number.

    A number of ``petition_versions`` or ``alert_versions`` is that of a version whose text is another now; one of
    ``petition_rows`` or ``action_alerts`` that of a petition or alert that has another slug.
    """
    found = set()
    for table, number in changed:
        if table in _SUMMED:
            found.add(number)
        elif query := _SHOWING.get(table):
            found.update(row[0] for row in db.execute(query, (number,)))
    return found


_SHOWING = {
    "petition_versions": "SELECT capture_id FROM snapshot_rows WHERE version_id = ?1 AND petition_id = ("
    "SELECT petition_id FROM petition_versions WHERE id = ?1)",
    "alert_versions": "SELECT capture_id FROM alert_sightings WHERE version_id = ?",
    "petition_rows": "SELECT capture_id FROM snapshot_rows WHERE petition_id = ?",
    "action_alerts": "SELECT capture_id FROM alert_sightings WHERE alert_id = ?",
}
