"""`queconste serve`."""

import os
import socket
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import example
from pipelines.lean_imports import without
from scrapers.errors import UserError

HOST = "127.0.0.1"


@click.command("serve", epilog=example("queconste serve", "queconste serve --archive archive.db --port 8123"))
@archive_option
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="0 takes a free port.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that answer. [default: the cores, at most 4]")
@click.option("--host", default=HOST, show_default=True, help="0.0.0.0 lets other machines in.")
def command(archive: Path, port: int, host: str, workers: int | None) -> None:
    """Serve the public site.

    It runs from any folder, until Ctrl-C.
    """
    refuse_taken_port(host, port, "choose another port with --port")
    serve_until_interrupted(archive, host, port, workers)


def refuse_taken_port(host: str, port: int, remedy: str) -> None:
    """Raise UserError where nothing could listen at ``port``, before any work is done in vain."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        # The text of a failed bind repeats the address; that of an unknown host is all there is.
        reason = error.strerror if isinstance(error, socket.gaierror) else os.strerror(error.errno or 0)
        raise UserError(f"port {port} of {host} cannot be used ({reason}); {remedy}") from None


def serve_until_interrupted(archive: Path, host: str, port: int, workers: int | None = None) -> None:
    """Serve the site over ``archive`` until Ctrl-C, by default with a process for each core."""
    # Datasette takes a while to import, and --help does not need it.
    with without("numpy", "pandas"):
        from pipelines.site.server import serve
        from pipelines.site.workers import cores

    def say(url: str) -> None:
        click.echo(f"{archive} is at {url} (Ctrl-C stops it)")

    try:
        serve(archive, host, port, workers=workers or cores(), ready=say)
    except KeyboardInterrupt:
        click.echo(f"Stopped serving {archive}.")
