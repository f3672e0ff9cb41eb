"""`queconste doctor`."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.options import ROW_NUMBER, example, json_option
from pipelines.cli.output import print_json, print_table
from pipelines.jobs.diagnosis import Diagnosis, PageSeen, diagnose
from pipelines.store.connection import reading
from scrapers.sources import find_source


@click.command("doctor", epilog=example("queconste doctor mijente", "queconste doctor mijente --run 12 --json"))
@click.argument("name", metavar="SOURCE")
@click.option(
    "--run", "run", type=ROW_NUMBER, metavar="RUN", help="Look at this crawl, not at the first since the last ok one."
)
@json_option
@archive_option
@captures_option
@sources_option
def command(name: str, run: int | None, as_json: bool, archive: Path, captures: Path, sources: Path) -> None:
    """Show what changed on a source: its last good page beside the first other one.

    Which checks fired and what to try, which fields went missing, which keys or selectors are gone, and the first item
    before and after. Reads kept captures, uses no network and writes nothing.
    """
    source = find_source(name, sources)
    with reading(archive) as db:
        found = diagnose(db, captures, source, run)
    if as_json:
        print_json({"archive": str(archive), **_as_json(found)})
        return
    if found.verdict == "ok":
        click.echo(f"{found.source}: run {found.run} is ok; nothing changed that a check is for")
        return
    for title, lines in _sections(found):
        click.echo(f"\n{title}")
        print_table(lines)
    before = f"beside run {found.good_run}" if found.good_run else "and no crawl before it is ok"
    click.echo(f"\n{found.source}: run {found.run} is {found.verdict}, {before}")


def _as_json(found: Diagnosis) -> dict[str, object]:
    shown = asdict(found)
    shown["checks"] = [{"try" if key == "try_" else key: v for key, v in check.items()} for check in shown["checks"]]
    for page in ("good_page", "bad_page"):
        if shown[page]:
            shown[page]["sample"] = dict(shown[page]["sample"])
    return shown | {"gone": dict(found.gone), "new": dict(found.new)}


def _sections(found: Diagnosis) -> Iterator[tuple[str, Sequence[tuple[object, ...]]]]:
    for check in found.checks:
        yield f"{check.name}: {check.reason}", [("", "means", check.means), ("", "try", check.try_)]
    good, bad = found.good_page, found.bad_page
    yield "Pages", [("", "", "last good", "first other"), *_pages(good, bad)]
    if found.missing:
        rows = [
            ("", m.page, m.field, f"{m.before} of {m.items_before}", f"{m.after} of {m.items_after}")
            for m in found.missing
        ]
        yield "Fields that went missing", rows
    if found.places:
        places = [("", p.field, p.part, f"{p.before} times", f"now {p.after} times") for p in found.places]
        yield "Where they stood", places
    for title, parts in (("Keys or selectors that are gone", found.gone), ("New ones", found.new)):
        if parts:
            yield title, [("", part, f"{number} times") for part, number in parts]
    if (good and good.sample) or (bad and bad.sample):
        yield "First item", list(_samples(good, bad))


def _pages(good: PageSeen | None, bad: PageSeen | None) -> Iterator[tuple[object, ...]]:
    for label in ("url", "captured_at", "status", "size", "page", "found", "problem"):
        values = ["none" if page is None else str(getattr(page, label) or "") for page in (good, bad)]
        if any(values):
            yield ("", label, *values)


def _samples(good: PageSeen | None, bad: PageSeen | None) -> Iterator[tuple[object, ...]]:
    before, after = (dict(page.sample) if page else {} for page in (good, bad))
    for field in {**before, **after}:
        yield "", field, before.get(field, "-"), after.get(field, "-")
