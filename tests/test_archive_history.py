"""What changed becomes events and growth, derived from runs that ended well, and the same whenever derived again."""

from pathlib import Path
from typing import Any

import pytest

from pipelines.records import RunKind
from pipelines.store.archive import Archive
from pipelines.store.derive import rebuild_all
from pipelines.store.derived.derivations import DERIVED_TABLES
from scrapers.captures import Capture
from tests.archives import SITE, day, dump, extraction, gone, keep, petition, record, rows, scalar


def events(path: Path) -> list[tuple[Any, ...]]:
    return rows(
        path, "SELECT kind, substr(occurred_at, 1, 10), field, before, after FROM events ORDER BY occurred_at, kind"
    )


def counted(*counts: str) -> list[Any]:
    return [extraction(petition(signatures=count), at=day(n)) for n, count in enumerate(counts, start=1)]


def test_a_goal_that_moves_and_a_count_that_falls_are_events(path: Path) -> None:
    keep(path, counted("99 of 100", "104 of 200", "101 of 200"))
    assert events(path) == [
        ("goal_moved", "2018-03-02", None, "100", "200"),
        ("count_fell", "2018-03-03", None, "104", "101"),
    ]


def test_a_step_is_a_sudden_rise_by_half_and_by_a_hundred(path: Path) -> None:
    keep(path, counted("110", "310", "405", "600"))
    assert events(path) == [("stepped", "2018-03-02", None, "110", "310")]


def test_the_same_rise_over_a_long_gap_is_growth(path: Path) -> None:
    keep(path, [extraction(petition(signatures="110"), at=day(1)), extraction(petition(signatures="310"), at=day(20))])
    assert events(path) == []


def test_an_edit_is_told_once_with_the_passage_that_changed(path: Path) -> None:
    old, new = "Come to the jail on Monday at noon.", "Come to the jail on Tuesday at noon."
    for page in ("controlshift.listing", "controlshift.petition"):
        keep(
            path,
            [extraction(petition(why=old), page=page, at=day(1)), extraction(petition(why=new), page=page, at=day(2))],
        )
    assert events(path) == [("edited", "2018-03-02", "why", "Monday", "Tuesday")]


def test_a_text_shown_cut_or_flattened_is_no_edit(path: Path) -> None:
    texts = (
        "She is our neighbor.\n\nSign.",
        "She is our neighbor. Sign.",
        "She is our...",
        "She is our neighbor. Sign.",
    )
    keep(path, [extraction(petition(why=text), at=day(n)) for n, text in enumerate(texts, start=1)])
    assert events(path) == []


def test_a_title_edit_names_both_wordings(path: Path) -> None:
    keep(
        path,
        [
            extraction(petition("Free Ana", "ana"), at=day(1)),
            extraction(petition("Free Ana and Luis", "ana"), at=day(2)),
        ],
    )
    assert events(path) == [("edited", "2018-03-02", "title", "", "and Luis")]


def test_the_end_of_a_petition_is_an_event_only_when_it_was_seen_open(path: Path) -> None:
    keep(path, [extraction(petition("Free Luis", "luis", status="closed"), at=day(1))])
    assert events(path) == []
    for status, at in (("open", 1), ("closed", 3), ("won", 5)):
        keep(path, [extraction(petition(status=status), at=day(at))])
    assert events(path) == [
        ("ended", "2018-03-03", None, "open", "closed"),
        ("won", "2018-03-05", None, "closed", "won"),
    ]


def test_what_a_whole_crawl_does_not_list_is_missing_and_vanishes_by_the_third_until_it_is_seen_again(
    path: Path,
) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    keep(path, [extraction(other, at=day(2))], complete=True)
    keep(path, [extraction(other, at=day(3))], complete=True)
    missing = ("missing", "2018-03-02", None, None, None)
    assert events(path) == [missing]
    for n in (4, 5):
        keep(path, [extraction(other, at=day(n))], complete=True)
        assert events(path) == [missing, ("vanished", "2018-03-04", None, None, None)]
    keep(path, [extraction(petition(), other, at=day(6))], complete=True)
    assert events(path)[2:] == [("returned", "2018-03-06", None, None, None)]


