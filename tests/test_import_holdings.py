"""`queconste import` takes what people have: WARC, WACZ, WET, folders with sidecars, pages that browsers saved."""

import gzip
import hashlib
import json
import os
import shutil
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from pipelines.jobs.backfill import backfill
from pipelines.jobs.import_files import import_files
from sample.serving import serving
from scrapers.sources import find_source
from tests.archives import rows
from tests.bombs import zeros
from tests.commands import HOUSE, run
from tests.warcs import Warc, flipped

URL = "https://action.mijente.net/categories/deportations?page=5"
LISTING = """<html><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>She is our neighbor.</p>
<p>{count} of 200 Signatures</p><p>Created by Ana M.</p></li></ul></body></html>"""
TEXT = """• Free Ana from the jail in our town
    She is our neighbor.
    139 of 200 Signatures
    Created by Ana María R.
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def bring_in(file: Path, archive: Path, *options: str, source: str = "mijente") -> Result:
    return run("import", file, "--source", source, "--archive", archive, *options)


def series(archive: Path) -> list[tuple[Any, ...]]:
    return rows(archive, "SELECT observed_at, signatures FROM signature_snapshots ORDER BY observed_at")


def other_warc() -> Warc:
    """A WARC as another crawler begins it."""
    return Warc(URL).about("another")


@pytest.fixture
def crawled() -> Warc:
    """Two counts of one listing, seen three times, among pages of other kinds and other sites."""
    made = other_warc()
    made.add(LISTING.format(count=139), "2018-03-01T12:00:00Z")
    made.revisit(made.digest, "2018-03-02T12:00:00Z")
    made.add(LISTING.format(count=145), "2018-03-03T12:00:00Z")
    made.add("<html>gone", "2018-03-04T12:00:00Z", status="404 Not Found")
    made.add("<html>Beto R., Carla S.", "2018-03-04T12:00:00Z", url="https://action.mijente.net/petitions/a/signatures")
    made.add(LISTING.format(count=777), "2018-03-04T12:00:00Z", url="https://action.example/categories")
    for other in ("https://b.example/categories?of=action.mijente.net", "https://transaction.mijente.net/categories"):
        made.add(LISTING.format(count=778), "2018-03-04T12:00:00Z", url=other)
    made.add(LISTING.format(count=779), "2018-03-04T12:00:00Z", url="https://action.mijente.net.example/categories")
    made.add("body {}", "2018-03-04T12:00:00Z", url="https://action.mijente.net/a.css", media_type="text/css")
    return made


EXPECTED = [("2018-03-01T12:00:00Z", 139), ("2018-03-02T12:00:00Z", 139), ("2018-03-03T12:00:00Z", 145)]


def test_a_warc_gives_the_pages_of_the_source_and_no_others(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    done = bring_in(crawled.save(tmp_path / "other.warc.gz"), archive)
    assert done.exit_code == 0, done.output
    assert series(archive) == EXPECTED
    assert rows(archive, "SELECT DISTINCT origin, url FROM captures") == [("warc", URL)]
    assert rows(archive, "SELECT locator FROM captures")[0][0].startswith("other.warc.gz:")


def test_the_same_warc_again_changes_nothing(crawled: Warc, archive: Path, tmp_path: Path, captures: Path) -> None:
    path = crawled.save(tmp_path / "other.warc.gz")
    bring_in(path, archive)
    before = rows(archive, "SELECT * FROM captures"), sorted(captures.rglob("*"))
    assert "no new capture" in bring_in(path, archive).output
    assert (rows(archive, "SELECT * FROM captures"), sorted(captures.rglob("*"))) == before


def test_an_imported_warc_is_kept_with_what_was_sent(
    crawled: Warc, archive: Path, tmp_path: Path, captures: Path
) -> None:
    bring_in(crawled.save(tmp_path / "other.warc.gz"), archive)
    verified = run("verify", "--archive", archive)
    assert verified.output.splitlines()[-1].startswith("3 observations of 3 captures in 1 file verified; nothing")
    assert len(list(captures.rglob("*.warc.gz"))) == 1


def test_of_a_warc_only_one_page_can_be_taken(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    crawled.add(LISTING.format(count=150), "2018-03-05T12:00:00Z", url="https://action.mijente.net/categories")
    bring_in(crawled.save(tmp_path / "other.warc.gz"), archive, "--url", "https://action.mijente.net/categories")
    assert series(archive) == [("2018-03-05T12:00:00Z", 150)]


def test_text_extracts_of_a_crawl_are_read(archive: Path, tmp_path: Path) -> None:
    path = Warc(URL).add(TEXT, kind="conversion").save(tmp_path / "CC-MAIN.warc.wet.gz")
    assert bring_in(path, archive).exit_code == 0
    assert series(archive) == EXPECTED[:1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two saved pages with their sidecars, and what a browser saves along."""
    folder = tmp_path / "saved"
    (folder / "first_files").mkdir(parents=True)
    (folder / "first_files" / "a.js").write_text("x")
    (folder / ".DS_Store").write_bytes(b"\0")
    for name, count, day in (("first", 139, 1), ("second", 145, 3)):
        (folder / f"{name}.html").write_text(LISTING.format(count=count))
        sidecar = {"url": URL, "captured_at": f"2018-03-0{day}T12:00:00Z"}
        (folder / f"{name}.html.json").write_text(json.dumps(sidecar))
    return folder


