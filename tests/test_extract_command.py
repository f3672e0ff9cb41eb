"""`queconste extract` prints what a saved page says, and one sentence for a file it cannot read."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scrapers.captures import Capture
from scrapers.extract import Page, PageChanged, PageItem, Selectors
from scrapers.items import Petition
from tests.commands import run

LISTING_URL = "https://action.mijente.net/categories/deportations?page=5"
LISTING = """\
• Close the Harbor Street detention center
    Our neighbors are held there without a hearing. [EN]
    1,886 of 2,000 Signatures
    Created by Vecinos i. Picture
  • Bring Ana home
    She has been away from her children since the spring.
    54 of 100 Signatures
    Created by Luz M. & Harbor Street Network
"""


def printed(*arguments: object) -> dict[str, Any]:
    result = run("extract", *arguments)
    assert result.exit_code == 0, result.output
    document: dict[str, Any] = json.loads(result.stdout)
    return document


@pytest.mark.parametrize("name", ["mijente-deportations-listing.txt", "ndlon-action-alert.txt"])
def test_the_real_pages_say_what_is_expected(name: str, seeds: Path) -> None:
    expected = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))[name]
    found = printed(seeds / name, "--url", expected["capture"]["url"])["found"]
    assert len(found) == len(expected["found"])
    for item, wanted in zip(found, expected["found"], strict=True):
        text = item.get("description") or item.get("body")
        assert text.startswith(wanted.pop("description_start", "") or wanted.pop("body_starts"))
        assert len(text) == wanted.pop("description_length", len(text))
        assert not [phrase for phrase in wanted.pop("body_must_not_contain", []) if phrase in text]
        assert {key: item[key] for key in wanted} == wanted
        assert item["problems"] == []


def test_the_real_listing_has_automatic_goals_both_languages_and_no_made_up_date(seeds: Path) -> None:
    found = printed(seeds / "mijente-deportations-listing.txt", "--url", LISTING_URL)["found"]
    assert {item["goal_kind"] for item in found} == {"auto"}
    assert [item["language"] for item in found].count("en,es") == 2
    assert not [item for item in found if item["created_at"]]


def test_a_listing_is_printed_as_one_object(tmp_path: Path) -> None:
    page = tmp_path / "listing.txt"
    page.write_text(LISTING, encoding="utf-8")
    options = ["--platform", "controlshift", "--captured-at", "2018-03-01T12:00:00Z"]
    document = printed(page, "--url", LISTING_URL, *options)
    assert list(document) == ["page", "found"]
    assert document["page"] == "controlshift.listing"
    first, second = document["found"]
    assert list(first)[:2] == ["type", "title"]
    assert (first["signatures"], first["goal"], first["signatures_text"]) == (1886, 2000, "1,886 of 2,000 Signatures")
    assert (first["creator"], first["creator_has_image"]) == ("Vecinos i.", True)
    assert [creator["name"] for creator in second["creators"]] == ["Luz M.", "Harbor Street Network"]
    assert (second["created_at"], second["categories"]) == (None, [])


def test_a_broken_item_is_a_sentence_and_the_others_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "listing.txt"
    page.write_text("as the page below says", encoding="utf-8")

    def half_broken(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
        yield Petition(title="Bring Ana home", signatures="54 of 100 Signatures")
        yield PageChanged(capture.url, "half.broken", "a petition without a title")

    half = Page(name="half.broken", media="text", url=re.compile("deportations"), read=half_broken)
    monkeypatch.setattr("scrapers.extract.PAGES", [half])
    result = run("extract", page, "--url", LISTING_URL)
    assert result.exit_code == 0
    assert [item["signatures"] for item in json.loads(result.stdout)["found"]] == [54]
    assert result.stderr.splitlines() == [
        f"queconste: {page}: a petition without a title",
        f"{page}: 1 item, 1 error, 0 skipped (half.broken)",
    ]


def test_accents_are_printed_as_they_are(tmp_path: Path) -> None:
    page = tmp_path / "listing.txt"
    page.write_text(LISTING.replace("Bring Ana home", "Niñez sin jaulas"), encoding="utf-8")
    assert "Niñez sin jaulas" in run("extract", page, "--url", LISTING_URL).stdout


def test_the_last_line_says_what_was_found(tmp_path: Path) -> None:
    page = tmp_path / "listing.txt"
    page.write_text(LISTING, encoding="utf-8")
    done = run("extract", page, "--url", LISTING_URL)
    assert done.stderr == f"{page}: 2 items, 0 errors, 0 skipped (controlshift.listing)\n"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"\x7fELF\x00\x01", "is binary"),
        ("Creada por Ana María".encode("latin-1"), "is not UTF-8"),
        (b"<!DOCTYPE html><title>Pancakes</title><p>Mix the flour.</p>", ""),
        (b'{"pancakes": 12}', ""),
    ],
)
def test_a_file_that_is_no_page_we_read_is_one_sentence(tmp_path: Path, body: bytes, reason: str) -> None:
    page = tmp_path / "page"
    page.write_bytes(body)
    result = run("extract", page, "--url", LISTING_URL)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"queconste: {page} cannot be read")
    assert result.stderr.count("\n") == 1
    assert reason in result.stderr
    assert "--url" in result.stderr


def test_json_cut_off_is_told_as_such_whatever_platform_it_is_of(tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_text('{"results": [{"title": "Bring Ana ho', encoding="utf-8")
    result = run("extract", path, "--url", "https://example.org/somewhere")
    assert result.exit_code == 1
    assert "the page is not JSON, or was cut off" in result.stderr


@pytest.mark.parametrize("body", ["null", "true", " 7 ", '"Free Ana"', '"\\""'])
@pytest.mark.parametrize("url", [LISTING_URL, "https://a.example/wp-json/wp/v2/posts", "https://a.example/"])
def test_json_that_holds_a_value_alone_is_no_page(tmp_path: Path, body: str, url: str) -> None:
    page = tmp_path / "answer"
    page.write_text(body)
    result = run("extract", page, "--url", url)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{page} cannot be read as a page of {url}" in result.stderr


def test_a_post_that_calls_nobody_to_act_gives_none(tmp_path: Path) -> None:
    page = tmp_path / "post.txt"
    page.write_text("Our new office\n\nWe moved to Harbor Street last week.\n", encoding="utf-8")
    result = run("extract", page, "--url", "https://a.example/2010/10/15/our-new-office/")
    assert (result.exit_code, json.loads(result.stdout)["found"]) == (0, [])
    assert "0 items, 0 errors, 1 skipped" in result.stderr


def test_a_file_that_cannot_be_opened_is_a_failure(tmp_path: Path) -> None:
    page = tmp_path / "loop"
    page.symlink_to(page)
    result = run("extract", page, "--url", LISTING_URL)
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(page) in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.txt", tmp_path):
        result = run("extract", path, "--url", LISTING_URL)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"queconste: {path} is not a file; give the path of a saved page\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--url", "mijente"),
        ("--url", LISTING_URL, "--platform", "myspace"),
        ("--url", LISTING_URL, "--captured-at", "last spring"),
        ("--url", LISTING_URL, "--captured-at", "2999-01-01T00:00:00Z"),
        (),
    ],
)
def test_wrong_options_are_told_before_anything_is_read(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run("extract", tmp_path / "nothing.txt", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nothing.txt" not in result.stderr


def test_no_archive_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "listing.txt"
    page.write_text(LISTING, encoding="utf-8")
    printed(page, "--url", LISTING_URL)
    assert list(tmp_path.iterdir()) == [page]


def test_help_shows_an_example() -> None:
    assert "queconste extract listing.html --url" in run("extract", "--help").stdout
