"""A number of 5,000 digits, which Python refuses to read, costs its own item, row or total."""

import json
import os
import re
from pathlib import Path

import pytest
from scrapy.http import Response

from pipelines.process import process
from scrapers.captures import Capture
from scrapers.captures.cdx_index import read_cdx
from scrapers.extract import PageChanged, extract
from scrapers.items import Petition
from scrapers.spiders.wordpress import number_in
from tests.archives import DAY_ONE, SITE, extraction
from tests.captured import captured
from tests.test_saved_pages import MEDIA_TYPES, PAGES, SAVED, expected_of
from tests.web_archive import HEADER

LONG = bool(os.environ.get("QUECONSTE_LONG"))
DIGITS = "9" * 5_000
COUNTED = [path for path in PAGES if "found" in expected_of(path) and expected_of(path)["found"]]


def test_a_count_of_five_thousand_digits_is_one_broken_item() -> None:
    digits = "9" * 5_000
    body = f'{{"results": [{{"title": "One", "slug": "one", "signature_count": {digits}, "goal": 100}},'
    body += '{"title": "Two", "slug": "two", "signature_count": 5, "goal": 100}], "total_pages": 1}'
    capture = Capture(
        url="https://site.example/categories/a.json",
        captured_at=DAY_ONE,
        body=body.encode(),
        media_type="application/json",
        origin="live",
    )
    read = extract(capture, "controlshift")
    assert [item.slug for item in read.found if isinstance(item, Petition)] == ["two"]
    assert len(process(read, SITE).broken) == 1
    count = process(extraction(Petition(title="One", signatures=digits)), SITE).observations[0]
    assert len(count.count.problems) == 1  # type: ignore[union-attr]


@pytest.mark.parametrize("path", COUNTED, ids=lambda path: str(path.relative_to(SAVED)))
def test_a_number_of_five_thousand_digits_anywhere_on_a_page_costs_its_own_item_alone(path: Path) -> None:
    text, expected = path.read_text(encoding="utf-8", errors="replace"), expected_of(path)
    numbers = [found.span() for found in re.finditer(r"\d[\d,.]*", text)]
    for start, stop in numbers[:: len(numbers) // (200 if LONG else 5) + 1]:
        for digits in (DIGITS, "9,999" + ",999" * 1_250):
            body = f"{text[:start]}{digits}{text[stop:]}".encode()
            capture = captured(body, expected["url"], MEDIA_TYPES[path.suffix], captured_at=DAY_ONE)
            try:
                read = extract(capture, path.parent.name)
            except PageChanged as changed:
                reasons = [changed.reason]
            else:
                reasons = [broken.reason for broken in read.broken]
                assert len(reasons) <= len(expected.get("broken", ())) + 1
                process(read, SITE)
            assert not any("our own program" in reason for reason in reasons)


def test_numbers_of_five_thousand_digits_cost_one_row_of_an_index_and_one_total() -> None:
    row = ["https://a.example/", "20180101000000", "https://a.example/", "text/html", "200", "d"]
    table = json.dumps([HEADER, [*row, 1], [*row, 2], [*row, 3]]).replace(", 2]", f", {DIGITS}]")
    assert len(read_cdx(table.encode()).rows) == 3
    lines = "\n".join(
        json.dumps({"url": row[0], "timestamp": row[1], "status": "200", "mime": row[3], "length": n}) for n in (1, 2)
    )
    assert len(read_cdx(lines.replace('"length": 2', f'"length": {DIGITS}').encode()).rows) == 2
    answer = Response("https://a.example/", headers={"X-WP-Total": DIGITS})
    assert number_in(answer, "X-WP-Total") is None
