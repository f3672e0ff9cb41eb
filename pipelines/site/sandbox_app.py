"""The application that a process of the sandbox runs: Datasette with limits, whole exports and compression."""

from collections.abc import Collection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.utils import tilde_decode
from starlette.middleware.gzip import GZipMiddleware

from pipelines.site.datasette_versions import IS_1
from pipelines.site.etags import NO_STORE
from pipelines.site.exports import ARCHIVE, with_exports
from pipelines.site.language import N_, _
from pipelines.site.language_addresses import follow_language, with_language_of_address
from pipelines.site.listed_table import is_listed, leave_out_cells
from pipelines.site.middleware import respond
from pipelines.site.sandbox import App, Message, Receive, Scope, Send
from pipelines.site.sandbox_limits import kind_of
from pipelines.site.server import site
from pipelines.site.table_arguments import too_much, wrong_argument
from pipelines.site.table_page import ShownTable, shown, stopped

_FORMATS = ("csv", "blob", "db")  # beside those of renderers
WRONG = N_("This address has an argument that the page cannot use; check what follows the question mark.")


class WrongArguments(Exception):
    """Datasette failed over the arguments of an address."""


async def sandboxed_app(archive: Path, settings: dict[str, Any]) -> Any:
    """Build the application and answer a page of each kind: forked processes find templates and schema in memory."""
    datasette = site(archive, settings=settings | {"num_sql_threads": 0})
    for path in ("", "?sql=select+1", "/sources", "/sources/1", "/new_on_record"):
        await datasette.client.get(f"/{ARCHIVE}{path}")
    datasette.get_database(ARCHIVE).disconnect()
    return _compressed(answering(datasette))


def _compressed(app: App) -> App:
    """Compress pages well, and exports quickly, whose bytes cost more time than they save."""
    # Compression in threads pays off only in a process that has other requests to answer.
    well, quickly = (GZipMiddleware(app, compresslevel=level, thread_minimum_size=1 << 62) for level in (6, 2))

    async def compressing(scope: Scope, receive: Receive, send: Send) -> None:
        await (quickly if kind_of(scope) == "export" else well)(scope, receive, send)

    return compressing


def answering(datasette: Any) -> App:
    """Return the application of a site that is open in the sandbox: with whole exports, and pages within bounds."""
    base_url = follow_language(datasette)
    leave_out_cells()
    app = _with_table_and_errors(with_exports(datasette.app(), datasette), datasette)
    return with_language_of_address(_of_one_state(app, datasette), base_url)


def _of_one_state(app: App, datasette: Any) -> App:
    database = datasette.get_database(ARCHIVE)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        with database.one_state():
            await app(scope, receive, send)

    return answer


def _with_table_and_errors(app: App, datasette: Any) -> App:
    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"].removeprefix(datasette.setting("base_url").rstrip("/"))
        table, query = table_of(path), scope["query_string"].decode("latin-1")
        arguments = parse_qsl(query, keep_blank_values=True)
        shown.set(show(path, query, datasette))
        about = datasette.metadata(database=ARCHIVE, table=table, fallback=False) if table else {}
        wrong = too_much(arguments) if kind_of(scope) != "sql" else None
        if table and not wrong:
            wrong = await _wrong_argument(datasette, table, arguments)
        if wrong:
            await respond(send, 400, wrong)
            return
        query = show_sorted_column(query, about)
        own: dict[str, Any] = {"query_string": query.encode("latin-1")}
        if path.strip("/").split("/")[0].partition(".")[0] == ARCHIVE:
            known = {*datasette.renderers, *_FORMATS}
            own["path"] = without_format(scope["path"], known)
            if scope.get("raw_path"):
                own["raw_path"] = without_format(scope["raw_path"].decode("latin-1"), known).encode("latin-1")
        try:
            await app({**scope, **own}, receive, _not_stored_if_stopped(send))
        except WrongArguments:
            await respond(send, 400, _(WRONG))

    return noting


