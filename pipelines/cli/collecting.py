"""Commands that collect: crawl, sources, runs, check, probe."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import click

from pipelines.cli import archive_option, captures_option, sources_option
from pipelines.records import counted
from scrapers.errors import UsageError
from scrapers.sources import Source, find_source, load_sources, sources_path


@click.command(epilog="Example: queconste crawl mijente calcivilrights")
@click.argument("names", nargs=-1, metavar="[SOURCE]...")
@click.option("--all", "everything", is_flag=True, help="Every source, but for the sample and those never scheduled.")
@click.option("--due", is_flag=True, help="Every source whose schedule asks for a crawl now.")
@click.option("--whole", is_flag=True, help="Read again what has not changed since the last crawl.")
@click.option(
    "--log", type=click.Path(path_type=Path, dir_okay=False), help="Write what happens, in detail, to a file."
)
@archive_option
@captures_option
@sources_option
def crawl(
    names: tuple[str, ...],
    everything: bool,
    due: bool,
    whole: bool,
    log: Path | None,
    archive: Path,
    captures: Path,
    sources: Path | None,
) -> None:
    """Crawl sources of sources.yml into the archive."""
    from pipelines.jobs import crawl as crawl_job
    from pipelines.jobs import crawl_state
    from pipelines.store.archive import Archive

    if (bool(names), everything, due).count(True) != 1:
        raise UsageError("say what to crawl: names of sources, or --all, or --due; `queconste sources` lists them")
    chosen = [find_source(name, sources) for name in dict.fromkeys(names)] or _scheduled(sources)
    for source in chosen:
        crawl_job.spider_of(source)
    with Archive.open(archive) as opened:
        if due:
            chosen = [s for s in chosen if crawl_state.is_due(opened, s, datetime.now(UTC))]
        overrides = {"LOG_ENABLED": True, "LOG_FILE": str(log)} if log else {}
        counter = _Counter()
        outcomes = (
            crawl_job.crawl(chosen, opened, captures, whole=whole, overrides=overrides, progress=counter.show)
            if chosen
            else []
        )
        counter.clear()
    for outcome in outcomes:
        click.echo(f"{outcome.source.name}: {'failed' if outcome.failed else 'finished'}, {outcome.counts}")
        if outcome.message:
            click.echo(f"queconste: {outcome.message}", err=True)
    failed = sum(outcome.failed for outcome in outcomes)
    click.echo(f"{len(outcomes)} of {counted(len(chosen), 'source')} crawled into {archive}, {failed} failed")
    sys.exit(1 if failed or len(outcomes) < len(chosen) else 0)


class _Counter:
    """One line in the terminal that says how far each crawl has come; nothing where there is no terminal."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}

    def show(self, source: Source, pages: int, found: int) -> None:
        self.told[source.name] = f"{source.name}: {pages} pages, {found} found"
        self._write("  ".join(self.told.values()))

    def clear(self) -> None:
        self._write("")

    def _write(self, line: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{line[: get_terminal_size().columns - 1]}", nl=False, err=True)


def _scheduled(path: Path | None) -> list[Source]:
    return [s for s in load_sources(path).values() if not s.sample and s.schedule != "never"]


@click.command(epilog="Example: queconste sources")
@sources_option
def sources(sources: Path | None) -> None:
    """List the sources of sources.yml."""
    known = load_sources(sources)
    width = max(map(len, known))
    for source in known.values():
        click.echo(f"{source.name:{width}}  {source.platform:12}  {source.schedule:7}  {source.start[0]}")
    click.echo(f"{counted(len(known), 'source')} in {sources or sources_path()}")


@click.command(epilog="Example: queconste check --archive archive.db")
@archive_option
@sources_option
def check(archive: Path, sources: Path | None) -> None:
    """Check sources.yml and the archive, and say what is wrong."""
    from pipelines.verify.integrity import check_archive

    known = load_sources(sources)
    found = list(check_archive(archive)) if archive.exists() else []
    for wrong in found:
        click.echo(f"queconste: {wrong}", err=True)
    about = f"{counted(len(found), 'thing')} wrong in {archive}" if archive.exists() else f"no archive at {archive} yet"
    are = "is as it should be" if len(known) == 1 else "are as they should be"
    click.echo(f"{counted(len(known), 'source')} in {sources or sources_path()} {are}; {about}")
    sys.exit(1 if found else 0)


@click.command(epilog="Example: queconste probe https://action.mijente.net")
@click.argument("url")
def probe(url: str) -> None:
    """Recognize the platform of the site at URL, say what a crawl would collect, and print a stanza to paste."""
    from pipelines.jobs import probe_report

    report = probe_report.probe(url)
    click.echo(report.words, err=True)
    click.echo(report.stanza, nl=False)
    click.echo("paste the stanza into sources.yml, and fill in what it says is unverified", err=True)


@click.command(epilog="Example: queconste runs --issues 3")
@click.option("--issues", "run", type=int, metavar="RUN", help="What this run could not do, instead of the runs.")
@archive_option
def runs(run: int | None, archive: Path) -> None:
    """List what was crawled, imported and backfilled, the newest first."""
    from pipelines.store.archive import Archive
    from pipelines.store.runs import list_issues, list_runs

    with Archive.open(archive, create=False) as opened:
        if run is not None:
            issues = list_issues(opened.db.conn, run)
            for issue in issues:
                click.echo(f"{issue['severity']:7}  {issue['kind']}: {issue['message']}")
            click.echo(f"{counted(len(issues), 'issue')} in run {run} of {archive}")
            return
        known = list_runs(opened.db.conn)
    for line in _table(known):
        click.echo(line)
    click.echo(f"{counted(len(known), 'run')} in {archive}")


def _table(known: list[dict[str, Any]]) -> list[str]:
    """Runs as lines of columns, the numbers to the right."""
    if not known:
        return []
    columns = (
        "id",
        "started_at",
        "source",
        "kind",
        "status",
        "captures",
        "petitions",
        "alerts",
        "snapshots",
        "issues",
        "message",
    )
    cells = [
        columns,
        *((str(run["id"]), *(_cell(run[c]) for c in columns[1:])) for run in known),
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    left = {"started_at", "source", "kind", "status", "message"}
    return [
        "  ".join(
            cell.ljust(width) if name in left else cell.rjust(width)
            for name, cell, width in zip(columns, line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]


def _cell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value or "")


COMMANDS: dict[str, click.Command] = {"crawl": crawl, "sources": sources, "check": check, "probe": probe, "runs": runs}