def test_a_folder_of_pages_with_sidecars_is_read(folder: Path, archive: Path) -> None:
    done = bring_in(folder, archive)
    assert done.exit_code == 0, done.output
    assert series(archive) == [EXPECTED[0], EXPECTED[2]]
    assert rows(archive, "SELECT DISTINCT origin FROM captures") == [("file",)]


def test_a_sidecar_without_a_time_leaves_it_unknown(folder: Path, archive: Path) -> None:
    for sidecar in folder.glob("*.json"):
        sidecar.unlink()
    (folder / "first.json").write_text(json.dumps({"url": URL, "captured_at": None}))
    done = bring_in(folder, archive)
    assert done.exit_code == 1
    assert "second.html does not say which page it is; put second.html.json with url beside it" in done.output
    assert series(archive) == [(None, 139)]


@pytest.mark.parametrize(
    "sidecar",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"captured_at": null}',
        '{"url": 7}',
        '{"url": "../../etc/passwd"}',
        *(
            json.dumps({"url": URL, "captured_at": time})
            for time in ("x", 1519905600, "2018-03-01", "2999-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00")
        ),
        json.dumps({"url": URL, "captured_at": "1970-01-01T00:00:00Z"}),
        json.dumps({"url": URL, "capturedAt": "2018-03-01T12:00:00Z"}),
    ],
)
def test_a_sidecar_that_is_none_is_named(folder: Path, archive: Path, sidecar: str) -> None:
    (folder / "first.html.json").write_text(sidecar)
    done = bring_in(folder, archive)
    assert done.exit_code == 1
    assert "first.html.json is not a sidecar" in done.output
    assert series(archive) == EXPECTED[2:]


@pytest.mark.parametrize(
    "saved",
    [
        f"<!-- saved from url=(0057){URL} -->\n",
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Thu Mar 01 2018 12:00:00 GMT\n-->",
    ],
)
def test_a_page_that_a_browser_saved_tells_its_address(archive: Path, tmp_path: Path, saved: str) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html>\n" + LISTING.format(count=139).replace("<html>", f"<html>{saved}"))
    assert bring_in(page, archive, "--captured-at", "2018-03-01T12:00:00Z").exit_code == 0
    assert rows(archive, "SELECT url FROM captures") == [(URL,)]


