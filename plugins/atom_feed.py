"""An archive with nothing on record yet answers with a feed without entries, where datasette-atom would fail."""

from typing import Any

from datasette import Response, hookimpl
from datasette_atom import REQUIRED_COLUMNS, can_render_atom, render_atom
from feedgen.feed import FeedGenerator


@hookimpl(trylast=True)  # of two that answer with .atom, Datasette takes the last
def register_output_renderer() -> dict[str, Any]:
    return {"extension": "atom", "render": feed, "can_render": can_render_atom}


def feed(  # Datasette gives what these are called
    datasette: Any,
    request: Any,
    sql: str,
    columns: list[str],
    rows: list[Any],
    database: str,
    table: str | None,
    query_name: str | None,
    view_name: str,
    data: dict[str, Any],
) -> Any:
    """What datasette-atom answers, and for no rows a feed of the query's title alone."""
    if rows or not set(columns) >= REQUIRED_COLUMNS:
        return render_atom(datasette, request, sql, columns, rows, database, table, query_name, view_name, data)
    queries = datasette.metadata(database=database).get("queries") or {}
    empty = FeedGenerator()
    empty.id(request.url)
    empty.link(href=request.url, rel="self")
    empty.title((queries.get(query_name) or {}).get("title") or sql)
    return Response(empty.atom_str(pretty=True).decode(), content_type="application/xml; charset=utf-8")
