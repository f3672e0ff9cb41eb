"""`queconste notify`."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.options import example
from pipelines.notices.letter import Letter, name_of
from pipelines.notices.notice_settings import NoticeSettings, load_notice_settings
from pipelines.notices.sending import notify, send
from pipelines.phrasing import counted
from pipelines.redact import mask
from pipelines.store.archive import Archive
from scrapers import clock
from scrapers.errors import AlreadyRunning, UsageError, UserError
from scrapers.sources import load_sources


@click.command("notify", epilog=example("queconste notify", "queconste notify --test"))
@click.option("--test", "is_test", is_flag=True, help="Send one test notice by every channel, and nothing else.")
@archive_option
@captures_option
@sources_option
def command(is_test: bool, archive: Path, captures: Path, sources: Path) -> None:
    """Send notices of incidents that opened or closed.

    Looks at crawls that are not ok, sources that were not crawled, old backups and full disks, and sends each notice
    once. Crawls do the same at their end; a timer for this command notices that there were none.
    """
    settings = load_notice_settings(sources)
    if settings is None:
        raise UsageError(f"{sources} says nothing of notices; add `notices:` at its head, see docs/operate.md")
    if is_test:
        sys.exit(_test(settings))
    known = load_sources(sources)
    with Archive.open(archive, create=False) as opened:
        sent = notify(opened, captures, known, settings)
    for incident in sent.still_open:
        click.echo(f"{name_of(incident)}, since {incident.opened_at}: {incident.reason}")
    for channel, error in sent.failing.items():
        click.echo(f"queconste: {channel}: {error}; it is tried again at the next start", err=True)
    click.echo(f"{counted(sent.notices, 'notice')} sent; {counted(len(sent.still_open), 'open incident')}")
    sys.exit(1 if sent.failing else 0)


def _test(settings: NoticeSettings) -> int:
    at = clock.now()
    letter = Letter(
        id=f"queconste-test-{at:%Y%m%dT%H%M%S%f}",
        subject="Que Conste: a test notice",
        text="This is a test. Nothing is wrong.",
        about={"event": "test"},
    )
    failed = 0
    for channel in settings.channels:
        error = send(channel, letter, settings)
        failed += error is not None
        click.echo(f"{channel}: {error or 'sent'}", err=error is not None)
    return 1 if failed else 0


def send_notices(
    archive: Path, captures: Path, sources: Path, problems: list[str] | None = None, runs: Iterable[int] = ()
) -> None:
    """Send notices at the end of another command, if any are set; what fails is a line, and no failure of that.

    ``runs`` are those that the command ended: a channel that fails is an issue of each.
    """
    try:
        settings = load_notice_settings(sources)
        if settings is None:
            return
        with Archive.open(archive, create=False) as opened:
            sent = notify(opened, captures, load_sources(sources), settings, problems=problems)
            for run in runs:
                for channel, reason in sent.failing.items():
                    message = mask(
                        f"notices by {channel} were not taken: {reason}; they are sent again at a later start"
                    )
                    opened.note_after_end(run, kind="notices", message=message)
    except AlreadyRunning:
        return  # the other process, or the next start, sends what is new
    except UserError as error:
        click.echo(f"queconste: no notices were sent: {error}", err=True)
        return
    for channel, reason in sent.failing.items():
        click.echo(f"queconste: {channel}: {reason}; it is tried again at the next start", err=True)
