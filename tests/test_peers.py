"""What we keep is what others' tools take it for: warcio checks it, pywb replays it, wacz finds its package valid."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest
from click.testing import Result
from warcio.checker import Checker

from pipelines.jobs.backfill import backfill, plan_backfill
from sample.serving import SampleSites, serving
from scrapers.captures.surt import surt
from scrapers.sources import Source, find_source
from tests.archives import rows
from tests.commands import run, run_apart
from tests.peers import peer, pywb, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """The sample's ControlShift site, crawled and backfilled: its archive, and the folder of what was kept."""

    source: Source
    sources: Path
    archive: Path
    captures: Path

    @property
    def files(self) -> list[Path]:
        return sorted(self.captures.rglob("*.warc.gz"))


@pytest.fixture(scope="module")
def sites() -> Iterator[SampleSites]:
    """The sample, whose ControlShift site has no JSON here: so its pages are kept, and what is not found as well."""
    with serving() as sites:
        sites.faults.add("controlshift", r".*\.json", status=404)
        yield sites


@pytest.fixture(scope="module")
def grown(sites: SampleSites, tmp_path_factory: pytest.TempPathFactory) -> Grown:
    folder = tmp_path_factory.mktemp("grown")
    source = find_source("sample-acciones", sites.sources)
    grown = Grown(source=source, sources=sites.sources, archive=folder / "a.db", captures=folder / "captures")
    places = ["--archive", grown.archive, "--captures", grown.captures, "--sources", sites.sources]
    assert run_apart("crawl", source.name, *places).returncode == 0
    backfill(source, grown.archive, grown.captures)
    return grown


