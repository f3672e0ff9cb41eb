"""`queconste ...`: each command is a few lines that call one function; errors are one sentence, never a traceback."""

import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import click

from scrapers.captures.capture import capture_time, page_url
from scrapers.errors import UserError

INTERRUPTED = 130  # as shells call what Ctrl-C ended

_MODULES = {
    "crawl": "collecting",
    "sources": "collecting",
    "runs": "collecting",
    "check": "collecting",
    "probe": "collecting",
    "import": "reading",
    "extract": "reading",
    "replay": "keeping",
    "verify": "keeping",
    "backfill": "backfilling",
    "captures": "packaging",
    "serve": "serving",
    "sample": "serving",
}


class _Commands(click.Group):
    """Loads a command's module only when it is asked for, so that `queconste --help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in _MODULES if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _MODULES:
            return None
        commands: dict[str, click.Command] = import_module(f"pipelines.cli.{_MODULES[name]}").COMMANDS
        return commands.get(name)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except UserError as problem:
            click.echo(f"queconste: {problem}", err=True)
            sys.exit(problem.exit_code)
        except (KeyboardInterrupt, click.Abort):
            click.echo("queconste: stopped; what was recorded until now is kept, give the same command again", err=True)
            sys.exit(INTERRUPTED)


class _Time(click.ParamType[datetime]):
    """A time in ISO 8601, UTC where it names no zone."""

    name = "time"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return capture_time(value, datetime.now(UTC))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _PageUrl(click.ParamType[str]):
    """An absolute http or https URL."""

    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return page_url(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


TIME, PAGE_URL = _Time(), _PageUrl()

url_option = click.option("--url", type=PAGE_URL, required=True, help="The URL that the page was saved from.")
captured_at_option = click.option(
    "--captured-at",
    type=TIME,
    help="When it was saved, as in 2018-03-01T12:00:00Z. Leave it out when that is not known.",
)
archive_option = click.option(
    "--archive",
    type=click.Path(path_type=Path, dir_okay=False),
    default="archive.db",
    show_default=True,
    envvar="QUECONSTE_ARCHIVE",
    help="The archive to write or read.",
)
captures_option = click.option(
    "--captures",
    type=click.Path(path_type=Path, file_okay=False),
    default="captures",
    show_default=True,
    envvar="QUECONSTE_CAPTURES",
    help="The folder where kept captures (WARC files) are.",
)
sources_option = click.option(
    "--sources",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="QUECONSTE_SOURCES",
    help="Another sources.yml than the project's own.",
)


@click.group(cls=_Commands)
@click.version_option(package_name="queconste")
def main() -> None:
    """Que Conste: keep the record of petitions and action alerts, and publish it."""
