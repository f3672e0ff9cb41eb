"""A crawl is judged against the good ones before it: each check fires for its reason, and none in quiet months."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction, PageChanged
from scrapers.items import Petition
from tests.archives import SITE, alert, day, extraction, keep, petition, record, rows, scalar

Changes = dict[str, Any]
CATEGORIES = "https://site.example/categories"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def petitions(number: int = 20, day_: float = 1, **fields: Any) -> list[Petition]:
    """Petitions that gain a signature a day, a few of them with less on them than others."""
    shown = {"creator": "Ana María R.", "target": "The governor", "created": "2018-02-14", "status": "open"} | fields
    return [
        petition(
            f"Free neighbor {n}",
            f"free-{n}",
            **{"signatures": f"{100 + n + int(day_)} of 200", "why": f"Neighbor {n} is loved."} | shown,
        )
        for n in range(number)
    ]


def crawl(path: Path, at: float, *found: Extraction, issues: Sequence[tuple[str, str]] = (), **ended: Any) -> int:
    """Record a crawl with issues, and return its run."""
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        for each in found:
            record(archive, run, each)
        for kind, severity in issues:
            archive.note_issue(
                run,
                source=SITE,
                url=None,
                kind=kind,
                severity=severity,
                message=f"{kind} at {at}",  # type: ignore[arg-type]
            )
        archive.finish_run(run, **({"complete": True} | ended))
        assert list(rebuild_differences(archive.db.conn)) == []
    return run


def listing(at: float, found: Sequence[Petition] | None = None, **more: Any) -> Extraction:
    return extraction(*(petitions(day_=at) if found is None else found), at=day(at), **more)


def quiet(path: Path, days: int = 3) -> None:
    for n in range(1, days + 1):
        crawl(path, n, listing(n))


def judged(path: Path, run: int | None = None) -> tuple[str, list[str]]:
    """The verdict on a run (the last), and the checks that it did not pass."""
    run = run or scalar(path, "SELECT max(id) FROM runs")
    (verdict,) = rows(path, "SELECT verdict FROM run_verdicts WHERE run_id = ?", run)
    return verdict[0], [name for (name,) in rows(path, "SELECT name FROM run_checks WHERE run_id = ? ORDER BY 1", run)]


def kinds(path: Path) -> set[str]:
    return {kind for (kind,) in rows(path, "SELECT kind FROM events")}


def test_twenty_petitions_then_two_then_twenty_again_is_no_event(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(2, 4)))
    assert judged(path) == ("changed", ["listing", "volume"])
    reasons = scalar(path, "SELECT reasons FROM run_verdicts ORDER BY run_id DESC LIMIT 1")
    assert reasons.startswith("2 items, usually 20; ")
    assert kinds(path) == set()
    crawl(path, 5, listing(5))
    assert judged(path) == ("ok", [])
    assert kinds(path) == set()
    assert scalar(path, "SELECT count(*) FROM signature_snapshots") == 82


def test_a_creator_missing_from_all_items_is_a_change_of_the_page_and_no_edit(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(20, 4, creator=None)))
    assert judged(path) == ("changed", ["coverage", "shape"])
    assert kinds(path) == set()
    assert scalar(path, "SELECT count(*) FROM petitions WHERE creator IS NULL") == 0


def test_a_text_that_differs_on_most_items_is_no_edit_until_three_crawls_show_it(path: Path) -> None:
    quiet(path)
    for at in (4, 5):
        crawl(path, at, listing(at, petitions(20, at, why="Sign in to read why.")))
        assert judged(path) == ("changed", ["rewritten"])
        assert kinds(path) == set()
    crawl(path, 6, listing(6, petitions(20, 6, why="Sign in to read why.")))
    assert judged(path) == ("ok", ["rewritten"])
    assert rows(path, "SELECT DISTINCT kind, occurred_at FROM events") == [("edited", "2018-03-06T12:00:00Z")]
    crawl(path, 7, listing(7, petitions(20, 7, why="Sign in to read why.")))
    assert judged(path) == ("ok", [])


def test_a_text_misread_once_leaves_no_edit_there_and_back(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(20, 4, why="Sign in to read why.")))
    crawl(path, 5, listing(5))
    assert judged(path) == ("ok", [])
    assert kinds(path) == set()


def test_one_edit_among_twenty_is_an_edit(path: Path) -> None:
    quiet(path)
    edited = [petition("Free neighbor 0", "free-0", why="She is free!", creator="Ana María R.", status="open")]
    crawl(path, 4, listing(4, [*edited, *petitions(20, 4)[1:]]))
    assert judged(path) == ("ok", [])
    assert "edited" in kinds(path)


def test_a_listing_that_stays_small_is_believed_the_third_time(path: Path) -> None:
    quiet(path)
    for at, verdict in ((4, "changed"), (5, "changed"), (6, "ok"), (7, "ok")):
        crawl(path, at, listing(at, petitions(8, at)))
        assert judged(path)[0] == verdict
    assert kinds(path) == {"missing"}
    assert judged(path) == ("ok", [])
    crawl(path, 8, listing(8, petitions(8, 8)))
    assert kinds(path) == {"missing", "vanished"}
    assert scalar(path, "SELECT count(*) FROM events WHERE kind = 'vanished'") == 12


def test_counts_and_statuses_that_change_on_most_items_are_no_events(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(20, 4, signatures="1 of 200")))
    assert judged(path) == ("changed", ["fallen"])
    crawl(path, 5, listing(5, petitions(20, 5, status="closed")))
    assert judged(path) == ("changed", ["ended"])
    assert kinds(path) == set()


def test_one_of_two_listings_that_shrinks_is_named(path: Path) -> None:
    other = f"{CATEGORIES}/jails"
    half = petitions(20)
    for at in (1, 2, 3):
        crawl(
            path,
            at,
            listing(at),
            listing(at, half[:8], url=f"{other}.json"),
            listing(at, half[8:12], url=f"{other}?page=2"),
        )
    crawl(path, 4, listing(4), listing(4, half[:7], url=other))
    assert judged(path) == ("degraded", ["listing"])
    found = "SELECT found, usual, reason FROM run_checks"
    assert rows(path, found) == [(7, 12, f"{other} shows 7 items, usually 12")]


BROKEN = [PageChanged("https://site.example/", "controlshift.listing", "no title")] * 3


@pytest.mark.parametrize(
    ("issues", "ended", "more", "verdict", "check"),
    [
        ([("refused", "error")], {"failed": True}, {}, "blocked", "access"),
        ([("robots", "error")], {"failed": True}, {}, "blocked", "access"),
        ([("server error", "error")], {"failed": True}, {}, "failed", "answers"),
        ([("timeout", "warning")] * 3, {}, {}, "degraded", "answers"),
        ([("unreadable", "error")], {"failed": True}, {}, "changed", "pages"),
        ([("elsewhere", "error")], {"failed": True}, {}, "changed", "pages"),
        ([], {"failed": True, "message": "killed"}, {}, "failed", "ending"),
        ([("shortfall", "warning")], {"complete": False}, {}, "degraded", "totals"),
        ([("loop", "warning")], {"complete": False}, {}, "degraded", "totals"),
        ([], {"complete": False}, {"broken": tuple(BROKEN)}, "changed", "broken"),
        ([("value", "warning")] * 5, {}, {}, "degraded", "issues"),
    ],
)
def test_what_a_crawl_meets_decides_its_verdict(
    path: Path, issues: list[tuple[str, str]], ended: Changes, more: Changes, verdict: str, check: str
) -> None:
    quiet(path)
    crawl(path, 4, listing(4, **more), issues=issues, **ended)
    assert judged(path) == (verdict, [check])
    assert kinds(path) == set()
    assert scalar(path, "SELECT count(*) FROM signature_snapshots") == 80


def test_many_issues_of_one_page_that_stand_in_one_row_count_as_many(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(45, 4, signatures="many")))
    assert scalar(path, "SELECT count(*) FROM issues") == 1
    assert "issues" in judged(path)[1]


def test_a_site_that_never_shows_all_it_states_is_still_compared_with_itself(path: Path) -> None:
    for at in (1, 2, 3):
        crawl(path, at, listing(at), issues=[("shortfall", "warning")], complete=False)
        assert judged(path) == ("degraded", ["totals"])
    crawl(path, 4, listing(4, petitions(20, 4, why="Log in.")), issues=[("shortfall", "warning")], complete=False)
    assert judged(path) == ("changed", ["rewritten", "totals"])
    assert kinds(path) == set()


def test_listings_without_any_item_are_empty_also_the_first_time(path: Path) -> None:
    crawl(path, 1, listing(1, []))
    assert judged(path) == ("empty", ["nothing"])
    quiet(path)
    crawl(path, 4, listing(4, []))
    assert judged(path)[0] == "empty"


def test_pages_that_answer_with_errors_degrade_a_crawl(path: Path) -> None:
    quiet(path)
    captures = [listing(4, petitions(20, 4))]
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        record(archive, run, captures[0])
        for n in range(5):
            capture = extraction(at=day(4), url=f"https://site.example/petitions/{n}").capture
            record(
                archive, run, type(capture)(url=capture.url, captured_at=day(4), body=b"", status=500, origin="live")
            )
        archive.finish_run(run, complete=True)
    assert judged(path) == ("degraded", ["statuses"])


def test_a_clock_that_went_back_is_named_and_absences_of_a_time_to_come_are_withdrawn(path: Path) -> None:
    quiet(path)
    crawl(path, 400, listing(400, petitions(20, 4)[1:]))
    assert rows(path, "SELECT kind, substr(occurred_at, 1, 4) FROM events") == [("missing", "2019")]
    crawl(path, 4, listing(4))
    assert judged(path) == ("degraded", ["clock"])
    assert kinds(path) == set()
    assert rows(path, "SELECT kind, petition_id FROM withdrawn_events") == [("missing", 1)]
    crawl(path, 5, listing(5))
    assert judged(path) == ("ok", [])


def test_four_quiet_months_of_slow_change_passes_every_check(path: Path) -> None:
    for n in range(1, 120):
        # Each week a petition is new, another is listed no more, and the oldest is edited.
        week = n // 7
        found = petitions(30, n)[week : week + 12]
        found[0] = petition("Free neighbor", f"free-{week}", why=f"Week {week}.", signatures=f"{n + 99} of 200")
        with Archive.open(path) as archive:
            run = archive.start_run("crawl", SITE)
            record(archive, run, listing(n, found))
            archive.finish_run(run, complete=True)
    assert rows(path, "SELECT DISTINCT verdict FROM run_verdicts") == [("ok",)]
    assert rows(path, "SELECT name, reason FROM run_checks") == []


def test_an_incremental_crawl_of_a_blog_is_not_compared_with_a_whole_one(path: Path) -> None:
    def posts(*numbers: int, at: float, url: str) -> Extraction:
        found = [alert(f"Call {n}", f"call-{n}") for n in numbers]
        return extraction(*found, at=day(at), page="wordpress.rest", url=url)

    posts_url = "https://site.example/wp-json/wp/v2/posts?per_page=100"
    crawl(path, 1, posts(*range(30), at=1, url=posts_url))
    crawl(path, 2, posts(3, at=2, url=f"{posts_url}&modified_after=2018-03-01"), complete=False)
    crawl(path, 3, posts(at=3, url=f"{posts_url}&modified_after=2018-03-02"), complete=False)
    assert rows(path, "SELECT DISTINCT verdict FROM run_verdicts") == [("ok",)]


def test_an_import_or_a_backfill_has_no_verdict(path: Path) -> None:
    keep(path, [listing(1)], kind="import")
    keep(path, [listing(2)], kind="backfill")
    assert rows(path, "SELECT * FROM run_verdicts") == []


def test_figures_say_what_a_crawl_was_judged_by(path: Path) -> None:
    crawl(path, 1, listing(1))
    figures = json.loads(scalar(path, "SELECT figures FROM run_verdicts"))
    assert figures["listings"] == {CATEGORIES: 20}
    assert figures["fields"]["controlshift.listing petitions"]["creator"] == 20
    assert figures["shape"] == {
        "controlshift.listing petitions": "text/html: created_at creator goal signatures status target text"
    }
    assert figures["statuses"] == {"200": 1}


def test_an_altered_verdict_is_found_by_verify(path: Path) -> None:
    quiet(path)
    crawl(path, 4, listing(4, petitions(2, 4)))
    with Archive.open(path) as archive:
        with archive.transaction():
            archive.db.execute("UPDATE run_verdicts SET verdict = 'ok', reasons = '' WHERE run_id = 4")
        wrong = list(rebuild_differences(archive.db.conn))
    assert any("run_verdicts" in line for line in wrong)


def withdrawn(path: Path) -> Iterator[tuple[Any, ...]]:
    yield from rows(path, "SELECT kind, substr(occurred_at, 1, 10), reason FROM withdrawn_events ORDER BY id")


def test_an_event_that_a_late_capture_refutes_is_withdrawn_with_its_reason(path: Path) -> None:
    keep(path, [listing(1, petitions(1, 1)), listing(9, petitions(1, 9, why="Edited."))], kind="import")
    assert [kind for (kind,) in rows(path, "SELECT kind FROM events")] == ["edited"]
    keep(path, [listing(5, petitions(1, 5, why="Edited."))], kind="import")
    assert rows(path, "SELECT kind, substr(occurred_at, 1, 10) FROM events") == [("edited", "2018-03-05")]
    why = "another capture shows the same change at 2018-03-05T12:00:00Z"
    assert list(withdrawn(path)) == [("edited", "2018-03-09", why)]


def test_undated_and_late_captures_raise_no_event_in_the_present(path: Path) -> None:
    quiet(path)
    old = petition("Free Luis", "luis", why="Long ago.")
    edited = petitions(20, 1, why="Another text.")
    keep(path, [extraction(old, *edited, at=None), listing(-300, [old, *petitions(20, 1)])], kind="import")
    crawl(path, 4, listing(4))
    assert kinds(path) == set()
