"""What was taken out of a record is said to be removed, by its reason, and no address stands that never existed."""

import asyncio
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from pipelines.jobs.redacting import look, redact
from pipelines.site.server import site
from tests.archives import rows
from tests.redaction_archive import import_all, save_all

Get = Callable[[str], httpx.Response]
SENTENCE = "Its texts, names and address were removed from this archive (safety)."
SPANISH = "Sus textos, nombres y dirección se quitaron de este archivo (seguridad)."


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("removed")
    archive, captures = folder / "a.db", folder / "captures"
    import_all(archive, captures, save_all(folder / "pages"))
    for kind, what, reason in (
        ("petition", "site/free-ana-p-lopez", "safety"),
        ("alert", "blog/action-alert-call-for-ana-lopez", "safety"),
        ("person", "Libertad para Tomás", "court order"),
    ):
        found = look(archive, captures, kind, what, without_lost=False)
        redact(archive, captures, kind, what, reason, places=found.places, without_lost=False)
    return archive


@pytest.fixture(scope="module")
def get(path: Path) -> Iterator[Get]:
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address)).raise_for_status()


@pytest.fixture(scope="module")
def address(path: Path) -> str:
    [(slug,)] = rows(path, "SELECT slug FROM petitions WHERE slug LIKE 'redacted-petition-%'")
    return f"/petitions/site/{slug}"


def text_of(answer: httpx.Response) -> str:
    node = LexborHTMLParser(answer.text).css_first("main")
    return " ".join(node.text(separator=" ").split()) if node else ""


def test_a_petition_says_what_was_removed_and_why(get: Get, address: str) -> None:
    text = text_of(get(address))
    for name in ("Started by", "Addressed to", "Start date", "Original URL", "Language", "Demand"):
        assert f"{name} removed (safety)" in text, name
    assert "The text was removed (safety), and its edits with it." in text
    assert "no captured page" not in text.lower()
    spanish = text_of(get(f"/es{address}"))
    assert "se quitó (seguridad)" in spanish
    assert "safety" not in spanish


def test_an_alert_says_what_was_removed_and_why(path: Path, get: Get) -> None:
    [(slug,)] = rows(path, "SELECT slug FROM action_alerts WHERE slug LIKE 'redacted-alert-%'")
    text = text_of(get(f"/alerts/blog/{slug}"))
    for name in ("Sponsor", "Date (label)", "Action link", "Original URL", "Language", "Text"):
        assert f"{name} removed (safety)" in text, name
    assert "no action link found" not in text
    assert SENTENCE.removesuffix(".") in get(f"/alerts/blog/{slug}/citation.txt").text


def test_no_form_names_an_address_that_never_existed(get: Get, address: str) -> None:
    invented = re.compile(r"https?://site\.example\S*redacted")
    zipped = ZipFile(io.BytesIO(get(f"{address}/download.zip").content))
    embedded = get(f"/embed{address}").text
    forms = {
        "page": get(address).text,
        "as of": get(f"{address}?as_of=2018-03-09").text,
        **{form: get(f"{address}/citation.{form}").text for form in ("txt", "bib", "json")},
        **{name: zipped.read(name).decode() for name in ("README.txt", "CITATION.txt")},
        "embed": embedded,
        "feed": get(f"{address}/feed.atom").text,
        "search": get("/search.csv?q=redacted").text,
    }
    for form, text in forms.items():
        assert not invented.search(text), form
    for form in forms.keys() - {"page", "as of", "search"}:
        assert SENTENCE.removesuffix(".") in " ".join(forms[form].split()), form
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', forms["page"])
    described = json.loads(data)
    assert "isBasedOn" not in described
    assert SENTENCE in described["description"]
    assert "archive_location" not in json.loads(forms["json"])[0]
    assert SPANISH in get(f"/es{address}/feed.atom").text


def test_feeds_of_new_records_and_of_searches_say_it(get: Get) -> None:
    for feed in ("/feeds/added.atom", "/search.atom?q=redacted"):
        assert SENTENCE in get(feed).text, feed


def test_a_name_that_went_out_of_an_address_alone_takes_the_address_with_it(path: Path, get: Get) -> None:
    [(slug, url)] = rows(path, "SELECT slug, url FROM petitions WHERE slug LIKE 'redacted-____'")
    text = text_of(get(f"/petitions/site/{slug}"))
    assert "Original URL removed (court order)" in text
    assert url not in get(f"/petitions/site/{slug}/citation.txt").text


def test_other_records_keep_their_address(get: Get) -> None:
    page = get("/petitions/site/close-jail-number-1").text
    assert 'href="https://site.example/petitions/close-jail-number-1"' in page
    assert "removed (" not in page
