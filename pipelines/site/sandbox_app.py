"""The application that a process of the sandbox runs: Datasette with limits, whole exports and compression."""

from pathlib import Path
from typing import Any

from datasette.utils import tilde_decode
from starlette.middleware.gzip import GZipMiddleware

from pipelines.site.archive_database import shown_table
from pipelines.site.exports import ARCHIVE, with_exports
from pipelines.site.middleware import App, Scope, respond
from pipelines.site.sandbox import Receive, Send
from pipelines.site.server import site

WRONG = "This address has an argument that the page cannot use; check what follows the question mark."


class WrongArguments(Exception):
    """Datasette failed over the arguments of an address."""


async def sandboxed_app(archive: Path, settings: dict[str, Any]) -> Any:
    """Build the application and answer a page of each kind: forked processes find templates and schema in memory."""
    datasette = site(archive, settings=settings | {"num_sql_threads": 0})
    for path in ("", "?sql=select+1", "/sources", "/sources/1", "/new_on_record"):
        await datasette.client.get(f"/{ARCHIVE}{path}")
    datasette.get_database(ARCHIVE).disconnect()
    app = with_exports(_with_table_and_errors(datasette.app(), datasette), datasette)
    # Compression in threads pays off only in a process that has other requests to answer.
    return GZipMiddleware(app, compresslevel=6, thread_minimum_size=1 << 62)


def _with_table_and_errors(app: App, datasette: Any) -> App:
    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        shown_table.set(table_of(scope["path"].removeprefix(datasette.setting("base_url").rstrip("/"))))
        try:
            await app(scope, receive, send)
        except WrongArguments:
            await respond(send, 400, WRONG)

    return noting


def table_of(path: str) -> str | None:
    """Return the table or view that a path shows; a name of a query may come back too.

    >>> table_of("/archive/petitions.json"), table_of("/archive/petitions/1"), table_of("/archive")
    ('petitions', None, None)
    """
    parts = path.strip("/").split("/")
    return tilde_decode(parts[1].partition(".")[0]) if len(parts) == 2 else None
