"""Read the archive for pages, and answer with templates or "not found"."""

import sqlite3
from collections.abc import Callable
from contextvars import copy_context
from typing import Any, TypeVar

from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.language import _
from pipelines.site.search_query import WrongSearchError

ARCHIVE = "archive"
T = TypeVar("T")


async def read(datasette: Any, function: Callable[..., T], *arguments: Any) -> T:
    """Call a function of pipelines.site with a connection, within the time limit of all queries."""
    if ARCHIVE not in datasette.databases:
        raise DatasetteError(_("No archive.db found. Run `make run` to create one from the sample sites."), status=404)

    def call(conn: sqlite3.Connection) -> T:
        with sqlite_timelimit(conn, datasette.setting("sql_time_limit_ms")):
            return function(conn, *arguments)

    # Another thread runs the function: it has the language of the request only if it is taken there.
    context = copy_context()
    try:
        found: T = await datasette.get_database(ARCHIVE).execute_fn(lambda conn: context.run(call, conn))
    except WrongSearchError as error:
        raise DatasetteError(str(error), status=400) from None
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError(_("The search took too long. Try longer or less common words."), status=503) from None
    return found


async def render(
    datasette: Any, request: Any, template: str, context: dict[str, Any], status: int = 200, **headers: str
) -> Response:
    """Answer with a page of the site; ``headers`` have underscores for hyphens."""
    body = await datasette.render_template(template, context, request=request, view_name="site")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response.html(body, status=status, headers=named)


async def not_found(datasette: Any, request: Any, slug: str) -> Response:
    """Answer that a page is not there."""
    # A slug is made of its title's words, so they are a search that may find what has moved.
    words = " ".join(slug.replace("-", " ").replace("/", " ").split())
    return await render(datasette, request, "404.html", {"words": words}, status=404)
