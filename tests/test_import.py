"""`queconste import`: saved pages become rows, the seeds exactly as expected, and bad input becomes one sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from pipelines.redact import mask
from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.extract import extract
from scrapers.items import Petition
from tests.archives import rows
from tests.commands import run

LISTING_URL = "https://action.mijente.net/categories/deportations?page=5"
ALERT_URL = "https://calcivilrights.org/2010/10/15/ndlon-10152010/"
LISTING = """• Free Ana from the jail in our town
    She is our neighbor.
    139 of 200 Signatures
    Created by Ana María R.
"""


def bring_in(file: Path, archive: Path, *options: str, source: str = "mijente", url: str = LISTING_URL) -> Result:
    return run("import", file, "--source", source, "--url", url, "--archive", archive, *options)


def everything_but_runs(archive: Path) -> dict[str, list[tuple[Any, ...]]]:
    tables = [name for (name,) in rows(archive, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        table: rows(archive, f'SELECT * FROM "{table}"')
        for table in tables
        if table not in ("runs", "run_digests", "table_sums", "row_checks", "sqlite_stat1")
    }


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    file = tmp_path / "listing.txt"
    file.write_text(LISTING, encoding="utf-8")
    return file


def test_the_twelve_petitions_of_the_seed_are_stored_as_they_are_shown(seeds: Path, archive: Path) -> None:
    done = bring_in(seeds / "mijente-deportations-listing.txt", archive)
    assert done.exit_code == 0, done.output
    assert "Imported 1 capture: 12 petitions (12 new)" in done.stdout
    expected = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))
    # A child's name that one of the texts states is masked when it is stored, so that this text is longer.
    listing = (seeds / "mijente-deportations-listing.txt").read_bytes()
    capture = Capture(url=LISTING_URL, captured_at=None, body=listing, media_type="text/plain", origin="file")
    texts = [item.why or "" for item in extract(capture, "controlshift").found if isinstance(item, Petition)]
    assert sum(mask(text) != text for text in texts) == 1
    stored = rows(
        archive,
        "SELECT title, signatures, goal, signatures_text, creator, creator_has_image, length(description),"
        " substr(description, 1, 60), observed_at, created_at FROM petitions ORDER BY id",
    )
    assert stored == [
        (
            item["title"],
            item["signatures"],
            item["goal"],
            item["signatures_text"],
            item["creator"],
            int(item["creator_has_image"]),
            item["description_length"] + len(mask(text)) - len(text),
            item["description_start"],
            None,
            None,
        )
        for item, text in zip(expected["mijente-deportations-listing.txt"]["found"], texts, strict=True)
    ]


def test_the_alert_of_the_seed_has_its_thirty_two_cosponsors_in_order(seeds: Path, archive: Path) -> None:
    done = bring_in(seeds / "ndlon-action-alert.txt", archive, source="calcivilrights", url=ALERT_URL)
    assert done.exit_code == 0, done.output
    [item] = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))["ndlon-action-alert.txt"]["found"]
    cosponsors = rows(
        archive,
        "SELECT o.name FROM alert_organizations AS a JOIN organizations AS o ON o.id = a.organization_id"
        " WHERE a.role = 'cosponsor' ORDER BY a.position",
    )
    assert [name for (name,) in cosponsors] == item["cosponsors"]
    [(title, sponsor, date, action_url, types, body)] = rows(
        archive, "SELECT title, sponsor, date, action_url, action_types, body FROM action_alerts"
    )
    assert (title, sponsor, date, action_url) == (item["title"], item["sponsor"], item["date"], item["action_url"])
    assert json.loads(types) == item["action_types"]
    assert body.startswith(item["body_starts"])
    assert not [phrase for phrase in item["body_must_not_contain"] if phrase in body]


def test_the_same_file_twice_changes_no_row_but_in_runs(listing: Path, archive: Path) -> None:
    bring_in(listing, archive, "--captured-at", "2018-03-05T14:00:00Z")
    before = everything_but_runs(archive)
    done = bring_in(listing, archive, "--captured-at", "2018-03-05T14:00:00Z")
    assert done.exit_code == 0
    assert everything_but_runs(archive) == before
    assert len(rows(archive, "SELECT 1 FROM runs")) == 2


def test_a_capture_without_a_time_stays_out_of_the_series_but_fills_the_current_columns(
    listing: Path, archive: Path
) -> None:
    bring_in(listing, archive)
    assert rows(archive, "SELECT count(*) FROM growth_points") == [(0,)]
    assert rows(archive, "SELECT signatures, observed_at FROM petitions") == [(139, None)]


def test_only_the_name_of_a_file_is_kept_since_the_archive_is_published(listing: Path, archive: Path) -> None:
    bring_in(listing, archive)
    assert rows(archive, "SELECT origin, locator FROM captures") == [("file", "listing.txt")]


def test_a_missing_file_is_refused_before_an_archive_is_made(tmp_path: Path, archive: Path) -> None:
    done = bring_in(tmp_path / "none.txt", archive)
    assert done.exit_code == 2
    assert "none.txt" in done.stderr
    assert not archive.exists()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 50, "binary"),
        ("Libertad para Ana\n    139 of 200 Signatures\n  Ñ".encode("latin-1"), "UTF-8"),
        (b"<html><head><title>Weather</title></head><body><p>Sunny all day.</p></body></html>", "listing"),
    ],
    ids=["empty", "binary", "not UTF-8", "another site"],
)
def test_a_file_that_says_nothing_readable_fails_with_one_sentence_and_an_issue(
    tmp_path: Path, archive: Path, body: bytes, reason: str
) -> None:
    file = tmp_path / "odd"
    file.write_bytes(body)
    done = bring_in(file, archive)
    assert done.exit_code == 1
    assert str(file) in done.stderr
    assert "Traceback" not in done.output
    [(message, url, status, capture)] = rows(
        archive,
        "SELECT i.message, i.url, r.status, i.capture_id FROM issues AS i JOIN runs AS r ON r.id = i.run_id",
    )
    assert message.startswith("odd: ")
    assert (url, status) == (LISTING_URL, "failed")
    assert capture is not None
    assert rows(archive, "SELECT count(*) FROM petitions") == [(0,)]


def test_of_a_truncated_file_the_whole_items_are_kept_and_the_cut_one_is_marked(tmp_path: Path, archive: Path) -> None:
    file = tmp_path / "cut.txt"
    file.write_text(LISTING + "  • Free Luis from the jail in our town\n    He is our nei", encoding="utf-8")
    done = bring_in(file, archive)
    assert done.exit_code == 0
    assert rows(archive, "SELECT title FROM petitions WHERE complete = 1") == [("Free Ana from the jail in our town",)]
    assert rows(archive, "SELECT count(*) FROM petitions WHERE complete = 0 AND signatures IS NOT NULL") == [(0,)]


def test_an_unknown_source_is_refused_with_the_names_near_it(listing: Path, archive: Path) -> None:
    done = bring_in(listing, archive, source="mijnete")
    assert done.exit_code == 2
    assert "mijente" in done.stderr
    assert not archive.exists()


@pytest.mark.parametrize("time", ["yesterday", "2018-03-05", "2999-01-01T00:00:00Z"])
def test_a_time_of_capture_must_be_a_time(listing: Path, archive: Path, time: str) -> None:
    done = bring_in(listing, archive, "--captured-at", time)
    assert done.exit_code == 2
    assert time in done.stderr
    assert not archive.exists()


def test_a_time_without_a_zone_is_taken_as_utc_and_the_command_says_so(listing: Path, archive: Path) -> None:
    done = bring_in(listing, archive, "--captured-at", "2018-03-05T00:15:00")
    assert "2018-03-05T00:15:00 names no time zone and is taken as UTC" in done.stderr
    assert rows(archive, "SELECT DISTINCT captured_at FROM captures") == [("2018-03-05T00:15:00Z",)]
    again = bring_in(listing, archive, "--captured-at", "2018-03-05T00:15:00+00:00")
    assert (again.exit_code, "time zone" in again.stderr) == (0, False)


def test_of_several_files_the_readable_ones_are_kept_and_the_run_fails(listing: Path, archive: Path) -> None:
    odd = listing.with_name("odd.txt")
    odd.write_bytes(b"")
    done = run("import", listing, odd, "--source", "mijente", "--url", LISTING_URL, "--archive", archive)
    assert done.exit_code == 1
    assert "odd.txt" in done.stderr
    assert rows(archive, "SELECT count(*) FROM petitions") == [(1,)]
    assert rows(archive, "SELECT status FROM runs") == [("failed",)]


def test_what_is_imported_is_kept_once(listing: Path, archive: Path, captures: Path) -> None:
    bring_in(listing, archive)
    (kept,) = captures.rglob("*.warc.gz")
    bring_in(listing, archive)
    assert list(captures.rglob("*.warc.gz")) == [kept]
    ((file, offset, length),) = rows(archive, "SELECT kept_file, kept_offset, kept_length FROM captures")
    with CaptureStore(captures) as store:
        capture = store.read(Kept(file=file, offset=offset, length=length))
    assert (capture.url, capture.captured_at, capture.text) == (LISTING_URL, None, LISTING)


def test_what_is_kept_of_a_source_needs_the_files_of_no_other(listing: Path, archive: Path, captures: Path) -> None:
    for month, source in enumerate(("mijente", "united-we-dream", "mijente"), start=1):
        options = ["--captured-at", f"2018-0{month}-01T12:00:00Z", "--any-host"]
        assert bring_in(listing, archive, *options, source=source).exit_code == 0
    kept = rows(
        archive,
        "SELECT s.name, c.kept_file, c.kept_offset FROM captures c JOIN sources s ON s.id = source_id ORDER BY c.id",
    )
    with CaptureStore(captures) as store:
        types = [(name, store.record(file, offset).kind) for name, file, offset in kept]
    assert types == [("mijente", "resource"), ("united-we-dream", "resource"), ("mijente", "revisit")]


@pytest.mark.parametrize(
    "url",
    [
        "https://action.mijente.net/categories/deportations?page=5",
        "http://www.action.mijente.net:80/categories/deportations?page=5",
        "https://ACTION.mijente.net:443/categories/deportations?page=5",
    ],
)
def test_a_url_on_a_host_that_the_source_lists_is_imported(listing: Path, archive: Path, url: str) -> None:
    assert bring_in(listing, archive, url=url).exit_code == 0
    assert rows(archive, "SELECT count(*) FROM petitions") == [(1,)]


def test_the_hosts_of_a_source_are_those_of_its_url_and_of_its_start_pages(seeds: Path, archive: Path) -> None:
    file, sources = seeds / "ndlon-action-alert.txt", archive.with_name("sources.yml")
    stanza = {
        "organization": "o",
        "platform": "wordpress",
        "url": "https://a.example:8443",
        "start": "https://api.example/",
    }
    sources.write_text(json.dumps({"blog": stanza}))
    for url, code in (("https://a.example:8443/p", 0), ("https://api.example/p", 0), ("https://a.example/p", 2)):
        assert bring_in(file, archive, "--sources", str(sources), source="blog", url=url).exit_code == code, url


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        (
            "https://action.example/categories",
            "is not on a host of mijente (action.mijente.net); check --url and --source",
        ),
        ("https://mijente.net/categories", "is not on a host of mijente"),
        ("https://action.mijente.net.example/", "is not on a host of mijente"),
        ("https://example.org/?u=https://action.mijente.net/categories", "is not on a host of mijente"),
        (
            "https://web.archive.org/web/2018id_/https://action.mijente.net/categories",
            "a copy in a web archive; give the page's own: --url https://action.mijente.net/categories",
        ),
    ],
)
def test_a_url_on_another_host_is_refused_in_one_sentence_unless_any_host_is_given(
    listing: Path, archive: Path, url: str, reason: str
) -> None:
    done = bring_in(listing, archive, url=url)
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert reason in done.stderr
    assert not archive.exists()
    if "archive.org" not in url:
        assert "add --any-host" in done.stderr
    assert bring_in(listing, archive, "--any-host", url=url).exit_code == 0
    assert rows(archive, "SELECT url FROM captures") == [(url,)]
