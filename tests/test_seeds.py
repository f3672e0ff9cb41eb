"""The two real pages that the project started from come out exactly as they should."""

import json
from pathlib import Path
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import Petition


def expected_of(seeds: Path, name: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))
    expected: dict[str, Any] = whole[name]
    return expected


def capture_of(seeds: Path, name: str, url: str) -> Capture:
    return Capture(
        url=url,
        captured_at=None,
        body=(seeds / name).read_bytes(),
        media_type="text/plain",
        origin="file",
        locator=name,
    )


def test_the_listing_shows_its_twelve_petitions(seeds: Path) -> None:
    name = "mijente-deportations-listing.txt"
    expected = expected_of(seeds, name)
    extraction = extract(capture_of(seeds, name, expected["capture"]["url"]), "controlshift")
    assert extraction.page == "controlshift.listing"
    assert not extraction.broken
    petitions = [item for item in extraction.found if isinstance(item, Petition)]
    assert len(petitions) == len(expected["found"]) == 12
    for petition, told in zip(petitions, expected["found"], strict=True):
        assert petition.title == told["title"]
        assert petition.complete
        assert not petition.title_uncertain
        assert petition.why is not None
        assert petition.why.startswith(told["description_start"])
        assert len(petition.why) == told["description_length"]
        assert petition.signatures == told["signatures_text"]
        assert petition.creator == told["creator"] + (" Picture" if told["creator_has_image"] else "")
        assert petition.creator_has_image is told["creator_has_image"]
        assert petition.created is None
