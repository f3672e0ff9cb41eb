"""Read from the schema what helps to find the rows of a table."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from pipelines.site.page_plan import TableIndexes

# Tables with a row for each item of a column that holds lists: table, key, item.
SIDES = {
    "petitions": {"categories": ("petition_categories", "petition_id", "category")},
    "action_alerts": {"action_types": ("alert_action_types", "alert_id", "action_type")},
}


def table_indexes(connection: sqlite3.Connection, table: str, about: Mapping[str, Any]) -> TableIndexes:
    """Return the indexes of a table, or of a view.

    ``about``, from metadata.yml, names the keys of a view as ``row_key``, and as ``rows_in`` the table that it stands
    for: both have the same columns where they have the same names.
    """
    stored = about.get("rows_in", table)
    details = [
        tuple(row) for row in connection.execute("select name, [notnull], pk from pragma_table_xinfo(?)", (stored,))
    ]
    if stored != table:
        known = {name: (not_null, pk) for name, not_null, pk in details}
        names = connection.execute("select name from pragma_table_xinfo(?)", (table,))
        details = [(name, *known.get(name, (0, 0))) for (name,) in names]
    keys = tuple(
        about.get("row_key") or (name for name, _, _ in sorted((d for d in details if d[2]), key=lambda d: d[2]))
    )
    found = {
        tuple(name for (name,) in connection.execute("select name from pragma_index_info(?) order by seqno", (index,)))
        for (index,) in connection.execute("select name from pragma_index_list(?) where partial = 0", (stored,))
    }
    filled = {*keys, *about.get("filled", ()), *(name for name, not_null, _ in details if not_null)}
    return TableIndexes(
        columns=frozenset(columns for columns in (*found, keys) if columns and None not in columns),
        sides=SIDES.get(table, {}),
        nulls=frozenset(name for name, _, _ in details if name not in filled),
        unordered=frozenset(about.get("sortable_if_few", ())),
    )
