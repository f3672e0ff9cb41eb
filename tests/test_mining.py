"""What is mined is what an import of the same files stores, each capture once, and it leads to its bytes."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pyarrow.parquet as pq
import pytest

from benchmarks.crawl_files import ELSEWHERE, write_crawl
from pipelines.jobs.import_files import import_files
from pipelines.jobs.import_mined import _ADDRESS, import_mined
from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mined_pages import NothingRead, mined
from pipelines.mine.mined_rows import locator_of
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_setup import MiningSetup, host_of
from pipelines.redaction_key import Key
from scrapers.captures.local_files import files_in
from scrapers.captures.warc_parser import record_at
from scrapers.errors import UsageError, UserError
from tests.archives import dump, new_source, rows, scalar
from tests.mined import mine_here
from tests.warcs import Warc

SITE = new_source(
    "acciones", "controlshift", "https://acciones.example", start=("https://acciones.example/categories",)
)
BLOG = new_source("blog", "wordpress", "https://blog.example", start=("https://blog.example/",), alerts="all")
POST = """<html><head><title>Call today</title><meta name="generator" content="WordPress 6"></head><body class="single">
<article class="post"><h1 class="entry-title">Call today</h1><div class="entry-content"><p>Organizational Sponsor: Somos
</p><p>Type of Action: phone call</p><p>Call the Governor today and tell him to stop the deportations.</p></div>
</article></body></html>"""
ZSTD = b"\x28\xb5\x2f\xfd\x00"
MASKED = """<html><body><ul>{}</ul></body></html>""".format(
    "".join(
        f'<li><a href="/petitions/free-ana-a-{number}">Free Ana, A {number}</a><p>Our neighbor.</p>'
        f"<p>{count} of 200 Signatures</p></li>"
        for number, count in (("012-345-678", 139), ("087-654-321", 41))
    )
)


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of WARC and WET files of one crawl, packed and not, with what else a crawl holds."""
    folder = tmp_path_factory.mktemp("heap")
    write_crawl(folder, 6, files=4)
    site = "https://acciones.example"
    odd = Warc(f"{site}/categories", gzip=True).about("other")
    odd.add(MASKED, url=f"{site}/categories/detention").add(
        "", url=f"{site}/petitions/gone-one", status="404 Not Found"
    )
    odd.add("<html><body>Nothing here.</body></html>").add(POST, url="https://blog.example/2018/03/01/call-today/")
    odd.add(MASKED, url=f"{site}/categories/detention", date="2018-03-09T12:00:00Z")
    content = bytearray(odd.content)
    end = odd.ends[3]
    content[end + 60 : end + 64] = b"\0\0\0\0"  # the last record
    (folder / "odd.warc.gz").write_bytes(bytes(content))
    return folder


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive's place with a key of its own, by which masked addresses are told apart in two archives alike."""
    place = tmp_path_factory.mktemp("key") / "a.db"
    Key.load_or_create(place)
    return place.with_name("a.db.redaction-key")


@pytest.fixture
def shared_key(key: Path, monkeypatch: pytest.MonkeyPatch) -> Key:
    monkeypatch.setenv("QUECONSTE_REDACTION_KEY", str(key))
    found = Key.load(Path("any.db"))
    assert found
    return found


def as_imported(heap: Path, folder: Path) -> Path:
    """The archive that an import of the files makes, source by source."""
    path = folder / "imported.db"
    for source in (SITE, BLOG):
        # What is damaged, and files without a page of the source, are refused when all else is stored.
        with suppress(UserError):
            import_files(
                sorted(heap.iterdir()),
                source=source,
                url=None,
                captured_at=None,
                archive_path=path,
                captures_path=folder / "captures",
            )
    return path


def as_mined(heap: Path, folder: Path, key: Key) -> Path:
    """The archive that an import of what was mined from the files makes."""
    path = folder / "mined.db"
    mine_here(sorted(heap.iterdir()), folder / "mined", SITE, BLOG, key=key)
    known = {source.name: source for source in (SITE, BLOG)}
    import_mined([folder / "mined"], sources=known, only=None, archive_path=path, captures_path=folder / "none")
    return path


