"""What an import could not read or left out is accounted for, each once, in its last line and in its issues."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.archives import rows
from tests.commands import run
from tests.warcs import Warc, flipped

URL = "https://action.mijente.net/categories/deportations"
CARD = """<li><a href="/petitions/{slug}">Free {slug}</a><p>She is our neighbor.</p>
<p>{count} of 200 Signatures</p><p>Created by Ana M.</p></li>"""
UNTITLED = '<li><a href="/petitions/{slug}"><p>426 supporters</p></a><p>Created by Ana M.</p></li>'


def listing(*cards: str) -> str:
    return f"<html><body><ul>{''.join(cards)}</ul></body></html>"


def save(path: Path, count: int, url: str = URL, body: str = "") -> None:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(body or listing(CARD.format(slug=f"p{count}", count=count)))
    path.with_name(f"{path.name}.json").write_text(json.dumps({"url": url}))


def warc(*counts: int, foreign: int = 0, pictures: int = 0) -> Warc:
    made = Warc(f"{URL}?page=2")
    for count in counts:
        made.add(listing(CARD.format(slug=f"p{count}", count=count)), "2018-03-01T12:00:00Z")
    for n in range(foreign):
        made.add(listing(), "2018-03-01T12:00:00Z", url=f"https://other.example/{n}")
    for n in range(pictures):
        made.add("x", "2018-03-01T12:00:00Z", url=f"https://action.mijente.net/{n}.css", media_type="text/css")
    return made


def bring_in(archive: Path, *paths: Path, options: tuple[str, ...] = ()) -> Result:
    return run("import", *paths, "--source", "mijente", "--archive", archive, *options)


def bad_page_foreign_page_bad_record(folder: Path) -> None:
    save(folder / "good.html", 101)
    (folder / "binary.html").write_bytes(b"\0" * 99)
    save(folder / "foreign.html", 901, "https://other.example/categories")
    damaged = warc(902).content
    (folder / "crawl.warc.gz").write_bytes(warc(102).content + flipped(damaged, len(damaged) // 2) + warc(103).content)


def cut_package_lost_page_dangling_link(folder: Path) -> None:
    save(folder / "2018" / "good.html", 101)
    with zipfile.ZipFile(folder / "cut.wacz", "w") as packed:
        packed.writestr("archive/data.warc.gz", warc(102, 103, foreign=2, pictures=3).content)
        packed.writestr("pages/pages.jsonl", "{}\n" * 50)
    (folder / "cut.wacz").write_bytes((folder / "cut.wacz").read_bytes()[:-150])
    save(folder / "2018" / "lost.html", 901)
    (folder / "2018" / "lost.html").unlink()
    (folder / "gone.html").symlink_to(folder / "nowhere.html")
    (folder / "notes.wacz").write_text("no ZIP")


def broken_items_empty_page_nested_sidecar(folder: Path) -> None:
    save(folder / "good.html", 101, body=listing(CARD.format(slug="p101", count=101), UNTITLED.format(slug="b")))
    save(folder / "empty.html", 901, body=" ")
    save(folder / "untitled.html", 902, body=listing(UNTITLED.format(slug="c")))
    save(folder / "deep.html", 903)
    (folder / "deep.html.json").write_text("[" * 100_000)
    (folder / "crawl.warc.gz").write_bytes(warc(102, 103, foreign=1).content)


MIXED = {
    bad_page_foreign_page_bad_record: ["binary.html", "crawl.warc.gz", "mixed"],
    cut_package_lost_page_dangling_link: ["cut.wacz", "lost.html.json", "gone.html", "notes.wacz", "mixed", "mixed"],
    broken_items_empty_page_nested_sidecar: ["", "empty.html", "", "deep.html", "mixed"],
}


def numbers(clause: str) -> int:
    return sum(map(int, re.findall(r"\d+", clause)))


@pytest.mark.parametrize("fill", MIXED)
def test_of_a_mixed_folder_all_that_is_good_comes_in_and_the_rest_is_named_once(
    tmp_path: Path, fill: Callable[[Path], None]
) -> None:
    folder, archive = tmp_path / "mixed", tmp_path / "a.db"
    folder.mkdir()
    fill(folder)
    done = bring_in(archive, folder)
    assert done.exit_code == 1, done.output
    assert rows(archive, "SELECT signatures FROM petitions ORDER BY 1") == [(101,), (102,), (103,)]
    noted = rows(archive, "SELECT kind, message FROM issues")
    last = done.output.splitlines()[-1]
    clauses = dict(re.findall(r"(unreadable|left out): ([^;]*)", last))
    unreadable = [message for kind, message in noted if kind in ("unreadable", "broken item")]
    left_out = [message for kind, message in noted if kind == "left out"]
    assert numbers(clauses["unreadable"]) == len(unreadable), noted
    assert numbers(clauses["left out"]) == numbers(" ".join(part.partition(" page")[0] for part in left_out)), noted
    assert last.endswith(f"; {len(noted)} issues (see `queconste runs --issues 1`)")
    assert len({message for _, message in noted}) == len(noted)
    for name in filter(None, MIXED[fill]):
        assert sum(name in message for _, message in noted) == MIXED[fill].count(name), (name, noted)
    listed = run("runs", "--issues", 1, "--archive", archive).output
    assert len(listed.splitlines()) == len(noted) + 1
    assert done.output.count("queconste runs") == 1


def test_one_word_for_what_could_not_be_read(tmp_path: Path) -> None:
    folder, archive = tmp_path / "mixed", tmp_path / "a.db"
    folder.mkdir()
    bad_page_foreign_page_bad_record(folder)
    last = bring_in(archive, folder).output.splitlines()[-1]
    assert "unreadable: 1 file, 1 record; left out: 1 page of other sites; 3 issues" in last
    assert {kind for (kind,) in rows(archive, "SELECT kind FROM issues")} == {"unreadable", "left out"}


def test_with_a_url_the_pages_nobody_asked_for_are_not_left_out(tmp_path: Path) -> None:
    path, archive = tmp_path / "crawl.warc.gz", tmp_path / "a.db"
    path.write_bytes(warc(102, foreign=2, pictures=3).content)
    done = bring_in(archive, path, options=("--url", f"{URL}?page=2"))
    assert (done.exit_code, "left out" in done.output) == (0, False)
    assert rows(archive, "SELECT count(*) FROM issues") == [(0,)]


def test_a_file_fails_alike_alone_and_in_a_folder(tmp_path: Path) -> None:
    cut = listing()[:20]
    only_cut = Warc(URL).add(cut, "2018-03-01T12:00:00Z").content
    with_good = only_cut + warc(102).content
    for name, content, code in (("only", only_cut, 1), ("both", with_good, 0)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "crawl.warc.gz").write_bytes(content)
        assert bring_in(tmp_path / "alone.db", folder / "crawl.warc.gz").exit_code == code
        assert bring_in(tmp_path / "folder.db", folder).exit_code == code
        save(folder / "good.html", 101)
        assert bring_in(tmp_path / "beside.db", folder).exit_code == code


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("notzip.wacz", b"hello", "notzip.wacz is called a WACZ and is no ZIP file; get it again"),
        ("x.arc", b"hello", "x.arc: no record can be read at byte 0"),
        (
            "orphan.html.json",
            b'{"url": "https://a.example/"}',
            "the sidecar of a page that is missing; put orphan.html",
        ),
        ("notes.md", b"hello", "notes.md does not say which page it is; put notes.md.json with url beside it"),
    ],
)
def test_a_file_of_a_folder_is_named_with_one_remedy(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / name).write_bytes(content)
    done = bring_in(tmp_path / "a.db", folder)
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert sentence in done.output
    assert "--url" not in done.output


def test_what_is_no_file_in_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    save(folder / "good.html", 101)
    (folder / "loop").symlink_to(folder)
    (folder / "gone").symlink_to("/nonexistent")
    done = bring_in(tmp_path / "a.db", folder)
    assert done.exit_code == 1
    assert "loop is a link to a folder, which is not followed" in done.output
    assert "gone is a link to a file that is not there" in done.output
    assert rows(tmp_path / "a.db", "SELECT signatures FROM petitions") == [(101,)]


def test_of_many_unreadable_files_three_are_named_and_the_others_counted(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    save(folder / "good.html", 101)
    for n in range(7):
        (folder / f"bad{n}.html").write_text("x")
    done = bring_in(tmp_path / "a.db", folder)
    assert len(re.findall(r"bad\d\.html does not", done.output)) == 3
    assert "saved: and 4 more" in done.output
    assert "unreadable: 7 files; 7 issues (see `queconste runs --issues 1`)" in done.output.splitlines()[-1]


@pytest.mark.parametrize("whole_first", [False, True])
def test_a_whole_page_stands_for_a_cut_one_of_the_same_bytes_and_time(tmp_path: Path, whole_first: bool) -> None:
    body = listing(CARD.format(slug="p101", count=101)).encode()
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {size}\r\n\r\n"
    written = []
    for size in (len(body), len(body) + 50):
        block = head.format(size=size).encode() + body
        fields = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2018-03-01T12:00:00Z\r\n"
        written.append(f"{fields}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n")
    (tmp_path / "a.warc").write_bytes(b"".join(written if whole_first else reversed(written)))
    archive, captures = tmp_path / "a.db", tmp_path / "captures"
    for _ in range(2):  # the second import brings nothing new
        done = bring_in(archive, tmp_path / "a.warc", options=("--captures", str(captures)))
        assert done.exception is None
        assert rows(archive, "SELECT count(*) FROM signature_snapshots") == [(1,)]
        verified = run("verify", "--archive", archive, "--captures", captures)
        assert (verified.exit_code, verified.output.count("nothing is wrong")) == (0, 1), verified.output
