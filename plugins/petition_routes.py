"""Routes of citations alone, and of captures."""

from datasette import hookimpl
from datasette.utils.asgi import Response

from pipelines.site import record_pages
from pipelines.site.answers import not_found, read, render
from pipelines.site.capture_commands import capture_commands, holder_of
from pipelines.site.capture_page import capture_page
from pipelines.site.field_names import FIELD_NAMES, RUN_KINDS
from pipelines.site.known_arguments import knowing
from pipelines.site.page_arguments import page_number
from pipelines.site.record_citations import alert_citation, petition_citation

_CITATION = r"/(?P<source>[^/]+)/(?P<slug>.+)/citation\.(?P<form>txt|bib|json)$"
MEDIA_TYPES = {
    "txt": "text/plain",
    "bib": "application/x-bibtex",
    "json": "application/vnd.citationstyles.csl+json",
}


@hookimpl(tryfirst=True)
def register_routes():
    # These come before the page of a petition, since a slug may contain slashes and would take "/citation.bib" in.
    return [
        (r"^/petitions" + _CITATION, knowing(petition_citation_view, "as_of")),
        (r"^/alerts" + _CITATION, knowing(alert_citation_view)),
        (r"^/captures/(?P<number>\d{1,15})$", knowing(capture_view, "page")),
    ]


async def petition_citation_view(datasette, request):
    """Answer with a citation alone, for reference managers."""
    page, response = await record_pages.petition_of(datasette, request)
    return response or _as_file(datasette, request, page, petition_citation)


async def alert_citation_view(datasette, request):
    page, response = await record_pages.alert_of(datasette, request)
    return response or _as_file(datasette, request, page, alert_citation)


def _as_file(datasette, request, page, cite):
    form = request.url_vars["form"]
    cited = cite(page, **record_pages.citation(datasette, request, f"/citation.{form}"))
    text = {"txt": f"{cited.plain}\n", "bib": cited.bibtex, "json": cited.csl}[form]
    return Response(text, content_type=f"{MEDIA_TYPES[form]}; charset=utf-8")


async def capture_view(datasette, request):
    number = request.url_vars["number"]
    with record_pages.refusing():
        page = await read(datasette, capture_page, int(number), page_number(request.args.get("page")))
    if page is None:
        return await not_found(datasette, request, "")
    words = {"FIELD_NAMES": FIELD_NAMES, "RUN_KINDS": RUN_KINDS}
    about = {"commands": capture_commands(page), "holder": holder_of(page), **record_pages.citation(datasette, request)}
    return await render(datasette, request, "capture.html", {"page": page, **words, **about})
