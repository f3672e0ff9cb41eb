"""`queconste derive` computes derived tables again, and growth around alerts follows their links and dates."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pipelines.jobs import deriving
from pipelines.redaction.archive_rows import redact_rows, unguarded
from pipelines.redaction.matching import Matcher
from pipelines.store.archive import Archive
from pipelines.store.derived.derivation import Aggregate
from pipelines.store.derived.derivations import AGGREGATES, DERIVED_TABLES
from pipelines.store.derived.refresh import Change, aggregate_change, changes
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction
from scrapers.items import Link
from tests.archives import (
    BLOG,
    alert,
    day,
    dump,
    extraction,
    keep,
    petition,
    record,
    rows,
    scalar,
)
from tests.commands import run

POSTS = "https://blog.example/wp-json/wp/v2/posts"
OUTREACH = "SELECT alert_day, before, before_days, after, after_days, factor FROM petition_outreach"


def looks(*counts: tuple[float, int], title: str = "Free Ana", slug: str = "free-ana") -> list[Extraction]:
    """Listings with one petition, at noon of days in March 2018."""
    fields = {"categories": ("Justice",), "creator": "Ana María R."}
    return [
        extraction(petition(title, slug, signatures=f"{count} of 9,000", **fields), at=day(at)) for at, count in counts
    ]


def post(date: str | None = "2018-03-10", to: str = "free-ana", at: float = 20) -> Extraction:
    """A capture of an alert that links to a petition."""
    link = Link(url=f"https://site.example/petitions/{to}", text="Sign here")
    return extraction(alert(date=date, links=(link,), action_type="Call"), at=day(at), page="wordpress.rest", url=POSTS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with rows in every derived table."""
    path = tmp_path / "a.db"
    keep(path, looks((1, 90), (2, 100), (9, 110), (17, 310)))
    keep(path, [post()], BLOG)
    return path


