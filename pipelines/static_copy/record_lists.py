"""List petitions and alerts page by page, in each of a few orders, as a static copy shows them."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pipelines.site.language import N_
from pipelines.site.listed_table import Link, ListedRows, listed_columns, listed_rows

PAGE = 50
Kind = Literal["petitions", "alerts"]
TABLES: Mapping[Kind, str] = {"petitions": "petitions", "alerts": "action_alerts"}
# The orders of a list by their names in addresses; the first is that of an address without one.
ORDERS: Mapping[Kind, Mapping[str, str]] = {
    "petitions": {
        "signatures": "signatures DESC, id",
        "started": "created_at DESC, id",
        "added": "first_seen_at DESC, id DESC",
        "title": "title COLLATE NOCASE, id",
    },
    "alerts": {
        "date": "date DESC, id DESC",
        "added": "first_seen_at DESC, id DESC",
        "title": "title COLLATE NOCASE, id",
    },
}
ORDER_NAMES = {
    "signatures": N_("signatures"),
    "started": N_("start date"),
    "date": N_("date"),
    "added": N_("added last"),
    "title": N_("title"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """One page of a list: of all petitions or alerts, or those of a ``source``. Pages are counted from 1."""

    kind: Kind
    source: str
    total: int
    order: str
    page: int
    pages: int
    listed: ListedRows

    def address(self, *, order: str = "", page: int = 0) -> str:
        """Return the address of this page, of another ``page`` of the list, or of its first in another ``order``."""
        page = page or (1 if order else self.page)
        order = order or self.order
        path = f"/{self.kind}" + (f"/{self.source}" if self.source else "")
        wanted = [f"sort={order}"] if order != next(iter(ORDERS[self.kind])) else []
        wanted += [f"page={page}"] if page > 1 else []
        return f"{path}?{'&'.join(wanted)}" if wanted else path


def list_pages(conn: sqlite3.Connection, kind: Kind, source: str, link: Link) -> Iterator[ListPage]:
    """Yield all pages of a list in all of its orders; an empty list has one. ``link`` completes a path."""
    where, given = ("WHERE source_id = (SELECT id FROM sources WHERE name = ?)", (source,)) if source else ("", ())
    table = TABLES[kind]
    (total,) = conn.execute(f"SELECT count(*) FROM {table} {where}", given).fetchone()
    pages = max(1, -(-total // PAGE))
    for order, by in ORDERS[kind].items():
        cursor = conn.execute(f"SELECT {listed_columns(table, ['id'])} FROM {table} {where} ORDER BY {by}", given)
        names = [column[0] for column in cursor.description]
        for page in range(1, pages + 1):
            rows: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in cursor.fetchmany(PAGE)]
            listed = listed_rows(conn, table, rows, link)
            yield ListPage(kind=kind, source=source, total=total, order=order, page=page, pages=pages, listed=listed)
