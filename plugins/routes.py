"""Routes of the site: search, petition and alert pages, charts, and the home page's data."""

import sqlite3
from contextvars import copy_context
from datetime import UTC, datetime
from functools import partial
from urllib.parse import unquote

from datasette import hookimpl
from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from pipelines.site.alert_page import alert_page
from pipelines.site.chart_cache import drawn_chart
from pipelines.site.formatting import permalink
from pipelines.site.home import home_page, sample_sources
from pipelines.site.language_addresses import follow_language, joined
from pipelines.site.petition_page import petition_page
from pipelines.site.redactions import redactions, removal_address
from pipelines.site.search import FILTERS, Query, search
from pipelines.site.table_page import shown

ARCHIVE = "archive"
# The columns shown first, since the tables are too wide to read; a link on the page shows all of them.
COLUMNS = {
    "petitions": "title signatures goal observed_at creator target created_at status language source_id slug",
    "alerts": "title date sponsor action_types deadline language source_id slug",
}

REMOVED = {
    "text": "a text, wherever it stood",
    "person": "the name of a person, wherever it stood",
    "petition": "a petition",
    "alert": "an action alert",
    "creator": "the name of a creator",
}


@hookimpl
def register_routes():
    # The chart comes before its petition, since a slug may contain slashes and would take "/chart.svg" in.
    return [
        (r"^/search(?P<json>\.json)?$", search_view),
        (r"^/redactions$", redactions_view),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)/chart\.svg$", chart_view),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)$", petition_view),
        (r"^/alerts/(?P<source>[^/]+)/(?P<slug>.+)$", alert_view),
        (r"^/(?P<kind>petitions|alerts)(/(?P<source>[^/]*))?$", table_view),
    ]


@hookimpl
def extra_template_vars(datasette, view_name):
    async def variables():
        removal = {"removal": removal_address((datasette.plugin_config("que-conste") or {}).get("removal"))}
        if ARCHIVE not in datasette.databases:
            return {"archive_missing": True} | removal
        names, only = await read(datasette, sample_sources)
        shared = {"sample_sources": names, "only_sample": only, "chart": chart, "spark": spark} | removal
        shared |= {"shown_table": shown.get()}
        return shared | ({"home": await read(datasette, home_page)} if view_name == "index" else {})

    return variables


async def read(datasette, function, *arguments):
    """Call a function of pipelines.site with a connection, within the time limit of all queries."""
    if ARCHIVE not in datasette.databases:
        raise DatasetteError("No archive.db found. Run `make run` to create one from the sample sites.", status=404)

    def call(conn):
        with sqlite_timelimit(conn, datasette.setting("sql_time_limit_ms")):
            return function(conn, *arguments)

    # Another thread runs the function: it has the language of the request only if it is taken there.
    context = copy_context()
    try:
        return await datasette.get_database(ARCHIVE).execute_fn(partial(context.run, call))
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError("The search took too long. Try longer or less common words.", status=503) from None


async def search_view(datasette, request):
    filters = {name: request.args.get(name) or "" for name in FILTERS}
    page = request.args.get("page") or "1"
    words = (request.args.get("q") or "").strip()
    # Longer page numbers could overflow SQLite's 64-bit integers as an offset.
    query = Query(words=words, page=max(1, int(page)) if page.isdecimal() and len(page) < 9 else 1, **filters)
    results = await read(datasette, search, query)
    if request.url_vars["json"]:
        return Response.json(results_as_json(datasette, request, results))
    return await render(datasette, request, "search.html", {"results": results, "words": words})


async def redactions_view(datasette, request):
    found = await read(datasette, redactions)
    context = {"redactions": found, "REMOVED": REMOVED, **citation(datasette, request)}
    return await render(datasette, request, "redactions.html", context)


async def petition_view(datasette, request):
    page, response = await find_page(datasette, request, petition_page, "petitions")
    return response or await render(datasette, request, "petition.html", {"page": page, **citation(datasette, request)})


async def alert_view(datasette, request):
    page, response = await find_page(datasette, request, alert_page, "alerts")
    return response or await render(datasette, request, "alert.html", {"page": page, **citation(datasette, request)})


