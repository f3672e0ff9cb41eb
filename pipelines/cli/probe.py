"""`queconste probe`."""

from dataclasses import asdict
from pathlib import Path

import click

from pipelines.cli.lookup import sources_option
from pipelines.cli.options import example, json_option
from pipelines.cli.output import print_json
from scrapers.sources import find_contact


@click.command("probe", epilog=example("queconste probe https://action.mijente.net"))
@click.argument("url")
@json_option
@sources_option
def command(url: str, as_json: bool, sources: Path) -> None:
    """Identify a site's platform and print its stanza for sources.yml.

    Sends a few requests to the site, one at a time, and obeys its robots.txt.
    """
    from pipelines.jobs.probe_report import probe  # Scrapy takes a while to import, and --help does not need it

    report = probe(url, contact=find_contact(sources))
    if as_json:
        print_json({"url": url, **asdict(report)})
        return
    click.echo(str(report), err=True)
    click.echo(report.yaml, nl=False)
    click.echo("Paste the stanza into sources.yml, and complete what it says is unverified.", err=True)
