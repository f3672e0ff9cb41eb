"""Serve an archive as the public site: Datasette with this project's pages, metadata and styles."""

import asyncio
import json
import logging
import signal
import socket
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import uvicorn
import yaml
from datasette.app import Datasette
from datasette.database import Database
from sqlite_utils import Database as SqliteFile

from pipelines.site import sandbox
from pipelines.site.archive_database import ArchiveDatabase
from pipelines.site.datasette_versions import IS_1, configuration
from pipelines.site.plain_templates import render_plainly
from pipelines.site.request_deadline import DeadlineProtocol
from pipelines.site.reviewed_lists import load_organizations, load_topics
from pipelines.site.site_settings import check_names, read_mapping
from pipelines.site.warm_up import open_connections, warm_up
from pipelines.site.workers import Workers
from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations
from scrapers.errors import UsageError, UserError

PROJECT = Path(__file__).parents[2]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where it is there
_BACKLOG = 128  # connections that may wait to be taken


def site(archive: Path, *, settings: dict[str, Any] | None = None) -> Datasette:
    """Build the site for an archive file of any name. Raises UsageError if it is not an archive.

    Datasette's ``settings`` are those of settings.json if none are given. In the sandbox its database has limits.
    """
    read_only = _check(archive)
    metadata = read_mapping(PROJECT / "metadata.yml", partial(yaml.load, Loader=_Loader))
    settings = settings or read_mapping(PROJECT / "settings.json", json.loads)
    check_names(metadata, settings)
    for read in (load_organizations, load_topics):  # each raises where its file is wrong
        read()
    datasette = Site(
        metadata=metadata,
        settings=settings,
        template_dir=str(PROJECT / "templates"),
        plugins_dir=str(PROJECT / "plugins"),
        static_mounts=[("static", str(PROJECT / "static"))],
        **configuration(metadata),
    )
    # Datasette adds an empty database of its own, which would be listed on the site.
    datasette.remove_database("_memory")
    database = Database(datasette, path=str(archive), is_mutable=not read_only)
    if sandbox.inside():
        tables = metadata["databases"]["archive"]["tables"]
        keys = {name: about["row_key"] for name, about in tables.items() if "row_key" in about}
        rows = {name: about["rows_in"] for name, about in tables.items() if "rows_in" in about}
        database = ArchiveDatabase(datasette, str(archive), is_mutable=not read_only, view_keys=keys, rows_in=rows)
    datasette.add_database(database, name="archive")
    return datasette


class Site(Datasette):  # type: ignore[misc]  # Datasette has no types
    """Datasette with metadata that do not change while it runs, and templates that wait for nothing."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not IS_1:  # its own templates await what they show
            render_plainly(self.jinja_env)

    @lru_cache(maxsize=1000)  # noqa: B019  # a site lives as long as its process
    def _table_permission_allows(self, database: str, table: str) -> list[Any]:
        # Datasette copies all of the metadata for each check of a permission: a quarter of the time of a row's page.
        return list(super()._table_permission_allows(database, table))

    def absolute_url(self, request: Any, path: str) -> str:
        """Return the URL of a path on this site, as Datasette does, which parses the request's for each link."""
        if path.startswith("/") and not path.startswith("//") and not self.setting("force_https_urls"):
            return f"{request.scheme}://{request.host}{path}"
        return str(super().absolute_url(request, path))


def serve(archive: Path, host: str, port: int, *, workers: int = 1, ready: Callable[[str], None]) -> None:
    """Serve the site until interrupted; call ``ready`` with its URL once it answers. Port 0 picks a free port.

    More than one of ``workers`` are processes forked from this one, which replaces those that die; there must be no
    threads. Raises KeyboardInterrupt at the end, UsageError if ``archive`` is not an archive, and UserError if the port
    is taken.
    """
    application = site(archive)
    asgi = application.app()
    begin = partial(open_connections, application)
    with closing(_listen(host, port)) as listener:
        if not IS_1:  # it starts threads, which no fork has
            warm_up(application, archive, PROJECT / "templates")
        url = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/"
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        processes = sandbox.find_sandbox(application)
        assert processes
        if workers == 1:
            ready(url)
            processes.start()
            Server(asgi, begin=begin).run(sockets=[listener])
            return

        def work(lifeline: int) -> None:
            processes.lend()
            Server(asgi, lifeline, begin=begin).run(sockets=[listener])

        Workers(workers, work, tend=processes.start).run(lambda: ready(url))
        processes.stop()
        raise KeyboardInterrupt


class Server(uvicorn.Server):
    """Uvicorn with the limits of this site; as a worker it ends when the other end of ``lifeline`` closes.

    ``begin`` is awaited before the first request.
    """

    def __init__(
        self, application: Any, lifeline: int | None = None, *, begin: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        config = uvicorn.Config(
            application,
            http=DeadlineProtocol,
            ws="none",
            log_level="warning",
            lifespan="on",
            timeout_graceful_shutdown=5,
            # asyncio takes up to so many connections at once: a worker should leave the others some.
            backlog=_BACKLOG if lifeline is None else 1,
        )
        super().__init__(config)
        self._lifeline = lifeline
        self._begin = begin

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        if self._begin:
            await self._begin()
        await super().startup(sockets)
        for listener in sockets or []:
            listener.listen(_BACKLOG)
        if self._lifeline is not None:
            asyncio.get_running_loop().add_reader(self._lifeline, self._end)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle signals; one that a worker got before it could is handled now."""
        if self._lifeline is None:
            with super().capture_signals():
                yield
            return
        signal.signal(signal.SIGTERM, self.handle_exit)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
        yield

    def _end(self) -> None:
        assert self._lifeline is not None
        asyncio.get_running_loop().remove_reader(self._lifeline)
        self.should_exit = True


def _check(archive: Path) -> bool:
    """Return whether the archive is read-only. Raises UsageError if it is not an archive or cannot be served."""
    if not archive.is_file():
        raise UsageError(
            f"{archive}: archive not found; create one with `make run` (sample sites) or `queconste crawl`"
        )
    with in_plain_words(archive), closing(sqlite3.connect(uri := address_to_read(archive), uri=True)) as conn:
        refuse_foreign(conn, archive)
        outdated = migrations.pending(SqliteFile(conn))
    if outdated:
        raise UsageError(f"{archive}: created by an older version; run `queconste upgrade` to update it")
    # In a read-only folder SQLite opens a WAL database only as immutable, and Datasette must do the same.
    return uri.endswith("immutable=1")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{host}:{port}: cannot listen there ({reason}); choose another port with --port") from None
