"""The `queconste` command: errors are one sentence with a remedy, never a traceback."""

import sys
from importlib import import_module
from keyword import iskeyword

import click

from scrapers.errors import UserError

INTERRUPTED = 130  # the exit code that shells use for Ctrl-C

COMMANDS = {
    "crawl": "Crawl sources into the archive.",
    "sources": "List the sources in sources.yml.",
    "runs": "List crawls, imports, backfills and replays, newest first.",
    "check": "Check sources.yml and the archive for problems.",
    "doctor": "Show what changed on a source: its last good page beside the first other one.",
    "notify": "Send notices of incidents that opened or closed.",
    "probe": "Identify a site's platform and print its stanza for sources.yml.",
    "import": "Import saved pages, folders, WARC, ARC, WET or WACZ files.",
    "import-list": "Import a list of petitions that others keep, as reported counts.",
    "extract": "Print what a saved page says as JSON.",
    "replay": "Re-read all captures with the current code and list differences.",
    "verify": "Recompute every value from its capture and report mismatches.",
    "stamp": "Have the newest digest of the archive time-stamped by authorities outside.",
    "witness": "Ask the Internet Archive to save pages that are new or edited.",
    "receipt": "Write the receipt of what a page of the site shows.",
    "derive": "Compute growth figures and other derived tables again.",
    "backfill": "Fetch a source's past captures from a web archive.",
    "mine": "Mine petitions and alerts from WARC, WET and WACZ files.",
    "captures": "Work with kept captures.",
    "backup": "Back up the archive and its captures, also during a crawl.",
    "restore": "Restore an archive and its captures from a backup.",
    "export": "Export the archive as CSV, JSON lines and Parquet.",
    "release": "Release an export with a number, a date and what changed.",
    "redact": "Take a text, a person or a record out for good.",
    "upgrade": "Upgrade an archive to the current schema.",
    "serve": "Serve the public site.",
    "sample": "Serve the invented sample sites, or crawl them.",
}
"""Each command, with its line in `queconste --help`. Its module in this package has the same name."""


class _LazyGroup(click.Group):
    """Imports a command's module when that command is called, so that `queconste --help` imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = f"{name}_" if iskeyword(name) else name.replace("-", "_")  # "import" can be the name of no module
        command: click.Command = import_module(f"{__name__}.{module}").command
        command.short_help = COMMANDS[name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        from pipelines.cli.signals import ending_as_ctrl_c  # not for --help

        try:
            with ending_as_ctrl_c():
                return super().invoke(ctx)
        except UserError as error:
            click.echo(f"queconste: {error}", err=True)
            sys.exit(error.exit_code)
        except (KeyboardInterrupt, click.Abort):
            click.echo("queconste: stopped; everything recorded so far is kept, run the same command again", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=_LazyGroup, epilog="`queconste COMMAND --help` shows an example of each command.")
@click.version_option(package_name="queconste")
def main() -> None:
    """Archive petitions and action alerts, and publish them.

    The archive (archive.db), the folder of captures (captures) and sources.yml are each looked up in this order:

    \b
      1. the option --archive, --captures or --sources
      2. the variable QUECONSTE_ARCHIVE, QUECONSTE_CAPTURES or QUECONSTE_SOURCES
      3. the current folder
      4. the folder of the project

    A command that fills an archive (crawl, import, backfill, restore, sample) makes the archive and the captures in the
    current folder if they are not there, and so never gets to 4 with them.
    """
