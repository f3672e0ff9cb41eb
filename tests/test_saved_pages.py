"""Every saved page says what the expected file beside it says, also when it was kept in a WARC and read from there.

Each field of each item is a subtest, so that a failure names the page and the field.
"""

import json
from dataclasses import MISSING, asdict, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scrapers.captures import Capture
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_writer import WarcWriter
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import Item, Pagination
from tests.captured import captured

SAVED = Path(__file__).parent / "saved"
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/rss+xml",
    ".txt": "text/plain; charset=utf-8",
    ".js": "application/javascript",
}
PAGES = sorted(p for p in SAVED.rglob("*") if p.suffix in MEDIA_TYPES and not p.name.endswith(".expected.json"))
ABSENT = "(no such field)"


def as_fields(item: Item | Pagination) -> dict[str, Any]:
    """An item as its type and the fields that are not at their defaults."""
    shown: dict[str, Any] = {"type": type(item).__name__}
    for field in fields(item):
        value = getattr(item, field.name)
        if field.default is MISSING or value != field.default:
            shown[field.name] = value
    return shown


def plain(value: Any) -> Any:
    """Tuples and nested items as JSON would have them."""
    return json.loads(json.dumps(value, default=as_fields, ensure_ascii=False))


def as_expected(extraction: Extraction) -> dict[str, Any]:
    """What a page says, by the keys of expected files; a pagination without its type, as they have it."""
    pagination = extraction.pagination and plain(as_fields(extraction.pagination))
    return {
        "page": extraction.page,
        "broken": [broken.reason for broken in extraction.broken],
        "listings": [plain(asdict(listing)) for listing in extraction.listings],
        "passed_over": [post.title for post in extraction.passed_over],
        "pagination": pagination and {name: value for name, value in pagination.items() if name != "type"},
    }


def through_a_warc(capture: Capture, folder: Path) -> Capture:
    """The capture as it comes back from a WARC file in which it was kept."""
    with WarcWriter(folder, "saved", 1, find_kept=lambda digest: None) as writer:
        kept = writer.keep(capture).kept
    assert kept is not None
    with CaptureStore(folder) as store:
        return store.read(kept)


def expected_of(path: Path) -> dict[str, Any]:
    """The expected file beside a page; one that is missing is written as a draft, which fails the test."""
    expected_path = path.with_suffix(".expected.json")
    if not expected_path.exists():
        draft = {"url": "https://?", "captured_at": None, "made": "by hand", "page": "?", "found": []}
        expected_path.write_text(json.dumps(draft, indent=2) + "\n", encoding="utf-8")
        pytest.fail(f"{expected_path} was missing and is now a draft: fill it in by reading the page")
    expected: dict[str, Any] = json.loads(expected_path.read_text(encoding="utf-8"))
    assert expected["made"] in ("by hand", "captured")
    return expected


@pytest.mark.parametrize("kept", [False, True], ids=["from its file", "through a WARC"])
@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(SAVED)))
def test_saved_page_says_what_is_expected(path: Path, kept: bool, tmp_path: Path, subtests: pytest.Subtests) -> None:
    expected = expected_of(path)
    taken = expected["captured_at"] and datetime.fromisoformat(expected["captured_at"])
    capture = captured(path.read_bytes(), expected["url"], MEDIA_TYPES[path.suffix], captured_at=taken)
    if kept:
        capture = through_a_warc(capture, tmp_path)
    platform = path.relative_to(SAVED).parts[0]
    if "raises" in expected:
        with pytest.raises(PageChanged) as caught:
            extract(capture, platform)
        assert expected["raises"] in caught.value.reason
        return
    extraction = extract(capture, platform)
    found = plain([as_fields(item) for item in extraction.found])
    assert [item["title"] for item in found] == [item["title"] for item in expected["found"]]
    for number, (item, wanted) in enumerate(zip(found, expected["found"], strict=True)):
        for name in item | wanted:  # a field that only one of them has is wrong as well
            with subtests.test(f"{number}.{name}"):
                assert item.get(name, ABSENT) == wanted.get(name, ABSENT)
    for name, value in as_expected(extraction).items():
        if name != "pagination" or name in expected:
            with subtests.test(name):
                assert value == expected.get(name, [])
