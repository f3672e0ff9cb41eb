"""Organizations and creators are counted apart by source, joined only by review, and vanish when they are redacted."""

import asyncio
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipelines.site import backer_list, backer_page, reviewed_lists, server
from pipelines.site.language import answering_in
from pipelines.site.server import site
from pipelines.site.unmatched_names import unmatched_names
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from pipelines.store.derived.refresh import forget, refresh
from pipelines.verify.rebuild import rebuild_differences
from scrapers.errors import UsageError
from tests.archives import BLOG, alert, day, extraction, keep, new_source, petition, rows

OTHER = new_source("other", "controlshift", "https://other.example", start=("https://other.example/categories",))
POSTS = "https://blog.example/wp-json/wp/v2/posts"
Get = Callable[[str], Any]
COUNTED = """
SELECT b.name, s.name, b.petitions, b.sponsored, b.cosponsored, b.years
FROM backers AS b JOIN sources AS s ON s.id = b.source_id ORDER BY 1, 2
"""


def backed(path: Path) -> None:
    """Two sites with petitions of the same name, and a blog with an alert of one of its organizations."""
    with_others = petition("Two", "two", creator="Corinne Ball, Barrio Alliance", created="2017-05-06")
    ours = [
        petition("One", "one", creator="Barrio Alliance", created="2018-02-03", signatures="139 of 200 Signatures"),
        with_others,
        petition("Three", "three", creator="Ana María R.", signatures="5 of 100 Signatures"),
    ]
    keep(path, [extraction(*ours, at=day(1))])
    theirs = petition("Else", "else", creator="Barrio Alliance", url="https://other.example/petitions/else")
    keep(path, [extraction(theirs, at=day(1), url="https://other.example/categories")], OTHER)
    called = alert(sponsor="Barrio Alliance", cosponsors=("Juntos Coalition",), date="2018-03-10")
    keep(path, [extraction(called, at=day(3), page="wordpress.rest", url=POSTS)], BLOG)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("backers") / "a.db"
    backed(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def words_of(answer: Any) -> str:
    main = LexborHTMLParser(answer.text).css_first("main")
    return " ".join(main.text(separator=" ").split())


def test_names_are_counted_apart_by_source_and_by_year(archive: Path) -> None:
    assert rows(archive, COUNTED) == [
        ("Ana María R.", "site", 1, 0, 0, '{"":[1,0,0]}'),
        ("Barrio Alliance", "blog", 0, 1, 0, '{"2018":[0,1,0]}'),
        ("Barrio Alliance", "other", 1, 0, 0, '{"":[1,0,0]}'),
        ("Barrio Alliance", "site", 2, 0, 0, '{"2017":[1,0,0],"2018":[1,0,0]}'),
        ("Corinne Ball", "site", 1, 0, 0, '{"2017":[1,0,0]}'),
        ("Juntos Coalition", "blog", 0, 0, 1, '{"2018":[0,0,1]}'),
    ]


def test_counts_follow_what_is_taken_out_and_put_back_and_are_verified(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    backed(path)
    before = rows(path, COUNTED)
    with Archive.open(path) as opened, opened.transaction():
        forget(opened.db.conn, "petition", [1, 2, 3, 4])
    assert {name for name, *_ in rows(path, COUNTED)} == {"Barrio Alliance", "Juntos Coalition"}
    with Archive.open(path) as opened, opened.transaction():
        refresh(opened.db.conn, "petition", [1, 2, 3, 4])
    assert rows(path, COUNTED) == before
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []
        db.execute("UPDATE backers SET petitions = 9 WHERE name = 'Barrio Alliance'")
        db.commit()
        assert any(found.startswith("backers: ") for found in rebuild_differences(db))


def test_an_organization_shows_what_it_started_and_backed_on_one_source(get: Get) -> None:
    answer = get("/organizations/site/Barrio%20Alliance")
    page = words_of(answer)
    assert "Petitions started 2 1 of them with others" in page
    assert "2018 1" in page
    assert "The same name also appears on other sources" in page
    assert 'href="/organizations/other/Barrio%20Alliance"' in answer.text
    assert "Alerts sponsored" not in page
    assert "Alerts sponsored 1" in words_of(get("/organizations/blog/Barrio%20Alliance"))


def test_a_person_is_kept_from_search_engines_and_an_organization_is_not(get: Get) -> None:
    noindex = '<meta name="robots" content="noindex">'
    assert noindex in get("/creators").text
    assert noindex in get("/creators/site/Ana%20Mar%C3%ADa%20R.").text
    assert noindex not in get("/organizations").text
    assert noindex not in get("/organizations/site/Barrio%20Alliance").text
    assert "creators" not in get("/sitemap-pages.xml").text


def test_each_name_has_one_address(get: Get) -> None:
    moved = get("/creators/site/Barrio%20Alliance")
    assert (moved.status_code, moved.headers["location"]) == (301, "/organizations/site/Barrio%20Alliance")
    assert get("/creators/site/Nobody").status_code == 404
    assert get("/creators/other/Ana%20Mar%C3%ADa%20R.").status_code == 404
    assert get("/organizations/nothing-known").status_code == 404


def test_reviewed_names_stand_together(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    datasette = site(archive)  # one that has kept no page
    listed = tmp_path / "organizations.yml"
    listed.write_text(
        "barrio:\n  name: The Barrio Alliance\n  names:\n"
        "    - {source: site, name: Barrio Alliance}\n    - {source: blog, name: Barrio Alliance}\n"
        "  reviewed: {by: a librarian, day: 2026-01-02}\n"
    )
    known = reviewed_lists.organizations(listed)
    for module in (backer_list, backer_page):
        monkeypatch.setattr(module, "organizations", lambda: known)
    with asyncio.Runner() as runner:
        page, alone, listed_all = (
            runner.run(datasette.client.get(f"/organizations{path}")).text
            for path in ("/barrio", "/site/Barrio%20Alliance", "")
        )
    assert "by a librarian on January 2, 2026" in page
    facts = " ".join(LexborHTMLParser(page).css_first("dl.facts").text(separator=" ").split())
    assert "Petitions started 2" in facts
    assert "Alerts sponsored 1" in facts
    assert "A other" not in facts
    assert "/organizations/other/" in page  # still apart
    assert "Together with its other names" in alone
    assert "The Barrio Alliance" in listed_all


def test_lists_go_on_from_page_to_page_with_each_name_once(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backer_list, "PAGE", 1)
    found, after = [], ""
    with closing(sqlite3.connect(archive)) as conn:
        for _ in range(9):
            page = backer_list.backer_list(conn, "organizations", after=after)
            found += [(row["name"], row["source"]) for row in page.rows]
            after = page.next_after
            if not after:
                break
    assert sorted(found) == [
        ("Barrio Alliance", "blog"),
        ("Barrio Alliance", "other"),
        ("Barrio Alliance", "site"),
        ("Juntos Coalition", "blog"),
    ]


def test_names_are_found_by_the_beginnings_of_their_words_without_accents(get: Get) -> None:
    assert "Ana María R." in words_of(get("/creators?q=mari"))
    assert "No names here." in words_of(get("/creators?q=zzz"))
    assert "Juntos Coalition" in words_of(get("/organizations?letter=j"))


@pytest.mark.parametrize(
    "url",
    [
        "/organizations?letter=ab",
        "/creators?after=nobody/None",
        "/organizations/site/Barrio%20Alliance?sort=size",
        f"/creators?q={'a' * 300}",
    ],
)
def test_a_wrong_argument_is_refused_in_a_sentence(get: Get, url: str) -> None:
    answer = get(url)
    assert answer.status_code == 400
    assert "; " in words_of(answer)


def test_a_redacted_name_and_one_that_is_masked_have_no_page(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    named = [petition("One", "one", creator="[redacted 4821]"), petition("Two", "two", creator="[name removed]")]
    keep(path, [extraction(*named, at=day(1))])
    assert rows(path, "SELECT name FROM creators ORDER BY 1") == [("[name removed]",), ("[redacted 4821]",)]
    assert rows(path, "SELECT * FROM backers") == []


ENTRY = "  name: N\n  names: [{source: s, name: n}]\n  reviewed: {by: x, day: 2026-01-02}\n"
MISTAKES = {
    "Name:\n  name: N": "an id is lower-case letters",
    "a: 5": "the entry is not a mapping",
    "a:\n  name: N\n  reviewed: {by: x, day: 2026-01-02}": "names is missing; add it",
    "a:\n  name: N\n  names: [{source: s}]\n  reviewed: {by: x, day: 2026-01-02}": "is no name on a source",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  reviewed: yes": "reviewed says who looked",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  reviewed: {by: {en: x}, day: 2026-01-02}": "or {en, es}, in",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  reviewed: {by: x, day: soon}": "in `by` and a date",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  color: red\n  reviewed: {by: x, day: 2026-01-02}": "no key",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  website: x\n  reviewed: {by: x, day: 2026-01-02}": "no web",
    "a:\n  name: N\n  names: [{source: s, name: n}]\n  reviewed: {by: x, day: 2999-01-02}": "is still to come",
    "a: 1\na: 2": "stands here twice",
    "- a": "is not a mapping of ids",
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.items())
def test_a_mistake_in_the_list_of_organizations_is_named_with_its_remedy(text: str, said: str, tmp_path: Path) -> None:
    listed = tmp_path / "organizations.yml"
    listed.write_text(text)
    with pytest.raises(UsageError, match=said):
        reviewed_lists.load_organizations(listed)


def test_a_name_belongs_to_one_organization(tmp_path: Path) -> None:
    listed = tmp_path / "organizations.yml"
    listed.write_text(f"a:\n{ENTRY}b:\n{ENTRY}")
    with pytest.raises(UsageError, match="is in a and in b; leave it in one"):
        reviewed_lists.load_organizations(listed)


def test_the_lists_in_the_repository_are_right() -> None:
    organizations, topics = reviewed_lists.load_organizations(), reviewed_lists.load_topics()
    assert organizations
    assert len(topics) > 5
    for entry in (*organizations.values(), *topics.values()):
        with answering_in("/es"):
            assert not re.search(r"\b(the|of)\b", entry.reviewed.who)


def test_who_reviewed_an_entry_is_a_name_or_words_in_each_language(tmp_path: Path) -> None:
    listed = tmp_path / "organizations.yml"
    words = "{en: the editors, es: la redacción}"
    listed.write_text(f"a:\n{ENTRY}b:\n{ENTRY.replace('by: x', f'by: {words}').replace('name: n', 'name: m')}")
    found = reviewed_lists.load_organizations(listed)
    assert [found[key].reviewed.who for key in "ab"] == ["x", "the editors"]
    with answering_in("/es"):
        assert [found[key].reviewed.who for key in "ab"] == ["x", "la redacción"]


def test_a_mistake_that_comes_into_a_list_while_the_site_runs_is_in_the_log_and_on_no_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    listed, right = tmp_path / "organizations.yml", f"a:\n{ENTRY}"
    listed.write_text("a:\n  name: N\n")
    assert reviewed_lists.organizations(listed) == {}
    for version, (text, known) in enumerate([(right, {"a"}), ("a: 1", {"a"}), (f"{right}b:\n", {"a"})]):
        listed.write_text(text)
        os.utime(listed, ns=(version, version))
        assert reviewed_lists.organizations(listed).keys() == known
    shown = [record.message.rpartition("; the site shows ")[2] for record in caplog.records]
    assert shown == ["none of them", "the list from before", "the list from before"]
    assert {record.levelname for record in caplog.records} == {"ERROR"}


def test_names_that_no_source_shows_are_problems_of_the_list(archive: Path, tmp_path: Path) -> None:
    listed = tmp_path / "organizations.yml"
    names = "{source: site, name: Barrio Alliance}, {source: site, name: Nobody}, {source: sit, name: Barrio Alliance}"
    listed.write_text(f"a:\n  name: N\n  names: [{names}]\n  reviewed: {{by: x, day: 2026-01-02}}\n")
    known = reviewed_lists.load_organizations(listed)
    with reading(archive) as conn:
        shown, called = unmatched_names(known, {"site"}, conn)
    assert "site shows no name 'Nobody'; write it exactly" in shown
    assert "no source is called 'sit'; write its name as sources.yml has it" in called
    assert list(unmatched_names(known, {"site", "sit"}, None)) == []


def test_the_site_does_not_start_with_a_mistake_in_a_list(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "topics.yml"
    listed.write_text("a: 1")
    monkeypatch.setattr(server, "load_topics", lambda: reviewed_lists.load_topics(listed))
    with pytest.raises(UsageError, match=r"topics\.yml, a: the entry is not a mapping"):
        site(archive)


def test_pages_of_petitions_and_alerts_lead_to_those_behind_them(get: Get) -> None:
    alone, joint, called = (
        get(path).text for path in ("/petitions/site/one", "/petitions/site/two", "/alerts/blog/call-today")
    )
    assert 'href="/creators/site/Barrio%20Alliance">Barrio Alliance</a>' in alone
    assert 'href="/creators/site/Corinne%20Ball">Corinne Ball</a>' in joint
    assert 'href="/sources/site"' in joint
    assert 'href="/organizations/blog/Juntos%20Coalition">Juntos Coalition</a>' in called
    assert get("/organizations/blog/Juntos%20Coalition").status_code == 200


def test_a_wrong_argument_is_refused_in_spanish_too(get: Get) -> None:
    assert "escriba una letra de la a a la z" in get("/es/creators?letter=5").text


def test_a_name_that_newer_code_takes_for_an_organization_is_one_in_all_its_petitions(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("One", "one", creator="Barrio Alliance"), at=day(1))])
    with Archive.open(path) as opened, opened.transaction():  # as older code read it
        opened.db.conn.execute("UPDATE creators SET kind = 'unknown'")
        refresh(opened.db.conn, "petition", [1])
    assert rows(path, "SELECT is_organization, petitions FROM backers") == [(0, 1)]
    keep(path, [extraction(petition("Two", "two", creator="Barrio Alliance"), at=day(2))])
    assert rows(path, "SELECT is_organization, petitions FROM backers") == [(1, 2)]
