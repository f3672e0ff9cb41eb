"""What the archive stores in English or as codes is shown in the reader's language: reasons, kinds, heads of tables."""

import asyncio
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from pipelines.site.archive_words import COLUMNS
from pipelines.site.column_labels import LABELS
from pipelines.site.language import answering_in
from pipelines.site.server import site
from pipelines.site.source_words import CHECKS
from pipelines.site.stored_words import in_words
from pipelines.site.value_words import value_cell, value_words
from pipelines.store.events import EventKind
from pipelines.store.judge import Verdict
from pipelines.store.stored_sentences import SENTENCES, VALUES, sentence
from scrapers.items import CrawlIssueKind
from tests.site_archive import fill

Get = Callable[[str], Any]
EXAMPLES = {
    "reason": "it failed",
    "kinds": "refused: 3, login: 1",
    "count": "1,200",
    "all": "20",
    "usual": "12.5",
    "share": "35%",
    "run": "7",
    "time": "2026-05-09T08:00:00Z",
    "before": "2026-05-09T09:00:00Z",
    "url": "https://site.example/petitions?page=2",
    "field": "creator",
    "page": "controlshift.petition",
    "verdict": "did not run",
    "span": "10 days",
    "schedule": "daily",
}


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path: Path = tmp_path_factory.mktemp("words") / "archive.db"
    fill(path)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address))


@pytest.mark.parametrize("key", SENTENCES)
def test_each_stored_sentence_is_recognized_and_shown_in_spanish(key: str) -> None:
    assert EXAMPLES.keys() == VALUES.keys()
    stored = sentence(key, **EXAMPLES)
    in_english = stored.replace(EXAMPLES["kinds"], "pages that the site refused: 3, pages that ask for a login: 1")
    in_english = in_english.replace("schedule is daily", "schedule is every day")
    assert in_words(stored) == in_english.replace("'", "&#39;")
    with answering_in("/es"):
        shown = str(in_words(stored))
    assert "lang=" not in shown
    assert shown != stored
    for text in ("refused", "creator", "did not run", "days", "daily", "it failed"):
        assert text not in re.sub(r"https?://\S+|controlshift\.petition", "", shown)


def test_stored_sentences_stand_in_one_another_and_beside_one_another() -> None:
    lasting = sentence("lasting", reason=sentence("volume", count=3, usual="12"), count=3)
    with answering_in("/es"):
        shown = in_words(f"{lasting}; {sentence('failed')}; OSError: disk full")
    assert shown.startswith("3 elementos, por lo general 12 (lo mismo en 3 rastreos")
    assert shown.endswith('; falló; <span lang="en">OSError: disk full</span>')


@pytest.mark.parametrize(
    ("stored", "english", "spanish"),
    [
        ("robots: 1", "pages closed by robots.txt: 1", "páginas cerradas por robots.txt: 1"),
        (
            "server error: 2, timeout: 1",
            "errors of the site&#39;s server: 2, pages that did not answer in time: 1",
            "errores del servidor del sitio: 2, páginas que no respondieron a tiempo: 1",
        ),
        ("login: https://a.org/", "pages that ask for a login: https://a.org/", None),
        (
            sentence("access", kinds="robots: 1, refused: 3"),
            "the site refuses pages to us (pages closed by robots.txt: 1, pages that the site refused: 3)",
            None,
        ),
    ],
)
def test_codes_of_issues_are_in_the_words_of_pages_in_both_languages(
    stored: str, english: str, spanish: str | None
) -> None:
    assert in_words(stored) == english
    with answering_in("/es"):
        shown = str(in_words(stored))
    assert shown == spanish or (spanish is None and "lang=" not in shown and shown != english)


def test_what_no_sentence_fits_is_marked_as_english_and_escaped() -> None:
    with answering_in("/es"):
        assert in_words("<b>broken pipe</b>") == '<span lang="en">&lt;b&gt;broken pipe&lt;/b&gt;</span>'
        assert value_cell("issues", "message", "<b>") == '<span lang="en">&lt;b&gt;</span>'


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("events", "kind", get_args(EventKind)),
        ("issues", "kind", get_args(CrawlIssueKind)),
        ("run_verdicts", "verdict", get_args(Verdict)),
        ("runs", "kind", ("crawl", "import", "replay", "backfill")),
        ("petitions", "status", ("open", "closed", "won", "gone")),
    ],
)
def test_each_value_of_a_kind_has_words_in_both_languages(table: str, column: str, values: tuple[str, ...]) -> None:
    for value in values:
        english = value_words(table, column, value)
        with answering_in("/es"):
            spanish = value_words(table, column, value)
        assert english
        assert spanish
        assert english != spanish, value


def test_each_column_of_the_archive_has_a_name_in_words() -> None:
    house = Path(__file__).parents[1]
    tables = yaml.safe_load((house / "metadata.yml").read_text(encoding="utf-8"))["databases"]["archive"]["tables"]
    columns = {name for about in tables.values() for name in about.get("columns") or {}}
    assert columns - COLUMNS.keys() - LABELS.keys() == set()
    assert COLUMNS.keys() & LABELS.keys() == set()


def test_each_check_of_a_crawl_has_a_name_in_words() -> None:
    judge = (Path(__file__).parents[1] / "pipelines" / "store" / "judge.py").read_text(encoding="utf-8")
    checks = set(re.findall(r'check="(\w+)"|_most\("(\w+)"', judge))
    assert {one or other for one, other in checks} == CHECKS.keys()


def test_a_table_in_spanish_has_no_english_heads_facets_or_values(get: Get) -> None:
    page = get("/es/archive/petitions?_columns=all&_facet=status&_facet=goal_kind&_facet=language").text
    heads = [re.sub("<[^>]+>", "", head).strip(" ▲▼\n") for head in re.findall(r"(?s)<th scope=\"col\".*?</th>", page)]
    assert {"firmas como se mostraron", "meta como se mostró", "captura", "estado"} <= set(map(unescape, heads))
    assert not [head for head in heads if "_" in head]
    facets = re.sub("<[^>]+>", " ", page.partition('<aside class="facets"')[2].partition("</aside>")[0])
    assert "ganada" in facets
    assert re.search(r"\b(won|open|auto|custom)\b", facets) is None
    assert '<span title="won">ganada</span>' in page


def test_the_filters_of_a_table_name_columns_in_words_and_still_filter_by_their_names(get: Get) -> None:
    page = get("/es/archive/petitions").text
    assert '<option value="goal_kind">tipo de meta</option>' in page
