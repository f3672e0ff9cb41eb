"""The two real pages that the project started from are extracted exactly as expected."""

import json
from pathlib import Path
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import Petition
from tests.captured import captured


def expected_of(seeds: Path, name: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))
    expected: dict[str, Any] = whole[name]
    return expected


def capture_of(seeds: Path, name: str, url: str) -> Capture:
    return captured((seeds / name).read_bytes(), url, "text/plain", locator=name)


def test_the_listing_shows_its_twelve_petitions(seeds: Path) -> None:
    name = "mijente-deportations-listing.txt"
    expected = expected_of(seeds, name)
    extraction = extract(capture_of(seeds, name, expected["capture"]["url"]), "controlshift")
    assert extraction.page == "controlshift.listing"
    assert not extraction.broken
    petitions = [item for item in extraction.found if isinstance(item, Petition)]
    assert len(petitions) == len(expected["found"]) == 12
    for petition, wanted in zip(petitions, expected["found"], strict=True):
        assert petition.title == wanted["title"]
        assert petition.complete
        assert not petition.title_uncertain
        assert petition.why is not None
        assert petition.why.startswith(wanted["description_start"])
        assert len(petition.why) == wanted["description_length"]
        assert petition.signatures == wanted["signatures_text"]
        assert petition.creator == wanted["creator"] + (" Picture" if wanted["creator_has_image"] else "")
        assert petition.creator_has_image is wanted["creator_has_image"]
        assert petition.created is None
