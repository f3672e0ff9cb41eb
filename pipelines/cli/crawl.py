"""`queconste crawl`."""

import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option, sources_option
from pipelines.cli.options import example
from pipelines.cli.output import print_digest, print_table
from pipelines.cli.progress import crawl_bar
from pipelines.records import counted
from pipelines.store.archive import Archive
from scrapers.errors import AlreadyRunning, UsageError
from scrapers.sources import Source, find_source, load_sources


@click.command(
    "crawl",
    epilog=example("queconste crawl mijente calcivilrights", "queconste crawl --due --plan", "queconste crawl --due"),
)
@click.argument("names", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--all", "everything", is_flag=True, help="All sources except the sample and those with `schedule: never`."
)
@click.option("--due", is_flag=True, help="All sources that are due by their schedule.")
@click.option("--plan", "only_plan", is_flag=True, help="Only say what would be requested. Uses no network.")
@click.option("--whole", is_flag=True, help="Also read what has not changed since the last crawl.")
@click.option("--log", type=click.Path(path_type=Path, dir_okay=False), help="Write a detailed log to this file.")
@filled_archive_option
@filled_captures_option
@sources_option
def command(
    names: tuple[str, ...],
    everything: bool,
    due: bool,
    only_plan: bool,
    whole: bool,
    log: Path | None,
    archive: Path,
    captures: Path,
    sources: Path,
) -> None:
    """Crawl sources into the archive.

    The same command resumes a crawl that was interrupted, and does not request again what it had fetched.
    """
    from pipelines.jobs.crawl import spider_of  # Scrapy takes a while to import, and --help does not need it

    if (bool(names), everything, due).count(True) != 1:
        raise UsageError("say what to crawl: names of sources, or --all, or --due; `queconste sources` lists them")
    listed = [find_source(name, sources) for name in dict.fromkeys(names)] or _scheduled(sources)
    # Refused before the archive is made.
    for source in listed:
        spider_of(source)
    # A plan opens an archive only if there is one: making one would be writing.
    if only_plan:
        _print_plan(listed, archive, due=due, whole=whole)
    else:
        _crawl(listed, archive, captures, due=due, whole=whole, log=log)


def _scheduled(path: Path) -> list[Source]:
    return [s for s in load_sources(path).values() if not s.sample and s.schedule != "never"]


def _due(archive: Archive | None, sources: list[Source]) -> list[Source]:
    from pipelines.jobs.crawl_state import is_due

    return [source for source in sources if is_due(archive, source, datetime.now(UTC))]


def _print_plan(listed: list[Source], archive: Path, *, due: bool, whole: bool) -> None:
    from pipelines.jobs.crawl_plan import least_time, plan_crawl

    with Archive.open(archive, create=False) if archive.exists() else nullcontext() as opened:
        plans = plan_crawl(_due(opened, listed) if due else listed, opened, whole=whole)
    print_table(
        (
            (
                plan.source.name,
                ", ".join(plan.hosts),
                f"{plan.last:%Y-%m-%d %H:%M} UTC" if plan.last else "never",
                "everything" if plan.whole else "changes",
                "" if plan.pages is None else plan.pages,
                plan.requests,
                str(plan.least_time),
            )
            for plan in plans
        ),
        ("source", "host", "last crawl", "reads", "pages last time", "requests (at least)", "time (at least)"),
    )
    requests = counted(sum(plan.requests for plan in plans), "request")
    of_all = f" of {len(listed)}" if due else ""
    click.echo(
        f"Plan: {len(plans)}{of_all} {'source' if len(listed) == 1 else 'sources'}{' due' if due else ''}, "
        f"at least {requests} in {least_time(plans)}; nothing was requested or written"
    )


def _crawl(listed: list[Source], archive: Path, captures: Path, *, due: bool, whole: bool, log: Path | None) -> None:
    from pipelines.jobs import crawl as crawl_job
    from pipelines.jobs.crawl_plan import CrawlProgress, plan_crawl
    from pipelines.jobs.opening import open_archive

    overrides = {"LOG_ENABLED": True, "LOG_FILE": str(log)} if log else {}
    outcomes: list[crawl_job.Outcome] = []
    with open_archive(archive, captures) as opened:
        chosen = _due(opened, listed) if due else listed
        if chosen:
            with crawl_bar(CrawlProgress(plan_crawl(chosen, opened, whole=whole))) as show:
                outcomes = crawl_job.crawl(chosen, opened, captures, whole=whole, overrides=overrides, progress=show)
    for outcome in outcomes:
        if not outcome.busy:
            ended = "failed" if outcome.failed else "finished"
            why = f": {outcome.reasons}" if outcome.verdict != "ok" and outcome.reasons else ""
            judged = f"; judged {outcome.verdict}{why}" if outcome.verdict else ""
            click.echo(f"{outcome.source.name}: {ended}, {outcome.counts}{judged}")
            print_digest(outcome.counts.digest)
        if outcome.message:
            click.echo(f"queconste: {outcome.message}", err=True)
    failed, busy = sum(outcome.failed for outcome in outcomes), sum(outcome.busy for outcome in outcomes)
    done = f"{len(outcomes) - busy} of {counted(len(chosen), 'source')} crawled into {archive}, {failed} failed"
    click.echo(f"{done}, {busy} already being crawled" if busy else done)
    sys.exit(1 if failed or len(outcomes) < len(chosen) else AlreadyRunning.exit_code if busy else 0)
