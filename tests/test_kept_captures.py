"""What is kept is what was captured, whatever it was and whenever the writing stopped."""

import errno
import fcntl
import gzip
import os
import resource
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from io import FileIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.checker import Checker

from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore, LostBytes, members, seal
from scrapers.captures.decoding import LIMIT
from scrapers.captures.exchange import Exchange
from scrapers.captures.local_files import read_file
from scrapers.captures.warc_parser import DamagedWarc
from scrapers.captures.warc_reader import read_warc
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UserError

URL = "https://action.example/categories?page=2"
AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
PAGE = "<p>139 of 200 Signatures, dijo José".encode() * 20


def live(body: bytes = PAGE, at: datetime = AT) -> tuple[Capture, Exchange]:
    """A page as it comes from a site that compresses, with a request."""
    raw = gzip.compress(body)
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("X-A", "1"), ("X-A", "2"))
    capture = Capture(url=URL, captured_at=at, body=body, media_type=headers[0][1], origin="live")
    return capture, Exchange(
        status_line="200 OK", headers=headers, raw=raw, request=b"GET /c HTTP/1.1\r\nHost: a\r\n\r\n"
    )


def nothing_before(digest: str) -> Kept | None:
    return None


@pytest.fixture
def writer(tmp_path: Path) -> WarcWriter:
    return WarcWriter(tmp_path, "mijente", 7, nothing_before)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaptureStore]:
    with CaptureStore(tmp_path) as store:
        yield store


def same(read: Capture, written: Capture) -> bool:
    names = ("url", "captured_at", "body", "media_type", "status", "origin")
    return all(getattr(read, name) == getattr(written, name) for name in names)


def check(path: Path) -> int:
    """What `warcio check` ends with."""
    inputs = type("Command", (), {"inputs": [str(path)], "verbose": False})
    return Checker(inputs).process_all()


MEMENTO = "https://web.archive.org/web/20180301120000id_/https://action.example/categories?page=2"
CAPTURES = {
    "live": live(),
    "not found": (
        Capture(url=URL, captured_at=AT, body=b"gone", media_type="text/plain", status=404, origin="live"),
        Exchange(status_line="404 Not Found", headers=(("Content-Type", "text/plain"),), raw=b"gone"),
    ),
    "memento": (
        Capture(url=URL, captured_at=AT, body=b"x", media_type="text/html", origin="wayback", locator=MEMENTO),
        Exchange(status_line="200 OK", headers=(("Content-Type", "text/html"),), raw=b"x"),
    ),
    "file": (Capture(url=URL, captured_at=AT, body=PAGE, media_type="text/html", origin="file"), None),
    "file without time or type": (Capture(url=URL, captured_at=None, body=PAGE, origin="file"), None),
    "empty": (Capture(url=URL, captured_at=AT, body=b"", media_type="text/html", origin="file"), None),
}


@pytest.mark.parametrize("kind", CAPTURES)
def test_what_is_kept_is_read_back(writer: WarcWriter, store: CaptureStore, kind: str) -> None:
    capture, exchange = CAPTURES[kind]
    kept = writer.keep(capture, exchange)
    again = writer.keep(capture, exchange)
    path = writer.close()
    assert path is not None
    assert kept.kept is not None
    assert again.kept is not None
    assert same(store.read(kept.kept), capture)
    assert same(store.read(again.kept), capture)
    assert check(path) == 0


@pytest.mark.parametrize(
    "types", [["text/html; charset=utf-8; by=Año"], ["text/html", "text/plain"], ["text/html; charset=“utf-8”"], []]
)
def test_the_type_of_a_page_is_that_of_its_record(writer: WarcWriter, store: CaptureStore, types: list[str]) -> None:
    headers = tuple(("content-type", value) for value in types)
    capture = Capture(url=URL, captured_at=AT, body=PAGE, media_type=", ".join(types), origin="wayback")
    exchange = Exchange(status_line="200 OK", headers=headers, raw=PAGE)
    first, again = writer.keep(capture, exchange), writer.keep(capture, exchange)
    writer.close()
    assert [same(store.read(kept.kept), kept) for kept in (first, again) if kept.kept] == [True, True]


