"""Names are taken out of every kind of record; what stays is a valid WARC in which every locator leads on."""

import gzip
import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from pipelines.jobs.package import package
from pipelines.redaction.exchanges import redacted_capture
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.warc_files import Rewritten, commit, discard, find, packages_beside, prepare
from scrapers.captures import Capture
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_parser import records
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import AlreadyRunning, UserError
from tests.archives import SITE as SITE_SOURCE
from tests.archives import day
from tests.redaction_plants import NAME, PLANTS, SITE, NameFinder, exchange, page, planted, traces
from tests.warcs import Warc, flipped

AT = datetime(2018, 6, 1, 12, tzinfo=UTC)


def kept(folder: Path, *kinds: str, run: int = 1, close: bool = True) -> list[Capture]:
    """Keep captures that name somebody, one of each kind."""
    writer = WarcWriter(folder, "site", run, lambda digest: None)
    found = [writer.keep(*planted(kind, number)) for number, kind in enumerate(kinds)]
    if close:
        writer.close()
    return found


def redacted(folder: Path) -> Rewritten:
    rewritten = prepare(folder, NameFinder(), at=AT, reason="safety")
    commit(folder, Rewritten.from_json(rewritten.as_json()))
    return rewritten


def is_valid(path: Path) -> bool:
    """Whether warcio finds every digest true."""
    checker = Checker(type("Command", (), {"inputs": [str(path)], "verbose": False})())
    checker.process_all()
    return checker.exit_value == 0


@pytest.mark.parametrize("kind", PLANTS)
def test_a_name_is_taken_out_of(kind: str, tmp_path: Path) -> None:
    with WarcWriter(tmp_path, "site", 1, lambda digest: None) as writer:
        capture, made = planted(kind, 1)  # it stands in no address, and in no request
        writer.keep(capture, replace(made, request=b""))
    assert traces(tmp_path)
    assert redacted(tmp_path).records == 1
    assert traces(tmp_path) == []
    assert not list(find(tmp_path, NameFinder()))
    (path,) = tmp_path.rglob("*.warc.gz")
    assert is_valid(path)


HIDDEN = {
    "comment": f"<!-- {NAME} -->",
    "comment with markup": "<!-- Ana <b>Zúñigarre</b> -->",
    "CDATA": "<![CDATA[<p>Free <i>Ana</i> Zúñigarre</p>]]>",
    "encoded CDATA": "&lt;![CDATA[&lt;i&gt;Ana&lt;/i&gt; Zúñigarre]]&gt;",
    "encoded comment": f"&amp;lt;!-- {NAME} --&amp;gt;",
    "attribute with markup": '<a data-title="Ana <b>Zúñigarre</b>" href="/">x</a>',
    "encoded attribute": f'&lt;img alt="{NAME}"&gt;',
    "markup in JSON": json.dumps({"h": '<a title="Ana <b>Zúñigarre</b>">y</a>'}).replace("/", "\\/"),
    "JSON in JSON": json.dumps(json.dumps({"q": f"Free\n{NAME}"})),
    "JSON in a script": f"<script>x = {json.dumps({'q': NAME})}</script>",
    "an address in encoded markup": f'&lt;a href="/p/{quote("<i>Ana</i> Zúñigarre")}"&gt;x&lt;/a&gt;',
    "JSON in an address": f"<a href='/?q={quote(json.dumps({'a': NAME}))}'>x</a>",
}


