"""The past comes in from a web archive once, with its own times, however the archive behaves."""

import gzip
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pytest_httpserver import HTTPServer

from pipelines.cli import main
from pipelines.jobs.backfill import backfill, plan_backfill
from pipelines.jobs.backfill_plan import Content
from sample.serving import SampleSites, serving
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.client import Stop
from scrapers.errors import UserError
from scrapers.extract import is_meant
from scrapers.sources import Source, find_source
from tests.web_archive import Held, TinyArchive

SITE = "https://action.example"
LISTING = """<html><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>She is our neighbor.</p>
<p>{count} of 200 Signatures</p><p>Created by Ana M.</p></li></ul></body></html>"""


@pytest.fixture
def tiny(httpserver: HTTPServer) -> TinyArchive:
    return TinyArchive(httpserver)


@pytest.fixture
def source(tiny: TinyArchive) -> Source:
    return Source(
        name="acciones",
        organization="Acciones",
        platform="controlshift",
        url=SITE,
        start=(f"{SITE}/categories",),
        delay=0,
        cdx_url=tiny.cdx_url,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def series(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT observed_at, signatures FROM signature_snapshots ORDER BY observed_at")


def issues(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT kind, severity FROM issues ORDER BY id")


def listing(tiny: TinyArchive, timestamp: str, count: int, **more: object) -> None:
    tiny.hold(f"{SITE}/categories", timestamp, LISTING.format(count=count), **more)


def test_captures_come_in_with_their_own_times(tiny: TinyArchive, source: Source, path: Path, captures: Path) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 142)
    counts = backfill(source, path, captures)
    assert series(path) == [("2018-03-01T12:00:00Z", 139), ("2018-04-01T12:00:00Z", 142)]
    assert (counts.captures, counts.petitions, counts.snapshots) == (2, 1, 2)
    assert rows(path, "SELECT DISTINCT origin, url FROM captures") == [("wayback", f"{SITE}/categories")]
    assert rows(path, "SELECT kind, status FROM runs") == [("backfill", "finished")]


def test_a_second_backfill_asks_for_no_memento_and_changes_nothing(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    backfill(source, path, captures)
    before, asked = rows(path, "SELECT * FROM captures"), list(tiny.asked)
    assert backfill(source, path, captures).captures == 0
    assert (rows(path, "SELECT * FROM captures"), tiny.asked) == (before, asked)


def test_the_same_bytes_are_fetched_once_and_seen_each_time(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 139, revisit=True)
    listing(tiny, "20180501120000", 142)
    listing(tiny, "20180601120000", 139)
    backfill(source, path, captures)
    assert [signatures for _, signatures in series(path)] == [139, 139, 142, 139]
    assert len(tiny.asked) == 2
    assert len(rows(path, "SELECT DISTINCT locator FROM captures")) == 4


def test_bytes_that_are_not_what_the_index_says_stand_for_themselves_alone(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 139)
    listing(tiny, "20180410120000", 150)
    tiny.unheld.add("20180301120000")
    listing(tiny, "20180302120000", 145)  # the nearest to the first
    backfill(source, path, captures)
    assert series(path) == [
        ("2018-03-02T12:00:00Z", 145),
        ("2018-04-01T12:00:00Z", 139),
        ("2018-04-10T12:00:00Z", 150),
    ]
    assert issues(path) == [("memento: other time", "warning")]
    assert backfill(source, path, captures).captures == 0
    assert len(tiny.asked) == len(set(tiny.asked))


def test_listing_pages_and_petition_pages_are_asked_for_and_nothing_of_signers(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    for under in ("petitions/free-ana/signatures", "petitions/free-ana/comments", "about", "assets/a.css"):
        tiny.hold(f"{SITE}/{under}", "20180301120000", "<html>Ana M., Beto R., Carla S.</html>")
    backfill(source, path, captures)
    assert tiny.asked == [f"20180301120000 {SITE}/categories"]
    assert is_meant(f"{SITE}/petitions/free-ana", "html", "controlshift")


def test_redirects_missing_pages_and_soft_404s_are_told_apart(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    gone = f"{SITE}/petitions/free-beto"
    tiny.hold(gone, "20180301120000", "", status=302, location=f"{SITE}/")
    tiny.hold(gone, "20180302120000", "gone", status=404)
    tiny.hold(gone, "20180303120000", "", location=f"{SITE}/")
    tiny.hold(gone, "20180304120000", "<html><title>Page not found</title><p>Sorry.</p></html>")
    tiny.hold(gone, "20180305120000", "<html><title>Acciones</title><p>A new design.</p></html>")
    tiny.hold(gone, "20180306120000", "never to be had")
    tiny.unheld |= {"20180306120000", "20180301120000"}
    tiny.hold(f"{SITE}/categories/none", "20180302120000", "no such list", status=404)
    assert "1 redirect, 1 not found" in str(plan_backfill(source, path))
    backfill(source, path, captures)
    assert sorted(issues(path)) == [
        ("memento: other time", "warning"),
        ("memento: redirect", "warning"),
        ("page changed", "error"),
        ("soft 404", "warning"),
    ]
    asked = list(tiny.asked)
    backfill(source, path, captures)
    assert tiny.asked == asked


def test_a_petition_page_not_found_is_fetched_and_kept_as_proof_that_it_was_gone(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    for month in ("03", "04"):
        tiny.hold(f"{SITE}/petitions/free-ana", f"2018{month}10120000", "<h1>Gone</h1>", status=410)
    tiny.hold(f"{SITE}/petitions/free-beto", "20180310120000", "<h1>No such page</h1>", status=404)
    backfill(source, path, captures)
    assert rows(path, "SELECT slug, status, status_text FROM petitions") == [("free-ana", "gone", "410")]
    assert rows(path, "SELECT kind, occurred_at FROM events") == [("vanished", "2018-03-10T12:00:00Z")]
    assert len(tiny.asked) == 3
    listing(tiny, "20180501120000", 142)
    backfill(source, path, captures)
    assert rows(path, "SELECT status FROM petitions") == [(None,)]
    assert rows(path, "SELECT kind FROM events ORDER BY id") == [("vanished",), ("returned",)]
    assert len(tiny.asked) == 4
    assert rows(path, "SELECT count(*) FROM captures WHERE kept_file IS NULL") == [(0,)]


def test_a_storm_of_refusals_stops_the_run_and_the_next_one_goes_on(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    for day in range(1, 7):
        listing(tiny, f"2018030{day}120000", 130 + day)

    def storm(contents: Sequence[Content]) -> Iterator[Content]:
        for number, content in enumerate(contents):
            tiny.refusals, tiny.retry_after = (99, "0") if number == 3 else (0, None)
            yield content

    with pytest.raises(Stop, match="nothing is lost: run the same command again"):
        backfill(source, path, captures, watch=storm)
    assert len(series(path)) == 3
    assert rows(path, "SELECT status FROM runs") == [("failed",)]
    tiny.refusals = 0
    assert backfill(source, path, captures).captures == 3
    assert len(tiny.asked) == 6


def test_a_memento_that_does_not_come_leaves_a_gap_that_the_next_run_fills(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 142)
    tiny.broken["20180301120000"] = 3
    with pytest.raises(UserError, match="1 mementos did not come; the rest is kept, run the same command again"):
        backfill(source, path, captures)
    assert series(path) == [("2018-04-01T12:00:00Z", 142)]
    assert issues(path) == [("unanswered", "error")]
    backfill(source, path, captures)
    assert len(series(path)) == 2


def test_a_memento_that_is_refused_is_told_and_asked_for_again(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 142)
    tiny.refused["20180301120000"] = "<h1>Forbidden</h1>"
    with pytest.raises(UserError, match="1 mementos did not come; the rest is kept, run the same command again"):
        backfill(source, path, captures)
    assert len(series(path)) == 1
    ((url, message),) = rows(path, "SELECT url, message FROM issues")
    assert url == f"{SITE}/categories"
    assert "20180301120000id_/https://action.example/categories: the archive refuses it (403)" in str(message)
    tiny.refused.clear()
    backfill(source, path, captures)
    assert len(series(path)) == 2


def test_a_memento_that_the_archive_excludes_is_told_and_left_alone(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 142)
    tiny.refused["20180301120000"] = "<p>Sorry.</p><p>This URL has been excluded from the Wayback Machine.</p>"
    backfill(source, path, captures)
    assert issues(path) == [("memento: excluded", "warning")]
    asked = list(tiny.asked)
    backfill(source, path, captures)
    assert (len(series(path)), tiny.asked) == (1, asked)


def test_an_archive_that_refuses_one_memento_after_another_is_left_alone(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    for day in range(1, 9):
        listing(tiny, f"2018030{day}120000", 130 + day)
        tiny.refused[f"2018030{day}120000"] = "no"
    with pytest.raises(Stop, match=r"refuses it \(403\), like the 4 URLs before it; try again later"):
        backfill(source, path, captures)
    assert len(tiny.asked) == 5


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            "x.exception.AdministrativeAccessControlException: Blocked Site Error",
            "has excluded https://action.example/",
        ),
        ("x.exception.RobotAccessControlException: Blocked By Robots", "name another archive with --cdx"),
        ("Forbidden", "the archive does not let us in (403); nothing is lost, run the same command tomorrow"),
    ],
)
def test_an_index_that_refuses_us_says_why_in_a_sentence(
    tiny: TinyArchive, source: Source, path: Path, captures: Path, said: str, why: str
) -> None:
    tiny.closed = said
    with pytest.raises(UserError, match=re.escape(why)) as caught:
        backfill(source, path, captures)
    assert "\n" not in str(caught.value)
    assert "Exception" not in str(caught.value)
    assert rows(path, "SELECT status, message FROM runs") == [("failed", str(caught.value))]


def test_an_interrupted_backfill_goes_on_where_it_was(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    for day in range(1, 6):
        listing(tiny, f"2018030{day}120000", 130 + day)

    def interrupted(contents: Sequence[Content]) -> Iterator[Content]:
        yield from contents[:2]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backfill(source, path, captures, watch=interrupted)
    assert rows(path, "SELECT status, message FROM runs") == [("failed", "interrupted")]
    assert backfill(source, path, captures).captures == 3
    assert len(tiny.asked) == 5


def test_a_list_that_breaks_off_is_used_and_told(tiny: TinyArchive, source: Source, path: Path, captures: Path) -> None:
    tiny.cut_at = 2
    for day in range(10, 28):
        listing(tiny, f"201803{day}120000", 100 + day)
    with pytest.raises(UserError, match="the list of captures breaks off"):
        backfill(source, path, captures)
    assert len(series(path)) > 1
    tiny.cut_at = None
    backfill(source, path, captures)
    assert len(series(path)) == 18


def test_old_captures_that_come_late_do_not_change_what_holds_now(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 142)
    backfill(source, path, captures, first="201804")
    now = rows(path, "SELECT signatures, observed_at, title FROM petitions")
    backfill(source, path, captures)
    assert rows(path, "SELECT signatures, observed_at, title FROM petitions") == now
    assert rows(path, "SELECT first_seen_at FROM petitions") == [("2018-03-01T12:00:00Z",)]


def test_a_plan_says_what_and_how_long_and_fetches_nothing(tiny: TinyArchive, source: Source, path: Path) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 139)
    listing(tiny, "20180230120000", 139)  # a day that no month has
    plan = str(plan_backfill(source, path, last="201803"))
    assert "1 capture listed: 1 to fetch (2018-03-01 to 2018-03-01) in 1 request," in plan
    assert plan.endswith("1 unreadable row")
    assert (tiny.asked, path.exists()) == ([], False)


@pytest.mark.parametrize("bad", ["null", "{}", "7", '["20180301120000"]', '"a row"', '["a", nope]'])
def test_a_row_that_is_no_row_is_counted_and_does_not_end_the_backfill(
    source: Source, path: Path, captures: Path, httpserver: HTTPServer, bad: str
) -> None:
    url = f"{SITE}/categories"
    row = json.dumps(["20180301120000", url, "text/html", "200"])
    index = f'[["timestamp", "original", "mimetype", "statuscode"],\n{bad},\n{row},\n{bad}]'
    httpserver.expect_request("/other/cdx/search/cdx").respond_with_data(index)
    httpserver.expect_request(re.compile("/other/web/20180301120000id_/.*")).respond_with_data(
        LISTING.format(count=139), headers={"Memento-Datetime": "Thu, 01 Mar 2018 12:00:00 GMT"}
    )
    warnings: list[str] = []
    backfill(source, path, captures, cdx_url=httpserver.url_for("/other/cdx/search/cdx"), warn=warnings.append)
    assert series(path) == [("2018-03-01T12:00:00Z", 139)]
    assert [warning.endswith("of the list of captures could not be read") for warning in warnings] == [True]
    assert issues(path) == [("unreadable rows", "warning")]


def test_rows_of_the_list_that_cannot_be_read_are_noted_as_they_were_written(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    for timestamp in ("20000800241623", "201803011200"):
        tiny.hold(f"{SITE}/categories?page=2", timestamp, "")
    warnings: list[str] = []
    backfill(source, path, captures, warn=warnings.append)
    assert warnings == ["2 rows of the list of captures could not be read"]
    assert rows(path, "SELECT message FROM runs") == [tuple(warnings)]
    [(kind, message)] = rows(path, "SELECT kind, message FROM issues")
    assert kind == "unreadable rows"
    assert f"20000800241623 {SITE}/categories?page=2, 201803011200 {SITE}/categories?page=2" in str(message)


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"a page", mtime=0), b"\0" * 99, b"   ", b"\xff\xfe\xfd"],
    ids=["gzip", "zeros", "blanks", "no text"],
)
def test_a_memento_that_is_no_text_is_noted_and_the_others_come(
    tiny: TinyArchive, source: Source, path: Path, captures: Path, body: bytes
) -> None:
    listing(tiny, "20180301120000", 139)
    tiny.held.append(Held(url=f"{SITE}/categories?page=2", timestamp="20180302120000", body=body))
    listing(tiny, "20180303120000", 142)
    for _ in range(2):
        backfill(source, path, captures)
    assert [signatures for _, signatures in series(path)] == [139, 142]
    assert issues(path) == [("page changed", "error")]
    assert len(tiny.asked) == 3
    assert rows(path, "SELECT count(*) FROM captures") == [(3,)]


def test_blanks_around_a_url_in_the_index_are_no_part_of_it(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    tiny.hold(f" {SITE}/categories?page=7 \n", "20180301120000", LISTING.format(count=139))
    backfill(source, path, captures)
    assert rows(path, "SELECT url FROM captures") == [(f"{SITE}/categories?page=7",)]
    verified = CliRunner().invoke(main, ["verify", "--archive", str(path)])
    assert verified.exit_code == 0, verified.output


def test_every_memento_is_kept_and_its_bytes_say_what_it_is(
    tiny: TinyArchive, source: Source, path: Path, captures: Path
) -> None:
    listing(tiny, "20180301120000", 139)
    listing(tiny, "20180401120000", 139)
    backfill(source, path, captures)
    found = rows(path, "SELECT url, captured_at, digest, kept_file, kept_offset, kept_length FROM captures ORDER BY id")
    with CaptureStore(captures) as store:
        for url, taken, digest, *place in found:
            capture = store.read(Kept(file=str(place[0]), offset=int(str(place[1])), length=int(str(place[2]))))
            assert (capture.url, f"{capture.captured_at:%Y-%m-%dT%H:%M:%SZ}", capture.digest) == (url, taken, digest)
            assert capture.origin == "wayback"
    ((file, size),) = rows(path, "SELECT file, size FROM kept_files")
    assert (captures / str(file)).stat().st_size == size


def test_one_backfill_of_a_source_at_a_time(tiny: TinyArchive, source: Source, path: Path, captures: Path) -> None:
    listing(tiny, "20180301120000", 139)

    def meanwhile(contents: Sequence[Content]) -> Iterator[Content]:
        with pytest.raises(UserError, match="acciones is being crawled or backfilled already"):
            backfill(source, path, captures)
        yield from contents

    backfill(source, path, captures, watch=meanwhile)
    assert len(rows(path, "SELECT * FROM runs")) == 1


@pytest.fixture(scope="module")
def sites() -> Iterator[SampleSites]:
    with serving() as sites:
        yield sites


def current(path: Path) -> list[tuple[object, ...]]:
    """The archive as it says the past was, without the keys that depend on the order of arrival."""
    return rows(
        path,
        """
        SELECT p.slug, s.observed_at, s.signatures, s.goal, v.title, v.why, p.title, p.signatures, p.last_seen_at
        FROM signature_snapshots AS s JOIN petitions AS p ON p.id = s.petition_id
        JOIN petition_versions AS v ON v.id = s.version_id ORDER BY p.slug, s.observed_at, v.page
        """,
    )


def test_repeats_disorder_and_lost_mementos_give_the_same_series(
    sites: SampleSites, tmp_path: Path, captures: Path
) -> None:
    source = find_source("sample-acciones", sites.sources)
    sites.calm()
    backfill(source, tmp_path / "calm.db", captures)
    expected = current(tmp_path / "calm.db")
    assert len({observed for _, observed, *_ in expected}) >= 12
    sites.archive.warts.repeats = sites.archive.warts.shuffled = True
    backfill(source, tmp_path / "warts.db", captures)
    assert current(tmp_path / "warts.db") == expected
    sites.calm()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"response_data": '{"error": "no"}'}, "holds no capture but begins with"),
        ({"response_data": "x", "status": 302, "headers": {"Location": "/there/cdx"}}, "/there/cdx; give that address"),
        (
            {"response_data": b"x" * (32 * 2**20 + 1)},
            "(the page is larger than 32 MB); ask for less",
        ),
        ({"response_data": "no", "headers": {"Content-Encoding": "br"}}, "not a list of captures but begins with 'no'"),
        (
            {"response_data": gzip.compress(b"[]")[:-9], "headers": {"Content-Encoding": "gzip"}},
            "the list cannot be read",
        ),
    ],
)
def test_a_list_that_is_none_is_told_in_a_sentence(
    httpserver: HTTPServer, sites: SampleSites, tmp_path: Path, answer: dict[str, Any], said: str
) -> None:
    httpserver.expect_request("/cdx").respond_with_data(**answer)
    options = [
        "--sources",
        str(sites.sources),
        "--archive",
        str(tmp_path / "a.db"),
        "--cdx",
        httpserver.url_for("/cdx"),
    ]
    done = CliRunner().invoke(main, ["backfill", "sample-acciones", "--plan", *options])
    assert (done.exit_code, said in done.output, "Traceback" in done.output) == (1, True, False), done.output


