"""Check that each capture shows what was sealed, and that the trees of seals have the roots that were chained."""

from collections.abc import Iterator
from sqlite3 import Connection

from pipelines.store.merkle import root_of
from pipelines.store.runs import is_running
from pipelines.store.seal_statements import capture_statement
from pipelines.store.seals import HASH, PER_BLOCK, blocks_of, next_entry, tree_text
from pipelines.verify.findings import REMEDY

_SEALS = """
SELECT c.id, q.capture_id, q.entry_id, q.position, q.salt
FROM captures AS c LEFT JOIN capture_seals AS q ON q.capture_id = c.id ORDER BY c.id
"""
_BLOCK = "SELECT hashes FROM seal_blocks WHERE entry_id = ? AND level = 0 AND block = ?"


def check_seals(db: Connection) -> Iterator[str]:
    """Name captures that show anything else than what was sealed, and trees that are not as they were chained."""
    yield from _captures(db)
    roots = dict(map(tuple, db.execute("SELECT id, seals_root FROM run_digests")))
    trees = [entry for (entry,) in db.execute("SELECT DISTINCT entry_id FROM seal_blocks ORDER BY entry_id")]
    under_way = next_entry(db) if is_running(db) else None  # a run that seals in steps
    for entry in sorted({*trees, *(entry for entry, root in roots.items() if root)}):
        chained = roots.get(entry)
        if entry != under_way and (chained is None or _root(db, entry) != chained):
            yield f"seal_blocks: the tree of digest {entry} is not as it was written; {REMEDY}"


def _captures(db: Connection) -> Iterator[str]:
    is_waiting = is_running(db)
    at: tuple[int, int] = (-1, -1)
    hashes = b""
    for capture_id, sealed, entry, position, salt in db.execute(_SEALS):
        if sealed is None:
            yield f"capture_seals: the row of capture {capture_id} is missing; {REMEDY}"
        elif entry is None:
            if not is_waiting:
                yield f"capture_seals: capture {capture_id} was not sealed, and no run is under way; {REMEDY}"
        else:
            if at != (entry, position // PER_BLOCK):
                at = (entry, position // PER_BLOCK)
                row = db.execute(_BLOCK, at).fetchone()
                hashes = row[0] if row else b""
            place = position % PER_BLOCK * HASH
            if capture_statement(db, capture_id).leaf(salt) != hashes[place : place + HASH]:
                yield f"capture_seals: capture {capture_id} does not show what was sealed; {REMEDY}"


def _root(db: Connection, entry: int) -> str | None:
    """Compute the root of a tree from its lowest level; None where its upper levels do not follow from that."""
    level = captures = blocks = 0
    while True:
        sizes, roots = [], []
        for block in blocks_of(db, entry, level):
            sizes.append(len(block))
            roots.append(root_of(block))
        numbers = [row[0] for row in db.execute(_NUMBERS, (entry, level))]
        if not sizes or numbers != list(range(len(sizes))) or any(size != PER_BLOCK for size in sizes[:-1]):
            return None
        captures, blocks = captures or sum(sizes), blocks + len(sizes)
        above = [each for block in blocks_of(db, entry, level + 1) for each in block]
        if len(roots) == 1:
            # None of them may be above the root, or below the lowest level.
            (stored,) = db.execute("SELECT count(*) FROM seal_blocks WHERE entry_id = ?", (entry,)).fetchone()
            return tree_text(captures, roots[0]) if stored == blocks else None
        if above != roots:
            return None
        level += 1


_NUMBERS = "SELECT block FROM seal_blocks WHERE entry_id = ? AND level = ? ORDER BY block"