def test_the_same_page_is_written_once(writer: WarcWriter, store: CaptureStore, tmp_path: Path) -> None:
    first = writer.keep(*live())
    again = writer.keep(*live(at=AT.replace(hour=13)))
    writer.close()
    other = WarcWriter(tmp_path, "mijente", 8, find_kept=lambda digest: first.kept)
    later = other.keep(*live(at=AT.replace(hour=14)))
    other.close()
    types = []
    for capture in (first, again, later):
        assert capture.kept is not None
        types.append(store.record(capture.kept.file, capture.kept.offset).kind)
        assert same(store.read(capture.kept), capture)
    assert types == ["response", "revisit", "revisit"]


def test_a_memento_is_kept_as_the_page_of_its_own_time(writer: WarcWriter, store: CaptureStore) -> None:
    kept = writer.keep(*CAPTURES["memento"]).kept
    writer.close()
    assert kept is not None
    field = store.record(kept.file, kept.offset).field
    assert (field("WARC-Target-URI"), field("WARC-Date")) == (URL, "2018-03-01T12:00:00Z")
    assert (field("WARC-Source-URI"), field("WARC-Creation-Date") > field("WARC-Date")) == (MEMENTO, True)
    assert list(store.pages(kept.file, ("wayback",))) == [(MEMENTO, kept)]


def test_a_page_is_written_anew_where_the_record_it_repeats_is_lost(tmp_path: Path, store: CaptureStore) -> None:
    lost = Kept(file="mijente/gone.warc.gz", offset=0, length=9)
    with WarcWriter(tmp_path, "mijente", 7, find_kept=lambda digest: lost) as writer:
        kept = writer.keep(*live()).kept
        assert kept is not None
        assert store.record(kept.file, kept.offset).kind == "response"


@pytest.mark.parametrize("status", ["200 OK", "304 Not Modified"])
def test_a_page_never_repeats_a_record_that_only_repeats_another(
    tmp_path: Path, store: CaptureStore, status: str
) -> None:
    capture, exchange = live()
    with WarcWriter(tmp_path, "mijente", 7, nothing_before) as writer:
        _, repeated = writer.keep(capture, exchange), writer.keep(capture, exchange)
    with WarcWriter(tmp_path, "mijente", 8, find_kept=lambda digest: repeated.kept) as writer:
        raw = exchange.raw if status.startswith("200") else b""
        kept = writer.keep(capture, replace(exchange, status_line=status, raw=raw)).kept
    assert kept is not None
    assert same(store.read(kept), capture)


def test_bytes_are_on_their_way_before_keep_returns(writer: WarcWriter, store: CaptureStore, tmp_path: Path) -> None:
    kept = writer.keep(*live()).kept
    assert kept is not None
    (path,) = tmp_path.rglob("*.warc.gz.open")
    assert store.read(kept).body == PAGE
    writer.close()
    store.close()
    assert not path.exists()
    assert store.read(kept).body == PAGE


def test_a_run_without_captures_leaves_no_file(writer: WarcWriter, tmp_path: Path) -> None:
    assert writer.close() is None
    assert not list(tmp_path.rglob("*"))


def test_what_a_crash_left_is_closed_behind_its_last_whole_record(writer: WarcWriter, tmp_path: Path) -> None:
    kept = [writer.keep(*live(b"page %d" % n)).kept for n in range(3)]
    (path,) = tmp_path.rglob("*.warc.gz.open")
    assert seal(tmp_path) == []  # still written
    whole = path.read_bytes()
    last = kept[-1]
    assert last is not None
    writer.close()
    for end in (last.offset, last.offset + 1, last.offset + last.length - 1):
        (tmp_path / "mijente" / "cut.warc.gz.open").write_bytes(whole[:end])
        (sealed,) = seal(tmp_path)
        assert sealed.read_bytes() == whole[: last.offset]
        assert check(sealed) == 0


