"""Weigh an archive: what each table takes of the file, its indexes beside it."""

import sqlite3
from collections import defaultdict

_PAGES = """
SELECT coalesce(m.tbl_name, d.name), m.type IS 'index', d.bytes
FROM (SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name) AS d LEFT JOIN sqlite_master AS m USING (name)
"""
_SEARCH = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' ORDER BY length(name) DESC"
_LEAST = 0.005  # of the whole file: smaller tables are weighed together


def weights_of(db: sqlite3.Connection) -> list[tuple[str, int, int]]:
    """Return (table, bytes of its rows, bytes of its indexes), the heaviest first; a search index is one table."""
    indexes = [name for (name,) in db.execute(_SEARCH)]
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for table, is_index, size in db.execute(_PAGES):
        owner = next((name for name in indexes if table.startswith(f"{name}_")), table)
        found[owner][int(is_index)] += size
    whole = sum(map(sum, found.values()))
    small = [found.pop(name) for name in list(found) if sum(found[name]) < _LEAST * whole]
    heavy = [(name, rows, indexes) for name, (rows, indexes) in found.items()]
    heavy.sort(key=lambda row: (-row[1] - row[2], row[0]))
    rest = (f"{len(small)} others", sum(rows for rows, _ in small), sum(indexes for _, indexes in small))
    return [*heavy, rest] if small else heavy


def weight_rows(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    """The weights as lines of a table with its head, in MB, and the sum of all."""
    weights = weights_of(db)
    weights.append(("together", sum(row[1] for row in weights), sum(row[2] for row in weights)))
    lines = [(name, f"{rows / 1e6:,.0f}", f"{indexes / 1e6:,.0f}") for name, rows, indexes in weights]
    return [("table", "rows MB", "indexes MB"), *lines]