def values_of(path: Path) -> dict[str, list[Any]]:
    """All rows of an archive, but for where each capture's bytes are and what could not be read."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM captures WHERE id NOT IN (SELECT capture_id FROM extractions) AND gone_key IS NULL")
        db.execute("UPDATE captures SET kept_file = NULL, kept_offset = NULL, kept_length = NULL, kept_digest = NULL")
        db.execute("UPDATE captures SET locator = '', origin = 'file'")
        db.execute("UPDATE growth_daily SET origin_code = 0")
        db.execute("DELETE FROM kept_files")
        db.execute("DELETE FROM issues WHERE kind IN ('unreadable', 'left out')")
        db.commit()
    return dump(path)


def test_an_import_of_mined_values_makes_the_archive_that_an_import_of_the_files_makes(
    heap: Path, tmp_path: Path, shared_key: Key
) -> None:
    imported, mined = values_of(as_imported(heap, tmp_path)), values_of(as_mined(heap, tmp_path, shared_key))
    assert len(imported["petitions"]) > 100
    assert len(imported["action_alerts"]) == 1
    assert {table for table in imported if imported[table] != mined.get(table)} == set()
    assert imported.keys() == mined.keys()


def test_each_value_in_the_files_is_that_of_the_archive_and_leads_to_its_bytes(
    heap: Path, tmp_path: Path, shared_key: Key
) -> None:
    imported = as_imported(heap, tmp_path)
    mine_here(sorted(heap.iterdir()), tmp_path / "mined", SITE, BLOG, key=shared_key)
    found = [row for row in in_files(tmp_path / "mined") if row["kind"] == "petition" and row["source"]]
    shown = {
        (
            row["digest"],
            f"{row['captured_at']:%Y-%m-%dT%H:%M:%SZ}",
            row["signatures"],
            row["goal"],
            row["signatures_text"],
        )
        for row in found
    }
    query = (
        "SELECT c.digest, c.captured_at, s.signatures, s.goal, s.signatures_text FROM signature_snapshots AS s "
        "JOIN captures AS c ON c.id = s.capture_id"
    )
    assert shown == set(rows(imported, query))
    for row in found[:: max(1, len(found) // 20)]:
        with (heap / row["file"].rpartition("/")[2]).open("rb") as file:
            record = record_at(file, row["offset"])
            assert record.field("WARC-Target-URI") == row["capture_url"]
            file.seek(row["offset"])
            whole = file.read(row["length"])
            assert record_at(BytesIO(whole), 0).block == record.block
    for path in (tmp_path / "mined").rglob("*.parquet"):
        months = {f"month={row['captured_at']:%Y-%m}" for row in pq.ParquetFile(path).read().to_pylist()}
        assert months == {path.parent.parent.name}


def test_a_capture_that_is_in_several_files_is_in_the_output_once(heap: Path, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    shutil.copytree(heap, copies)
    results = mine_here([heap, copies], tmp_path / "mined", SITE)
    keys = [(row["capture_url"], row["captured_at"], row["digest"]) for row in pages(tmp_path / "mined")]
    assert len(results) == 10
    assert len(keys) == len(set(keys))
    assert 2 * len(keys) < sum(result.read for result in results)  # a page is also in several files of one crawl


def test_inputs_that_were_finished_are_not_read_again_and_a_changed_file_is(heap: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    shutil.copy(heap / "crawl-0000.warc", file)
    assert len(mine_here([file], tmp_path / "mined", SITE)) == 1
    before = in_files(tmp_path / "mined")
    assert mine_here([file], tmp_path / "mined", SITE) == []
    with file.open("ab") as more:
        more.write(
            Warc("https://acciones.example/categories", gzip=False).add(MASKED, date="2019-01-01T00:00:00Z").content
        )
    assert len(mine_here([file], tmp_path / "mined", SITE)) == 1
    assert len(in_files(tmp_path / "mined")) == len(before) + 3


def test_a_file_that_a_crash_left_out_of_the_ledger_is_deleted_and_mined_again(
    heap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mined"
    mine_here([heap / "crawl-0000.warc"], folder, SITE)
    whole = in_files(folder)
    with monkeypatch.context() as patch:
        patch.setattr(MinedFiles, "compact", lambda self: 0)
        patch.setattr("pipelines.mine.mined_files.os.fsync", _die_at(2))
        with pytest.raises(KeyboardInterrupt):
            mine_here([heap / "crawl-0001.warc.wet"], folder, SITE)
    left = list(folder.rglob("*.unfinished")) + list(folder.rglob("part-*.parquet"))
    mine_here([heap / "crawl-0001.warc.wet"], folder, SITE)
    assert not list(folder.rglob("*.unfinished"))
    assert len(left) > len(list(folder.rglob("part-*.parquet"))) - 8
    other = tmp_path / "other"
    mine_here([heap / "crawl-0000.warc", heap / "crawl-0001.warc.wet"], other, SITE)
    assert as_set(in_files(folder)) == as_set(in_files(other))
    assert as_set(whole) < as_set(in_files(other))


def test_on_hosts_of_no_source_only_what_speaks_of_immigrant_rights_is_kept(heap: Path, tmp_path: Path) -> None:
    mine_here([heap], tmp_path / "mined", SITE)
    found = [row for row in in_files(tmp_path / "mined") if not row["source"] and row["kind"] != "page"]
    assert {host_of(row["capture_url"]) for row in found} == {host_of(ELSEWHERE), "blog.example"}
    spoken = {row["digest"] for row in found if row["words_en"] + row["words_es"] + row["words_both"]}
    assert {row["digest"] for row in found} == spoken
    files = sorted(path.parent.name for path in (tmp_path / "mined").rglob("*.parquet"))
    assert set(files) == {"host=acciones.example", "host=peticiones.example", "host=blog.example"}


def test_a_masked_address_is_told_apart_by_a_keyed_hash_and_shown_nowhere(tmp_path: Path, shared_key: Key) -> None:
    file = Warc("https://acciones.example/categories", gzip=True).add(MASKED).save(tmp_path / "a.warc.gz")
    mine_here([file], tmp_path / "mined", SITE, key=shared_key)
    assert b"345-678" not in b"".join(path.read_bytes() for path in (tmp_path / "mined").rglob("*.parquet"))
    shown = re.sub("[0-9a-f]{24,}", "", repr(in_files(tmp_path / "mined")))  # in a keyed hash it may be by chance
    assert "345" not in shown
    path = tmp_path / "a.db"
    known = {SITE.name: SITE}
    import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    assert rows(path, "SELECT slug, signatures FROM petitions ORDER BY slug") == [
        ("free-ana-redacted-1", 139),
        ("free-ana-redacted-2", 41),
    ]


def test_masked_addresses_without_the_key_of_the_archive_are_left_out_with_the_remedy(tmp_path: Path) -> None:
    file = Warc("https://acciones.example/categories", gzip=True).add(MASKED).save(tmp_path / "a.warc.gz")
    mine_here([file], tmp_path / "mined", SITE)
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    [one], _ = import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    assert "left out: 1 page with masked addresses; mine with --archive" in one.sentence(path)
    assert scalar(path, "SELECT count(*) FROM petitions") == 0


def test_values_whose_file_has_no_address_are_left_out_with_the_remedy(tmp_path: Path, heap: Path) -> None:
    mine_here([heap / "crawl-0000.warc"], tmp_path / "mined", SITE, base=None)
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    [one], _ = import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    assert "whose files have no address; mine them with --base" in one.sentence(path)
    assert scalar(path, "SELECT count(*) FROM captures") == 0


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("none.warc.gz", "is not there; give a WARC"),
        ("*.nothing", "matches no file; check the pattern"),
        ("empty", "has no WARC, WET or WACZ file in it"),
        ("page.html", "begins as no WARC, ARC, WET or WACZ file and as no plan"),
        ("a.warc.zst", r"is packed with zstd; unpack it \(zstd -d a.warc.zst\)"),
        ("https://a.example/crawl#1.warc.gz", "write %23 if it belongs to the name"),
        ("bad.jsonl", "line 1 is no range"),
        ("http://", "is not the URL of a page"),
        ("bad.paths", "lists //127.0.0.1:8001/x.warc, an address of this machine"),
    ],
)
def test_a_wrong_input_is_named_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "a.warc.zst").write_bytes(ZSTD)
    (tmp_path / "bad.jsonl").write_text('{"url": "https://a.example/x", "offset": 0, "length": 0}\n')
    (tmp_path / "bad.paths").write_text("//127.0.0.1:8001/x.warc\n")
    with pytest.raises(UsageError, match=sentence):
        list(tasks_of([argument]))


def test_lists_of_paths_folders_and_globs_name_each_input_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    for name in ("a/one.warc.gz", "a/two.warc.wet.gz"):
        (tmp_path / name).write_bytes(b"WARC/1.0")
    (tmp_path / "wet.paths").write_text("crawl-data/x/wet/1.warc.wet.gz\n\ncrawl-data/x/wet/2.warc.wet.gz\n")
    tasks = list(tasks_of(["a", "a/*.gz", "a/one.warc.gz", "wet.paths"], base="https://data.crawl.example/heap"))
    assert [task.file for task in tasks] == [
        "https://data.crawl.example/heap/one.warc.gz",
        "https://data.crawl.example/heap/two.warc.wet.gz",
        "https://data.crawl.example/crawl-data/x/wet/1.warc.wet.gz",
        "https://data.crawl.example/crawl-data/x/wet/2.warc.wet.gz",
    ]
    assert next(tasks_of(["wet.paths"])).url == "https://data.commoncrawl.org/crawl-data/x/wet/1.warc.wet.gz"


def in_files(folder: Path) -> list[dict[str, Any]]:
    """Every row of the Parquet files in a folder."""
    return [row for path in sorted(folder.rglob("*.parquet")) for row in pq.ParquetFile(path).read().to_pylist()]


def pages(folder: Path) -> Iterator[dict[str, Any]]:
    yield from (row for row in in_files(folder) if row["kind"] == "page")


def as_set(found: list[dict[str, Any]]) -> set[str]:
    assert len({repr(row) for row in found}) == len(found)
    return {repr(row) for row in found} | {locator_of(row) for row in found}


def test_files_of_a_crawl_in_a_folder_with_the_name_of_one_beside_a_page_are_taken_and_its_pictures_are_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "heap" / "warc_files"
    (folder / "more").mkdir(parents=True)
    warc = Warc("https://acciones.example/categories").add(MASKED)
    warc.save(folder / "a.WARC")
    warc.save(folder / "more" / "without-ending")
    (folder / "packed.warc.zst").write_bytes(ZSTD)
    (folder / "a.js").write_text("x")
    (folder / "gone.png").symlink_to("nowhere")
    (folder / "._a.warc").write_bytes(b"\0")  # as macOS puts beside each file of other disks
    names = [path.name for path in files_in(tmp_path / "heap")]
    assert names == ["a.WARC", "without-ending", "packed.warc.zst"]
    assert [task.name for task in tasks_of([str(tmp_path / "heap")])] == names


def test_of_a_folder_is_mined_what_an_import_of_it_takes(tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    warc = Warc("https://acciones.example/categories", gzip=True).add(MASKED)
    for name in ("A.WARC.GZ", "no-name", "b.Wacz", "c.warc.zst", "._a.warc.gz", "page.html"):
        (folder / name).write_bytes(warc.content if name in ("A.WARC.GZ", "no-name") else ZSTD)
    tasks = list(tasks_of([str(folder)]))
    assert sorted(task.name for task in tasks) == ["A.WARC.GZ", "b.Wacz", "c.warc.zst", "no-name"]
    with pytest.raises(NothingRead, match=r"is packed with zstd; unpack it \(zstd -d c.warc.zst\)"):
        mined(next(task for task in tasks if task.name == "c.warc.zst"), MiningSetup())
    assert [task.name for task in tasks_of([str(folder / "A.WARC.GZ"), str(folder / "no-name")])] == [
        "A.WARC.GZ",
        "no-name",
    ]


@pytest.mark.parametrize("name", ["my crawl #1.warc.gz", "crawl:2018.warc.gz", "100%25?.warc.gz", "año.warc.gz"])
def test_the_address_of_a_file_is_that_of_its_name_whatever_is_in_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    file = Warc("https://acciones.example/categories", gzip=True).add(POST).save(tmp_path / "in" / name)
    (tmp_path / "wet.paths").write_text(f"in/{name}\n")
    for argument in (file, file.parent):
        [task] = tasks_of([str(argument)], base="https://data.crawl.example/heap")
        parts = urlsplit(task.file)
        assert (parts.netloc, unquote(parts.path), parts.query) == ("data.crawl.example", f"/heap/{name}", "")
        assert _ADDRESS.fullmatch(task.file)
    with pytest.raises(UsageError, match="is no address of a folder"):
        list(tasks_of([str(file)], base="https://data.crawl.example/?heap"))


def test_a_list_of_paths_keeps_names_with_colons_and_blanks_under_its_base(tmp_path: Path) -> None:
    (tmp_path / "wet.paths").write_text("in/crawl:2018 #1.warc.gz\ncrawl:2018.warc.gz\nhttps://b.example/x?y=a%20b\n")
    assert [task.url for task in tasks_of([str(tmp_path / "wet.paths")])] == [
        "https://data.commoncrawl.org/in/crawl%3A2018%20%231.warc.gz",
        "https://data.commoncrawl.org/crawl%3A2018.warc.gz",
        "https://b.example/x?y=a%20b",
    ]


@pytest.mark.parametrize("name", ["p.txt", "plan", "p.jsonl.gz", "p.warc"])
def test_a_plan_is_mined_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"url": "https://a.example/x.warc.gz", "offset": 0, "length": 9}\n')
    [task] = tasks_of([str(tmp_path / name)])
    assert [place.address for place in task.ranges] == ["https://a.example/x.warc.gz#bytes=0-8"]


def _die_at(turn: int) -> Any:
    """A function that raises KeyboardInterrupt when it is called for the ``turn``th time."""
    turns = iter(range(turn - 1))

    def die(number: int) -> None:
        if next(turns, None) is None:
            raise KeyboardInterrupt

    return die