def test_the_command_says_what_came_in(sites: SampleSites, tmp_path: Path) -> None:
    options = ["--sources", str(sites.sources), "--archive", str(tmp_path / "a.db"), "--to", "2025-06"]
    plan = CliRunner().invoke(main, ["backfill", "sample-acciones", "--plan", *options])
    assert (plan.exit_code, "captures listed" in plan.output) == (0, True)
    done = CliRunner().invoke(main, ["backfill", "sample-acciones", *options])
    assert done.exit_code == 0, done.output
    assert "petitions" in done.output.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nobody"], "has no source 'nobody'"),
        *(
            (["sample-acciones", "--from", date], f"--from is '{date}'; write a year")
            for date in ("yesterday", "201", "0000", "2018-13", "2018-02-30", "2018-1-1", "²⁰¹⁸")
        ),
        (["sample-acciones", "--from", "2019", "--to", "2018"], "--from 2019 comes after --to 2018"),
        *(
            (["sample-acciones", "--plan", "--cdx", url], f"'{url}' is not the URL of a page; write it whole")
            for url in ("nonsense", "ftp://a.example/cdx", "http://[::1", "http://a.example:99999/cdx")
        ),
        (["sample-acciones", "--plan", "--cdx", "http://127.0.0.1:9/cdx"], "check that address and your connection"),
        (["sample-acciones", "--cdx", "http://127.0.0.1:9/cdx"], "http://127.0.0.1:9/cdx"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    sites: SampleSites, tmp_path: Path, arguments: list[str], said: str
) -> None:
    archive = tmp_path / "a.db"
    done = CliRunner().invoke(
        main, ["backfill", *arguments, "--sources", str(sites.sources), "--archive", str(archive)]
    )
    assert done.exit_code in (1, 2)
    assert said in done.output
    assert "Traceback" not in done.output