@pytest.mark.parametrize("how", HIDDEN)
def test_a_name_is_taken_out_where_it_is_hidden_in(how: str, tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_text(HIDDEN[how])
    assert traces(tmp_path)
    redacted(tmp_path)
    assert traces(tmp_path) == []


def test_json_stays_json_and_markup_stays_whole() -> None:
    names = {"a": ["Ana", "Zúñigarre", 7], "Ana": "Zúñigarre", "h": "<p>Ana <b>Zúñigarre</b>!</p>"}
    written = json.dumps(names, ensure_ascii=False, separators=(",", ":")).encode()
    now, _ = redacted_bytes(written, NameFinder())
    read = json.loads(now)
    assert read["h"] == "<p>[redacted]<b></b>!</p>"
    assert (read["a"][2], "igarre" in now.decode()) == (7, False)


def test_bytes_that_are_of_no_character_set_stay() -> None:
    written = b"\xff\xfe\x00caf\xe9 \x81" + f" {NAME} ".encode("latin-1") + b"\x9d\xf0\x9f"
    assert redacted_bytes(written, NameFinder()) == (b"\xff\xfe\x00caf\xe9 \x81 [redacted] \x9d\xf0\x9f", 1)
    assert redacted_bytes(written[:8], NameFinder())[0] == written[:8]


def test_a_name_is_taken_out_of_addresses_and_requests(tmp_path: Path) -> None:
    with WarcWriter(tmp_path, "site", 1, lambda digest: None) as writer:
        capture, made = planted("headers", 2)
        head = b"POST /?q=ana%20Z%C3%BA%C3%B1igarre HTTP/1.1\r\nContent-Length: 30\r\n\r\n"
        sent = head + b"who=Ana+Z%C3%BA%C3%B1igarre&x=1"
        writer.keep(capture, replace(made, headers=(), request=sent))
    assert redacted(tmp_path).records == 2
    assert traces(tmp_path) == []
    (path,) = tmp_path.rglob("*.warc.gz")
    assert is_valid(path)
    targets = [record.rec_headers.get_header("WARC-Target-URI") for record in archived(path)]
    assert f"{SITE}/petitions/free-redacted-2?n=redacted" in targets


def test_other_records_and_files_are_searched_too(tmp_path: Path) -> None:
    warc = Warc(f"{SITE}/", gzip=True).about(f"A crawler of {NAME}")
    warc.add(page(), kind="resource").add(page(), kind="conversion").add(f"via: {SITE}/ana-zunigarre", kind="metadata")
    warc.add(b"<p>clean").save(tmp_path / "theirs.warc.gz")
    (tmp_path / "plain.warc").write_bytes(gzip.decompress(warc.content))
    (tmp_path / "one.warc.gz").write_bytes(gzip.compress(gzip.decompress(warc.content)))
    (tmp_path / "page.html").write_text(page())
    (tmp_path / "page.html.json").write_text(json.dumps({"url": f"{SITE}/ana-zunigarre"}))
    (tmp_path / "list.csv.gz").write_bytes(gzip.compress(f"1,{NAME}".encode()))
    rewritten = redacted(tmp_path)
    assert (len(rewritten.files), rewritten.records) == (6, 12)
    assert traces(tmp_path) == []
    assert json.loads((tmp_path / "page.html.json").read_text()) == {"url": f"{SITE}/redacted"}
    for path in tmp_path.glob("*.warc*"):
        assert is_valid(path)
        assert [record.rec_type for record in archived(path)].count("response") == 1


def test_what_a_killed_run_left_is_redacted_and_half_a_record_is_cut_off(tmp_path: Path) -> None:
    kept(tmp_path, "plain", "gzip")
    (path,) = tmp_path.rglob("*.warc.gz")
    whole = path.read_bytes()
    path.with_name(f"{path.name}.open").write_bytes(whole + whole[:-40])
    path.unlink()
    redacted(tmp_path)
    (left,) = tmp_path.rglob("*.warc.gz.open")
    assert traces(tmp_path) == []
    assert [record.rec_type for record in archived(left)].count("response") == 4


def test_a_file_that_a_run_is_writing_is_refused(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "site", 1, lambda digest: None)
    writer.keep(*planted("plain", 0))
    with pytest.raises(AlreadyRunning, match="wait until that has ended"):
        prepare(tmp_path, NameFinder(), at=AT, reason="safety")
    writer.close()


def test_a_damaged_stretch_goes_only_where_the_name_stands_in_it(tmp_path: Path) -> None:
    kept(tmp_path, "plain")
    (path,) = tmp_path.rglob("*.warc.gz")
    whole = path.read_bytes()
    for damage in (b"rubbish", whole[-900:-700] + f"\n{NAME}\n".encode()):
        path.write_bytes(whole + damage + whole)
        redacted(tmp_path)
        assert traces(tmp_path) == []
        assert (b"rubbish" in path.read_bytes()) is (damage == b"rubbish")
        assert (
            len(
                [r for r in records(BytesIO(path.read_bytes()), lambda r: True) if getattr(r, "kind", "") == "response"]
            )
            == 2
        )


def test_files_that_are_linked_in_are_redacted_where_they_are(tmp_path: Path) -> None:
    kept(tmp_path / "disk", "gzip", "brotli")
    (path,) = (tmp_path / "disk").rglob("*.warc.gz")
    captures = tmp_path / "captures"
    (captures / "site").mkdir(parents=True)
    (captures / "site" / path.name).symlink_to(path)
    (captures / "other").symlink_to(tmp_path / "disk2")
    kept(tmp_path / "disk2", "plain")
    rewritten = prepare(captures, NameFinder(), at=AT, reason="safety")
    assert {file.file for file in rewritten.files} >= {f"site/{path.name}"}
    discard(captures)
    assert not list(tmp_path.rglob("*.redacting"))
    redacted(captures)
    assert traces(tmp_path) == []
    assert (captures / "site" / path.name).is_symlink()


def test_what_cannot_be_searched_is_named(tmp_path: Path) -> None:
    kept(tmp_path, "plain")
    package(SITE_SOURCE, tmp_path, tmp_path / "site.wacz")
    whole = (tmp_path / "site.wacz").read_bytes()
    (tmp_path / "site.wacz").write_bytes(flipped(whole, 200))
    with pytest.raises(UserError, match=r"site\.wacz is damaged .*; delete it and pack it again"):
        prepare(tmp_path, NameFinder(), at=AT, reason="safety")
    assert not list(tmp_path.rglob("*.redacting"))
    (tmp_path / "site.wacz").unlink()
    head = b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n" % 2**27
    (tmp_path / "large.warc.gz").write_bytes(gzip.compress(head + b" " * 2**27, 1))
    with pytest.raises(UserError, match="the record at byte 0 has 128 MB, too much to be searched"):
        list(find(tmp_path, NameFinder()))


def test_of_a_file_packed_as_one_piece_and_damaged_what_can_be_read_is_redacted(tmp_path: Path) -> None:
    warc = Warc(f"{SITE}/", gzip=True).add(page()).add(page())
    (tmp_path / "one.warc.gz").write_bytes(gzip.compress(gzip.decompress(warc.content))[:-30])
    redacted(tmp_path)
    assert traces(tmp_path) == []
    assert archived(tmp_path / "one.warc.gz")[0].rec_type == "response"


def test_digests_of_what_was_taken_out_do_not_stay(tmp_path: Path) -> None:
    (first,) = kept(tmp_path, "gzip")
    with CaptureStore(tmp_path) as store:
        assert first.kept is not None
        old = [
            store.record(first.kept.file, first.kept.offset).field(f"WARC-{of}-Digest") for of in ("Payload", "Block")
        ]
    again = exchange(b"", ("ETag", '"0123456789abcdef"'))
    again = replace(
        again, status_line="304 Not Modified", request=b'GET / HTTP/1.1\r\nIf-None-Match: "0123456789abcdef"\r\n\r\n'
    )
    with WarcWriter(tmp_path, "site", 2, {first.digest: first.kept}.get) as writer:
        second = writer.keep(replace(first, captured_at=day(9)), again)
    moved = redacted(tmp_path).moved
    left = b"".join(gzip.decompress(path.read_bytes()) for path in tmp_path.rglob("*.warc.gz"))
    assert not [trace for trace in (*old, "0123456789abcdef", first.digest) if trace.encode() in left]
    with CaptureStore(tmp_path) as store:
        assert second.kept is not None
        assert store.read(moved[second.kept].kept).status == 200


def test_a_record_that_was_damaged_stays_one(tmp_path: Path) -> None:
    warc = Warc(f"{SITE}/", gzip=True).add(page())
    plain = gzip.decompress(warc.content).replace(b"neighbor", b"neighbxr")
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(plain))
    redacted(tmp_path)
    assert traces(tmp_path) == []
    assert not is_valid(tmp_path / "a.warc.gz")