async def chart_view(datasette, request):
    page, response = await find_page(datasette, request, petition_page, "petitions")
    if response:
        return response
    size = "narrow" if request.args.get("size") == "narrow" else "wide"
    image = chart(page, size, page.petition["title"])
    return Response(str(image), content_type="image/svg+xml; charset=utf-8", headers={"cache-control": "max-age=300"})


async def table_view(datasette, request):
    """Redirect /petitions and /petitions/SOURCE to the table, where rows can be sorted, filtered and downloaded."""
    kind, source = request.url_vars["kind"], unquote(request.url_vars["source"] or "")
    path = datasette.urls.table(ARCHIVE, "petitions" if kind == "petitions" else "action_alerts")
    path += "?" + "&".join(f"_col={column}" for column in COLUMNS[kind].split()) + "&_size=50"
    if not source:
        return Response.redirect(path)
    key = await read(datasette, lambda conn: conn.execute("SELECT id FROM sources WHERE name = ?", [source]).fetchone())
    return Response.redirect(f"{path}&source_id={key[0]}") if key else await not_found(datasette, request, source)


async def find_page(datasette, request, function, kind):
    """Return the page and None, or None and a response: a redirect or "not found"."""
    source, slug = unquote(request.url_vars["source"]), unquote(request.url_vars["slug"])
    page = await read(datasette, function, source, slug)
    if page is None and slug.endswith("/"):
        return None, Response.redirect(datasette.urls.path(permalink(kind, source, slug.rstrip("/"))), status=301)
    return page, None if page else await not_found(datasette, request, slug)


async def not_found(datasette, request, slug):
    # A slug is made of its title's words, so they are a search that may find what has moved.
    words = " ".join(slug.replace("-", " ").replace("/", " ").split())
    return await render(datasette, request, "404.html", {"words": words}, status=404)


async def render(datasette, request, template, context, status=200):
    body = await datasette.render_template(template, context, request=request, view_name="site")
    return Response.html(body, status=status)


def citation(datasette, request):
    """Return what a citation adds to the record: the page's URL and today's date (UTC)."""
    # Citations show the permanent address, which has no language.
    base_url = follow_language(datasette)
    here = datasette.absolute_url(request, joined("", request.path, base_url))
    return {"here": here, "today": datetime.now(UTC).date().isoformat()}


def chart(page, size, title=""):
    """Draw the growth chart of a petition page."""
    about = {"alerts": page.alert_days, "sample": bool(page.petition["is_sample"]), "gaps": page.gaps}
    return Markup(drawn_chart(page.points, title=title, size=size, **about))


def spark(points):
    """Draw observations as a small line."""
    return Markup(drawn_chart(points, size="spark"))


def results_as_json(datasette, request, results):
    """Return a page of hits for programs; ``snippet`` is HTML with the words found in <mark> tags.

    Where ``total_is_exact`` is false there are more hits, and ``counts`` are those of the newest. ``also`` counts the
    hits of the same words with ñ in place of n, or n in place of ñ.
    """

    def url(path):
        return datasette.absolute_url(request, datasette.urls.path(path))

    def hit(h):
        kinds = "petitions" if h["kind"] == "petition" else "alerts"
        fields = {name: h.get(name) for name in ("kind", "source", "organization", "date", "language", "status")}
        counts = {name: h[name] for name in ("signatures", "goal", "observed_at") if name in h}
        path = permalink(kinds, h["source"], h["slug"])
        page = {"title": h["plain_title"], "slug": h["slug"], "permalink": url(path), "snippet": str(h["snippet"])}
        return fields | counts | page | {"is_sample": bool(h["is_sample"])}

    query = results.query
    more = query.page < results.pages
    return {
        "q": query.words,
        "total": results.total,
        "total_is_exact": not results.is_more,
        "page": query.page,
        "pages": results.pages,
        "next_url": url(f"/search.json?{query.query_string(page=query.page + 1)}") if more else None,
        "also": {value.value: value.total for value in results.twins},
        "counts": {name: {value.value: value.total for value in values} for name, values in results.facets.items()},
        "results": [hit(h) for h in results.hits],
    }
