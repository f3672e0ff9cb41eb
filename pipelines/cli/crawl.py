"""`queconste crawl`."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option, sources_option
from pipelines.cli.notify import send_notices
from pipelines.cli.options import example
from pipelines.cli.output import print_digest, print_table
from pipelines.cli.progress import crawl_bar
from pipelines.cli.stamp import stamp_after_run
from pipelines.phrasing import counted
from pipelines.store.archive import Archive
from scrapers import clock
from scrapers.errors import AlreadyRunning, UsageError
from scrapers.sources import Source, find_source, load_sources, user_agent

if TYPE_CHECKING:
    from pipelines.jobs.due import DueCrawl


@click.command(
    "crawl",
    epilog=example("queconste crawl mijente calcivilrights", "queconste crawl --due --plan", "queconste crawl --due"),
)
@click.argument("names", nargs=-1, metavar="[SOURCE]...")
@click.option("--all", "everything", is_flag=True, help="All sources, except samples and those with `schedule: never`.")
@click.option("--due", is_flag=True, help="Those of --all that are due by their schedule; samples never are.")
@click.option("--plan", "only_plan", is_flag=True, help="Only say what would be requested. Uses no network.")
@click.option("--now", is_flag=True, help="Also ask sites that failed the last crawl and are left alone for a while.")
@click.option("--whole", is_flag=True, help="Also request and read pages that have not changed.")
@click.option("--log", type=click.Path(path_type=Path, dir_okay=False), help="Write a detailed log to this file.")
@filled_archive_option
@filled_captures_option
@sources_option
def command(
    names: tuple[str, ...],
    everything: bool,
    due: bool,
    only_plan: bool,
    now: bool,
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
    if everything and not listed:
        raise _nothing_scheduled(sources)
    # Refused before the archive is made.
    for source in listed:
        spider_of(source)
    # A plan opens an archive only if there is one: making one would be writing.
    if only_plan:
        _print_plan(listed, archive, due=due, whole=whole)
    else:
        for source in listed:
            user_agent(source.contact, local=source.is_local)
        code, runs = _crawl(listed, archive, captures, due=due, now=now, whole=whole, log=log)
        send_notices(archive, captures, sources, runs=runs)
        stamp_after_run(archive, sources)
        sys.exit(code)


def _scheduled(path: Path) -> list[Source]:
    return [s for s in load_sources(path).values() if not s.sample and s.schedule != "never"]


def _nothing_scheduled(path: Path) -> UsageError:
    names = list(load_sources(path))
    if not names:
        return UsageError(f"{path} has no source; `queconste probe` writes the stanza of one")
    return UsageError(
        f"--all skips samples and sources with `schedule: never`, and {path} has no other; "
        f"crawl them by name, such as `queconste crawl {names[0]} --sources {path}`"
    )


def _due(archive: Archive | None, sources: list[Source]) -> "dict[str, DueCrawl]":
    from pipelines.jobs.due import due_crawl

    now = clock.now()
    return {source.name: crawl for source in sources if (crawl := due_crawl(archive, source, now))}


def _print_plan(listed: list[Source], archive: Path, *, due: bool, whole: bool) -> None:
    from pipelines.jobs.crawl_plan import least_time, plan_crawl

    with Archive.open(archive, create=False) if archive.exists() else nullcontext() as opened:
        crawls = _due(opened, listed) if due else {}
        chosen = [source for source in listed if source.name in crawls] if due else listed
        plans = plan_crawl(chosen, opened, whole=whole, due=crawls)
        waits = {source.name: _waits(opened, source) for source in chosen}
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
                *((crawls[plan.source.name].reads, crawls[plan.source.name].because) if due else ()),
            )
            for plan in plans
        ),
        (
            *("source", "host", "last crawl", "reads", "pages last time", "requests (at least)", "time (at least)"),
            *(("looks at", "because") if due else ()),
        ),
    )
    for wait in filter(None, waits.values()):
        click.echo(wait)
    requests = counted(sum(plan.requests for plan in plans), "request")
    of_all = f" of {len(listed)}" if due else ""
    if not archive.exists():
        click.echo(f"There is no archive at {archive} yet: a crawl would make it")
    click.echo(
        f"Plan: {len(plans)}{of_all} {'source' if len(listed) == 1 else 'sources'}{' due' if due else ''}, "
        f"at least {requests} in {least_time(plans)}; nothing was requested or written"
    )


def _waits(archive: Archive | None, source: Source) -> str:
    """Say that a site is left alone for now; "" where it is not."""
    from pipelines.jobs.back_off import active_back_off, left_alone

    back_off = active_back_off(archive, source, clock.now())
    return left_alone(source, back_off) if back_off else ""


def _crawl(
    listed: list[Source], archive: Path, captures: Path, *, due: bool, now: bool, whole: bool, log: Path | None
) -> tuple[int, list[int]]:
    """Crawl; returns the exit code and the runs."""
    from pipelines.jobs import crawl as crawl_job
    from pipelines.jobs.crawl_plan import CrawlProgress, plan_crawl
    from pipelines.jobs.due import take_stock
    from pipelines.jobs.opening import open_archive

    overrides = {"LOG_ENABLED": True, "LOG_FILE": str(log)} if log else {}
    outcomes: list[crawl_job.Outcome] = []
    with open_archive(archive, captures) as opened:
        if due:
            take_stock(opened, listed, clock.now())
        crawls = _due(opened, listed) if due else {}
        chosen = [source for source in listed if source.name in crawls] if due else listed
        if chosen:
            with crawl_bar(CrawlProgress(plan_crawl(chosen, opened, whole=whole, due=crawls))) as show:
                outcomes = crawl_job.crawl(
                    chosen, opened, captures, whole=whole, due=crawls, now=now, overrides=overrides, progress=show
                )
    for outcome in outcomes:
        if not (outcome.busy or outcome.waits):
            ended = "failed" if outcome.failed else "finished"
            why = f": {outcome.reasons}" if outcome.verdict != "ok" and outcome.reasons else ""
            judged = f"; judged {outcome.verdict}{why}" if outcome.verdict else ""
            click.echo(f"{outcome.source.name}: {ended}, {outcome.counts}{judged}")
            print_digest(outcome.counts.digest)
        if outcome.later:
            click.echo(outcome.later)
        if outcome.message and due and outcome.waits:
            click.echo(outcome.message)  # nothing went wrong, and a timer says it every hour
        elif outcome.message:
            click.echo(f"queconste: {outcome.message}", err=True)
    failed, busy, waits = (sum(getattr(o, how) for o in outcomes) for how in ("failed", "busy", "waits"))
    done = f"{len(outcomes) - busy - waits} of {counted(len(chosen), 'source')} crawled into {archive}, {failed} failed"
    done += f", {busy} already being crawled" if busy else ""
    click.echo(f"{done}, {waits} left alone" if waits else done)
    runs = [outcome.run for outcome in outcomes if outcome.run is not None]
    if failed or len(outcomes) < len(chosen):
        return 1, runs
    return AlreadyRunning.exit_code if busy or (waits and not due) else 0, runs