def test_a_package_made_earlier_is_redacted_and_plays(tmp_path: Path) -> None:
    kept(tmp_path / "captures", *PLANTS)
    kept(tmp_path / "captures", "gzip", "gzip", run=2)
    package(SITE_SOURCE, tmp_path / "captures", tmp_path / "captures" / "site.wacz")
    (tmp_path / "beside.wacz").write_bytes((tmp_path / "captures" / "site.wacz").read_bytes())
    beside = packages_beside(tmp_path / "a.db", tmp_path / "captures")
    assert {Path(place.file).name for place in find(tmp_path / "none", NameFinder(), also=beside)} == {"beside.wacz"}
    rewritten = prepare(tmp_path / "captures", NameFinder(), at=AT, reason="safety", also=beside)
    commit(tmp_path / "captures", rewritten)
    assert traces(tmp_path) == []
    package(SITE_SOURCE, tmp_path / "captures", tmp_path / "again.wacz")
    with ZipFile(tmp_path / "captures" / "site.wacz") as old, ZipFile(tmp_path / "again.wacz") as new:
        assert old.read("pages/pages.jsonl") == new.read("pages/pages.jsonl")
        lines = [line.split(" ", 2) for line in old.read("indexes/index.cdx").decode().splitlines()]
        assert lines == sorted(lines)
        for _, timestamp, fields in lines:
            at = json.loads(fields)
            start = int(at["offset"])
            record = gzip.decompress(old.read(f"archive/{at['filename']}")[start : start + int(at["length"])]).decode(
                "latin-1"
            )
            assert f"WARC-Target-URI: {at['url']}\r\n" in record
            assert f"WARC-Payload-Digest: {at['digest']}\r\n" in record
            assert timestamp in re.sub(r"\D", "", record)
        about = json.loads(old.read("datapackage.json"))
        for resource in about["resources"]:
            data = old.read(resource["path"])
            assert (f"sha256:{hashlib.sha256(data).hexdigest()}", len(data)) == (resource["hash"], resource["bytes"])
        proof = json.loads(old.read("datapackage-digest.json"))
        assert proof["hash"] == f"sha256:{hashlib.sha256(old.read('datapackage.json')).hexdigest()}"


