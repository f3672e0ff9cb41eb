"""Find the petition or the alert that a request asks for, or the answer in its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.alert_page import AlertPage, alert_page
from pipelines.site.answers import not_found, read
from pipelines.site.formatting import permalink
from pipelines.site.language_addresses import follow_language, joined
from pipelines.site.page_arguments import Refused, moment_of, page_number
from pipelines.site.petition_page import PetitionPage, petition_page
from pipelines.site.reading_day import reading_day


async def petition_of(datasette: Any, request: Any) -> tuple[PetitionPage | None, Response | None]:
    """Return a petition's page as of the time that its address asks for, or a response in its place."""
    with refusing():
        moment = moment_of(request.args.get("as_of"), datetime.now(UTC))
        page = page_number(request.args.get("page"))
        found = await read(datasette, petition_page, *_names(request), moment, page)
    return found, None if found else await elsewhere(datasette, request, "petitions")


async def alert_of(datasette: Any, request: Any) -> tuple[AlertPage | None, Response | None]:
    """Return an alert's page, or a response in its place."""
    found = await read(datasette, alert_page, *_names(request))
    return found, None if found else await elsewhere(datasette, request, "alerts")


@contextmanager
def refusing() -> Iterator[None]:
    """Answer an address that cannot be right with its status and a sentence."""
    try:
        yield
    except Refused as refused:
        raise DatasetteError(str(refused), status=refused.status) from None


def citation(datasette: Any, request: Any, page: str = "") -> dict[str, str]:
    """Return what a citation adds to a record: the URL of its page, without ``page`` at its end, and the day (UTC)."""
    # Citations show the permanent address, which has no language.
    here = datasette.absolute_url(request, joined("", request.path, follow_language(datasette)))
    return {"here": here.removesuffix(page), "today": reading_day()}


async def elsewhere(datasette: Any, request: Any, kind: str, place: str = "") -> Response:
    """Answer for a record that is not there: without the slash at the end of its address it may be; else 404.

    ``place`` begins the addresses of another page of records than their own.
    """
    source, slug = _names(request)
    if slug.endswith("/"):
        path = datasette.urls.path(place + permalink(kind, source, slug.rstrip("/")))
        return Response.redirect(with_query(path, request), status=301)
    return await not_found(datasette, request, slug)


def with_query(path: str, request: Any) -> str:
    """Return a path with the arguments of a request: who asks for a time gets it elsewhere, too."""
    return f"{path}?{request.query_string}" if request.query_string else path


def _names(request: Any) -> tuple[str, str]:
    return unquote(request.url_vars["source"]), unquote(request.url_vars["slug"])
