"""Routes of charts: pictures, data and zip of a petition, its embedded page, and oEmbed."""

import asyncio
from datetime import UTC, datetime
from urllib.parse import unquote

from datasette import hookimpl
from datasette.utils.asgi import Response

from pipelines.site import petition_chart
from pipelines.site.answers import not_found, read, render
from pipelines.site.chart_figure import growth_figure
from pipelines.site.chart_points import NOT_OBSERVED
from pipelines.site.embed_json_ld import dataset, script
from pipelines.site.embed_links import Share, share
from pipelines.site.embed_oembed import Unanswerable, asked, oembed
from pipelines.site.formatting import lang, permalink
from pipelines.site.known_arguments import knowing
from pipelines.site.language import _, answering_in
from pipelines.site.language_addresses import follow_language, joined
from pipelines.site.page_arguments import Refused, moment_of
from pipelines.site.petition_chart import petition_data
from pipelines.site.petition_series import petition_series
from pipelines.site.picture_queue import Crowded, crowded, pictures
from pipelines.site.plain_line import file_name
from pipelines.site.record_pages import elsewhere, refusing
from pipelines.site.security_headers import EMBED_POLICY
from pipelines.site.taken_out import removal_sentence

_PETITION = r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)"
_AGE = {"cache-control": "max-age=300"}


@hookimpl(tryfirst=True)
def register_routes():
    # These come before the page of a petition, since a slug may contain slashes and would take "/chart.svg" in.
    return [
        (_PETITION + r"/chart\.svg$", knowing(svg_view, "as_of", "size")),
        (_PETITION + r"/(?P<picture>chart|card)\.png$", knowing(png_view, "as_of")),
        (_PETITION + r"/data\.csv$", knowing(csv_view, "as_of")),
        (_PETITION + r"/download\.zip$", knowing(zip_view, "as_of")),
        (r"^/embed/petitions/(?P<source>[^/]+)/(?P<slug>.+)$", knowing(embed_view, "as_of")),
        # oEmbed 1.0 (2.2) wants providers to ignore arguments that they do not expect: WordPress adds dnt=1.
        (r"^/oembed$", oembed_view),
    ]


@hookimpl
def extra_template_vars(datasette):
    return {"growth_figure": figure, "share_of": share, "json_ld": json_ld}


def figure(page, title=""):
    """Draw the growth chart of a petition's page, for both widths and with the values that a script shows."""
    sample = bool(page.petition["is_sample"])
    return growth_figure(page.points, title=title, alerts=page.alert_days, sample=sample, gaps=page.gaps)


def json_ld(shared: Share, points):
    """Describe the petition's series for search engines."""
    times = sorted(point.observed_at for point in points if point.origin not in NOT_OBSERVED)
    return script(dataset(shared, times[:1] + times[-1:]))


async def svg_view(datasette, request):
    size = request.args.get("size") or "wide"
    if size not in ("wide", "narrow"):
        return Response.text(_("“size” must be wide or narrow.") + "\n", status=400)
    return await _answer(datasette, request, lambda series: petition_chart.chart_svg(series, size), "image/svg+xml")


async def png_view(datasette, request):
    draw = petition_chart.card_png if request.url_vars["picture"] == "card" else petition_chart.chart_png
    return await _answer(datasette, request, draw, "image/png")


async def csv_view(datasette, request):
    return await _answer(datasette, request, lambda data: data.csv, "text/csv", of=petition_data, name="csv")


async def zip_view(datasette, request):
    def pack(data):
        petition = data.series.petition
        return petition_chart.chart_zip(data, address(datasette, request, petition))

    return await _answer(datasette, request, pack, "application/zip", of=petition_data, name="zip")


async def embed_view(datasette, request):
    with refusing():
        series = await _found(datasette, request, petition_series)
    if series is None:
        return await elsewhere(datasette, request, "petitions", place="/embed")
    petition = series.petition
    context = {
        "series": series,
        "petition": petition,
        "figure": figure(series),
        "shared": share(petition, address(datasette, request, petition), series.moment),
        "title_lang": lang(petition["language"], petition["title_language"]),
        "removal_sentence": removal_sentence,
    }
    policy = {"content_security_policy": EMBED_POLICY}
    return await render(datasette, request, "embed.html", context, **policy)


async def oembed_view(datasette, request):
    arguments = {name: request.args.get(name) for name in ("url", "format", "maxwidth", "maxheight")}
    root = datasette.absolute_url(request, joined("", "/", follow_language(datasette))).rstrip("/")
    try:
        wanted = asked(arguments, root)
        series = await read(datasette, petition_series, wanted.source, wanted.slug, wanted.moment)
        if series is None:
            raise Unanswerable(404, _("The archive has no petition at this address."))
        here = address(datasette, request, series.petition)
    except (Unanswerable, Refused) as error:
        return Response.text(f"{error}\n", status=error.status)
    with answering_in(wanted.prefix):
        answer = oembed(share(series.petition, here, wanted.moment), wanted)
    return Response.json(answer, headers={**_AGE, "access-control-allow-origin": "*"})


async def _answer(datasette, request, make, media_type, *, of=petition_series, name=None):
    """Answer with what ``make`` returns for a petition, as a file to keep where it has a ``name``."""
    try:
        found = await _found(datasette, request, of)
    except Refused as refused:
        return Response.text(f"{refused}\n", status=refused.status)
    if found is None:
        return await not_found(datasette, request, unquote(request.url_vars["slug"]))
    try:
        # A zip is packed here, and a picture waited for; what is quick does not wait behind them.
        run = pictures.make if media_type in ("image/png", "application/zip") else asyncio.to_thread
        body = await run(make, found)
    except Crowded:
        return crowded()
    headers = dict(_AGE)
    if name:
        headers["content-disposition"] = f'attachment; filename="{_file_name(found.series)}.{name}"'
    charset = "; charset=utf-8" if isinstance(body, str) else ""
    return Response(body, content_type=media_type + charset, headers=headers)


def _file_name(series):
    kept = file_name(series.petition["source"], series.petition["slug"])
    return f"{kept}-as-of-{series.moment.given.replace(':', '')}" if series.moment else kept


async def _found(datasette, request, function):
    """Query a petition as of the time that the address asks for. Raises Refused."""
    moment = moment_of(request.args.get("as_of"), datetime.now(UTC))
    source, slug = unquote(request.url_vars["source"]), unquote(request.url_vars["slug"])
    return await read(datasette, function, source, slug, moment)


def address(datasette, request, petition):
    """Return the permanent address of a petition's page, which has no language."""
    path = permalink("petitions", petition["source"], petition["slug"])
    return datasette.absolute_url(request, joined("", path, follow_language(datasette)))
