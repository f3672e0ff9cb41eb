"""Many records in one transaction are written as each alone would be, or not at all."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from scrapers.captures import Capture
from scrapers.extract import Extraction
from tests.archives import SITE, alert, day, dump, extraction, gone, keep, petition, record, rows, scalar

Found = Extraction | Capture
DATA = ("SELECT", "INSERT", "UPDATE", "DELETE")


@st.composite
def visits(draw: st.DrawFn) -> Found:
    """A listing with petitions that mostly say what they said, or one petition's page that is not there."""
    at = day(draw(st.integers(1, 12)))
    if draw(st.integers(0, 5)) == 0:
        return gone(draw(st.sampled_from(["free-ana", "free-luis"])), at=at)
    shown = draw(st.lists(st.sampled_from(["free-ana", "free-luis", "free-eva"]), min_size=1, max_size=3))
    counts = st.sampled_from(["139 of 200", "140 of 200", "150 of 200", None])
    texts = st.sampled_from(["She is our neighbor."] * 4 + ["She is free!"])
    found = [petition(slug.replace("-", " "), slug, signatures=draw(counts), why=draw(texts)) for slug in shown]
    return extraction(*found, at=at, url=f"https://site.example/c?{draw(st.integers(0, 3))}")


def keep_in_batches(path: Path, found: list[Found], size: int) -> None:
    with Archive.open(path) as archive:
        run = archive.start_run("import", SITE)
        for start in range(0, len(found), size):
            with archive.transaction():
                for each in found[start : start + size]:
                    record(archive, run, each)
        archive.finish_run(run)
        assert list(rebuild_differences(archive.db.conn)) == []


def record_and_break(archive: Archive, run: int, page: Extraction, broken: pytest.MonkeyPatch) -> None:
    with archive.transaction():
        record(archive, run, page)
        broken.setattr("pipelines.store.archive.capture_row", lambda *row: 1 / 0)
        record(archive, run, replace(page, page="controlshift.petition"))


@settings(max_examples=30, deadline=None)
@given(st.lists(visits(), min_size=3, max_size=14), st.integers(2, 14))
def test_a_batch_ends_as_the_same_records_one_by_one(found: list[Found], size: int) -> None:
    with TemporaryDirectory() as folder:
        alone, batched = Path(folder) / "alone.db", Path(folder) / "batched.db"
        keep(alone, found, kind="import")
        keep_in_batches(batched, found, size)
        assert dump(batched) == dump(alone)
        counts = "SELECT captures, petitions, new_petitions, snapshots, versions, issues FROM runs"
        assert rows(batched, counts) == rows(alone, counts)


def test_a_batch_in_which_one_record_fails_leaves_nothing_and_the_next_one_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [extraction(petition(signatures=f"{139 + n} of 200"), at=day(n)) for n in (1, 2, 3)]
    keep(path, days[:1])
    with Archive.open(path) as archive:
        run = archive.start_run("import", SITE)
        with monkeypatch.context() as broken, pytest.raises(ZeroDivisionError):
            record_and_break(archive, run, days[1], broken)
        record(archive, run, days[2])
        archive.finish_run(run)
        assert list(rebuild_differences(archive.db.conn)) == []
    assert rows(path, "SELECT signatures FROM signature_snapshots ORDER BY 1") == [(140,), (142,)]
    assert rows(path, "SELECT captures, snapshots FROM runs WHERE id = ?", run) == [(1, 1)]


def test_a_reader_sees_each_count_as_soon_as_its_page_is_recorded(path: Path) -> None:
    with Archive.open(path) as archive, closing(sqlite3.connect(path)) as reader:
        run = archive.start_run("crawl", SITE)
        for n in (1, 2, 3):
            record(archive, run, extraction(petition(signatures=f"{139 + n} of 200"), at=day(n)))
            assert reader.execute(
                "SELECT signatures, is_stale, observed_at = last_seen_at FROM petitions"
            ).fetchall() == [(139 + n, 1, 1)]
            assert reader.execute("SELECT snapshots FROM runs").fetchall() == [(n,)]


def test_a_count_is_masked_also_where_its_petition_is_known(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1)), extraction(petition(signatures="140 of A012-345-678"), at=day(2))])
    assert (
        scalar(path, "SELECT count(*) FROM signature_snapshots WHERE signatures_text LIKE '%[A-number removed]%'") == 1
    )
    assert "345-678" not in str(dump(path))


def test_what_was_wrong_with_a_count_is_noted_for_each_new_wording_and_for_no_other(path: Path) -> None:
    counts = ["many", "139", "a lot"]
    keep(
        path,
        [extraction(petition(why=why, signatures=counts[n]), at=day(n + 1)) for n, why in enumerate(["a", "a", "b"])],
    )
    assert [message for (message,) in rows(path, "SELECT message FROM issues")] == [
        'The count "many" could not be read.',
        'The count "a lot" could not be read.',
    ]


def test_to_record_a_page_and_to_end_a_run_no_table_of_observations_is_read_as_a_whole(path: Path) -> None:
    asked: list[str] = []
    keep(path, [extraction(petition(), at=day(1)), gone(at=day(2))])
    with Archive.open(path) as archive:
        db = archive.db.conn
        db.set_trace_callback(asked.append)
        run = archive.start_run("crawl", SITE)
        for item in [
            petition(),
            petition(why="She is free!"),
            petition("Free Luis", None),
            petition("Free Eva", "eva"),
        ]:
            record(archive, run, extraction(item, alert(), at=day(3)))
        record(archive, run, extraction(petition(), at=day(2.5)))
        record(archive, run, gone(at=day(4)))
        archive.finish_run(run, complete=True)
        db.set_trace_callback(None)
    with closing(sqlite3.connect(path)) as db:
        plans = {sql: db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked if sql[:6] in DATA}
    assert len(plans) > 40
    whole = re.compile(r"SCAN (s|snapshot_rows|c|captures|v|petition_versions|extractions|links|events)\b")
    found = {(step, " ".join(sql.split())) for sql, plan in plans.items() for *_, step in plan}
    assert sorted(step for step in found if whole.match(step[0]) and " OFFSET " not in step[1]) == []
