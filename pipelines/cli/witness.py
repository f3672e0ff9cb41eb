"""`queconste witness`."""

import sys
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.options import example
from pipelines.jobs.opening import open_archive
from pipelines.jobs.save_page_now import SAVE_URL, SavePageNow, find_credentials
from pipelines.jobs.witnessing import planned, witness
from pipelines.phrasing import counted
from scrapers.errors import UsageError
from scrapers.sources import Source, find_contact, load_sources


@click.command("witness", epilog=example("queconste witness --plan", "queconste witness"))
@click.option("--plan", "only_plan", is_flag=True, help="Only list the pages that would be asked for. Uses no network.")
@click.option("--save-url", default=SAVE_URL, show_default=True, help="The address of Save Page Now.")
@archive_option
@captures_option
@sources_option
def command(only_plan: bool, save_url: str, archive: Path, captures: Path, sources: Path) -> None:
    """Ask the Internet Archive to save pages that are new or edited.

    Which sources, `witness: new` or `witness: all` in their stanzas says. Pages are those of petitions and alerts that
    a crawl saw in the last seven days. At most four a minute are asked for, and 200 of a source in a day; the same
    command goes on where it stopped. The keys of your account come from the environment and are written nowhere.
    """
    listed = load_sources(sources)
    if not any(_is_witnessed(source) for source in listed.values()):
        raise UsageError(f"no source in {sources} has `witness: new` or `witness: all`; add it to a stanza")
    if only_plan:
        _print_plan(archive, captures, listed)
        return
    credentials = find_credentials()
    with (
        open_archive(archive, captures, create=False) as opened,
        SavePageNow(credentials, find_contact(sources), save_url) as client,
    ):
        done = witness(opened, listed, client)
    for memento in done.saved:
        click.echo(memento)
    for url, reason in done.failed.items():
        click.echo(f"queconste: {url}: not saved ({reason})", err=True)
    if done.stopped:
        click.echo(f"queconste: stopped: {done.stopped}; the next start goes on", err=True)
    click.echo(
        f"{counted(done.asked, 'page')} asked for, {len(done.saved)} saved, {len(done.failed)} failed, "
        f"{done.later} left for later"
    )
    sys.exit(1 if done.stopped else 0)


def _is_witnessed(source: Source) -> bool:
    return source.witness != "never" and not source.is_local


def _print_plan(archive: Path, captures: Path, listed: dict[str, Source]) -> None:
    with open_archive(archive, captures, create=False) as opened:
        pages = planned(opened, listed)
    for source, url, reason in pages:
        click.echo(f"{source}  {reason}  {url}")
    click.echo(f"Plan: {counted(len(pages), 'page')}; nothing was requested or written")
