"""Citations: BibTeX that a parser reads back to the same words, CSL-JSON by its schema, text; each with the digest."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pybtex.richtext import Text

from pipelines.site.citations import Citation, in_bibtex
from pipelines.site.plain_line import file_name, plain_line
from pipelines.site.server import site
from scrapers.items import ActionAlert
from tests.archives import BLOG, alert, day, extraction, keep, petition

Get = Callable[[str], Any]
TITLE = "¡Niñas & niños: 100% {libres}! ¿Cuándo? “Ya” — #1_a ~ ^ $5 \\alto } fin"
# Commands of LaTeX that pybtex leaves as they are, and what LaTeX prints for them.
PRINTED = {
    r"\textbraceleft": "{",
    r"\textbraceright": "}",
    r"\textasciicircum": "^",
    r"\dots": "…",
    r"\$": "$",
    r"\textbackslash": "\\",
}
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)
CITATION = Citation(
    key="site/free-ana",
    genre="Petition",
    title=TITLE,
    author="María Peña & Cía.",
    container="A site",
    date="2018-02",
    original_url="https://site.example/petitions/free%20ana_1",
    url="https://archive.example/petitions/site/free%20ana_1",
    captured_at="2018-03-01T12:00:00Z",
    digest="ab" * 32,
    count="139 signatures of 200",
    language="es",
    accessed="2026-05-09",
)


def parsed(bibtex: str) -> Entry:
    [entry] = parse_string(bibtex, "bibtex").entries.values()
    return entry


def printed(latex: str) -> str:
    """What LaTeX prints, by pybtex and the commands that it leaves."""
    text = str(Text.from_latex(latex))
    for command, character in PRINTED.items():
        text = text.replace(f"{command} ", character).replace(command, character)
    return text


def test_bibtex_is_parsed_back_to_the_same_words() -> None:
    entry = parsed(CITATION.bibtex)
    assert entry.type == "misc"
    # Spaces apart: pybtex writes one behind each command that it leaves.
    assert printed(entry.fields["title"]).replace(" ", "") == TITLE.replace(" ", "")
    [author] = entry.persons["author"]
    assert printed(str(author)) == "María Peña & Cía."
    assert entry.fields["url"] == CITATION.url
    assert entry.fields["urldate"] == "2026-05-09"
    assert (entry.fields["year"], entry.fields["month"]) == ("2018", "2")
    assert f"SHA-256 {CITATION.digest}" in entry.fields["note"]
    assert "139 signatures of 200, captured 2018-03-01 12:00 UTC" in entry.fields["note"]


@given(TEXTS)
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    cited = replace(CITATION, title=text, author=text or None, count=text)
    entry = parsed(cited.bibtex)
    assert set(entry.fields) >= {"title", "howpublished", "url", "urldate", "note", "year", "annote"}
    assert entry.fields["url"] == CITATION.url
    escaped = in_bibtex(text)
    assert escaped.count("{") == escaped.count("}")
    assert not re.search(r"(?<!\\)[%#&$_]", escaped)


def test_a_key_is_made_of_plain_letters_and_never_empty() -> None:
    assert file_name("unidas/¿ni-una-más?") == "unidas-ni-una-mas"
    assert file_name("漢字") == "record"
    assert len(file_name("a" * 300)) == 80


HOSTILE = "Free\u202e anA\u2066\r\nnow\u2028\x1b[31m"


def test_no_text_turns_or_breaks_the_line_of_a_citation_in_any_form() -> None:
    cited = replace(CITATION, title=HOSTILE, author=HOSTILE, container=HOSTILE, original_url=f"https://x/{HOSTILE}")
    for form in (cited.plain, cited.bibtex, cited.csl):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u2028\x1b\r]", form)
        assert "now [31m" in form
    assert len(cited.plain.splitlines()) == 1
    assert json.loads(cited.csl)[0]["title"] == plain_line(HOSTILE) == "Free anA now [31m"


# From the schema of CSL-JSON (csl-data.json of the Citation Style Language): what an item may have, and of which kind.
CSL_STRINGS = {"genre", "title", "container-title", "URL", "archive", "archive_location", "language", "note"}
CSL_DATES = {"issued", "accessed"}
CSL_TYPES = {"webpage", "post", "document", "report", "post-weblog"}


def check_csl(text: str) -> dict[str, Any]:
    items = json.loads(text)
    assert isinstance(items, list)
    [item] = items
    assert isinstance(item["id"], str)
    assert item["type"] in CSL_TYPES
    assert set(item) <= {"id", "type", "author"} | CSL_STRINGS | CSL_DATES
    assert all(isinstance(item[name], str) and item[name] for name in CSL_STRINGS & set(item))
    for name in CSL_DATES & set(item):
        assert set(item[name]) == {"date-parts"}
        [parts] = item[name]["date-parts"]
        assert 1 <= len(parts) <= 3
        assert all(isinstance(part, int) for part in parts)
    for author in item.get("author", []):
        assert set(author) == {"literal"}
    return dict(item)


def test_csl_json_is_an_item_by_the_schema() -> None:
    item = check_csl(CITATION.csl)
    assert item["title"] == TITLE
    assert item["issued"] == {"date-parts": [[2018, 2]]}
    assert item["author"] == [{"literal": "María Peña & Cía."}]
    assert f"SHA-256 {CITATION.digest}" in item["note"]


@given(TEXTS, st.sampled_from([None, "2018", "2018-02-14", "spring"]))
def test_csl_json_is_valid_whatever_the_words(text: str, date: str | None) -> None:
    item = check_csl(replace(CITATION, title=text or "-", author=text or None, date=date).csl)
    assert ("issued" in item) == (date in ("2018", "2018-02-14"))


def test_what_is_not_known_is_left_out() -> None:
    unknown: dict[str, Any] = dict.fromkeys(
        ("author", "date", "original_url", "captured_at", "digest", "count", "language")
    )
    cited = replace(CITATION, **unknown)
    assert cited.plain.endswith(
        "Petition, A site. Capture time unknown. Que Conste, https://archive.example/petitions/site/free%20ana_1. "
        "Accessed 2026-05-09."
    )
    assert "None" not in cited.bibtex + cited.csl + cited.plain
    assert not {"author", "year", "month", "annote"} & {*parsed(cited.bibtex).fields, *parsed(cited.bibtex).persons}


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path = tmp_path_factory.mktemp("cited") / "archive.db"
    item = petition(TITLE, "ni-una-más/100%", creator="María Peña")
    keep(path, [extraction(item, at=day(1), page="controlshift.petition", url="https://site.example/petitions/x")])
    call: ActionAlert = alert("Llamada: ¡alto!", "llamada", date="March 5, 2018")
    keep(path, [extraction(call, at=day(6), page="wordpress.post", url=str(call.url))], BLOG)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address)).raise_for_status()


PETITION, ALERT = "/petitions/site/ni-una-m%C3%A1s/100%25", "/alerts/blog/llamada"


@pytest.mark.parametrize("page", [PETITION, ALERT])
def test_each_form_is_a_file_for_reference_managers(get: Get, page: str) -> None:
    found = {form: get(f"{page}/citation.{form}") for form in ("txt", "bib", "json")}
    types = {form: answer.headers["content-type"].partition(";")[0] for form, answer in found.items()}
    assert types == {
        "txt": "text/plain",
        "bib": "application/x-bibtex",
        "json": "application/vnd.citationstyles.csl+json",
    }
    address = f"http://localhost{page}"
    digests = {re.findall("[0-9a-f]{64}", answer.text)[0] for answer in found.values()}
    assert len(digests) == 1
    assert address in found["txt"].text
    assert parsed(found["bib"].text).fields["url"] == check_csl(found["json"].text)["URL"] == address


def test_the_page_shows_the_same_in_fields_that_can_be_selected(get: Get) -> None:
    for prefix, copied, cited in (("", "Copied", "How to cite"), ("/es", "Copiado", "Cómo citar")):
        page = get(prefix + PETITION).text
        fields = dict(re.findall(r'(?s)<textarea id="cite-(\w+)" readonly[^>]*>(.*?)</textarea>', page))
        assert list(fields) == ["text", "bibtex", "csl"]
        for name, form in (("text", "txt"), ("bibtex", "bib"), ("csl", "json")):
            assert unescape(fields[name]).strip() == get(f"{prefix}{PETITION}/citation.{form}").text.strip()
        assert page.count(f'data-done="{copied}" hidden') == 3
        assert cited in page
        assert '<script src="/static/copy.js" defer></script>' in page
    assert "Consultado el" in get(f"/es{PETITION}/citation.txt").text
    assert f"http://localhost{PETITION}." in get(f"/es{PETITION}/citation.txt").text


def test_an_address_of_a_citation_that_is_not_there_is_not_found(get: Get) -> None:
    for address in ("/petitions/site/nobody/citation.bib", f"{PETITION}/citation.xml"):
        with pytest.raises(Exception, match="404"):
            get(address)