def test_what_is_kept_later_is_redacted_before_it_is_written(tmp_path: Path) -> None:
    redact = partial(redacted_capture, finder=NameFinder())
    with WarcWriter(tmp_path, "site", 1, lambda digest: None, redact=redact) as writer:
        found = [writer.keep(*planted(kind, number)) for number, kind in enumerate(PLANTS)]
    assert traces(tmp_path) == []
    with CaptureStore(tmp_path) as store:
        for capture in found:
            assert capture.kept is not None
            now = store.read(capture.kept)
            # What is returned is the page as it came, so that a crawl can follow its links.
            cleared, _ = redact(capture, None)
            assert (now.url, now.body, now.media_type) == (cleared.url, cleared.body, cleared.media_type)


def test_a_redacted_record_says_so_and_keeps_its_identity_and_its_time(tmp_path: Path) -> None:
    kept(tmp_path, "brotli", "gzip")
    (path,) = tmp_path.rglob("*.warc.gz")
    before = [(r.rec_type, *map(r.rec_headers.get_header, ("WARC-Record-ID", "WARC-Date"))) for r in archived(path)]
    redacted(tmp_path)
    after = list(archived(path))
    names = ("WARC-Record-ID", "WARC-Date")
    assert [(r.rec_type, *map(r.rec_headers.get_header, names)) for r in after if r.rec_type != "metadata"] == before
    response = next(r for r in after if r.rec_type == "response")
    assert response.rec_headers.get_header("Que-Conste-Redacted-At") == "2018-06-01T12:00:00Z"
    assert response.rec_headers.get_header("Que-Conste-Redaction-Reason") == "safety"
    assert response.http_headers.get_header("Content-Encoding") is None
    notes = [r for r in after if r.rec_type == "metadata"]
    assert response.rec_headers.get_header("WARC-Record-ID") in [
        r.rec_headers.get_header("WARC-Refers-To") for r in notes
    ]


