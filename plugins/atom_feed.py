"""Answer .atom for a query without rows with an empty feed, where datasette-atom fails."""

from datasette import Response, hookimpl
from datasette_atom import REQUIRED_COLUMNS, can_render_atom, render_atom
from feedgen.feed import FeedGenerator


@hookimpl(trylast=True)  # if two plugins render .atom, Datasette uses the last one
def register_output_renderer():
    return {"extension": "atom", "render": render, "can_render": can_render_atom}


# Datasette passes these arguments by their names.
def render(datasette, request, sql, columns, rows, database, table, query_name, view_name, data):
    """Return datasette-atom's feed or, if there are no rows, a feed with only the query's title."""
    if rows or not set(columns) >= REQUIRED_COLUMNS:
        return render_atom(datasette, request, sql, columns, rows, database, table, query_name, view_name, data)
    queries = datasette.metadata(database=database).get("queries") or {}
    empty = FeedGenerator()
    empty.id(request.url)
    empty.link(href=request.url, rel="self")
    empty.title((queries.get(query_name) or {}).get("title") or sql)
    return Response(empty.atom_str(pretty=True).decode(), content_type="application/xml; charset=utf-8")
