"""`queconste doctor` shows what changed on a source, from kept captures of real crawls."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Request, Response

from pipelines.jobs.page_parts import parts_of
from tests.captured import captured
from tests.commands import run
from tests.sites import Site, as_html, as_json, crawled, site, written


@dataclass
class Shop:
    """A site of one listing, whose entries and answer a test may change."""

    number: int = 12
    hidden: str = ""
    trouble: Response | None = None

    def __call__(self, served: Site, request: Request) -> Response:
        if self.trouble:
            return self.trouble
        if request.path != "/categories/jails.json":
            return as_html("<h1>Not found</h1>", 404)
        found = [self._entry(n) for n in range(self.number)]
        return as_json({"current_page": 1, "total_pages": 1, "name": "Jails", "results": found})

    def _entry(self, n: int) -> dict[str, Any]:
        entry = {
            "slug": f"free-{n}",
            "title": f"Free neighbor {n}",
            "why": f"Neighbor {n}, A# 012-345-678, is loved.",
            "signature_count": 100 + n,
            "goal": 200,
            "creator_name": f"Friends of Neighbor {n}",
        }
        return {key: value for key, value in entry.items() if key != self.hidden}


@dataclass
class Patient:
    shop: Shop
    sources: Path

    def crawl(self) -> None:
        crawled(self.sources, whole=True)

    def doctor(self, *words: object) -> Any:
        folder = self.sources.parent
        places = ("--archive", folder / "archive.db", "--captures", folder / "captures", "--sources", self.sources)
        return run("doctor", "acts", *words, *places)

    def found(self) -> dict[str, Any]:
        done = self.doctor("--json")
        assert done.exit_code == 0, done.stderr
        shown: dict[str, Any] = json.loads(done.stdout)
        return shown


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Patient]:
    """A source that was crawled once, and is well."""
    shop = Shop()
    with site("controlshift", shop, path="/categories/jails") as served:
        made = Patient(shop, written(tmp_path, {"acts": served.stanza}))
        made.crawl()
        yield made


def test_nothing_is_said_of_a_source_that_is_well_or_was_never_crawled(patient: Patient, tmp_path: Path) -> None:
    assert patient.doctor().stdout == "acts: run 1 is ok; nothing changed that a check is for\n"
    none = patient.doctor("--run", 7)
    assert (none.exit_code, "run 7 is no crawl of acts" in none.stderr) == (2, True)


def test_a_key_that_is_renamed_is_named_with_the_field_that_stood_there(patient: Patient) -> None:
    patient.shop.hidden = "creator_name"
    patient.crawl()
    patient.crawl()
    found = patient.found()
    assert (found["run"], found["good_run"], found["verdict"]) == (2, 1, "changed")
    assert {"coverage", "shape"} == {check["name"] for check in found["checks"]}
    assert [(m["field"], m["before"], m["after"], m["items_after"]) for m in found["missing"]] == [
        ("creator", 12, 0, 12)
    ]
    assert found["places"] == [{"field": "creator", "part": "results[].creator_name", "before": 12, "after": 0}]
    assert found["gone"] == {"results[].creator_name": 12}
    good, bad = found["good_page"], found["bad_page"]
    assert good["url"] == bad["url"]
    assert good["size"] > bad["size"]
    assert (good["sample"]["creator"], "creator" in bad["sample"]) == ("Friends of Neighbor 0", False)
    assert "012-345-678" not in json.dumps(found)
    shown = patient.doctor().stdout
    assert "results[].creator_name  12 times  now 0 times" in shown
    assert shown.endswith("acts: run 2 is changed, beside run 1\n")


def test_a_page_in_place_of_the_listing_stands_beside_the_good_one(patient: Patient) -> None:
    patient.shop.trouble = as_html('<div class="wall"><p>Please wait while we check your browser.</p></div>')
    patient.crawl()
    found = patient.found()
    assert found["verdict"] in ("changed", "blocked")
    assert (found["good_page"]["status"], found["good_page"]["found"]) == (200, 12)
    assert found["bad_page"]["problem"]
    assert "div.wall" in found["new"]
    assert "results[].slug" in found["gone"]


def test_a_listing_that_shrinks_is_shown_and_nothing_is_missing_of_its_items(patient: Patient) -> None:
    patient.shop.number = 3
    patient.crawl()
    found = patient.found()
    assert (found["verdict"], found["missing"], found["gone"]) == ("changed", [], {})
    assert (found["good_page"]["found"], found["bad_page"]["found"]) == (12, 3)


def test_a_site_that_does_not_answer_has_its_status_and_a_remedy(patient: Patient) -> None:
    patient.shop.trouble = as_html("Oops", 500)
    patient.crawl()
    found = patient.found()
    assert found["verdict"] == "failed"
    assert [check["name"] for check in found["checks"]] == ["answers"]
    assert "the next crawls try again" in found["checks"][0]["try"]


def test_bytes_that_are_lost_are_said_to_be(patient: Patient) -> None:
    patient.shop.number = 3
    patient.crawl()
    for path in (patient.sources.parent / "captures").rglob("*.warc.gz"):
        path.unlink()
    found = patient.found()
    assert "the file is missing" in found["good_page"]["problem"]
    assert found["gone"] == {}


def test_where_a_value_stands_in_html_is_found_by_the_nearest_name() -> None:
    card = '<div class="card x"><h3 itemprop="name">Free {0}</h3><p class="by">by <b>Ana {0}</b></p></div>'
    body = "".join(card.format(n) for n in range(3))
    html = f"<!doctype html><body>{body}<script class=s>Ana 1</script></body>"
    parts = parts_of(captured(html, "https://site.example/x", "text/html"))
    assert (parts.place_of("Ana 1"), parts.place_of("Free 2")) == ("p.by", "h3[itemprop=name]")
    assert parts.place_of("Luis") is None
    assert (parts.counts["div.card"], parts.counts["p.by"], parts.counts["script.s"]) == (3, 3, 0)
