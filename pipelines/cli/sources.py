"""`queconste sources`."""

from pathlib import Path

import click

from pipelines.cli.lookup import sources_option
from pipelines.cli.options import example, json_option
from pipelines.cli.output import print_json, print_table
from pipelines.phrasing import counted
from scrapers.sources import load_sources

_KEYS = "name organization platform url start language schedule delay expected sample terms"


@click.command("sources", epilog=example("queconste sources", "queconste sources --json"))
@json_option
@sources_option
def command(as_json: bool, sources: Path) -> None:
    """List the sources in sources.yml."""
    known = load_sources(sources).values()
    if as_json:
        listed = [{key: getattr(source, key) for key in _KEYS.split()} for source in known]
        print_json({"file": str(sources), "sources": listed})
        return
    print_table((source.name, source.platform, source.schedule, source.start[0]) for source in known)
    click.echo(f"{counted(len(known), 'source')} in {sources}")