def test_all_tables_are_derived_from_nothing(path: Path) -> None:
    before = dump(path)
    with closing(sqlite3.connect(path)) as db:
        for table in DERIVED_TABLES:
            assert db.execute(f"DELETE FROM {table}").rowcount > 0, table
        db.commit()
    done = run("derive", "--all", "--archive", path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{path}: derived 1 petition and 1 alert: {rows_in(path)} rows changed\n"
    assert dump(path) == before
    assert run("derive", "--all", "--archive", path).stdout.endswith("1 petition and 1 alert: no row changed\n")


def rows_in(path: Path) -> int:
    """How many rows the derived tables have, but for those that were brought up to date with others."""
    aggregates = {each.table for each in AGGREGATES}
    return sum(scalar(path, f"SELECT count(*) FROM {table}") for table in DERIVED_TABLES if table not in aggregates)


def test_rows_that_do_not_follow_are_put_right_and_others_not_touched(path: Path) -> None:
    before = dump(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE petition_metrics SET last_signatures = 7")
        db.execute("INSERT INTO petition_rungs VALUES (1, 7, 0, 0, NULL)")
        db.commit()
    assert len(list(found_wrong(path))) == 2 + 1
    assert run("derive", "--all", "--archive", path).exit_code == 0
    assert (dump(path), found_wrong(path)) == (before, [])


def test_rows_whose_petition_or_alert_is_not_there_are_deleted(path: Path) -> None:
    before = dump(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO growth_daily VALUES (999, 17000, 5, 1, 0)")
        db.execute("INSERT INTO alert_action_types VALUES (999, 'Call')")
        db.commit()
    assert len(found_wrong(path)) == 2
    assert run("derive", "--archive", path).exit_code == 0
    assert len(found_wrong(path)) == 2, "only --all looks for them"
    assert run("derive", "--all", "--archive", path).exit_code == 0
    assert (dump(path), found_wrong(path)) == (before, [])


def found_wrong(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return list(rebuild_differences(db))


def test_without_all_only_what_a_run_has_not_finished_is_derived(path: Path) -> None:
    with Archive.open(path) as archive:
        number = archive.start_run("crawl", BLOG)
        for each in looks((18, 400)):
            record(archive, number, each)
    assert scalar(path, "SELECT last_signatures FROM petition_metrics") == 310
    done = run("derive", "--archive", path)
    assert done.stdout == f"{path}: derived 1 petition: 2 rows changed\n"
    assert scalar(path, "SELECT last_signatures FROM petition_metrics") == 400


def test_an_archive_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run("derive", "--archive", tmp_path / "a.db")
    assert (done.exit_code, done.stderr) == (
        2,
        f"queconste: there is no archive at {tmp_path / 'a.db'}; give --archive its path\n",
    )


def test_the_week_before_an_alert_is_compared_with_the_week_after(path: Path) -> None:
    assert rows(path, OUTREACH) == [("2018-03-10", 10, 7, 200, 8, 17.5)]
    assert rows(path, "SELECT outreach_alerts, outreach_factor FROM petition_metrics") == [(1, 17.5)]


def test_an_alert_whose_date_is_corrected_is_compared_by_it(path: Path) -> None:
    keep(path, [post(date="2018-03-02", at=21)], BLOG)
    assert rows(path, OUTREACH) == []
    keep(path, [post(date="2018-03-11", at=22)], BLOG)
    assert rows(path, OUTREACH) == [("2018-03-11", 10, 7, 200, 8, 17.5)]
    assert found_wrong(path) == []


def test_a_petition_that_comes_after_the_alert_that_links_to_it_is_compared_too(path: Path) -> None:
    keep(path, [post(to="free-luis", at=21)], BLOG)
    keep(path, looks((2, 10), (9, 80), (16, 90), title="Free Luis", slug="free-luis"))
    assert rows(path, "SELECT petition_id, before, after FROM petition_outreach ORDER BY 1") == [
        (1, 10, 200),
        (2, 70, 10),
    ]
    assert found_wrong(path) == []


def test_an_alert_that_newer_code_reads_nowhere_any_more_leaves_no_comparison(path: Path) -> None:
    excerpt = extraction(alert(date="2018-03-10"), at=day(21), page="wordpress.feed", url="https://blog.example/feed")
    keep(path, [excerpt], BLOG)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE extractions SET code_version = 'older'")
    read_now = [replace(shown, found=()) for shown in (post(), excerpt)]  # first the one that has the link
    keep(path, read_now, BLOG, kind="replay")
    assert rows(path, OUTREACH) == rows(path, "SELECT id FROM action_alerts") == []
    assert scalar(path, "SELECT outreach_alerts FROM petition_metrics") == 0
    assert found_wrong(path) == []


def test_a_slug_that_is_redacted_leaves_no_number_made_of_it(path: Path) -> None:
    ties = "SELECT m.tie, o.tie FROM petition_metrics AS m JOIN petition_outreach AS o ON o.petition_id = m.petition_id"
    [before] = rows(path, ties)
    words = {"redacted": lambda text: text.replace("call", "x").replace("ana", "y"), "spans": lambda text: []}
    matcher = cast(Matcher, SimpleNamespace(**words))
    with Archive.open(path) as archive:
        run_id = archive.start_run("replay", None)
        with archive.transaction(), unguarded(archive.db.conn):
            redact_rows(archive.db.conn, matcher)
        archive.finish_run(run_id)
    [after] = rows(path, ties)
    assert rows(path, "SELECT slug FROM petitions UNION SELECT slug FROM action_alerts") == [("free-y",), ("x-today",)]
    assert not set(before) & set(after)
    assert found_wrong(path) == []


def test_what_another_connection_writes_in_between_is_not_overwritten_with_older_figures(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []

    def changes_while_another_writes(db: sqlite3.Connection, *about: Any) -> dict[str, Change]:
        change = changes(db, *about)
        if not found:  # after this step has looked, and before it writes
            keep(path, looks((18, 400)))
        found.append(scalar(path, "SELECT last_signatures FROM petition_metrics"))
        return change

    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE petition_metrics SET last_signatures = 7")
        db.commit()
    monkeypatch.setattr(deriving, "changes", changes_while_another_writes)
    assert run("derive", "--all", "--archive", path).exit_code == 0
    assert found[:2] == [400, 400], "it looked once more, with the lock"
    assert scalar(path, "SELECT last_signatures FROM petition_metrics") == 400
    assert found_wrong(path) == []


def test_counts_are_made_once_whatever_another_connection_adds_to_them_meanwhile(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []

    def counts_while_another_writes(db: sqlite3.Connection, aggregate: Aggregate) -> Change:
        change = aggregate_change(db, aggregate)
        keep(path, looks((18 + len(counted), 400), title="Free Eva", slug=f"free-eva-{len(counted)}"))
        counted.append(aggregate.table)
        return change

    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE totals SET n = n + 5 WHERE value <> ''")
        db.execute("INSERT INTO totals VALUES ('petitions', 'language', '', '', 'tlh', 3)")
        db.execute("DELETE FROM list_totals")
        db.commit()
    monkeypatch.setattr(deriving, "aggregate_change", counts_while_another_writes)
    assert run("derive", "--all", "--archive", path).exit_code == 0
    assert counted.count("totals") == counted.count("list_totals") == 1, "not again with the lock"
    assert found_wrong(path) == []