@pytest.fixture(scope="module")
def peer_archive(grown: Grown, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of pywb serving the files we kept."""
    with pywb(tmp_path_factory.mktemp("pywb"), grown.files) as address:
        yield address


def packed(grown: Grown, output: Path, *more: str) -> Result:
    places = ["--captures", grown.captures, "--sources", grown.sources, "--output", output]
    return run("captures", "package", "--source", grown.source.name, *places, *more)


def test_files_that_a_crawl_and_a_backfill_kept_pass_the_check_of_warcio(grown: Grown) -> None:
    assert len(grown.files) == 2
    inputs = type("Command", (), {"inputs": [str(path) for path in grown.files], "verbose": False})
    assert Checker(inputs).process_all() == 0


def test_pywb_replays_a_listing_of_the_live_site_byte_for_byte(grown: Grown, peer_archive: str) -> None:
    ((url, at),) = rows(
        grown.archive,
        "SELECT url, strftime('%Y%m%d%H%M%S', captured_at) FROM captures "
        "WHERE origin = 'live' AND status = 200 AND url LIKE '%/categories?page=2'",
    )
    replayed = httpx.get(f"{peer_archive}/{at}id_/{url}")
    assert (replayed.status_code, replayed.content) == (200, httpx.get(url).content)


def test_pywb_replays_every_capture_as_what_it_was_then(grown: Grown, peer_archive: str) -> None:
    captures = rows(
        grown.archive, "SELECT url, strftime('%Y%m%d%H%M%S', captured_at), digest, status FROM captures ORDER BY id"
    )
    assert len(captures) > 200
    with httpx.Client() as client:
        for url, at, digest, status in captures:
            replayed = client.get(f"{peer_archive}/{at}id_/{url}")
            assert (replayed.status_code, hashlib.sha256(replayed.content).hexdigest()) == (status, digest), url


def test_pywb_serving_the_same_mementos_gives_the_same_series(sites: SampleSites, grown: Grown, tmp_path: Path) -> None:
    (tmp_path / "pywb").mkdir()
    ours = tmp_path / "ours.db"
    backfill(grown.source, ours, tmp_path / "captures")
    with pywb(tmp_path / "pywb", [written(sites.archive.held, tmp_path / "held.warc.gz")]) as address:
        theirs, cdx = tmp_path / "theirs.db", f"{address}/cdx"
        backfill(grown.source, theirs, tmp_path / "captures", cdx_url=cdx)
        again = plan_backfill(grown.source, theirs, cdx_url=cdx)
        some = plan_backfill(grown.source, tmp_path / "new.db", cdx_url=cdx, first="202502", last="20250315")
    series = (
        "SELECT p.slug, s.observed_at, s.signatures, s.goal, v.page, v.title, v.why, v.status, c.digest, c.status "
        "FROM signature_snapshots s JOIN petitions p ON p.id = s.petition_id JOIN captures c ON c.id = s.capture_id "
        "JOIN petition_versions v ON v.id = s.version_id ORDER BY 1, 2, 5"
    )
    events = (
        "SELECT p.slug, e.kind, e.occurred_at FROM events e JOIN petitions p ON p.id = petition_id ORDER BY 1, 2, 3"
    )
    assert len(rows(ours, series)) > 1000
    assert rows(theirs, series) == rows(ours, series)
    assert rows(theirs, events) == rows(ours, events)
    assert again.contents == ()
    assert {f"{row.timestamp:%Y-%m-%d}" for content in some.contents for row in content} == {"2025-02-11", "2025-03-11"}


def test_a_package_is_valid_for_wacz_and_lists_the_pages(grown: Grown, tmp_path: Path) -> None:
    output = tmp_path / "kept.wacz"
    done = packed(grown, output)
    assert done.exit_code == 0, done.output
    checked = peer("wacz", "validate", "-f", output)
    assert (checked.returncode, "the passed WACZ is valid" in checked.stdout) == (0, True), checked.stdout
    with ZipFile(output) as package:
        header, *pages = map(json.loads, package.read("pages/pages.jsonl").decode().splitlines())
        names = set(package.namelist())
    there = rows(grown.archive, "SELECT url, captured_at FROM captures c WHERE status = 200 ORDER BY url, captured_at")
    assert header["format"] == "json-pages-1.0"
    assert sorted((page["url"], page["ts"]) for page in pages if "/robots.txt" not in page["url"]) == there
    assert len({page["id"] for page in pages}) == len(pages)
    assert {page["title"] for page in pages} > {"Featured | Acciones (sample)"}
    assert {f"archive/{path.name}" for path in grown.files} < names


def test_a_source_that_left_sources_yml_is_packed_as_the_archive_remembers_it(grown: Grown, tmp_path: Path) -> None:
    other = "other:\n  organization: X\n  platform: wordpress\n  url: https://x.example\n  start: https://x.example/\n"
    (tmp_path / "sources.yml").write_text(other)
    options = ["--sources", str(tmp_path / "sources.yml"), "--archive"]
    done = packed(grown, tmp_path / "kept.wacz", *options, str(grown.archive))
    assert (done.exit_code, "Packed" in done.output) == (0, True), done.output
    done = packed(grown, tmp_path / "kept.wacz", *options, str(tmp_path / "none.db"))
    assert (done.exit_code, "has no source 'sample-acciones'" in done.output) == (2, True), done.output


def test_a_package_is_indexed_as_wacz_would_index_it(grown: Grown, tmp_path: Path) -> None:
    assert packed(grown, tmp_path / "ours.wacz").exit_code == 0
    made = peer("wacz", "create", "-o", tmp_path / "theirs.wacz", *grown.files)
    assert made.returncode == 0, made.stderr
    program = "import gzip, sys, zipfile; z = zipfile.ZipFile(sys.argv[1]).read('indexes/index.cdx.gz')"
    theirs = peer("python", "-c", f"{program}; print(gzip.decompress(z).decode())", tmp_path / "theirs.wacz")
    with ZipFile(tmp_path / "ours.wacz") as package:
        ours = package.read("indexes/index.cdx").decode()
    assert index(ours) == index(theirs.stdout)


def index(lines: str) -> list[tuple[str, str, dict[str, str]]]:
    split = (line.split(" ", 2) for line in lines.splitlines() if line)
    found = [(key, at, {k: v for k, v in json.loads(fields).items() if k in FIELDS}) for key, at, fields in split]
    return sorted(found, key=lambda line: (*line[:2], line[2]["filename"], int(line[2]["offset"])))


FIELDS = ("url", "mime", "status", "digest", "length", "offset", "filename")


def test_pywb_plays_a_package(grown: Grown, tmp_path: Path) -> None:
    (tmp_path / "pywb").mkdir()
    assert packed(grown, tmp_path / "kept.wacz").exit_code == 0
    captures = rows(
        grown.archive,
        "SELECT url, strftime('%Y%m%d%H%M%S', captured_at), digest FROM captures WHERE status = 200 AND id % 20 = 0",
    )
    with pywb(tmp_path / "pywb", [tmp_path / "kept.wacz"]) as address:
        for url, at, digest in captures:
            replayed = httpx.get(f"{address}/{at}id_/{url}")
            assert hashlib.sha256(replayed.content).hexdigest() == digest, url


def test_keys_of_addresses_are_those_that_pywb_looks_up() -> None:
    urls = [
        "https://www.Example.org/Categories/?page=2&a=1",
        "http://127.0.0.1:8471/categories?page=2",
        "https://www2.example.org:443//petitions//libertad-para-a%C3%B1o/",
        "https://example.org/petitions/a%2520b?b=%7Ea&b-c=1&b",
        "https://example.org/?",
    ]
    theirs = peer("python", "-c", "import sys, surt; print(*map(surt.surt, sys.argv[1:]), sep='\\n')", *urls)
    assert theirs.stdout.split() == [surt(url) for url in urls]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--source", "sample-coalition"], "sample-coalition holds no captures; crawl first"),
        (["--source", "nobody"], "has no source 'nobody'"),
        (["--output", "archive.db"], "let --output end in .wacz"),
        (["--output", "nowhere/kept.wacz"], "nowhere/kept.wacz cannot be written"),
    ],
)
def test_what_cannot_be_packed_is_told_in_a_sentence(
    grown: Grown, tmp_path: Path, arguments: list[str], reason: str
) -> None:
    done = packed(grown, tmp_path / "kept.wacz", *arguments)
    assert (done.exit_code in (1, 2), reason in done.output) == (True, True), done.output
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_damaged_is_named_and_no_package_made(grown: Grown, tmp_path: Path) -> None:
    folder = tmp_path / "captures" / grown.source.name
    folder.mkdir(parents=True)
    data = bytearray(grown.files[0].read_bytes())
    data[len(data) // 2] ^= 255
    (folder / "kept.warc.gz").write_bytes(data)
    done = packed(grown, tmp_path / "kept.wacz", "--captures", str(tmp_path / "captures"))
    assert (done.exit_code, "kept.warc.gz: damaged at byte" in done.output) == (1, True)
    assert not list(tmp_path.glob("kept.*"))
