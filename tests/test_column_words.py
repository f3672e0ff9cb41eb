"""Columns that pages of reports and facets show have names in words, in both languages."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import yaml

from pipelines.site.archive_words import ACTION_TYPES, COLUMNS
from pipelines.site.server import site
from scrapers.action_words import ACTION_TYPES as VOCABULARY
from tests.commands import HOUSE
from tests.site_archive import fill

ARCHIVE = yaml.safe_load((HOUSE / "metadata.yml").read_text(encoding="utf-8"))["databases"]["archive"]


def test_columns_and_parameters_of_reports_have_words(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    fill(archive)
    shown: set[str] = set()
    with closing(sqlite3.connect(archive)) as conn:
        site(archive)._prepare_connection(conn, "archive")
        for query in ARCHIVE["queries"].values():
            parameters = re.findall(r"(?<!:):([a-z_]+)\b", query["sql"])
            found = conn.execute(query["sql"], dict.fromkeys(parameters, ""))
            shown |= {column[0] for column in found.description} | set(query.get("params", []))
    assert sorted(shown - COLUMNS.keys()) == []


def test_facets_have_words() -> None:
    facets = {
        facet if isinstance(facet, str) else next(iter(facet.values()))
        for table in ARCHIVE["tables"].values()
        for facet in table.get("facets", [])
    }
    assert sorted(facets - COLUMNS.keys()) == []


def test_all_kinds_of_action_have_words() -> None:
    assert ACTION_TYPES.keys() == VOCABULARY.keys()