def test_three_crawls_within_hours_confirm_nothing(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    for n in (1.1, 1.2, 1.3, 1.4):
        keep(path, [extraction(other, at=day(n))], complete=True)
    assert [kind for kind, *_ in events(path)] == ["missing"]
    keep(path, [extraction(other, at=day(2.1))], complete=True)
    assert [kind for kind, *_ in events(path)] == ["missing", "vanished"]


def test_what_is_listed_again_before_it_is_confirmed_only_was_missing(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    keep(path, [extraction(other, at=day(2))], complete=True)
    keep(path, [extraction(petition(), other, at=day(3))], complete=True)
    assert [kind for kind, *_ in events(path)] == ["missing", "returned"]


def test_what_is_not_listed_but_whose_own_page_the_crawl_sees_is_not_missing(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    for n in (2, 3, 4, 5):
        own = extraction(petition(), page="controlshift.petition", at=day(n + 0.01), url="https://site.example/p")
        keep(path, [extraction(other, at=day(n)), own], complete=True)
    assert events(path) == []


def test_a_page_not_found_after_it_was_seen_has_vanished_until_it_is_seen_again(path: Path) -> None:
    keep(path, [gone(at=day(1)), extraction(petition(), at=day(2)), gone(at=day(4)), gone(at=day(5), status=410)])
    assert events(path) == [("vanished", "2018-03-04", None, None, None)]
    assert rows(path, "SELECT status, status_text, signatures, title FROM petitions") == [
        ("gone", "410", 139, "Free Ana")
    ]
    keep(path, [extraction(petition(), at=day(7))])
    assert events(path)[1:] == [("returned", "2018-03-07", None, None, None)]
    assert scalar(path, "SELECT status FROM petitions") is None


def test_the_capture_of_a_page_not_found_proves_that_it_vanished(path: Path) -> None:
    keep(path, [extraction(petition(status="open"), at=day(1)), gone(at=day(2))])
    proof = "SELECT c.url, c.status, c.captured_at FROM events e JOIN captures c ON c.id = e.capture_id"
    assert rows(path, proof) == [("http://www.site.example/petitions/free-ana/", 404, "2018-03-02T12:00:00Z")]


@pytest.mark.parametrize(
    "other",
    [gone("free-luis", at=day(2)), gone("free-ana.json", at=day(2)), gone(at=None), gone(at=day(1)), gone(at=day(0))],
)
def test_another_page_not_found_or_at_another_time_makes_nothing_vanish(path: Path, other: Capture) -> None:
    keep(path, [extraction(petition(status="open"), at=day(1)), other])
    assert (events(path), scalar(path, "SELECT status FROM petitions")) == ([], "open")


def test_a_listing_of_the_past_that_lacks_a_petition_makes_nothing_vanish(path: Path) -> None:
    other = petition("Free Luis", "luis")
    listings = [(petition(), other), (other,), (petition(), other)]
    keep(path, [extraction(*found, at=day(n)) for n, found in enumerate(listings, start=1)], kind="backfill")
    assert events(path) == []


def test_a_page_gone_from_a_whole_crawl_and_then_not_found_vanished_once(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    keep(path, [extraction(other, at=day(2)), gone(at=day(2.1))], complete=True)
    keep(path, [extraction(other, at=day(3)), gone(at=day(3.1))], complete=True)
    assert events(path) == [
        ("missing", "2018-03-02", None, None, None),
        ("vanished", "2018-03-02", None, None, None),
    ]
    proof = "SELECT c.status FROM events AS e JOIN captures AS c ON c.id = e.capture_id ORDER BY e.occurred_at"
    assert rows(path, proof) == [(200,), (404,)]


def test_what_a_listing_shows_has_not_vanished_though_its_own_page_is_never_found(path: Path) -> None:
    for n in (1, 2, 3):
        keep(path, [extraction(petition(status="open"), at=day(n)), gone(at=day(n + 0.01))], complete=True)
        assert (events(path), scalar(path, "SELECT status FROM petitions")) == ([], "open")


def test_listings_and_missing_pages_of_the_past_say_the_same_in_any_order(tmp_path: Path) -> None:
    visits = [
        extraction(petition(status="open"), at=day(1)),
        gone(at=day(1.5)),
        gone(at=day(5)),
        extraction(petition(status="open"), at=day(5.9)),
        gone(at=day(9)),
    ]
    for number, order in enumerate((visits, visits[::-1], visits[2:] + visits[:2], visits[::2] + visits[1::2])):
        other = tmp_path / f"{number}.db"
        keep(other, order, kind="backfill")
        assert events(other) == [("vanished", "2018-03-09", None, None, None)]
        assert scalar(other, "SELECT status FROM petitions") == "gone"


def test_a_page_that_was_seen_and_not_found_on_one_day_has_vanished(path: Path) -> None:
    keep(path, [extraction(petition(), page="controlshift.petition", at=day(1)), gone(at=day(1.5))])
    assert (events(path), scalar(path, "SELECT status FROM petitions")) == (
        [("vanished", "2018-03-02", None, None, None)],
        "gone",
    )


def test_what_is_listed_no_more_is_missing_once_though_its_own_page_is_seen(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    for n in (2, 4, 6):
        keep(path, [extraction(other, at=day(n))], complete=True)
        keep(path, [extraction(petition(), page="controlshift.petition", at=day(n + 1))], kind="backfill")
    assert events(path) == [
        ("missing", "2018-03-02", None, None, None),
        ("returned", "2018-03-03", None, None, None),
    ]


def test_a_crawl_that_is_not_whole_or_failed_makes_nothing_vanish(path: Path) -> None:
    other = petition("Free Luis", "luis")
    keep(path, [extraction(petition(), other, at=day(1))], complete=True)
    keep(path, [extraction(other, at=day(2))])
    keep(path, [extraction(other, at=day(3))], complete=True, failed=True)
    assert events(path) == []


def test_a_failed_crawl_makes_no_events_but_its_observations_stay(path: Path) -> None:
    keep(path, counted("139 of 200"))
    keep(path, [extraction(petition(signatures="1 of 100"), at=day(9))], failed=True)
    assert events(path) == []
    assert scalar(path, "SELECT signatures FROM petitions") == 1


@pytest.mark.parametrize("kind", ["backfill", "import"])
def test_what_a_backfill_or_import_got_before_it_failed_makes_events(path: Path, kind: RunKind) -> None:
    seen = counted("104 of 200", "101 of 200")
    keep(path, seen, kind=kind, failed=True)
    keep(path, seen, kind=kind)
    assert events(path) == [("count_fell", "2018-03-02", None, "104", "101")]


def test_runs_side_by_side_lose_no_event(path: Path) -> None:
    with Archive.open(path) as archive:
        long, short = archive.start_run("crawl", SITE), archive.start_run("crawl", SITE)
        for extraction in counted("104 of 200", "101 of 200"):
            record(archive, long, extraction)
        archive.finish_run(short)
        archive.finish_run(long)
    assert events(path) == [("count_fell", "2018-03-02", None, "104", "101")]


def test_growth_and_events_derived_from_nothing_are_the_same(path: Path) -> None:
    keep(path, counted("99 of 100", "104 of 200", "101 of 200", "500 of 600"))
    before = dump(path)
    with Archive.open(path) as archive, archive.transaction():
        archive.db.execute("DELETE FROM events")
        for table in DERIVED_TABLES:
            archive.db.execute(f"DELETE FROM {table}")
        rebuild_all(archive.db.conn)
    assert dump(path) == before