def test_zeros_that_a_power_cut_left_are_no_record(writer: WarcWriter, tmp_path: Path) -> None:
    writer.keep(*live())
    path = writer.close()
    assert path is not None
    whole = path.read_bytes()
    (tmp_path / "mijente" / "cut.warc.gz.open").write_bytes(whole + b"\0" * 100_000)
    (sealed,) = seal(tmp_path)
    assert sealed.read_bytes() == whole


def test_what_comes_behind_a_damaged_record_is_not_cut_off(
    writer: WarcWriter, tmp_path: Path, store: CaptureStore
) -> None:
    first, last = (writer.keep(*live(b"page %d" % n)).kept for n in range(2))
    path = writer.close()
    assert (path is None, first is None, last is None) == (False, False, False)
    damaged = bytearray(path.read_bytes())  # type: ignore[union-attr]
    damaged[first.offset + first.length // 2] ^= 0xFF  # type: ignore[union-attr]
    (tmp_path / "mijente" / "flipped.warc.gz.open").write_bytes(damaged)
    (sealed,) = seal(tmp_path)
    assert sealed.read_bytes() == damaged
    assert store.read(replace(last, file=f"mijente/{sealed.name}")).body == b"page 1"  # type: ignore[type-var]


def test_a_run_whose_file_is_damaged_goes_on_with_what_comes_before(writer: WarcWriter, store: CaptureStore) -> None:
    first, last = (writer.keep(*live(b"page %d" % n)).kept for n in range(2))
    path = writer.close()
    assert (path is None, first is None, last is None) == (False, False, False)
    damaged = bytearray(path.read_bytes())  # type: ignore[union-attr]
    damaged[last.offset + last.length // 2] ^= 0xFF  # type: ignore[union-attr]
    path.write_bytes(damaged)  # type: ignore[union-attr]
    assert list(store.pages(first.file, ("live",))) == [(URL, first)]  # type: ignore[union-attr]


def test_a_file_is_nobodys_to_close_until_it_has_its_name(writer: WarcWriter, tmp_path: Path) -> None:
    writer.keep(*live())
    meanwhile: list[list[Path]] = []
    path = writer.close(note=lambda path: meanwhile.append(seal(tmp_path)))
    assert path is not None
    path.rename(path.with_name(f"{path.name}.open"))
    assert seal(tmp_path, note=lambda path: meanwhile.append(seal(tmp_path))) == [path]
    assert meanwhile == [[], []]


def test_a_file_that_another_run_closed_before_it_was_locked_is_left_alone(
    writer: WarcWriter, tmp_path: Path, store: CaptureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(file: FileIO, how: int) -> None:
        monkeypatch.undo()
        assert len(seal(tmp_path)) == 1
        fcntl.flock(file, how)

    monkeypatch.setattr(fcntl, "flock", late)
    kept = writer.keep(*live()).kept
    assert kept is not None
    assert writer.close() == tmp_path / kept.file
    assert store.read(kept).body == PAGE


def test_no_file_takes_the_name_of_another(tmp_path: Path, store: CaptureStore) -> None:
    found = []
    for number in range(3):  # within a second, as the same run of archives that share a folder
        with WarcWriter(tmp_path, "mijente", 7, nothing_before) as writer:
            found.append(writer.keep(*live(b"page %d" % number)).kept)
    assert [store.read(kept).body for kept in found if kept] == [b"page 0", b"page 1", b"page 2"]


def test_a_file_that_cannot_be_closed_is_told_and_closed_by_the_next_run(
    writer: WarcWriter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    writer.keep(*live())
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(UserError, match=r"\.open cannot be closed \(No space left on device\); make room"):
            writer.close()
    assert [path.suffix for path in seal(tmp_path)] == [".gz"]


def test_a_full_disk_leaves_no_half_record(tmp_path: Path, store: CaptureStore) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    writer = WarcWriter(tmp_path, "mijente", 7, nothing_before)
    try:
        kept = writer.keep(*live(b"small")).kept
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, hard))
        with pytest.raises(UserError, match=r"cannot be written .*; make room and run it again"):
            writer.keep(*live(os.urandom(10_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    path = writer.close()
    assert path is not None
    assert kept is not None
    assert store.read(kept).body == b"small"
    assert check(path) == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "mijente").write_text("a file in the way")
    with pytest.raises(UserError, match="name another folder with --captures"):
        WarcWriter(tmp_path, "mijente", 7, nothing_before).keep(*live())


@settings(max_examples=60)
@given(where=st.floats(min_value=0, max_value=1, exclude_max=True), flip=st.integers(min_value=1, max_value=255))
def test_no_flipped_byte_gives_another_page(tmp_path_factory: pytest.TempPathFactory, where: float, flip: int) -> None:
    folder = tmp_path_factory.mktemp("kept")
    with WarcWriter(folder, "mijente", 7, nothing_before) as writer:
        kept = writer.keep(*live()).kept
    assert kept is not None
    path = folder / kept.file
    data = bytearray(path.read_bytes())
    data[kept.offset + int(where * kept.length)] ^= flip
    path.write_bytes(data)
    with CaptureStore(folder) as store:
        try:
            read = store.read(kept)
        except DamagedWarc:
            return
    assert same(read, live()[0])  # a byte that says nothing, as the time in a gzip header


def test_a_missing_file_is_named(store: CaptureStore) -> None:
    with pytest.raises(LostBytes, match=r"a\.warc\.gz: the file is missing"):
        store.read(Kept(file="a.warc.gz", offset=0, length=1))


def test_a_file_that_the_disk_does_not_give_back_is_named(store: CaptureStore, tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").symlink_to("/proc/self/mem")  # whose first bytes nobody can read
    with pytest.raises(DamagedWarc, match=r"a\.warc\.gz: damaged at byte 0 \(\[Errno 5\]"):
        store.read(Kept(file="a.warc.gz", offset=0, length=1))


def test_a_place_where_no_record_begins_is_named(writer: WarcWriter, store: CaptureStore) -> None:
    kept = writer.keep(*live()).kept
    assert kept is not None
    writer.close()
    with pytest.raises(DamagedWarc, match=f"damaged at byte {kept.offset + 3}"):
        store.read(Kept(file=kept.file, offset=kept.offset + 3, length=kept.length))


def test_members_are_the_records_of_a_file(writer: WarcWriter, tmp_path: Path) -> None:
    kept = writer.keep(*live()).kept
    path = writer.close()
    assert path is not None
    assert kept is not None
    found = list(members(path))
    assert [(m.offset, m.length) for m in found][1] == (kept.offset, kept.length)
    assert found[-1].offset + found[-1].length == path.stat().st_size
    assert len(found) == 3  # what the file is, the response, the request


def test_our_own_files_are_read_like_anybodys(writer: WarcWriter) -> None:
    for capture, exchange in CAPTURES.values():
        writer.keep(capture, exchange)
    path = writer.close()
    assert path is not None
    parts = list(read_warc(partial(path.open, "rb"), path.name))
    assert [part.reason for part in parts if part.reason] == []
    assert all(part.capture and same(part.capture, c) for part, (c, _) in zip(parts, CAPTURES.values(), strict=True))


def test_the_largest_file_that_is_read_can_be_kept_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "large.html"
    with file.open("wb") as out:
        out.truncate(LIMIT)
    capture = read_file(file, url=URL, captured_at=None)
    with WarcWriter(tmp_path, "site", 1, nothing_before) as writer:
        kept = writer.keep(capture).kept
    assert kept is not None
    with CaptureStore(tmp_path) as store:
        assert store.read(kept).digest == capture.digest
    with file.open("ab") as out:
        out.write(b" ")
    with pytest.raises(UserError, match="larger than 64 MB"):
        read_file(file, url=URL, captured_at=None)
