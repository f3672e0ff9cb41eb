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
from pipelines.site.atom import MEDIA_TYPE, write_feed
from pipelines.site.chart_cache import drawn_chart
from pipelines.site.formatting import permalink
from pipelines.site.home import home_page, sample_sources
from pipelines.site.language import N_, Translated, _
from pipelines.site.language_addresses import follow_language, joined
from pipelines.site.petition_page import petition_page
from pipelines.site.redactions import redactions, removal_address
from pipelines.site.search import WrongSearchError, no_such_page, read_query, search
from pipelines.site.search_formats import results_as_json, search_as_csv, search_as_feed
from pipelines.site.table_page import shown

ARCHIVE = "archive"
# The columns shown first, since the tables are too wide to read; a link on the page shows all of them.
COLUMNS = {
    "petitions": "title signatures goal observed_at creator target created_at status language source_id slug",
    "alerts": "title date sponsor action_types deadline language source_id slug",
}

REMOVED = Translated(
    {
        "text": N_("a text, wherever it stood"),
        "person": N_("the name of a person, wherever it stood"),
        "petition": N_("a petition"),
        "alert": N_("an action alert"),
        "creator": N_("the name of a creator"),
    }
)


@hookimpl
def register_routes():
    return [
        (r"^/search(\.(?P<format>json|csv|atom))?$", search_view),
        (r"^/redactions$", redactions_view),
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
        raise DatasetteError(_("No archive.db found. Run `make run` to create one from the sample sites."), status=404)

    def call(conn):
        with sqlite_timelimit(conn, datasette.setting("sql_time_limit_ms")):
            return function(conn, *arguments)

    # Another thread runs the function: it has the language of the request only if it is taken there.
    context = copy_context()
    try:
        return await datasette.get_database(ARCHIVE).execute_fn(partial(context.run, call))
    except WrongSearchError as error:
        raise DatasetteError(str(error), status=400) from None
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError(_("The search took too long. Try longer or less common words."), status=503) from None


async def search_view(datasette, request):
    """Answer a search as a page, or as JSON, CSV or an Atom feed."""
    query = await read(datasette, read_query, first_arguments(request))
    match request.url_vars["format"]:
        case "csv":
            verbatim = request.args.get("_verbatim") == "1"
            found = await read(datasette, partial(search_as_csv, verbatim=verbatim), query, address(datasette, request))
            name = {"content-disposition": 'attachment; filename="search.csv"'}
            return Response(found, content_type="text/csv; charset=utf-8", headers=name)
        case "atom":
            feed = await read(datasette, search_as_feed, query, address(datasette, request))
            return Response(write_feed(feed), content_type=MEDIA_TYPE)
    results = await read(datasette, search, query)
    if results.query.page != query.page:
        raise DatasetteError(no_such_page(query.page, results.pages), status=400)
    if request.url_vars["format"]:
        return Response.json(results_as_json(results, address(datasette, request)))
    return await render(datasette, request, "search.html", {"results": results, "words": query.words})


def first_arguments(request):
    """Return the first value of each argument of an address."""
    return {name: request.args.get(name) for name in request.args}


def address(datasette, request):
    """Return a function that makes absolute addresses of paths, in the language of the request."""
    return lambda path: datasette.absolute_url(request, datasette.urls.path(path))


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
