"""Nothing of the sample is masked, and of the saved pages only what is a person's: offices stay in their alerts."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.masks.mask import mask
from pipelines.process import as_dict, process
from scrapers.captures import Capture
from scrapers.extract import PageChanged, extract

HERE = Path(__file__).parent
CONTENT = sorted((HERE.parent / "sample" / "content").glob("*.yml"))
PLACEHOLDER = re.compile(r"\[[\w -]+ removed\]|(?:tel|mailto):[\w-]+-removed")
TELEPHONES = [
    "(503) 555-0119",
    "(202) 555-0142",
    "(202) 555-0167",
    "202-555-0181",
    "(503) 555-0101",
    "(503) 555-0102",
    "(503) 555-0103",
    "(503) 555-0104",
    "(503) 555-0105",
]
PERSONAL = {"wordpress/unlabelled.txt": ["[phone removed]"]}
"""What is masked in the saved pages: the number of Lupe, of whom no office is known."""


def texts(value: Any) -> Iterator[str]:
    """Every string in a value read from YAML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_nothing_of_the_sample_is_masked(path: Path) -> None:
    for text in texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
        assert mask(text) is text


def test_every_telephone_number_of_an_official_stays_in_the_samples_alerts() -> None:
    shown = " ".join(mask(text) for text in texts(yaml.safe_load((CONTENT[0].parent / "posts.yml").read_text("utf-8"))))
    assert [number for number in TELEPHONES if number not in shown] == []
    assert len(set(re.findall(r"\(?\d{3}\)?[ -]555-\d{4}", shown))) == len(TELEPHONES)


def test_of_the_saved_pages_only_what_is_a_persons_is_masked() -> None:
    masked: dict[str, list[str]] = {}
    for beside in sorted((HERE / "saved").rglob("*.expected.json")):
        expected = json.loads(beside.read_text(encoding="utf-8"))
        [path] = [p for p in beside.parent.glob(beside.name.removesuffix("expected.json") + "*") if p != beside]
        taken = expected["captured_at"]
        capture = Capture(
            url=expected["url"],
            captured_at=taken and datetime.fromisoformat(taken),
            body=path.read_bytes(),
            media_type={".txt": "text/plain", ".xml": "application/rss+xml"}.get(path.suffix, "text/html"),
            origin="file",
        )
        try:
            extraction = extract(capture, path.parent.name)
        except PageChanged:
            continue
        record = json.dumps([as_dict(o) for o in process(extraction, None).observations])
        if found := PLACEHOLDER.findall(record):
            masked[f"{path.parent.name}/{path.name}"] = found
    assert masked == PERSONAL
