"""Save Page Now is asked for pages that are new or edited, within limits, and what came of it is kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.jobs import witnessing
from pipelines.jobs.save_page_now import ACCESS, SECRET, Credentials, SavePageNow, find_credentials
from pipelines.jobs.witnessing import MOST_A_DAY, Witnessed, note_worthy, witness
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from pipelines.store.witnesses import hand_over_requests
from pipelines.verify.receipt_check import check_receipt
from pipelines.verify.receipts import Observed, receipt_of
from pipelines.verify.verify import verify
from scrapers import clock
from scrapers.errors import UsageError
from scrapers.sources import Witness
from scrapers.urls import url_key
from tests.archives import BLOG, SITE, alert, extraction, keep, petition, rows, scalar
from tests.spn_server import HTML, JOB, PENDING, Said, SavePages, accepted, refused, said, saved, serving_saves

KEYS = Credentials(access="ACCESSKEY123", secret="SECRETKEY456")
PAGE = "https://site.example/petitions/free-ana"
STATE = "SELECT state, memento, memento_at, error, job FROM witness_requests"


@pytest.fixture(scope="module")
def running() -> Iterator[SavePages]:
    with serving_saves() as pages:
        yield pages


@pytest.fixture
def served(running: SavePages) -> SavePages:
    for each in (running.to_save, running.to_status, running.saves, running.polls, running.headers):
        each.clear()
    return running


@pytest.fixture
def archive(path: Path) -> Path:
    keep(path, [extraction(petition(), at=clock.now() - timedelta(hours=3))])
    return path


def asked(path: Path, served: SavePages, *, witnesses: Witness = "all", at: datetime | None = None) -> Witnessed:
    sources = {source.name: replace(source, witness=witnesses) for source in (SITE, BLOG)}
    with Archive.open(path) as opened, SavePageNow(KEYS, "", served.url) as client:
        return witness(opened, sources, client, sleep=lambda seconds: None, now=lambda: at or clock.now())


def test_a_new_petition_is_saved_and_its_memento_is_in_its_receipt(archive: Path, served: SavePages) -> None:
    served.to_status = [PENDING, saved(PAGE)]
    done = asked(archive, served)
    assert (done.asked, len(done.saved), done.failed, done.later) == (1, 1, {}, 0)
    assert served.saves == [{"url": PAGE, "skip_first_archive": "1", "if_not_archived_within": "1d"}]
    assert served.polls == [f"/save/status/{JOB}"] * 2
    assert served.headers[0]["Authorization"] == "LOW ACCESSKEY123:SECRETKEY456"
    memento = f"https://web.archive.org/web/20260101120000/{PAGE}"
    assert rows(archive, STATE) == [("saved", memento, "2026-01-01T12:00:00Z", None, None)]
    assert asked(archive, served).asked == 0
    with reading(archive) as db:
        query = "SELECT url FROM captures"
        assert db.execute(query).fetchone()[0] != PAGE  # the listing showed it: the witness is of the petition's page
        receipt = receipt_of(db, Observed(kind="petition", source="site", slug="free-ana", capture_id=1))
    assert [each["memento"] for each in receipt["witnesses"]] == [memento]
    assert check_receipt(receipt, {}).wrongs == []


def test_edits_and_alerts_are_asked_for_and_what_is_unchanged_is_not(archive: Path, served: SavePages) -> None:
    at = clock.now()
    asked(archive, served)
    keep(archive, [extraction(petition(signatures="150 of 200 Signatures"), at=at - timedelta(hours=2))])
    url = "https://blog.example/wp-json/wp/v2/posts"
    keep(archive, [extraction(alert(), at=at - timedelta(hours=2), page="wordpress.rest", url=url)], BLOG)
    sources = {source.name: replace(source, witness="all") for source in (SITE, BLOG)}
    served.to_status = [saved(PAGE)]
    asked(archive, served, at=at + timedelta(hours=1))
    keep(archive, [extraction(petition(why="Another text."), at=at - timedelta(hours=1))])
    with Archive.open(archive) as opened:
        assert note_worthy(opened, sources) == 1
        assert note_worthy(opened, sources) == 0
    query = "SELECT reason, petition_id IS NOT NULL FROM witness_requests ORDER BY id"
    assert rows(archive, query) == [("new", 1), ("new", 0), ("edited", 1)]


def test_only_sources_that_say_so_are_asked_for_and_never_the_past(archive: Path, served: SavePages) -> None:
    assert asked(archive, served, witnesses="never").asked == 0
    with Archive.open(archive) as opened:
        assert note_worthy(opened, {"site": replace(SITE, witness="all", loopback=True)}) == 0
    keep(archive, [extraction(petition("Old", "old"), at=clock.now() - timedelta(days=30))])
    served.to_status = [saved(PAGE)]
    asked(archive, served, witnesses="new")
    assert [each["url"] for each in served.saves] == [PAGE]


@pytest.mark.parametrize(
    ("answers", "state", "error"),
    [
        ([refused("error:blocked-url", "This URL is excluded.")], "failed", "error:blocked-url: This URL is excluded."),
        ([refused("error:invalid-host-resolution")], "failed", "error:invalid-host-resolution: Not now."),
        ([refused("error:no-browsers-available")], "waiting", "error:no-browsers-available: Not now."),
        ([refused("error:user-session-limit")], "waiting", "error:user-session-limit: Not now."),
        ([refused("error:too-many-daily-captures")], "waiting", "error:too-many-daily-captures: Not now."),
        ([said(429, message="Slow down")], "waiting", "Slow down"),
        ([said(503)], "waiting", "status 503"),
        ([HTML], "waiting", "status 200, no JSON"),
        ([said(job_id="../../etc")], "waiting", "it named no job"),
        ([(302, {"Location": "http://169.254.169.254/"}, b"")], "waiting", "status 302, no JSON"),
        ([(200, {}, b"[" * 100_000)], "waiting", "status 200, no JSON"),
        ([(200, {}, b'"' + b"x" * 1_500_000 + b'"')], "waiting", "it named no job"),
        ([said(401, message="You need to be logged in")], "waiting", "error:unauthorized: You need to be logged in"),
    ],
)
def test_what_is_no_capture_is_recorded_and_asked_for_later_where_that_may_help(
    archive: Path, served: SavePages, answers: list[Said], state: str, error: str
) -> None:
    served.to_save = answers
    asked(archive, served)
    [(found, memento, _, reason, _)] = rows(archive, STATE)
    assert (found, memento) == (state, None)
    assert reason.startswith(error) or "too large" in reason
    assert asked(archive, served).asked == 0  # not before its time
    if state == "waiting":
        served.to_status = [saved(PAGE)]
        assert len(asked(archive, served, at=clock.now() + timedelta(days=1)).saved) == 1


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (refused("error:not-found"), "failed"),
        (refused("error:soft-time-limit-exceeded"), "waiting"),
        (said(404), "waiting"),
        (HTML, "waiting"),
        (said(status="success"), "waiting"),
        (said(status="success", timestamp="20269999000000"), "waiting"),
        (said(nothing="at all"), "waiting"),
    ],
)
def test_a_job_that_fails_or_is_lost_is_recorded(archive: Path, served: SavePages, answer: Said, state: str) -> None:
    served.to_status = [answer]
    asked(archive, served)
    assert scalar(archive, "SELECT state FROM witness_requests") == state
    assert scalar(archive, "SELECT job FROM witness_requests") is None


def test_a_job_that_is_still_pending_is_followed_by_the_next_start(archive: Path, served: SavePages) -> None:
    done = asked(archive, served)
    assert (done.asked, done.later, len(served.polls)) == (1, 1, 8)
    served.to_status = [saved(PAGE)]
    later = asked(archive, served, at=clock.now() + timedelta(minutes=10))
    assert (later.asked, len(later.saved)) == (0, 1)


def test_a_capture_that_is_there_already_is_as_good(archive: Path, served: SavePages) -> None:
    served.to_save = [said(url=PAGE, job_id=None, timestamp="20260101120000", message="The same snapshot was made")]
    assert len(asked(archive, served).saved) == 1
    assert served.polls == []


def test_a_memento_is_of_the_page_that_was_asked_for(archive: Path, served: SavePages) -> None:
    served.to_status = [saved(f"https://elsewhere.example/{'x' * 5_000}")]
    [memento] = asked(archive, served).saved
    assert memento == f"https://web.archive.org/web/20260101120000/{PAGE}"


def test_a_page_that_never_works_is_given_up(archive: Path, served: SavePages) -> None:
    at = clock.now()
    for turn in range(7):
        served.to_save = [said(503)]
        asked(archive, served, at=at + timedelta(days=2 * turn))
    assert rows(archive, "SELECT state, tries FROM witness_requests") == [("failed", 6)]


def test_a_limit_ends_the_start_and_a_day_has_its_own(
    path: Path, served: SavePages, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = clock.now() - timedelta(hours=1)
    keep(path, [extraction(*(petition(f"P {n}", f"p-{n}") for n in range(5)), at=at)])
    served.to_save = [accepted(), refused("error:user-session-limit")]
    done = asked(path, served)
    assert (done.asked, done.stopped) == (2, "error:user-session-limit: Not now.")
    monkeypatch.setattr(witnessing, "MOST_A_DAY", 3)
    again = asked(path, served, at=clock.now() + timedelta(hours=2))
    assert len(served.saves) == 3
    assert again.later >= 1
    assert MOST_A_DAY == 200


def test_the_keys_are_in_no_file_and_no_message(
    archive: Path, served: SavePages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ACCESS, KEYS.access)
    monkeypatch.setenv(SECRET, KEYS.secret)
    monkeypatch.setattr(witnessing, "INTERVAL", 0.0)
    monkeypatch.setattr(witnessing, "_POLL_SECONDS", 0.0)
    sources = tmp_path / "sources.yml"
    sources.write_text(
        "contact: https://archive.example\nsite: {organization: A, platform: controlshift, witness: new,\n"
        "  url: https://site.example, start: https://site.example/categories}\n",
        encoding="utf-8",
    )
    served.to_save = [refused("error:blocked-url", f"LOW {KEYS.access}:{KEYS.secret} is not allowed")]
    options = ["--archive", str(archive), "--sources", str(sources), "--captures", str(tmp_path / "captures")]
    plan = CliRunner().invoke(main, ["witness", "--plan", *options])
    assert (plan.exit_code, PAGE in plan.output) == (0, True)
    assert (served.saves, rows(archive, STATE)) == ([], [])
    done = CliRunner().invoke(main, ["witness", "--save-url", served.url, *options])
    assert done.exit_code == 0, done.output
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    for key in (KEYS.access, KEYS.secret):
        assert key not in done.output + repr(KEYS)
        assert not [each for each in written if key.encode() in each]


def test_missing_or_odd_keys_are_refused_without_being_shown() -> None:
    for environment in ({}, {ACCESS: "a"}, {ACCESS: "a", SECRET: "b\r\nX: y"}, {ACCESS: "a:b", SECRET: "c"}):
        with pytest.raises(UsageError, match="SECRET_KEY") as caught:
            find_credentials(environment)
        assert "a:b" not in str(caught.value)


def test_a_record_that_is_taken_out_takes_its_requests_and_reported_titles_with_it(
    archive: Path, served: SavePages, tmp_path: Path
) -> None:
    served.to_status = [saved(PAGE)]
    asked(archive, served)
    with Archive.open(archive) as opened, opened.transaction():
        db = opened.db.conn
        db.execute("INSERT INTO reported_lists VALUES (1, 'a-list', 'A', NULL, 'CC0-1.0', NULL, 'a.csv', '0', 1)")
        for title in ("Free our Ana", "Ana is free"):
            counts = "(list_id, url, url_key, title, signatures, signatures_text)"
            db.execute(
                f"INSERT INTO reported_counts {counts} VALUES (1, ?, ?, ?, 7, '7')", (PAGE, url_key(PAGE), title)
            )
    options = ["--archive", str(archive), "--captures", str(tmp_path / "captures"), "--reason", "safety", "--yes"]
    done = CliRunner().invoke(main, ["redact", "--petition", "site/free-ana", *options])
    assert (done.exit_code, done.exception) == (0, None), done.output
    assert rows(archive, STATE) == []
    [(url, title)] = rows(archive, "SELECT url, title FROM reported_counts")
    assert "free-ana" not in url
    assert title.startswith("[redacted petition ")


def test_a_page_whose_address_was_redacted_is_not_asked_for(archive: Path, served: SavePages, tmp_path: Path) -> None:
    keep(
        archive,
        [extraction(alert("Call for Ana Lopez", "call-for-ana-lopez"), at=clock.now() - timedelta(hours=1))],
        BLOG,
    )
    with Archive.open(archive) as opened:
        assert note_worthy(opened, {"site": replace(SITE, witness="all"), "blog": replace(BLOG, witness="all")}) == 2
    options = ["--archive", str(archive), "--captures", str(tmp_path / "captures"), "--reason", "safety", "--yes"]
    for words in (["--person", "Ana Lopez"], ["--petition", "site/free-ana"]):
        done = CliRunner().invoke(main, ["redact", *words, *options])
        assert (done.exit_code, done.exception) == (0, None), done.output
    asked(archive, served)
    assert [each for each in served.saves if "redacted" in each["url"] or "lopez" in each["url"]] == []


def test_a_petition_that_becomes_another_hands_its_requests_over(archive: Path, served: SavePages) -> None:
    served.to_status = [saved(PAGE)]
    asked(archive, served)
    keep(archive, [extraction(petition("Ana again", "ana-again"), at=clock.now() - timedelta(days=30))])
    with Archive.open(archive) as opened, opened.transaction():
        db = opened.db.conn
        db.execute("UPDATE petition_rows SET url = ?, url_key = ?", (PAGE, url_key(PAGE)))
        hand_over_requests(db, "petition", 1)
        assert db.execute("SELECT petition_id FROM witness_requests").fetchone()[0] == 2
        db.execute("UPDATE petition_rows SET url = NULL, url_key = NULL WHERE id = 1")
        hand_over_requests(db, "petition", 2)
        assert db.execute("SELECT count(*) FROM witness_requests").fetchone()[0] == 0


def test_requests_are_verified_like_any_row(archive: Path, served: SavePages, tmp_path: Path) -> None:
    served.to_status = [saved(PAGE)]
    asked(archive, served)
    wrongs = verify(archive, tmp_path / "captures", {SITE.name: SITE}).wrongs
    assert [wrong for wrong in wrongs if "witness" in wrong] == []
