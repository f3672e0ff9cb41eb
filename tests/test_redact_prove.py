"""`queconste redact prove` finds words in every kind of place, and says so where there are none."""

import base64
import gzip
import os
import re
import sqlite3
import tracemalloc
import zlib
from collections.abc import AsyncIterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import brotli
import pytest
from backports import zstd
from click.testing import CliRunner, Result

from pipelines.cli.redact_prove import prove as command
from pipelines.redaction.prove_packed import Search
from pipelines.redaction.prove_streams import Hit
from pipelines.redaction.prove_words import wanted
from pipelines.site import proof_pages
from scrapers.errors import UsageError
from tests.archives import day, extraction, keep, petition
from tests.redaction_plants import NAME, PLANTS, planted
from tests.warcs import Warc

BODY = f"<p>Free {NAME}, our neighbor</p>".encode()


def found(data: bytes, line: str = NAME) -> list[Hit]:
    """Where a line is found in the bytes of a file."""
    hits: list[Hit] = []
    Search(looked_for=wanted([line]), report=hits.append).look(iter([data]), "file")
    return hits


def packed(text: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("inner.gz", gzip.compress(text.encode()))
    return out.getvalue()


def response(raw: bytes, **headers: str) -> bytes:
    return Warc("https://action.example/", gzip=True).add(raw, **headers).content


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


CHUNKS = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (BODY[:13], BODY[13:])) + b"0\r\n\r\n"

