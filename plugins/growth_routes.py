"""Routes of growth: who moved most, and what followed alerts."""

from dataclasses import fields

from datasette import hookimpl
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.answers import read, render
from pipelines.site.growth_alerts import alerts_page, read_order
from pipelines.site.growth_answers import alerts_csv, alerts_json, growth_csv, growth_json
from pipelines.site.growth_lines import figure_name, mover_rows
from pipelines.site.growth_page import growth_page
from pipelines.site.growth_question import Question, WrongQuestionError, read_question
from pipelines.site.known_arguments import knowing

_FORMAT = r"(?P<format>\.(?:json|csv))?$"


@hookimpl
def register_routes():
    return [
        (r"^/growth" + _FORMAT, knowing(growth_view, *(field.name for field in fields(Question)))),
        (r"^/growth/alerts" + _FORMAT, knowing(alerts_view, "by", "after")),
        (r"^/archive/fastest_growing_petitions" + _FORMAT, old_view),
    ]


async def growth_view(datasette, request):
    try:
        page = await read(datasette, growth_page, read_question(request.args.get))
    except WrongQuestionError as error:
        raise DatasetteError(str(error), status=400) from None
    if request.url_vars["format"] == ".json":
        return Response.json(growth_json(page, _absolute(datasette, request)))
    if request.url_vars["format"] == ".csv":
        return _csv(growth_csv(page), f"growth-{page.question.span}")
    found = {"page": page, "rows": mover_rows(page, datasette.urls.path), "figure_name": figure_name(page)}
    return await render(datasette, request, "growth.html", found)


async def alerts_view(datasette, request):
    try:
        page = await read(datasette, alerts_page, *read_order(request.args.get))
    except WrongQuestionError as error:
        raise DatasetteError(str(error), status=400) from None
    if request.url_vars["format"] == ".json":
        return Response.json(alerts_json(page, _absolute(datasette, request)))
    if request.url_vars["format"] == ".csv":
        return _csv(alerts_csv(page), "growth-alerts")
    return await render(datasette, request, "growth_alerts.html", {"page": page})


async def old_view(datasette, request):
    """Redirect the query that ranked petitions before there was a page of growth."""
    path = f"/growth{request.url_vars['format'] or ''}?span=month"
    return Response.redirect(datasette.urls.path(path), status=301)


def _absolute(datasette, request):
    return lambda path: datasette.absolute_url(request, datasette.urls.path(path))


def _csv(text, name):
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(text, content_type="text/csv; charset=utf-8", headers=headers)
