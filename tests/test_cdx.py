"""A CDX answer is read in any order and dialect, with repeats, and when it ends early."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.captures.cdx_index import NotCdx, distinct, read_cdx

HEADER = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]


def line(timestamp: str = "20180301120000", page: int = 1, digest: str = "ABC") -> list[str]:
    url = f"https://action.example/categories?page={page}"
    return [f"example,action)/categories?page={page}", timestamp, url, "text/html", "200", digest, "900"]


def table(*rows: list[str]) -> bytes:
    return ("[" + ",\n".join(json.dumps(row) for row in rows) + "]\n").encode()


def test_the_header_row_names_the_columns_in_any_order() -> None:
    (row,) = read_cdx(table(["original", "timestamp"], ["http://action.example:80/a", "20180301120000"])).rows
    assert (row.url, row.timestamp.isoformat()) == ("http://action.example/a", "2018-03-01T12:00:00+00:00")
    assert (row.status, row.digest) == (None, "")


def test_a_resume_key_follows_an_empty_row() -> None:
    answer = read_cdx(table(HEADER, line(), [], ["example,action)/c 2018"]))
    assert (len(answer.rows), answer.resume_key, answer.cut) == (1, "example,action)/c 2018", False)


@pytest.mark.parametrize("nothing", [b"", b"\n", b"[]", table(HEADER)])
def test_nothing_held_is_no_rows(nothing: bytes) -> None:
    answer = read_cdx(nothing)
    assert (answer.rows, answer.cut, answer.resume_key) == ((), False, None)


@given(st.integers(min_value=1, max_value=len(table(HEADER, line(), line(page=2), line(page=3))) - 3))
def test_an_answer_that_ends_anywhere_gives_its_whole_rows_and_is_known_as_cut(end: int) -> None:
    whole = table(HEADER, line(), line(page=2), line(page=3))
    answer = read_cdx(whole[:end])
    assert answer.cut
    assert answer.rows == read_cdx(whole).rows[: len(answer.rows)]


def test_an_answer_cut_after_the_empty_row_has_no_resume_key_but_is_cut() -> None:
    answer = read_cdx(table(HEADER, line(), []).rstrip()[:-1])
    assert (answer.resume_key, answer.cut) == (None, True)


def test_rows_that_are_no_capture_are_counted_and_left_out() -> None:
    urls = ("not a url", "http://action.example:port/")
    odd = [line("20180230120000"), line("2018"), line()[:4], *([*line()[:2], url, *line()[3:]] for url in urls)]
    answer = read_cdx(table(HEADER, line(), *odd))
    assert (len(answer.rows), len(answer.unreadable_rows)) == (1, 5)


BAD_ROWS = [
    "null", "7", '"a row"', "{}", json.dumps(dict(zip(HEADER, line(), strict=True))), "[1]", "[null]", "[[]]",
    '["a", nope]', "[" * 3000, "undefined", '["example,action)/", "20180301120000"', "true", "[{}, {}]",
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD_ROWS)
def test_a_row_of_any_kind_that_cannot_be_read_is_counted_and_the_next_is_read(bad: str) -> None:
    rows = [json.dumps(row) for row in (HEADER, line(), line(page=2), line(page=3), [], ["org%2Cexample%29%2F 2018"])]
    for at in (1, 2, 3, 4):
        written = ",\n".join([*rows[:at], bad, *rows[at:]])
        answer = read_cdx(f"[{written}]\n".encode())
        assert (len(answer.rows), len(answer.unreadable_rows)) == (3, 1), (at, answer)
        assert (answer.resume_key, answer.cut) == ("org%2Cexample%29%2F 2018", False)
        assert len(answer.unreadable_rows[0]) < 300


@pytest.mark.parametrize("bad", ["null", "7", "[1, 2]", "{}", '{"timestamp": 1}', "nope", "[" * 3000])
def test_a_line_of_pywb_that_cannot_be_read_is_counted_and_the_next_is_read(bad: str) -> None:
    row = json.dumps(dict(zip(HEADER, line(), strict=True)))
    for at in (0, 1, 2):
        answer = read_cdx("\n".join([*[row] * at, bad, *[row] * (3 - at)]).encode())
        assert (len(answer.rows), len(answer.unreadable_rows), answer.cut) == (3, 1, False), (at, answer)


def test_a_row_is_read_and_quoted_without_credentials() -> None:
    urls = ("http://ana:geheim@action.example/c", "http://ana:geheim@action.example:99999/")
    answer = read_cdx(table(HEADER, *([*line()[:2], url, *line()[3:]] for url in urls)))
    assert [row.url for row in answer.rows] == ["http://action.example/c"]
    assert answer.unreadable_rows == ("20180301120000 http://action.example:99999/",)


def test_a_revisit_has_no_status_of_its_own() -> None:
    (row,) = read_cdx(table(HEADER, [*line()[:3], "warc/revisit", "-", "ABC", "300"])).rows
    assert (row.revisit, row.status, row.digest) == (True, None, "ABC")


def test_a_revisit_takes_its_type_from_what_it_repeats() -> None:
    revisit = [line("20180401120000")[0], "20180401120000", line()[2], "warc/revisit", "-", "ABC", "300"]
    other = [*revisit[:5], "XYZ", "300"]
    first, *later = distinct(read_cdx(table(HEADER, revisit, line(), other)).rows)
    assert [(row.mime, row.status) for row in later] == [(first.mime, first.status), ("warc/revisit", None)]
    assert all(row.may_be_read for row in later)


def test_a_picture_is_not_read() -> None:
    (row,) = read_cdx(table(HEADER, [*line()[:3], "image/png", "200", "ABC", "300"])).rows
    assert not row.may_be_read


def test_repeats_and_disorder_change_nothing() -> None:
    rows = [line("20180301120000"), line("20180302120000"), line("20180301120000", page=2)]
    straight = distinct(read_cdx(table(HEADER, *rows)).rows)
    assert distinct(read_cdx(table(HEADER, *reversed(rows), HEADER, *rows)).rows) == straight
    assert len(straight) == 3


def test_pywb_says_the_same_in_its_own_words() -> None:
    row = {"urlkey": "k", "timestamp": "20180301120000", "url": "https://action.example/categories?page=1"}
    row |= {"mime": "text/html", "status": "200", "digest": "sha1:ABC", "length": "900"}
    more = json.dumps(row | {"offset": "77", "filename": "a.warc.gz"})
    answer = read_cdx(f"{json.dumps(row)}\n[1]\n{more}\n{more[:40]}".encode())
    plain, placed = answer.rows
    assert plain == read_cdx(table(HEADER, line())).rows[0]
    assert (placed.filename, placed.offset, placed.length) == ("a.warc.gz", 77, 900)
    assert (answer.cut, answer.paged, len(answer.unreadable_rows)) == (True, False, 1)


@pytest.mark.parametrize(
    "body", [b"<html>Blocked", b"org.archive.RobotException", b'[["a", "b"]]', b'[{"a": 1}]', b'{"error": "no"}']
)
def test_what_is_no_cdx_answer_is_refused(body: bytes) -> None:
    with pytest.raises(NotCdx):
        read_cdx(body)
