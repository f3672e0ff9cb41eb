"""Routes of the reading room: search, the pages of petitions and alerts, their charts; the front page's contents."""

import asyncio
import sqlite3
from datetime import UTC, datetime
from urllib.parse import unquote

from datasette import hookimpl
from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from pipelines.site.alert_page import alert_page
from pipelines.site.charts import growth_svg
from pipelines.site.formatting import permalink
from pipelines.site.home import front_page, sample_sources
from pipelines.site.petition_page import petition_page
from pipelines.site.search import Query, search

ARCHIVE = "archive"
# The columns that a reader meets first; the table's page leads to all of them.
SHOWN = {
    "petitions": "title signatures goal observed_at creator target created_at status language source_id slug",
    "alerts": "title date sponsor action_types deadline language source_id slug",
}


@hookimpl
def register_routes():
    return [
        (r"^/search(?P<json>\.json)?$", search_view),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)/chart\.svg$", chart_view),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)$", petition_view),
        (r"^/alerts/(?P<source>[^/]+)/(?P<slug>.+)$", alert_view),
        (r"^/(?P<kind>petitions|alerts)(/(?P<source>[^/]*))?$", table_view),
    ]


@hookimpl
def extra_template_vars(datasette, view_name):
    async def variables():
        if ARCHIVE not in datasette.databases:
            return {"archive_missing": True}
        names, only = await read(datasette, sample_sources)
        shown = {"sample_sources": names, "only_sample": only, "chart": chart, "spark": spark}
        return shown | ({"front": await read(datasette, front_page)} if view_name == "index" else {})

    return variables


async def read(datasette, question, *arguments):
    """Ask a function of pipelines.site, within the time limit that any query has here."""
    if ARCHIVE not in datasette.databases:
        raise DatasetteError("There is no archive.db here yet; `make run` makes one from the sample sites.", status=404)

    def ask(conn):
        with sqlite_timelimit(conn, datasette.setting("sql_time_limit_ms")):
            return question(conn, *arguments)

    try:
        return await datasette.get_database(ARCHIVE).execute_fn(ask)
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError("That took too long to find; ask for longer or rarer words.", status=503) from None


async def search_view(datasette, request):
    arguments = {name: request.args.get(name) or "" for name in ("kind", "source", "year")}
    page = request.args.get("page") or "1"
    words = (request.args.get("q") or "").strip()
    asked = Query(words=words, page=max(1, int(page)) if page.isdecimal() and len(page) < 9 else 1, **arguments)
    found = await read(datasette, search, asked)
    if request.url_vars["json"]:
        return Response.json(as_json(datasette, request, found))
    return await html(datasette, request, "search.html", {"found": found, "words": words})


async def petition_view(datasette, request):
    page, elsewhere = await looked_up(datasette, request, petition_page, "petitions")
    return elsewhere or await html(datasette, request, "petition.html", {"page": page, **citation(datasette, request)})


async def alert_view(datasette, request):
    page, elsewhere = await looked_up(datasette, request, alert_page, "alerts")
    return elsewhere or await html(datasette, request, "alert.html", {"page": page, **citation(datasette, request)})


async def chart_view(datasette, request):
    page, elsewhere = await looked_up(datasette, request, petition_page, "petitions")
    if elsewhere:
        return elsewhere
    size = "narrow" if request.args.get("size") == "narrow" else "wide"
    title = page.petition["title"]
    drawing = await drawn(page.points, title, size, alert_days(page), is_sample(page))
    return Response(str(drawing), content_type="image/svg+xml; charset=utf-8", headers={"cache-control": "max-age=300"})


async def table_view(datasette, request):
    """/petitions and /petitions/SOURCE lead to the table, where they can be sorted, narrowed and downloaded."""
    kind, source = request.url_vars["kind"], unquote(request.url_vars["source"] or "")
    path = datasette.urls.table(ARCHIVE, "petitions" if kind == "petitions" else "action_alerts")
    path += "?" + "&".join(f"_col={column}" for column in SHOWN[kind].split())
    if not source:
        return Response.redirect(path)
    key = await read(datasette, lambda conn: conn.execute("SELECT id FROM sources WHERE name = ?", [source]).fetchone())
    return Response.redirect(f"{path}&source_id={key[0]}") if key else await not_found(datasette, request, source)


async def looked_up(datasette, request, question, kind):
    """The page asked for and None, or None and the response that leads elsewhere."""
    source, slug = unquote(request.url_vars["source"]), unquote(request.url_vars["slug"])
    page = await read(datasette, question, source, slug)
    if page is None and slug.endswith("/"):
        return None, Response.redirect(datasette.urls.path(permalink(kind, source, slug.rstrip("/"))), status=301)
    return page, None if page else await not_found(datasette, request, slug)


async def not_found(datasette, request, slug):
    words = " ".join(slug.replace("-", " ").replace("/", " ").split())
    return await html(datasette, request, "404.html", {"words": words}, status=404)


async def html(datasette, request, template, context, status=200):
    body = await datasette.render_template(template, context, request=request, view_name="reading_room")
    return Response.html(body, status=status)


def citation(datasette, request):
    """What a reference needs beyond the record itself: where it stands, and today's day (UTC)."""
    here = datasette.absolute_url(request, request.path)
    return {"here": here, "today": datetime.now(UTC).date().isoformat()}


async def chart(page, size):
    """The growth chart of a petition's page as markup."""
    return await drawn(page.points, "", size, alert_days(page), is_sample(page))


async def spark(points):
    """A series as a line to stand beside its number."""
    return await drawn(points, "", "spark", (), False)


async def drawn(*what):
    """Drawing takes a moment the first time: other readers are answered meanwhile."""
    return Markup(await asyncio.get_running_loop().run_in_executor(None, growth_svg, *what))


def alert_days(page):
    return tuple(alert["date"] for alert in page.alerts if alert["date"] and len(alert["date"]) >= 10)


def is_sample(page):
    return bool(page.petition["is_sample"])


def as_json(datasette, request, found):
    """A page of hits for programs; ``snippet`` is HTML with hits between <mark>."""

    def link(path):
        return datasette.absolute_url(request, datasette.urls.path(path))

    def hit(h):
        kinds = "petitions" if h["kind"] == "petition" else "alerts"
        told = {name: h.get(name) for name in ("kind", "source", "organization", "date", "language", "status")}
        counts = {name: h[name] for name in ("signatures", "goal", "observed_at") if name in h}
        path = permalink(kinds, h["source"], h["slug"])
        named = {"title": h["plain_title"], "slug": h["slug"], "permalink": link(path), "snippet": str(h["snippet"])}
        return told | counts | named | {"is_sample": bool(h["is_sample"])}

    asked = found.asked
    more = asked.page < found.pages
    return {
        "q": asked.words,
        "total": found.total,
        "page": asked.page,
        "pages": found.pages,
        "next_url": link(f"/search.json?{asked.query(page=asked.page + 1)}") if more else None,
        "counts": {name: {n.value: n.total for n in every} for name, every in found.narrowings.items()},
        "results": [hit(h) for h in found.hits],
    }
