"""Routes of comparisons of petitions: the page, its chart and its data."""

import asyncio

from datasette import hookimpl
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.answers import read, render
from pipelines.site.compare_chart import percent
from pipelines.site.compare_figure import compare_csv, compare_figure, compare_png, compare_svg
from pipelines.site.compare_lines import BY
from pipelines.site.compare_page import compare_page, compared_lines, comparison, key_of
from pipelines.site.compare_style import MOST
from pipelines.site.known_arguments import knowing
from pipelines.site.language import _
from pipelines.site.page_arguments import Refused
from pipelines.site.picture_queue import Crowded, crowded, pictures


@hookimpl
def register_routes():
    return [
        (r"^/compare$", knowing(compare_view, "p", "by", "q", several=("p",))),
        (r"^/compare\.(?P<form>csv|svg|png)$", knowing(download_view, "p", "by", "q", several=("p",))),
    ]


@hookimpl
def extra_template_vars():
    return {"compare_key": key_of, "percent": percent}


async def compare_view(datasette, request):
    try:
        asked = _asked(request)
        page = await read(datasette, compare_page, asked)
    except Refused as error:
        raise DatasetteError(str(error), status=error.status) from None
    figure = await asyncio.to_thread(compare_figure, page.lines, asked.by)
    context = {"page": page, "BY": BY, "MOST": MOST, "figure": figure}
    return await render(datasette, request, "compare.html", context)


async def download_view(datasette, request):
    form = request.url_vars["form"]
    try:
        asked = _asked(request)
        if not asked.keys:
            raise Refused(_("Name the petitions to compare: ?p=SOURCE/SLUG&p=SOURCE/SLUG."))
        lines = await read(datasette, compared_lines, asked)
    except Refused as error:
        return Response.text(f"{error}\n", status=error.status)
    drawn = tuple(line for line in lines if line.spots)
    make, media_type = {
        "csv": (lambda: compare_csv(lines), "text/csv; charset=utf-8"),
        "svg": (lambda: compare_svg(drawn, asked.by), "image/svg+xml; charset=utf-8"),
        "png": (lambda: compare_png(drawn, asked.by), "image/png"),
    }[form]
    headers = {"cache-control": "max-age=300"}
    if form == "csv":
        headers["content-disposition"] = 'attachment; filename="comparison.csv"'
    try:
        body = await (pictures.make if form == "png" else asyncio.to_thread)(make)
    except Crowded:
        return crowded()
    return Response(body, content_type=media_type, headers=headers)


def _asked(request):
    return comparison(request.args.getlist("p"), request.args.get("by") or "", request.args.get("q") or "")
