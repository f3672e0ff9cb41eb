"""Every saved page says what the expected file beside it says, also when it was kept in a WARC and read from there.

A page without an expected file fails until someone wrote it.
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
from scrapers.extract import PageChanged, extract
from scrapers.items import Item

SAVED = Path(__file__).parent / "saved"
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/rss+xml",
    ".txt": "text/plain; charset=utf-8",
    ".js": "application/javascript",
}
PAGES = sorted(p for p in SAVED.rglob("*") if p.suffix in MEDIA_TYPES and not p.name.endswith(".expected.json"))


def said(item: Item) -> dict[str, Any]:
    """An item as its type and the fields that are not at their defaults."""
    told: dict[str, Any] = {"type": type(item).__name__}
    for f in fields(item):
        value = getattr(item, f.name)
        if f.default is MISSING or value != f.default:
            told[f.name] = value
    return told


def plain(value: Any) -> Any:
    """Tuples and nested items as JSON would have them."""
    return json.loads(json.dumps(value, default=said, ensure_ascii=False))


def through_a_warc(capture: Capture, folder: Path) -> Capture:
    """The capture as it comes back from a WARC file in which it was kept."""
    with WarcWriter(folder, "saved", 1, find_kept=lambda digest: None) as keeper:
        kept = keeper.keep(capture).kept
    assert kept is not None
    with CaptureStore(folder) as shelf:
        return shelf.read(kept)


@pytest.mark.parametrize("kept", [False, True], ids=["as it is", "through a WARC"])
@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(SAVED)))
def test_saved_page_says_what_is_expected(path: Path, kept: bool, tmp_path: Path) -> None:
    expected_path = path.with_suffix(".expected.json")
    if not expected_path.exists():
        draft = {"url": "https://?", "captured_at": None, "made": "by hand", "page": "?", "found": []}
        expected_path.write_text(json.dumps(draft, indent=2) + "\n", encoding="utf-8")
        pytest.fail(f"{expected_path} was missing and is now a draft: fill it in by reading the page")
    expected = json.loads(expected_path.read_text(encoding="utf-8"))
    taken = expected["captured_at"]
    capture = Capture(
        url=expected["url"],
        captured_at=taken and datetime.fromisoformat(taken),
        body=path.read_bytes(),
        media_type=MEDIA_TYPES[path.suffix],
        status=200,
        origin="file",
    )
    if kept:
        capture = through_a_warc(capture, tmp_path)
    assert expected["made"] in ("by hand", "captured")
    platform = path.relative_to(SAVED).parts[0]
    if "raises" in expected:
        with pytest.raises(PageChanged) as caught:
            extract(capture, platform)
        assert expected["raises"] in caught.value.reason
        return
    extraction = extract(capture, platform)
    assert extraction.page == expected["page"]
    assert plain([said(item) for item in extraction.found]) == expected["found"]
    assert [broken.reason for broken in extraction.broken] == expected.get("broken", [])
    assert [plain(asdict(listing)) for listing in extraction.listings] == expected.get("listings", [])
    assert [post.title for post in extraction.passed_over] == expected.get("passed_over", [])
    if "pagination" in expected:
        assert extraction.pagination is not None
        assert plain(said(extraction.pagination)) == {"type": "Pagination", **expected["pagination"]}