def _not_stored_if_stopped(send: Send) -> Send:
    """Forbid caches to store a page that lacks a facet or count, since the next try may have it."""
    statements: list[str] = []
    stopped.set(statements)

    async def sending(message: Message) -> None:
        if statements and message["type"] == "http.response.start":
            others = [pair for pair in message["headers"] if pair[0].lower() != b"cache-control"]
            message = {**message, "headers": [*others, NO_STORE]}
        await send(message)

    return sending


async def _wrong_argument(datasette: Any, table: str, arguments: list[tuple[str, str]]) -> str | None:
    """Say which argument a table or view cannot use; other names are those of queries, with arguments of their own."""
    database = datasette.get_database(ARCHIVE)
    if not await database.table_exists(table):
        return None
    types = {column.name: column.type for column in await database.table_column_details(table)}
    keys = await database.primary_keys(table) or ["rowid"]
    return wrong_argument(arguments, types, keys)


def show(path: str, query: str, datasette: Any) -> ShownTable | None:
    """Return what a request shows, if it is a table, a view or a query."""
    name = table_of(path)
    if name is None:
        return None
    queries = datasette.metadata("queries", database=ARCHIVE) or {}
    given = parse_qsl(query, keep_blank_values=True)
    arguments = {argument for argument, _ in given}
    is_html = not path.rpartition("/")[2].rpartition(".")[1] and "_format" not in arguments
    listed = datasette.table_metadata(ARCHIVE, name).get("facets", []) if "_nofacet" not in arguments else []
    facets = [facet if isinstance(facet, str) else next(iter(facet.values())) for facet in listed]
    facets += [value for argument, value in given if argument in ("_facet", "_facet_array")]
    return ShownTable(
        name=name,
        is_html=is_html,
        is_query=name in queries,
        has_sql="_where" in arguments,
        is_listed=is_html and not IS_1 and is_listed(name, arguments),  # 1.0 shows tables by its own templates
        facets=tuple(dict.fromkeys(facets)),
    )


def without_format(path: str, known: Collection[str]) -> str:
    """Return a path in which an unknown format is part of the last name, which Datasette would answer as a page.

    >>> without_format("/archive/petitions.exe", {"json"}), without_format("/archive/petitions.json", {"json"})
    ('/archive/petitions~2Eexe', '/archive/petitions.json')
    """
    start, dot, last = path.rpartition(".")
    return f"{start}~2E{last}" if dot and last.isalnum() and last not in known else path


def show_sorted_column(query: str, about: dict[str, Any]) -> str:
    """Return the arguments of a table so that they show the column it is sorted by, without which Datasette fails.

    >>> show_sorted_column("_col=title", {"sort_desc": "goal"}), show_sorted_column("_nocol=goal&_sort=goal", {})
    ('_col=title&_col=goal', '_sort=goal')
    >>> show_sorted_column("_col=title&_nl=on", {})
    '_col=title&_nl=on'
    """
    arguments = parse_qsl(query, keep_blank_values=True)
    asked = [value for name, value in arguments if name in ("_sort", "_sort_desc")]
    column = next((value for value in (*asked, about.get("sort"), about.get("sort_desc")) if value), None)
    shown = {value for name, value in arguments if name == "_col"}
    kept = [argument for argument in arguments if argument != ("_nocol", column)]
    missing = [("_col", column)] if column and shown and column not in shown else []
    return query if kept == arguments and not missing else urlencode([*kept, *missing])


def table_of(path: str) -> str | None:
    """Return the table or view that a path shows; a name of a query may come back too.

    >>> table_of("/archive/petitions.json"), table_of("/archive/petitions/1"), table_of("/archive")
    ('petitions', None, None)
    """
    parts = path.strip("/").split("/")
    return tilde_decode(parts[1].partition(".")[0]) if len(parts) == 2 else None
