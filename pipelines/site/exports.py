"""Export tables, views and queries as CSV or JSON, each row exactly once, from one state of the archive."""

import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.utils import InvalidSql, tilde_decode, validate_sql_select

from pipelines.site import datasette_versions
from pipelines.site.archive_database import check, plain_errors
from pipelines.site.export_formats import Rows, csv_pieces, json_pieces
from pipelines.site.middleware import respond
from pipelines.site.sandbox import App, Receive, Scope, Send
from pipelines.site.sandbox_limits import KINDS, kind_of
from pipelines.site.table_page import ShownTable

ARCHIVE = "archive"
_BATCH = 200  # rows between two pieces of a response
_OURS = {"_stream", "_dl", "_header", "_shape", "_nl", "_verbatim", "_trace", "_size"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A request for rows: of the table, view or query ``name`` (empty for SQL in the arguments), in ``format``."""

    name: str
    row: str
    format: str
    arguments: dict[str, list[str]]

    def flag(self, name: str) -> bool:
        """Return whether an argument is given and not switched off."""
        return self.arguments.get(name, ["off"])[0] not in ("", "0", "off")

    @property
    def is_list(self) -> bool:
        """Whether the answer is a list of rows, which has no place for the address of a next page."""
        return self.arguments.get("_shape") == ["array"]

    @property
    def one_page(self) -> bool:
        """Whether the reader asked for one page of a table, or for a single row."""
        size = self.arguments.get("_size", ["max" if self.format == "csv" else ""])[0]
        return bool(self.row) or "_next" in self.arguments or (size != "max" and not self.flag("_stream"))


class Refused(Exception):
    """The export cannot be made; ``status`` and message for the reader."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


MOVED = ("fastest_growing_petitions",)
"""Queries of the past whose addresses lead to other pages."""


def wanted(path: str, query: str) -> Export | None:
    """Return the export that a path asks for, or None for what Datasette answers: pages, and JSON page by page.

    >>> wanted("/archive/petitions.csv", "_size=max").name, wanted("/archive/petitions.json", "_size=max")
    ('petitions', None)
    """
    database, _, rest = path.lstrip("/").partition("/")
    stem, dot, form = (rest or database).rpartition(".")
    if not dot or form not in ("csv", "json") or (rest and "." in database):
        return None
    if datasette_versions.IS_1 and stem == "-/query":
        stem = ""
    arguments: dict[str, list[str]] = {}
    for key, value in parse_qsl(query, keep_blank_values=True):
        arguments.setdefault(key, []).append(value)
    name, _, row = stem.partition("/") if rest else ("", "", "")
    export = Export(name=tilde_decode(name), row=row, format=form, arguments=arguments)
    if export.name in MOVED or (not name and "sql" not in arguments):
        return None
    return export if form == "csv" or (not row and (export.flag("_stream") or export.is_list)) else None


def with_exports(app: App, datasette: Any) -> App:
    """Wrap Datasette's application so that exports are whole; a stream that fails breaks off."""

    async def exporting(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("raw_path", scope["path"].encode()).decode("latin-1")
        path = path.removeprefix(datasette.setting("base_url").rstrip("/"))
        export = wanted(path, scope["query_string"].decode("latin-1"))
        query = await _query(datasette, export) if export else None
        # JSON of a table names the next page, in a header where it is a list.
        if export is None or (export.format == "json" and query is None and export.one_page):
            await app(scope, receive, send)
            return
        try:
            with plain_errors():
                rows = await _rows(datasette, export, query, path, KINDS[kind_of(scope)].sql_seconds)
                pieces = _pieces(export, rows)
                first = await anext(pieces, "")
        except (Refused, InvalidSql, sqlite3.OperationalError) as error:
            await respond(send, getattr(error, "status", 400), str(error))
        else:
            await _send_pieces(send, export, first, pieces, head=scope["method"] == "HEAD")

    return exporting


def _pieces(export: Export, rows: Rows) -> AsyncIterator[str]:
    if export.format == "csv":
        header = export.arguments.get("_header") != ["off"]
        return csv_pieces(rows, header=header, verbatim=export.flag("_verbatim"))
    return json_pieces(rows, lines=export.flag("_nl"), parsed=set(export.arguments.get("_json", [])))


async def _send_pieces(send: Send, export: Export, first: str, pieces: AsyncIterator[str], *, head: bool) -> None:
    headers = [(b"content-type", _media_type(export).encode()), *_disposition(export)]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    if not head:
        await send({"type": "http.response.body", "body": first.encode(), "more_body": True})
        async for piece in pieces:
            await send({"type": "http.response.body", "body": piece.encode(), "more_body": True})
    await send({"type": "http.response.body", "body": b""})


def _media_type(export: Export) -> str:
    if export.format == "csv":
        return "text/csv; charset=utf-8" if export.flag("_dl") else "text/plain; charset=utf-8"
    return "text/plain; charset=utf-8" if export.flag("_nl") else "application/json; charset=utf-8"


def _disposition(export: Export) -> list[tuple[bytes, bytes]]:
    name = "".join(letter for letter in export.name if letter.isalnum() or letter in "_-") or "query"
    return [(b"content-disposition", f'attachment; filename="{name}.{export.format}"'.encode())] * export.flag("_dl")


async def _query(datasette: Any, export: Export) -> str | None:
    """Return the SQL of an export of a query, or None if it is one of a table or view."""
    if not export.name:
        return export.arguments["sql"][0]
    query = await datasette.get_canned_query(ARCHIVE, export.name, None)
    return query["sql"] if query else None


async def _rows(datasette: Any, export: Export, query: str | None, path: str, seconds: int) -> Rows:
    """Run the statement of an export. Raises Refused, InvalidSql or sqlite3.OperationalError."""
    database = datasette.get_database(ARCHIVE)
    if query is not None:
        validate_sql_select(query)
        parameters = _Blank({name: values[0] for name, values in export.arguments.items()})
        return await _run(database, [query], parameters, seconds)
    page = await _page(datasette, export, path)
    labels = datasette_versions.expanded_columns(page, export.arguments)
    if export.one_page:
        return Rows(columns=page["columns"], rows=_plain(page["rows"]), labels=labels)
    about = ShownTable(name=export.name, is_html=False, has_sql="_where" in export.arguments)
    statements = await database.whole(page["query"]["sql"], page["query"]["params"], about)
    rows = await _run(database, statements, page["query"]["params"], seconds)
    return Rows(columns=rows.columns, rows=_labelled(datasette, export.name, rows, labels), labels=labels)


class _Blank(dict[str, str]):
    """Parameters of a query, empty where the reader gave none."""

    def __missing__(self, name: str) -> str:
        return ""


async def _page(datasette: Any, export: Export, path: str) -> dict[str, Any]:
    """Ask Datasette for the page of an export as JSON: with its rows, or only for the statement."""
    arguments = [(k, v) for k, values in export.arguments.items() if k not in _OURS for v in values]
    arguments += (
        [("_size", value) for value in export.arguments.get("_size", [])] if export.one_page else [("_size", "0")]
    )
    arguments += [("_nofacet", "1"), ("_nocount", "1"), *datasette_versions.page_arguments()]
    url = f"{path.rpartition('.')[0]}.json?{urlencode(arguments)}"
    answer = await datasette.client.get(url, follow_redirects=True)  # the form of filters is redirected to plain ones
    page: dict[str, Any] = answer.json() if "json" in answer.headers.get("content-type", "") else {}
    if answer.status_code != 200:
        raise Refused(answer.status_code, page.get("error") or "Not found; see the list of tables at /archive")
    return page


async def _run(database: Any, statements: Sequence[str], parameters: Any, seconds: int) -> Rows:
    """Run statements with the same columns within processor time, and return their rows as they are asked for."""
    connection: sqlite3.Connection = await database.execute_fn(lambda connection: connection)
    for sql in statements:
        check(connection, sql, parameters)
    ends_at = time.process_time() + seconds
    cursor = connection.cursor()
    cursor.row_factory = None
    _limit(connection, ends_at)
    cursor.execute(statements[0], parameters)
    columns = [column[0] for column in cursor.description]
    return Rows(columns=columns, rows=_batches(cursor, statements[1:], parameters, ends_at))


def _limit(connection: sqlite3.Connection, ends_at: float) -> None:
    connection.set_progress_handler(lambda: time.process_time() > ends_at, 10_000)


async def _batches(
    cursor: sqlite3.Cursor, onward: Sequence[str], parameters: Any, ends_at: float
) -> AsyncIterator[list[Sequence[Any]]]:
    for sql in (None, *onward):
        if sql:
            cursor.execute(sql, parameters)
        while rows := cursor.fetchmany(_BATCH):
            yield rows
            _limit(cursor.connection, ends_at)  # Datasette takes the limit off when it reads labels meanwhile


async def _plain(rows: list[Any]) -> AsyncIterator[list[Sequence[Any]]]:
    yield [list(row.values()) if isinstance(row, dict) else row for row in rows]  # objects if they have labels


async def _labelled(
    datasette: Any, table: str, rows: Rows, labels: frozenset[str]
) -> AsyncIterator[list[Sequence[Any]]]:
    """Put value and label in place of foreign keys, as Datasette's JSON does."""
    places = {column: rows.columns.index(column) for column in labels}
    async for batch in rows.rows:
        found: dict[tuple[str, Any], str] = {}
        for column, place in places.items():
            values = [row[place] for row in batch]
            found |= await datasette_versions.labels(datasette, ARCHIVE, table, column, values)
        yield [
            [
                {"value": value, "label": found[column, value]} if (column, value) in found else value
                for column, value in zip(rows.columns, row, strict=True)
            ]
            for row in batch
        ]
