"""An archive file becomes the public site: Datasette with the house's own words, pages and looks, on a port."""

import json
import logging
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import uvicorn
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import parse_metadata
from sqlite_utils import Database as SqliteFile

from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations
from scrapers.errors import UsageError, UserError

HOUSE = Path(__file__).parents[2]


def site(archive: Path) -> Datasette:
    """The site over the archive at ``archive``, whatever its name; raises UsageError where it is not one."""
    stands_still = _check(archive)
    datasette = Datasette(
        metadata=parse_metadata((HOUSE / "metadata.yml").read_text(encoding="utf-8")),
        settings=json.loads((HOUSE / "settings.json").read_text(encoding="utf-8")),
        template_dir=str(HOUSE / "templates"),
        plugins_dir=str(HOUSE / "plugins"),
        static_mounts=[("static", str(HOUSE / "static"))],
    )
    datasette.remove_database("_memory")
    datasette.add_database(Database(datasette, path=str(archive), is_mutable=not stands_still), name="archive")
    return datasette


def serve(archive: Path, host: str, port: int, *, ready: Callable[[str], None]) -> None:
    """Serve the site until interrupted; ``ready`` is told the address once it answers. Port 0 takes a free one."""
    application = site(archive)
    with closing(_listening(host, port)) as listener:
        ready(f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/")
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        server = uvicorn.Server(uvicorn.Config(application.app(), log_level="warning", lifespan="on"))
        server.run(sockets=[listener])


def _check(archive: Path) -> bool:
    """Whether nothing can write the archive. Raises UsageError where it is none, or cannot be served."""
    if not archive.is_file():
        raise UsageError(f"{archive}: no such archive; make one with `make run` (sample sites) or `queconste crawl`")
    with in_plain_words(archive), closing(sqlite3.connect(uri := address_to_read(archive), uri=True)) as conn:
        refuse_foreign(conn, archive)
        known = {name for (name,) in conn.execute("SELECT name FROM sqlite_master")}
        behind = "petitions" in known and migrations.pending(SqliteFile(conn))
    if "petitions" not in known:
        raise UsageError(f"{archive}: a SQLite file without petitions; name the archive.db that `queconste crawl` made")
    if behind:
        raise UsageError(f"{archive}: older than this program; `queconste crawl` brings it up to date")
    return uri.endswith("immutable=1")


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{host}:{port} cannot be served ({reason}); choose another port with --port") from None
