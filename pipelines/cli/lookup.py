"""Look up the archive, the captures and sources.yml by one rule; `queconste --help` states it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

PROJECT = Path(__file__).parents[2]

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def find(name: str) -> Path:
    """The file or folder ``name`` of the current folder, or else of the project, if it is there.

    Click has looked at the option and at the environment variable before it asks for this default.
    """
    here, project = Path(name), PROJECT / name
    return project if project.exists() and not here.exists() else here


def _option(flag: str, name: str, what: str, *, folder: bool = False, made: bool = False) -> Decorator:
    """The option ``flag`` with the rest of the rule. With ``made``, the command makes what is missing right here."""
    return click.option(
        flag,
        type=click.Path(path_type=Path, dir_okay=folder, file_okay=not folder),
        default=Path(name) if made else partial(find, name),
        show_default=f"{name} in the current folder" + ("" if made else ", or else in the project"),
        envvar=f"QUECONSTE_{flag.removeprefix('--').upper()}",
        show_envvar=True,
        help=what,
    )


archive_option = _option("--archive", "archive.db", "The archive to read.")
captures_option = _option("--captures", "captures", "The folder of the kept captures (WARC files).", folder=True)
releases_option = _option("--releases", "releases", "The folder of releases.", folder=True)
sources_option = _option("--sources", "sources.yml", "The file that lists the sources.")

filled_archive_option = _option("--archive", "archive.db", "The archive to fill.", made=True)
filled_captures_option = _option(
    "--captures", "captures", "The folder where captures (WARC files) are kept.", folder=True, made=True
)