KINDS: dict[str, tuple[bytes, str]] = {
    "as it is": (BODY, "text"),
    "in upper case without accents": (b"ANA ZUNIGARRE", "text"),
    "with combining accents": ("Ana Zu\u0301n\u0303igarre".encode(), "text"),
    "in another order": ("Zúñigarre, Ana".encode(), "text"),
    "glued": (b"#FreeAnaZunigarre", "text"),
    "with invisible signs": ("Ana Zúñi\u00adgar\u200bre".encode(), "text"),
    "with markup between": ("<i>Ana</i></td><td> <b>Zúñigarre</b>".encode(), "text"),
    "with markup inside": ("Ana Zúñi<b>garre</b>".encode(), "markup"),
    "in Latin-1": (BODY.decode().encode("latin-1"), "Latin-1"),
    "in UTF-16": (BODY.decode().encode("utf-16"), "UTF-16"),
    "in UTF-16 of the other order": (BODY.decode().encode("utf-16-be"), "UTF-16"),
    "percent-encoded": (b"/p?q=Ana+Z%C3%BA%C3%B1igarre", "percent-encoded"),
    "percent-encoded in Latin-1": (b"/p?q=Ana%20Z%FA%F1igarre", "percent-encoded"),
    "as entities": (b"Ana&nbsp;Z&uacute;&#241;igarr&#x65;", "entities"),
    "as JSON": (b'{"who": "Ana\\nZ\\u00fa\\u00f1igarre"}', "JSON escapes"),
    "as e-mail": (b"Ana Z=C3=BA=C3=B1iga=\r\nrre", "quoted-printable"),
    "encoded twice": (b"&lt;i&gt;Ana Z&amp;uacute;&amp;ntilde;igarre", "encoded more than once"),
    "in base64": (b'src="data:' + base64.b64encode(b"x " + NAME.encode()) + b'"', "base64"),
    "in gzip": (gzip.compress(b"clean") + gzip.compress(BODY), "text"),
    "in gzip behind damage": (gzip.compress(b"clean")[:-12] + b"\0" * 20 + gzip.compress(BODY), "text"),
    "in gzip that is cut off": (gzip.compress(BODY * 3)[:-9], "text"),
    "in a ZIP in which there is gzip": (packed(NAME), "text"),
    "in zstd": (zstd.compress(BODY), "text"),
    "in a response packed by gzip": (response(gzip.compress(BODY), Content_Encoding="gzip"), "text"),
    "in a response packed by brotli": (response(brotli.compress(BODY), Content_Encoding="br"), "text"),
    "in a response packed by deflate": (response(deflated(BODY), Content_Encoding="deflate"), "text"),
    "in a response packed by zlib": (response(zlib.compress(BODY), Content_Encoding="deflate"), "text"),
    "in a response packed by zstd": (response(zstd.compress(BODY), Content_Encoding="zstd"), "text"),
    "in chunks": (response(CHUNKS, Transfer_Encoding="chunked"), "text"),
    "in chunks of gzip": (
        response(b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(BODY)), gzip.compress(BODY)),
                 Content_Encoding="gzip", Transfer_Encoding="chunked"),
        "text",
    ),
    "in a page that is itself gzip": (response(gzip.compress(BODY), media_type="application/gzip"), "text"),
    "in an address": (Warc("https://action.example/ana-zunigarre", gzip=True).add(b"clean").content, "text"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_is_found(kind: str) -> None:
    data, how = KINDS[kind]
    hits = found(data)
    assert [hit.kind for hit in hits][:1] == [how], kind
    assert found(data, "Ana Zúñigorre") == []


def test_a_number_is_found_in_groups_and_not_inside_a_longer_one() -> None:
    for written in (b"A 012-345-678", b"a%20012.345.678", b"012345678"):
        assert found(written, "012345678")
    assert not found(b"90123456789", "012345678")


def test_a_name_is_not_found_in_that_of_another_person() -> None:
    assert not found("Susana Zúñigarre and Ana Zúñigarreta".encode())
    assert found("Ana Zúñigarre<sup>1</sup>".encode())
    assert found(b"susanazunigarreta")  # it may be a user name of either
    assert found(b"free ana now", "Ana")
    assert not found(b"banana", "Ana")


def test_what_is_spread_over_more_than_one_window_is_found() -> None:
    assert found(b"Ana" + b" " * 40 + b"<td>" * 5 + "Zúñigarre".encode())
    data = b"x" * 70_001 + b" " + base64.b64encode(b"." * 60_000 + b" " + NAME.encode() + b" " + b"." * 60_000)
    assert found(data)


def test_a_file_is_searched_in_little_memory() -> None:
    packed = gzip.compress(b"The quick brown fox. " * 10**6 + NAME.encode(), 1)
    tracemalloc.start()
    assert found(packed)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * 2**20, "of 21 MB"


@pytest.mark.parametrize("at", [0, 2**17 - 3, 2**17 + 2**14 - 5, 10**6])
def test_a_name_is_found_wherever_a_long_file_is_cut_into_windows(at: int) -> None:
    data = b"." * at + NAME.encode() + b"." * 50_000
    hits: list[Hit] = []
    chunks = (data[start : start + 7_919] for start in range(0, len(data), 7_919))
    Search(looked_for=wanted([NAME]), report=hits.append).look(chunks, "file")
    assert [hit.offset for hit in hits] == [at]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    keep(tmp_path / "a.db", [extraction(petition(f"Free {NAME}", "free-them", why="They are our neighbors."))])
    return tmp_path / "a.db"


def ran(archive: Path, *words: object, said: str = f"{NAME}\n") -> Result:
    captures = archive.parent / "captures"
    captures.mkdir(exist_ok=True)
    shown = ["--no-pages", "--archive", str(archive), "--captures", str(captures), *map(str, words)]
    return CliRunner().invoke(command, shown, input=said)


LONG = bool(os.environ.get("QUECONSTE_LONG"))
_SHORT = re.compile(r"/|/petitions/.*|/archive/(petitions|new_on_record)\..*")


def test_rows_the_search_index_and_every_page_are_searched(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = proof_pages.addresses
    if not LONG:  # the processes that answer for tables have the lowest priority

        async def some(datasette: object) -> AsyncIterator[str]:
            async for address in every(datasette):
                if _SHORT.fullmatch(address):
                    yield address

        monkeypatch.setattr(proof_pages, "addresses", some)
    done = ran(archive, "--pages", said=f"Zoraida Ibarrola\n{NAME}\n")
    assert done.exit_code == 1
    for place in (
        "a.db, byte",
        "a.db, table petition_rows, column title, row 1, byte 0: line 2 (text)",
        "a.db, search index petitions_fts, byte 0: line 2 (words of a row)",
        "page /petitions/site/free-them,",
        "page /archive/petitions.csv?_stream=on,",
        "page /archive/petitions.json?_size=max,",
    ):
        assert place in done.output, place
    assert NAME not in done.output
    assert "line 1" not in done.output
    assert "queconste: " not in done.output, "every page can be shown"


def test_words_that_are_nowhere_give_zero(archive: Path) -> None:
    done = ran(archive, said="Zoraida Ibarrola\n123456789\n")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("0 places found in")


def test_words_can_be_given_after_the_command(archive: Path, tmp_path: Path) -> None:
    done = ran(archive, "Zoraida Ibarrola", NAME, said="")
    assert (done.exit_code, "line 2" in done.output, "line 1" in done.output) == (1, True, False)
    assert ran(archive, "Zoraida Ibarrola", said="").exit_code == 0
    (tmp_path / "words.txt").write_text(f"{NAME}\n")
    done = ran(archive, "Zoraida Ibarrola", "--words", tmp_path / "words.txt", said="")
    assert (done.exit_code, "line 2" in done.output) == (1, True)


def test_a_file_in_place_of_words_and_words_in_place_of_a_file_are_told_apart(tmp_path: Path, archive: Path) -> None:
    (tmp_path / "words.txt").write_text(f"{NAME}\n")
    with pytest.raises(UsageError, match=r"words\.txt is a file; give --words .*words\.txt to search for its lines"):
        raise ran(archive, tmp_path / "words.txt").exception or AssertionError
    assert ran(archive, "a" * 300, said="").exit_code == 0  # longer than the name of a file may be
    with pytest.raises(UsageError, match=f'cannot be read .* without --words: queconste redact prove "{NAME}"'):
        raise ran(archive, "--words", NAME).exception or AssertionError


def test_what_a_deleted_row_leaves_in_the_file_is_found(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        db.execute("PRAGMA secure_delete = OFF")
        db.execute("CREATE TABLE notes (note TEXT)")
        db.execute("INSERT INTO notes VALUES (?)", ("Luisa Quiñonez " * 500,))
        db.execute("DROP TABLE notes")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    done = ran(archive, said="Luisa Quiñonez\n")
    assert done.exit_code == 1
    assert "a.db, byte" in done.output
    assert "table" not in done.output


def test_words_that_a_search_index_keeps_of_a_row_that_is_gone_are_found(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        values = (99, "Luisa Quiñonez", *[""] * 4)
        columns = "(rowid, title, what, why, creator, target)"
        db.execute(f"INSERT INTO petitions_fts {columns} VALUES (?, ?, ?, ?, ?, ?)", values)
        db.commit()
        gone = "(petitions_fts, rowid, title, what, why, creator, target)"
        db.execute(f"INSERT INTO petitions_fts {gone} VALUES ('delete', ?, ?, ?, ?, ?, ?)", values)
        db.commit()
    assert "word of a row that is gone" in ran(archive, said="Luisa Quiñonez\n").output


def test_words_of_the_search_index_are_found_in_the_log(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA wal_autocheckpoint = 0")
        columns = "(rowid, title, what, why, creator, target)"
        for row, title in (
            (98, "Luisa Quinones and Quinteros"),
            (99, "Luisa Quinonez"),
        ):  # the second begins as the first
            db.execute(f"INSERT INTO petitions_fts {columns} VALUES (?, ?, '', '', '', '')", (row, title))
            db.commit()
        log = archive.with_name("a.db-wal").read_bytes()
        db.execute("INSERT INTO petitions_fts (petitions_fts) VALUES ('delete-all')")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("VACUUM")
    (archive.parent / "a.db-wal.copy").write_bytes(log)
    assert "a.db-wal.copy, page" in ran(archive, said="Luisa Quiñonez\n").output


def test_words_of_several_rows_are_no_name(archive: Path) -> None:
    why = "My neighbor Quiñonez orders one more"  # words between both in the alphabet, as any archive has
    keep(archive, [extraction(petition("Luisa and Quiñonez", "both", why=why), at=day(2))])
    assert ran(archive, said="Luisa Quiñonez\n").exit_code == 0


def test_the_log_the_captures_packages_and_what_else_is_named_are_searched(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    (tmp_path / "captures" / "x.warc.gz.open").write_bytes(response(b"Luisa Perez-Ibarrola"))
    (tmp_path / "site.wacz").write_bytes(packed("Luisa Perez-Ibarrola"))
    (tmp_path / "a.db-journal").write_text("Luisa Perez-Ibarrola")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "luisa-perez-ibarrola.csv").write_text("id")
    (tmp_path / "words.txt").write_text("Luisa Perez Ibarrola\n")
    done = ran(archive, "--words", tmp_path / "words.txt", "--also", tmp_path / "backups")
    assert done.exit_code == 1
    for place in ("x.warc.gz.open, gzip member", "site.wacz, inner.gz", "a.db-journal, byte 0", "its name"):
        assert place in done.output, place
    assert "4 places found" in done.output


def test_what_cannot_be_unpacked_is_named_and_the_rest_is_searched(archive: Path, tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("broken.txt", "x" * 99)
        file.writestr("whole.txt", "Luisa Perez-Ibarrola " * 9)
    data = bytearray(out.getvalue())
    data[40:44] = b"\xff\xff\xff\xff"
    (tmp_path / "site.wacz").write_bytes(data)
    done = ran(archive, said="Luisa Perez Ibarrola\n")
    assert "site.wacz, whole.txt" in done.output
    assert "site.wacz, broken.txt cannot be unpacked" in done.output
    assert ran(archive, said="Zoraida Ibarrola\n").exit_code == 1


def test_what_is_no_word_is_refused(archive: Path) -> None:
    assert ran(archive, said="\n").exit_code == 1
    assert "nothing to look for" in str(ran(archive, said="\n").exception)
    assert "line 1 has no letter" in str(ran(archive, said="***\n").exception)


def test_every_planted_record_is_found() -> None:
    for kind in PLANTS:
        capture, made = planted(kind, 1)
        assert found(capture.body) or found(made.head_bytes()), kind
