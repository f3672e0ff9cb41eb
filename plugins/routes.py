"""Routes of the site: petition and alert pages, charts, and the home page's data."""

from urllib.parse import unquote
from weakref import WeakKeyDictionary

from datasette import hookimpl
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from pipelines.site import record_pages
from pipelines.site.answers import not_found, read, render
from pipelines.site.chart_cache import drawn_chart
from pipelines.site.field_names import FIELD_NAMES
from pipelines.site.home import home_page, sample_sources
from pipelines.site.known_arguments import knowing
from pipelines.site.page_cache import state_now
from pipelines.site.record_citations import alert_citation, petition_citation
from pipelines.site.redactions import redactions, removal_address
from pipelines.site.reference_pages import REFERENCE_PAGES, Asked
from pipelines.site.reference_words import WORDS
from pipelines.site.table_page import shown
from pipelines.site.value_words import REMOVED
from scrapers.errors import UsageError

ARCHIVE = "archive"
_SAMPLES = WeakKeyDictionary()  # by site: the state of its archive, and what was read in it


@hookimpl
def register_routes():
    return [
        (r"^/redactions$", knowing(redactions_view)),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)$", knowing(petition_view, "as_of", "page")),
        (r"^/alerts/(?P<source>[^/]+)/(?P<slug>.+)$", knowing(alert_view)),
        # Arguments go on to the table, which checks them itself.
        (r"^/(?P<kind>petitions|alerts)(/(?P<source>[^/]*))?$", table_view),
        *((each.pattern, reference_view(each)) for each in REFERENCE_PAGES),
    ]


@hookimpl
def extra_template_vars(datasette, view_name):
    async def variables():
        removal = {"removal": removal_address((datasette.plugin_config("que-conste") or {}).get("removal"))}
        if ARCHIVE not in datasette.databases:
            return {"archive_missing": True} | removal
        names, only = await _samples(datasette)
        shared = {"sample_sources": names, "only_sample": only, "spark": spark} | removal
        shared |= {"shown_table": shown.get()}
        return shared | ({"home": await read(datasette, home_page)} if view_name == "index" else {})

    return variables


async def _samples(datasette):
    """Return the sources of sample data, which each page names: read once in each state of the archive."""
    state = state_now.get()
    kept = _SAMPLES.get(datasette)
    if kept is None or state is None or kept[0] != state:
        kept = _SAMPLES[datasette] = (state, await read(datasette, sample_sources))
    return kept[1]


async def redactions_view(datasette, request):
    found = await read(datasette, redactions)
    context = {"redactions": found, "REMOVED": REMOVED, **record_pages.citation(datasette, request)}
    return await render(datasette, request, "redactions.html", context)


async def petition_view(datasette, request):
    page, response = await record_pages.petition_of(datasette, request)
    if response:
        return response
    about = record_pages.citation(datasette, request)
    context = {"page": page, "citation": petition_citation(page, **about), "FIELD_NAMES": FIELD_NAMES, **about}
    return await render(datasette, request, "petition.html", context)


async def alert_view(datasette, request):
    page, response = await record_pages.alert_of(datasette, request)
    if response:
        return response
    about = record_pages.citation(datasette, request)
    context = {"page": page, "citation": alert_citation(page, **about), **about}
    return await render(datasette, request, "alert.html", context)


async def table_view(datasette, request):
    """Redirect /petitions and /petitions/SOURCE to the table, where rows can be sorted, filtered and downloaded."""
    kind, source = request.url_vars["kind"], unquote(request.url_vars["source"] or "")
    path = datasette.urls.table(ARCHIVE, "petitions" if kind == "petitions" else "action_alerts")
    asked = [request.query_string]  # filters that someone typed, or a shared address has
    if source:
        query = "SELECT id FROM sources WHERE name = ?"
        key = await read(datasette, lambda conn: conn.execute(query, [source]).fetchone())
        if not key:
            return await not_found(datasette, request, source)
        asked.insert(0, f"source_id={key[0]}")
    query_string = "&".join(filter(None, asked))
    return Response.redirect(f"{path}?{query_string}" if query_string else path)


def reference_view(described):
    """Return the view of a page that pipelines.site.reference_pages describes."""

    async def answer(datasette, request):
        asked = asked_of(datasette, request)
        try:
            shown = await read(datasette, described.query, asked)
        except UsageError as error:
            raise DatasetteError(str(error), status=400) from None
        if shown is None:
            return await not_found(datasette, request, " ".join(asked.values.values()))
        if "redirect" in shown:
            path = datasette.urls.path(shown["redirect"])
            return Response.redirect(record_pages.with_query(path, request), status=301)
        if not described.template:
            return Response(shown["text"], content_type=described.media_type)
        context = {**WORDS, **shown, **record_pages.citation(datasette, request)}
        return await render(datasette, request, described.template, context)

    return answer if described.takes is None else knowing(answer, *described.takes)


def asked_of(datasette, request):
    """Return what a page is asked for, with the settings and descriptions that it may show."""
    values = {name: request.args[name] for name in request.args}
    return Asked(
        values=values | {name: unquote(value) for name, value in request.url_vars.items() if value is not None},
        settings=datasette.plugin_config("que-conste") or {},
        tables=datasette.metadata("tables", database=ARCHIVE) or {},
        root=datasette.absolute_url(request, datasette.urls.path("/")).rstrip("/"),
    )


def spark(points):
    """Draw observations as a small line."""
    return Markup(drawn_chart(points, size="spark"))