def archived(path: Path) -> list[Any]:
    with path.open("rb") as file:
        return [(record.raw_stream.read(), record)[1] for record in ArchiveIterator(file)]


def test_every_place_of_before_leads_to_the_page_of_now(tmp_path: Path) -> None:
    before = kept(tmp_path, *PLANTS)
    clean = kept(tmp_path, "plain", "gzip", run=2)
    moved = redacted(tmp_path).moved
    with CaptureStore(tmp_path) as store:
        for capture in [*before, *clean]:
            assert capture.kept is not None
            place = moved[capture.kept]
            now = store.read(place.kept)
            assert now.captured_at == capture.captured_at
            assert (place.url, place.digest, place.size) == (now.url, now.digest, len(now.body))
            assert now.body != capture.body or capture.body == b"<p>Nothing here"


def test_revisits_follow_their_originals_also_into_other_files(tmp_path: Path) -> None:
    (first, other) = kept(tmp_path, "gzip", "brotli")
    by_digest = {capture.digest: capture.kept for capture in (first, other)}
    writer = WarcWriter(tmp_path, "site", 2, by_digest.get)
    again = [writer.keep(*planted(kind, number)) for number, kind in [(3, "gzip"), (5, "brotli")]]
    writer.close()
    moved = redacted(tmp_path).moved
    assert traces(tmp_path) == []
    with CaptureStore(tmp_path) as store:
        for capture, original in zip(again, (first, other), strict=True):
            assert capture.kept is not None
            assert original.kept is not None
            record = store.record(moved[capture.kept].kept.file, moved[capture.kept].kept.offset)
            assert record.kind == "revisit"
            now = store.read(moved[capture.kept].kept)
            assert now.captured_at == capture.captured_at
            assert now.body == store.read(moved[original.kept].kept).body
            assert now.digest == moved[capture.kept].digest


def test_a_file_in_which_nothing_changes_stays(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "site", 1, lambda digest: None)
    capture, made = planted("headers", 1)
    writer.keep(capture, replace(made, headers=(), request=b""))
    path = writer.close()
    assert path is not None
    before = path.stat()
    assert redacted(tmp_path) == Rewritten()
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_redaction_that_is_not_put_in_place_changes_nothing(tmp_path: Path) -> None:
    kept(tmp_path, *PLANTS)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    prepare(tmp_path, NameFinder(), at=AT, reason="safety")
    discard(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_putting_in_place_goes_on_where_it_stopped(tmp_path: Path) -> None:
    kept(tmp_path, "plain")
    kept(tmp_path, "gzip", run=2)
    rewritten = prepare(tmp_path, NameFinder(), at=AT, reason="safety")
    first = next(iter(rewritten.files))
    (tmp_path / f"{first.path}.redacting").replace(tmp_path / first.path)  # killed here
    commit(tmp_path, rewritten)
    commit(tmp_path, rewritten)
    assert traces(tmp_path) == []
    assert {file.file: file.size for file in rewritten.files} == {
        path.relative_to(tmp_path).as_posix(): path.stat().st_size for path in tmp_path.rglob("*.warc.gz")
    }
