"""List petitions and alerts with what readers look for in each row; the table of all columns is a link away."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from datasette.views import table as table_view
from markupsafe import Markup, escape

from pipelines.site.archive_words import ACTION_TYPES
from pipelines.site.bidi import isolate
from pipelines.site.formatting import STATUSES, lang, languages, number, permalink, short_day
from pipelines.site.growth_sparks import small_line
from pipelines.site.language import N_, _
from pipelines.site.table_page import shown

SPARK_DAYS = 30  # newest days with a look that a row's line shows, at most
_NEWEST = "SELECT day_number, signatures FROM growth_daily WHERE petition_id = ? ORDER BY day_number DESC LIMIT ?"
_CHANGES = "SELECT petition_id, moved_7d FROM petition_metrics WHERE petition_id IN ({})"
_SOURCES = "SELECT id, name, organization, is_sample FROM sources WHERE id IN ({})"

Link = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedColumn:
    """A column of the list: its heading in English, the column of the archive that it is sorted by, its class."""

    heading: str
    sort: str = ""
    css: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRows:
    """What the page of a listed table shows: its columns, and its rows as HTML."""

    columns: tuple[ListedColumn, ...]
    body: Markup


# The columns of the archive that a list is made of.
READ: dict[str, tuple[str, ...]] = {
    "petitions": (
        "title",
        "signatures",
        "goal",
        "last_seen_at",
        "creator",
        "source_id",
        "status",
        "language",
        "slug",
    ),
    "action_alerts": ("title", "date", "sponsor", "action_types", "deadline", "source_id", "language", "slug"),
}
COLUMNS: dict[str, tuple[ListedColumn, ...]] = {
    "petitions": (
        ListedColumn(heading=N_("Title")),
        ListedColumn(heading=N_("Trend"), css="trend"),
        ListedColumn(heading=N_("Signatures"), sort="signatures", css="num"),
        ListedColumn(heading=N_("Goal"), css="num"),
        ListedColumn(heading=N_("7 days"), css="num"),
        ListedColumn(heading=N_("Last seen")),
        ListedColumn(heading=N_("Creator")),
        ListedColumn(heading=N_("Source")),
        ListedColumn(heading=N_("Status")),
        ListedColumn(heading=N_("Language")),
    ),
    "action_alerts": (
        ListedColumn(heading=N_("Title")),
        ListedColumn(heading=N_("Date"), sort="date"),
        ListedColumn(heading=N_("Organization")),
        ListedColumn(heading=N_("Actions")),
        ListedColumn(heading=N_("Deadline")),
        ListedColumn(heading=N_("Source")),
        ListedColumn(heading=N_("Language")),
    ),
}


def is_listed(table: str, arguments: Iterable[str]) -> bool:
    """Return whether the page of a table is a list: readers did not choose columns.

    >>> is_listed("petitions", ["_sort"]), is_listed("petitions", ["_columns"]), is_listed("captures", [])
    (True, False, False)
    """
    return table in READ and not {"_col", "_nocol", "_columns"} & set(arguments)


def listed_columns(table: str, order: Iterable[str]) -> str:
    """Return the columns that a list selects: what it shows, and what it is ordered by.

    >>> listed_columns("action_alerts", ["first_seen_at", "id"]).partition(", [sponsor")[0]
    '[first_seen_at], [id], [title], [date]'
    """
    return ", ".join(f"[{name}]" for name in dict.fromkeys((*order, *READ[table])))


_display_rows = table_view.display_columns_and_rows


def leave_out_cells() -> None:
    """Let Datasette make no cells for a list, whose rows are shown in another way: they would take most of the time."""

    async def display(*arguments: Any, **options: Any) -> Any:
        page = shown.get()
        return ([], []) if page and page.is_listed else await _display_rows(*arguments, **options)

    table_view.display_columns_and_rows = display


def listed_rows(conn: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, Any]], link: Link) -> ListedRows:
    """Return the rows of a page with the figures and lines that belong to them. ``link`` completes a path.

    Reads what stands in the rows, and at most ``SPARK_DAYS`` days for each.
    """
    sources = {row[0]: row for row in _among(conn, _SOURCES, {row["source_id"] for row in rows})}
    cells = partial(_petition_cells, conn, _changes(conn, rows)) if table == "petitions" else _alert_cells
    columns = COLUMNS[table]
    lines = []
    for row in rows:
        _id, name, organization, is_sample = sources[row["source_id"]]
        shown = cells(row, _Source(name=name, organization=organization or name, link=link))
        title = _title(row, link(permalink("petitions" if table == "petitions" else "alerts", name, row["slug"])))
        badge = f' <span class="badge sample">{escape(_("sample"))}</span>' if is_sample else ""
        lines.append(f'<tr><th scope="row" class="col-title">{title}{badge}</th>')
        lines += [
            f'<td class="{column.css}">{cell}</td>' if column.css else f"<td>{cell}</td>"
            for column, cell in zip(columns[1:], shown, strict=True)
        ]
        lines.append("</tr>\n")
    return ListedRows(columns=columns, body=Markup("".join(lines)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    name: str
    organization: str
    link: Link

    @property
    def cell(self) -> str:
        path = self.link(f"/sources/{quote(self.name, safe='')}")
        return f'<a href="{escape(path)}" title="{_text(self.organization)}">{_text(self.name)}</a>'


def _petition_cells(
    conn: sqlite3.Connection,
    changes: Mapping[int, int | None],
    row: Mapping[str, Any],
    of: _Source,
) -> list[str]:
    days = [(day_number, count) for day_number, count in conn.execute(_NEWEST, (row["id"], SPARK_DAYS))]
    return [
        str(small_line(days[::-1])) if len(days) > 1 else "",
        "" if row["signatures"] is None else number(row["signatures"]),
        "" if row["goal"] is None else number(row["goal"]),
        _change(changes.get(row["id"])),
        _day(row["last_seen_at"]),
        _text(row["creator"]),
        of.cell,
        _text(STATUSES.get(row["status"], row["status"])),
        _text(languages(row["language"]) if row["language"] else ""),
    ]


def _alert_cells(row: Mapping[str, Any], of: _Source) -> list[str]:
    return [
        _day(row["date"]),
        _text(row["sponsor"] or of.organization),
        _text(", ".join(ACTION_TYPES.get(action, action) for action in _items(row["action_types"]))),
        _day(row["deadline"]),
        of.cell,
        _text(languages(row["language"]) if row["language"] else ""),
    ]


def _title(row: Mapping[str, Any], path: str) -> str:
    code = lang(row["language"])
    return f'<a href="{escape(path)}"{f" lang={chr(34)}{code}{chr(34)}" if code else ""}>{_text(row["title"])}</a>'


def _change(change: int | None) -> str:
    """Return the change between two looks about a week apart, by the same rule as on the page of growth."""
    if change is None:
        why = _("not known: no two counts are about 7 days apart")
        return f'<span class="quiet" title="{escape(why)}">–</span>'
    return f"{'+' if change > 0 else ''}{number(change)}"


def _day(moment: str | None) -> str:
    return f'<time datetime="{escape(moment)}">{escape(short_day(moment))}</time>' if moment else ""


def _text(value: Any) -> str:
    return str(escape(isolate(value or "")))


def _items(text: str | None) -> list[str]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return [str(text)]
    return [str(item) for item in found] if isinstance(found, list) else [str(text)]


def _changes(conn: sqlite3.Connection, rows: Sequence[Mapping[str, Any]]) -> dict[int, int | None]:
    return dict(_among(conn, _CHANGES, {row["id"] for row in rows}))


def _among(conn: sqlite3.Connection, sql: str, keys: set[int]) -> list[Any]:
    return conn.execute(sql.format(", ".join("?" * len(keys))), sorted(keys)).fetchall()
