"""Other sites can embed a chart, and nothing else: by iframe, oEmbed, picture of a link, and schema.org data."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from protego import Protego

from pipelines.site.embed_json_ld import script
from pipelines.site.server import site
from tests.site_archive import HUELGA, ODD, TRUST, UNDATED, fill

Get = Callable[[str], Any]
PAGE = f"/petitions/unidas/{TRUST}"
SITE = "http://localhost"
# Properties that schema.org gives to these types or to a type above them, and what their values are.
PROPERTIES = {
    "Dataset": {
        "name": str,
        "description": str,
        "url": str,
        "identifier": str,
        "isAccessibleForFree": bool,
        "creator": "Organization",
        "includedInDataCatalog": "DataCatalog",
        "license": str,
        "keywords": str,
        "variableMeasured": "PropertyValue",
        "measurementTechnique": str,
        "distribution": "DataDownload",
        "image": str,
        "isBasedOn": str,
        "temporalCoverage": str,
        "dateModified": str,
        "inLanguage": str,
    },
    "Organization": {"name": str, "url": str},
    "DataCatalog": {"name": str, "url": str},
    "PropertyValue": {"name": str, "description": str},
    "DataDownload": {"contentUrl": str, "encodingFormat": str},
}


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path: Path = tmp_path_factory.mktemp("embeds") / "archive.db"
    fill(path)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def ask(get: Get, url: str, **arguments: str) -> Any:
    return get("/oembed?" + "&".join(f"{k}={quote(v, safe='')}" for k, v in {"url": url, **arguments}.items()))


def metas(page: str) -> dict[str, str]:
    return {n: unescape(c) for n, c in re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page)}


def test_only_the_embedded_page_may_be_framed_and_it_runs_no_foreign_script(get: Get) -> None:
    embedded = get(f"/embed{PAGE}").headers["content-security-policy"]
    assert "frame-ancestors *" in embedded
    assert "script-src 'self'" in embedded
    assert "unsafe" not in embedded
    for path in ("/", PAGE, "/search?q=hunger", f"{PAGE}/chart.svg", "/archive/petitions", "/nowhere", f"/es{PAGE}"):
        assert "frame-ancestors 'none'" in get(path).headers["content-security-policy"], path
    assert get("/embed/petitions/unidas/nowhere").status_code == 404
    assert "frame-ancestors 'none'" in get("/embed/petitions/unidas/nowhere").headers["content-security-policy"]


@pytest.mark.parametrize("slug", [TRUST, UNDATED, "quiet"])
def test_the_embedded_page_names_its_petition_and_leads_to_it(get: Get, slug: str) -> None:
    page = get(f"/embed/petitions/unidas/{slug}").text
    assert f'href="{SITE}/petitions/unidas/{slug}" target="_blank" rel="noopener"' in page


def test_a_page_names_its_oembed_address_which_answers_with_a_frame(get: Get) -> None:
    link = re.search(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', get(PAGE).text)
    assert link
    answer = get(unescape(link[1]).removeprefix(SITE))
    assert answer.headers["content-type"].startswith("application/json")
    found = answer.json()
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert {"html", "width", "height"} <= found.keys()  # required of this type
    assert f'src="{SITE}/embed{PAGE}"' in found["html"]
    assert get(found["thumbnail_url"].removeprefix(SITE)).headers["content-type"] == "image/png"


@pytest.mark.parametrize(
    "path", [PAGE, f"/es{PAGE}", f"/embed{PAGE}", f"{PAGE}/", f"/petitions/sample-acciones/{quote(ODD)}"]
)
def test_oembed_knows_each_address_of_a_petition(get: Get, path: str) -> None:
    assert ask(get, SITE + path).status_code == 200


def test_what_is_shared_keeps_the_language_of_the_page(get: Get) -> None:
    page = get(f"/es{PAGE}").text
    found = metas(page)
    assert found["og:url"] == f"{SITE}/es{PAGE}"
    assert found["og:image"] == f"{SITE}/es{PAGE}/card.png"
    assert found["og:description"] == "1,886 de 2,000 firmas el 17 de julio de 2018."
    assert f"{SITE}/es/embed{PAGE}" in page
    assert "firmas" in get(f"/es/embed{PAGE}").text
    assert "frame-ancestors *" in get(f"/es/embed{PAGE}").headers["content-security-policy"]
    link = re.search(r'type="application/json\+oembed" href="([^"]+)"', page)
    assert link
    answer = get(unescape(link[1]).removeprefix(SITE)).json()
    assert f'src="{SITE}/es/embed{PAGE}"' in answer["html"]
    assert "Firmas a lo largo del tiempo" in answer["html"]


def test_the_embedded_page_marks_sample_data_once(get: Get) -> None:
    page = get(f"/embed/petitions/sample-acciones/{HUELGA}").text
    shown = re.sub(r'(?s)<head>.*?</head>|<div class="at-narrow">.*?</svg>|<title[^>]*>.*?</title>', " ", page)
    assert len(re.findall(r"Sample data|badge sample", shown)) == 1


def test_oembed_keeps_within_the_room_that_is_asked_for(get: Get) -> None:
    small = ask(get, SITE + PAGE, maxwidth="400", maxheight="300").json()
    assert (small["width"], small["height"]) == (400, 300)
    assert 'width="400" height="300"' in small["html"]
    assert "thumbnail_url" not in small
    assert ask(get, SITE + PAGE, maxwidth="400").json()["height"] == 580
    large = ask(get, SITE + PAGE, maxwidth="4000", maxheight="4000").json()
    assert (large["width"], large["height"]) == (800, 500)


@pytest.mark.parametrize(
    ("url", "arguments", "status"),
    [
        (f"{SITE}/petitions/unidas/nowhere", {}, 404),
        (f"{SITE}/search", {}, 404),
        (f"https://elsewhere.example{PAGE}", {}, 404),
        (f"ftp://localhost{PAGE}", {}, 404),
        ("http://[", {}, 404),
        ("", {}, 400),
        (SITE + PAGE, {"format": "xml"}, 501),
        (SITE + PAGE, {"maxwidth": "wide"}, 400),
        (SITE + PAGE, {"maxheight": "0"}, 400),
    ],
)
def test_oembed_says_what_is_wrong(get: Get, url: str, arguments: dict[str, str], status: int) -> None:
    answer = ask(get, url, **arguments)
    assert answer.status_code == status
    assert len(answer.text.splitlines()) == 1


def test_a_link_to_a_petition_has_a_picture_and_its_newest_count(get: Get) -> None:
    found = metas(get(PAGE).text)
    assert found["og:url"] == SITE + PAGE
    assert found["og:image"] == found["twitter:image"] == f"{SITE}{PAGE}/card.png"
    assert found["og:description"] == "1,886 of 2,000 signatures on July 17, 2018."
    assert found["twitter:card"] == "summary_large_image"
    sample = metas(get(f"/petitions/sample-acciones/{HUELGA}").text)
    assert sample["og:description"].startswith("Sample data: not a real petition. ")


def json_ld(page: str) -> Any:
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(found)


def check(node: dict[str, Any]) -> None:
    """Assert that a node has only properties of its type, with values of their types."""
    properties: dict[str, Any] = PROPERTIES[node["@type"]]
    for name, values in node.items():
        if name.startswith("@"):
            continue
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                assert value["@type"] == properties[name], name
                check(value)
            else:
                assert isinstance(value, properties[name]), name


@pytest.mark.parametrize("slug", [TRUST, UNDATED, "quiet", "raid-1"])
def test_a_page_is_described_as_a_data_set_by_the_rules_of_schema_org(get: Get, slug: str) -> None:
    data = json_ld(get(f"/petitions/unidas/{slug}").text)
    assert (data["@context"], data["@type"]) == ("https://schema.org", "Dataset")
    check(data)
    assert 50 <= len(data["description"]) <= 5000  # what search engines of data sets take
    robots = Protego.parse(get("/robots.txt").text)
    for address in (data["url"], data["image"], data["license"]):
        assert robots.can_fetch(address, "anybot")
    for download in data["distribution"]:
        assert robots.can_fetch(download["contentUrl"], "anybot")
        answer = get(download["contentUrl"].removeprefix(SITE))
        assert answer.headers["content-type"].startswith(download["encodingFormat"])
    if slug == TRUST:
        assert data["temporalCoverage"] == "2018-01-03T08:00:00Z/2018-07-17T08:00:00Z"


def test_a_title_cannot_end_the_data_of_a_page() -> None:
    written = script({"name": "</script><script>alert(1)</script> & <!-- \u2028"})
    assert written.count("<") == written.count(">") == 2
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"name": "</script><script>alert(1)</script> & <!-- \u2028"}