@pytest.mark.parametrize("stated", ["about:internet", "file:///home/ana/page.html"])
def test_a_page_that_a_browser_had_from_nowhere_needs_a_url(archive: Path, tmp_path: Path, stated: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!-- saved from url=(0014){stated} -->\n{LISTING.format(count=139)}")
    done = bring_in(page, archive)
    assert (done.exit_code, "page.html does not say which page it is; give --url" in done.output) == (2, True)


def test_a_saved_page_of_another_site_is_not_taken_for_one_of_the_source(folder: Path, archive: Path) -> None:
    (folder / "first.html.json").write_text(json.dumps({"url": "https://other.example/categories"}))
    (folder / "second.html.json").unlink()
    (folder / "second.html").write_text(f"<!-- saved from url=(0024)https://other.example/ -->{LISTING}")
    done = bring_in(folder, archive)
    assert (done.exit_code, "no page of mijente is in it" in done.output) == (1, True)
    assert series(archive) == []


@pytest.mark.parametrize(
    ("begins", "remedy"),
    [
        (b"\x28\xb5\x2f\xfd", "packed with zstd; unpack it (zstd -d"),
        (b"\x5d\x2a\x4d\x18", "packed with zstd; unpack it (zstd -d"),
        (b"BZh9", "packed with bzip2; unpack it (bunzip2"),
        (b"\xfd7zXZ\0", "packed with xz; unpack it (unxz"),
        (gzip.compress(b"<html>", mtime=0), "packed with gzip; unpack it (gunzip"),
    ],
)
@pytest.mark.parametrize("name", ["a.warc.zst", "page.html"])
def test_a_file_that_was_packed_is_to_be_unpacked(
    archive: Path, tmp_path: Path, begins: bytes, remedy: str, name: str
) -> None:
    (tmp_path / name).write_bytes(begins + b"\0" * 50)
    done = bring_in(tmp_path / name, archive, "--url", URL)
    assert (done.exit_code, remedy in done.output) == (2, True), done.output


def test_a_warc_that_was_packed_as_one_piece_is_to_be_unpacked(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.warc.gz"
    path.write_bytes(gzip.compress(gzip.decompress(crawled.content)))
    done = bring_in(path, archive)
    assert (done.exit_code, "packed as one piece; unpack it (gunzip)" in done.output) == (1, True), done.output


@pytest.mark.parametrize("date", ["2999-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_a_page_with_a_time_that_cannot_be_is_kept_without_it(
    archive: Path, tmp_path: Path, captures: Path, date: str
) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z")
    crawled.add(LISTING.format(count=777), date)
    done = bring_in(crawled.save(tmp_path / "other.warc.gz"), archive)
    assert (done.exit_code, "; unreadable: 1 capture time; 1 issue (see" in done.output) == (0, True), done.output
    assert series(archive) == [(None, 777), *EXPECTED[:1]]
    [(message, url)] = rows(archive, "SELECT message, url FROM issues")
    assert f"its time, {date[:10]}" in message
    assert url == URL
    verified = run("verify", "--archive", archive)
    assert verified.exit_code == 0, verified.output


def test_a_page_that_tells_nothing_needs_a_url(archive: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(LISTING.format(count=139))
    done = bring_in(page, archive)
    assert done.exit_code == 2
    assert (
        "page.html does not say which page it is; give --url, or put page.html.json with url beside it" in done.output
    )
    assert not archive.exists()


def cut(data: bytes) -> bytes:
    return data[: data.index(b"\x1f\x8b", len(data) // 2) + 60]


def damaged(data: bytes) -> bytes:
    return flipped(data, data.index(b"\x1f\x8b", len(data) // 2) + 60)


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wacz_is_read_like_the_warcs_in_it(crawled: Warc, archive: Path, tmp_path: Path, how: int) -> None:
    path = tmp_path / "mine.wacz"
    with zipfile.ZipFile(path, "w", how) as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", crawled.content)
    assert bring_in(path, archive).exit_code == 0
    assert series(archive) == EXPECTED
    assert rows(archive, "SELECT locator FROM captures")[0][0].startswith("mine.wacz/archive/data.warc.gz:")


@pytest.mark.parametrize("damage", [cut, damaged])
def test_a_wacz_with_a_damaged_warc_gives_the_other_records_and_fails(
    crawled: Warc, archive: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "mine.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("archive/data.warc.gz", damage(crawled.content))
    done = bring_in(path, archive)
    assert done.exit_code == 1
    assert "mine.wacz/archive/data.warc.gz: no record can be read at byte" in done.output
    assert series(archive) == EXPECTED


@pytest.mark.parametrize("damage", [cut, damaged])
def test_a_damaged_warc_gives_the_other_records_and_fails(
    crawled: Warc, archive: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "other.warc.gz"
    path.write_bytes(damage(crawled.content))
    done = bring_in(path, archive)
    assert done.exit_code == 1
    assert "other.warc.gz: no record can be read at byte" in done.output
    assert "; unreadable: 1 record; left out: " in done.output.splitlines()[-1]
    assert series(archive) == EXPECTED
    assert rows(archive, "SELECT status FROM runs") == [("failed",)]
    (message,) = rows(archive, "SELECT message FROM issues WHERE kind = 'unreadable'")
    assert message[0] in done.output
    assert bring_in(crawled.save(path), archive).exit_code == 0
    assert series(archive) == EXPECTED


def test_a_wacz_whose_list_of_files_is_cut_off_gives_the_records_in_it(
    crawled: Warc, archive: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", crawled.content)
    path.write_bytes(path.read_bytes()[:-150])
    done = bring_in(path, archive)
    assert (done.exit_code, "mine.wacz: damaged (File is not a zip file)" in done.output) == (1, True), done.output
    assert series(archive) == EXPECTED


def test_what_an_import_leaves_out_is_accounted_for_once(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "bad.html").write_bytes(b"\0" * 99)
    (folder / "foreign.html").write_text(LISTING.format(count=777))
    (folder / "foreign.html.json").write_text(json.dumps({"url": "https://other.example/categories"}))
    (folder / "good.html").write_text(LISTING.format(count=150))
    (folder / "good.html.json").write_text(json.dumps({"url": URL, "captured_at": "2018-03-05T12:00:00Z"}))
    (folder / "crawl.warc.gz").write_bytes(damaged(crawled.content))
    done = bring_in(folder, archive)
    assert done.exit_code == 1
    assert series(archive) == [*EXPECTED, ("2018-03-05T12:00:00Z", 150)]
    last = done.output.splitlines()[-1]
    assert last.endswith(
        "unreadable: 1 file, 1 record; left out: 3 pages of kinds we do not read, 4 pages of other sites; "
        "4 issues (see `queconste runs --issues 1`)"
    )
    listed = run("runs", "--issues", 1, "--archive", archive).output
    for reason in ("bad.html does not say which page it is", "crawl.warc.gz: no record can be read at byte"):
        assert listed.count(reason) == 1, listed
    assert listed.count("3 pages of its site of kinds we do not read") == 1
    assert listed.count("4 pages of other sites") == 1


@pytest.mark.parametrize("order", ["first", "last", "alone"])
def test_a_revisit_finds_its_page_in_another_file_and_among_the_captures_kept(
    archive: Path, tmp_path: Path, captures: Path, order: str
) -> None:
    first, second = other_warc(), other_warc()
    first.add(LISTING.format(count=139), "2018-03-01T12:00:00Z")
    second.revisit(first.digest, "2018-03-02T12:00:00Z")
    paths = [first.save(tmp_path / "first.warc.gz"), second.save(tmp_path / "second.warc.gz")]
    commands = {"first": [paths], "last": [paths[::-1]], "alone": [paths[:1], paths[1:]]}[order]
    for files in commands:
        options = ["--source", "mijente", "--archive", archive]
        done = run("import", *files, *options)
        assert done.exit_code == 0, done.output
    assert series(archive) == EXPECTED[:2]
    verified = run("verify", "--archive", archive)
    assert verified.exit_code == 0, verified.output


def test_a_revisit_whose_page_is_nowhere_is_noted(archive: Path, tmp_path: Path, captures: Path) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z")
    crawled.revisit("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "2018-03-02T12:00:00Z")
    assert bring_in(crawled.save(tmp_path / "other.warc.gz"), archive).exit_code == 0
    [(message, url)] = rows(archive, "SELECT message, url FROM issues")
    assert "neither in the files given nor among the captures kept" in message
    assert url == URL


def record(head: bytes, body: bytes, page: int, digest: str = "") -> bytes:
    """A record of a WARC whose head is written byte by byte."""
    block = b"HTTP/1.1 " + head + b"\r\n" + body
    fields = f"WARC-Type: response\r\nWARC-Target-URI: {URL}{page}\r\nWARC-Date: 2018-03-0{page}T12:00:00Z\r\n"
    fields += f"WARC-Payload-Digest: {digest}\r\n" if digest else ""
    packed = f"WARC/1.0\r\n{fields}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
    return gzip.compress(packed)


def test_each_record_has_its_own_verdict(archive: Path, tmp_path: Path, captures: Path) -> None:
    pages = [LISTING.format(count=140 + n).encode() for n in range(8)]
    chunked = b"Transfer-Encoding: chunked\r\n"
    chunk = b"%x\r\n%b\r\n" % (len(pages[5]), pages[5])
    path = tmp_path / "odd.warc.gz"
    path.write_bytes(
        record(b"200 Est\xe1 bien\r\nX-T\xedtulo: \xff\r\n", pages[1], 1)
        + record(b"200 OK\r\n", pages[2], 2, "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        + record(b"200 OK\r\nContent-Encoding: none\r\n", pages[3], 3, "blake3:abab")
        + record(b"200 OK\r\nContent-Encoding: br\r\n", pages[4], 4)
        + record(b"200 OK\r\n" + chunked, chunk + b"0\r\n\r\n", 5, f"sha1:{hashlib.sha1(pages[5]).hexdigest()}")
        + record(b"200 OK\r\n" + chunked, chunk, 6)
        + record(b"200 OK\r\nContent-Length: 9999\r\n", pages[7], 7)
    )
    done = bring_in(path, archive)
    assert (done.exit_code, "; unreadable: 1 record, 2 pages; 3 issues" in done.output.splitlines()[-1]) == (1, True)
    assert [count for _, count in series(archive)] == [141, 143, 144, 145]
    messages = [message for (message,) in rows(archive, "SELECT message FROM issues ORDER BY id")]
    for message, reason in zip(
        messages, ("not what its digest says", "the last chunk did not", "bytes came"), strict=True
    ):
        assert message.startswith("odd.warc.gz:")
        assert reason in message
    assert rows(archive, "SELECT count(*) FROM captures") == [(6,)]
    verified = run("verify", "--archive", archive)
    assert verified.exit_code == 0, verified.output


def test_a_file_whose_name_is_not_utf_8_is_read(archive: Path, tmp_path: Path, crawled: Warc) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.warc.gz")
    assert bring_in(crawled.save(path), archive).exit_code == 0
    assert rows(archive, "SELECT DISTINCT substr(locator, 1, 13) FROM captures") == [("caf\ufffd.warc.gz:",)]


def test_nothing_of_the_parser_reaches_the_terminal(
    archive: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z", url=f"{URL}&a=b c")
    path = crawled.save(tmp_path / "other.warc")
    path.write_bytes(gzip.decompress(path.read_bytes()) + b"left over\r\n")
    done = bring_in(path, archive)
    assert done.exit_code == 1
    assert capfd.readouterr() == ("", "")
    assert rows(archive, "SELECT url FROM captures") == [(f"{URL}&a=b%20c",)]


def test_a_warc_without_a_page_of_the_source_is_refused(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    done = bring_in(crawled.save(tmp_path / "other.warc.gz"), archive, source="calcivilrights")
    assert done.exit_code == 1
    assert "no page of calcivilrights is in it, only 10 pages of other sites; add --any-host" in done.output


def test_pages_of_the_source_that_are_not_read_are_told_from_pages_of_other_sites(
    archive: Path, tmp_path: Path
) -> None:
    crawled = other_warc()
    for path, kind in (("", "text/html"), ("a.css", "text/css"), ("about", "text/html")):
        crawled.add("<html>x", "2018-03-01T12:00:00Z", url=f"https://www.action.mijente.net/{path}", media_type=kind)
    path = crawled.save(tmp_path / "own.warc.gz")
    only = (
        f"{path}: no page of mijente is in it, only 3 pages of its site of kinds we do not read (front page, pictures)"
    )
    done = bring_in(path, archive)
    assert (done.exit_code, done.stderr) == (1, f"queconste: {only}; name one with --url to import it all the same\n")
    crawled.add(LISTING.format(count=777), "2018-03-04T12:00:00Z", url="https://action.example/categories")
    both = bring_in(crawled.save(path), archive).stderr
    assert both.startswith(f"queconste: {only} and 1 page of other sites; name one with --url")
    assert both.endswith("or add --any-host to import those of other sites\n")
    assert series(archive) == []
    done = bring_in(path, archive, "--url", "https://action.mijente.net/none")
    assert "no page at https://action.mijente.net/none is in it; check --url" in done.stderr


def test_an_address_is_read_without_its_password_and_none_is_said_to_be_of_another_site(
    archive: Path, tmp_path: Path, captures: Path
) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z", url=URL.replace("//", "//ana:geheim@"))
    for address in ("http://action.mijente.net:99999/categories", "http://[::1", "http:///categories"):
        crawled.add(LISTING.format(count=777), "2018-03-01T12:00:00Z", url=address)
    done = bring_in(crawled.save(tmp_path / "other.warc.gz"), archive)
    assert (done.exit_code, "; unreadable: 3 pages; 3 issues (see" in done.output) == (0, True), done.output
    assert series(archive) == EXPECTED[:1]
    messages = [message for (message,) in rows(archive, "SELECT message FROM issues")]
    assert ["its address cannot be read: 'http" in message for message in messages] == [True] * 3
    kept = b"".join(gzip.decompress(path.read_bytes()) for path in captures.rglob("*.warc.gz"))
    assert b"geheim" not in archive.read_bytes() + kept


def test_a_page_cut_off_inside_its_compression_is_kept_as_incomplete(
    archive: Path, tmp_path: Path, captures: Path
) -> None:
    page = LISTING.format(count=139).encode()
    packed = gzip.compress(page, compresslevel=0)
    crawled = other_warc()
    for day, body in enumerate((packed[:150], packed[:20] + b"\xff" * 200, packed[:5], packed), start=1):
        crawled.add(body, f"2018-03-0{day}T12:00:00Z", url=f"{URL}{day}", Content_Encoding="gzip")
    path = crawled.save(tmp_path / "other.warc.gz")
    done = bring_in(path, archive)
    assert (done.exit_code, "; unreadable: 3 pages; 3 issues" in done.output) == (0, True), done.output
    assert [count for _, count in series(archive)] == [139]
    assert rows(archive, "SELECT count(*) FROM captures") == [(4,)]
    messages = [message for (message,) in rows(archive, "SELECT message FROM issues WHERE capture_id IS NOT NULL")]
    assert sorted(" ".join(message.split()[1:6]) for message in messages) == [
        "the page is cut off", "the page is cut off", "the page's compression is broken"
    ]  # fmt: skip
    assert bring_in(path, archive).exit_code == 0
    assert rows(archive, "SELECT count(*) FROM captures") == [(4,)]
    verified = run("verify", "--archive", archive)
    assert verified.exit_code == 0, verified.output


def test_pages_of_other_sites_are_imported_when_any_host_is_given(archive: Path, tmp_path: Path) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z", url="https://action.example/categories")
    assert bring_in(crawled.save(tmp_path / "other.warc.gz"), archive, "--any-host").exit_code == 0
    assert series(archive) == EXPECTED[:1]


def test_the_progress_of_an_import_goes_up_to_the_size_of_the_files(
    crawled: Warc, folder: Path, archive: Path, tmp_path: Path
) -> None:
    warc, wacz = crawled.save(tmp_path / "other.warc.gz"), tmp_path / "mine.wacz"
    with zipfile.ZipFile(wacz, "w") as packed:
        for name in ("a", "b"):
            packed.writestr(f"archive/{name}.warc.gz", crawled.content)
    paths, steps = [warc, folder, wacz], list[tuple[int, int]]()
    import_files(
        paths,
        source=find_source("mijente", HOUSE / "sources.yml"),
        url=None,
        captured_at=None,
        archive_path=archive,
        captures_path=tmp_path / "captures",
        progress=lambda done, size: steps.append((done, size)),
    )
    sizes = [warc.stat().st_size, sum(p.stat().st_size for p in folder.glob("*.html")), wacz.stat().st_size]
    assert {size for _, size in steps} == {sum(sizes)}
    done = [done for done, _ in steps]
    assert done == sorted(done)
    assert done[-1] == sum(sizes)
    inside = [step for step in done if sum(sizes[:2]) < step < sum(sizes)]
    assert len(set(inside)) > 10


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x1f\x8b",
        b"\x1f\x8b\x08" + b"\0" * 7 + b"\xff" * 50,
        b"PK\x05\x06" + b"\0" * 18,
        b"WARC/1.0\r\nnonsense",
    ],
)
def test_what_only_looks_like_a_warc_is_refused(archive: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.warc.gz"
    path.write_bytes(content)
    done = bring_in(path, archive)
    assert done.exit_code in (1, 2)
    assert "odd.warc.gz" in done.output
    assert "Traceback" not in done.output


def test_a_wacz_that_is_encrypted_is_told(crawled: Warc, archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "secret.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("archive/data.warc.gz", crawled.content)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # what says in a ZIP that it takes a password
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    done = bring_in(path, archive)
    assert done.exit_code == 1
    assert "secret.wacz cannot be opened (" in done.output
    assert "; unpack it, and import the files that were in archive/" in done.output


def test_a_file_that_cannot_be_read_is_told(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.symlink_to("/proc/self/mem")  # whose first bytes nobody can read
    done = bring_in(path, archive)
    assert done.exit_code == 1
    assert done.output == f"queconste: {path} cannot be read (Input/output error); check the path and its permissions\n"


def endless_headers() -> bytes:
    return gzip.compress(b"WARC/1.0\r\n" + b"X: a\r\n" * 2**20)


@pytest.mark.parametrize("bomb", [partial(zeros, 200), endless_headers], ids=["zeros", "endless_headers"])
@pytest.mark.parametrize("name", ["bomb.warc.gz", "bomb.wacz"])
def test_a_bomb_is_given_up_before_it_has_unpacked(
    archive: Path, tmp_path: Path, bomb: Callable[[], bytes], name: str
) -> None:
    if name == "bomb.wacz":
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            packed.writestr("archive/data.warc", gzip.decompress(bomb()))
    else:
        (tmp_path / name).write_bytes(bomb())
    tracemalloc.start()
    done = bring_in(tmp_path / name, archive)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (done.exit_code, "no record can be read at byte 0" in done.output) == (1, True), done.output
    assert most < 100 * 2**20


def test_what_was_kept_fills_another_archive_with_the_same(tmp_path: Path) -> None:
    with serving() as sites:
        sources = shutil.copy(sites.sources, tmp_path / "sources.yml")
        source = find_source("sample-acciones", sites.sources)
        backfill(source, tmp_path / "a.db", tmp_path / "captures", last="202503")
    (kept,) = (tmp_path / "captures").rglob("*.warc.gz")
    options = ["--sources", str(sources), "--captures", str(tmp_path / "other")]
    done = bring_in(kept, tmp_path / "b.db", *options, source=source.name)
    assert done.exit_code == 0, done.output
    query = """
        SELECT p.slug, s.observed_at, s.signatures, s.goal, v.content_hash, c.origin, c.url, c.locator, c.digest
        FROM signature_snapshots AS s JOIN petitions AS p ON p.id = s.petition_id
        JOIN captures AS c ON c.id = s.capture_id JOIN petition_versions AS v ON v.id = s.version_id ORDER BY 1, 2, 7
    """
    assert rows(tmp_path / "b.db", query) == rows(tmp_path / "a.db", query)


def test_a_petition_page_not_found_in_a_warc_says_that_it_was_gone(tmp_path: Path, archive: Path) -> None:
    crawled = other_warc()
    crawled.add(LISTING.format(count=139), "2018-03-01T12:00:00Z")
    crawled.add(
        "no such page", "2018-04-01T12:00:00Z", "https://action.mijente.net/petitions/free-ana", "404 Not Found"
    )
    crawled.add("no such page", "2018-04-01T12:00:00Z", "https://action.mijente.net/about", "404 Not Found")
    assert bring_in(crawled.save(tmp_path / "other.warc.gz"), archive).exit_code == 0
    assert rows(archive, "SELECT slug, status, status_text FROM petitions") == [("free-ana", "gone", "404")]
    assert rows(archive, "SELECT kind, occurred_at FROM events") == [("vanished", "2018-04-01T12:00:00Z")]
    assert rows(archive, "SELECT count(*) FROM captures") == [(2,)]
