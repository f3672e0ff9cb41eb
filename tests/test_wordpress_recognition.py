"""Where a site's editors say which posts are alerts, nothing is guessed; each alert tells how it was recognized."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipelines.jobs.replay import replay
from pipelines.site.search import Query, search
from pipelines.verify.verify import verify
from sample.serving import SampleSites, serving
from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import ActionAlert
from scrapers.sources import load_sources
from tests import archives
from tests.captured import captured
from tests.sites import crawled, rows, written
from tests.wordpress_shapes import SHAPES, shapes

REPORT = "<p>We met in the library. Forty people came, and the coffee was good.</p>"
ASKS = "<p>Please sign the petition at <a href='https://act.example/ana'>act.example/ana</a> by May 9, 2012.</p>"
LABELLED = (
    "<p>Sponsor: Casa Luz</p><p>Action Link: https://act.example/ana</p><p>Description of Issue</p><p>Dear all.</p>"
)
KINDS = "SELECT recognized_by, count(*) FROM action_alerts GROUP BY 1 ORDER BY 1"


def recognized(capture: Capture, alerts: str) -> str | None:
    """How the post in a capture is recognized under a stanza's ``alerts``; None where it is no alert."""
    found = extract(capture, "wordpress", {"alerts": alerts}).found
    return next((alert.recognized_by for alert in found if isinstance(alert, ActionAlert)), None)


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(
    ("content", "alerts", "how"),
    [
        (REPORT, "detect", None),
        (REPORT, "all", "category"),
        (REPORT, "action-alerts", "category"),
        (REPORT, "urgent action-alerts", "category"),
        (REPORT, "urgent", None),
        (ASKS, "detect", "text"),
        (ASKS, "urgent", None),
        (ASKS, "action-alerts", "category"),
        (LABELLED, "detect", "label"),
        (LABELLED, "urgent", "label"),
        (LABELLED, "action-alerts", "label"),
    ],
)
def test_editors_are_believed_in_every_shape(shape: str, content: str, alerts: str, how: str | None) -> None:
    assert recognized(shapes(content, category="Action Alerts")[shape], alerts) == how


def test_the_fields_of_a_filed_post_are_read_as_ever(shape: str) -> None:
    capture = shapes(ASKS, category="Action Alerts")[shape]
    [filed] = extract(capture, "wordpress", {"alerts": "action-alerts"}).found
    [detected] = extract(capture, "wordpress").found
    assert isinstance(filed, ActionAlert)
    assert isinstance(detected, ActionAlert)
    assert (filed.action_url, filed.deadline, filed.calls) == ("https://act.example/ana", "May 9, 2012", ("petition",))
    assert (filed.body, filed.links) == (detected.body, detected.links)


def test_a_text_shows_no_category_and_is_read_by_its_words() -> None:
    url = "https://casa.example/2012/05/01/ana/"
    asks, report = (
        captured(f"Ana\n\n{text}", url, "text/plain")
        for text in ("Call Sheriff Ortega at (213) 373-4253 today.", "We met in the library.")
    )
    assert recognized(asks, "action-alerts") == "text"
    assert recognized(report, "action-alerts") is None
    assert recognized(report, "all") == "category"


def test_what_a_categorys_own_page_lists_is_of_the_category() -> None:
    title, content = '<h2 class="entry-title"><a href="{0}">Met</a></h2>', '<div class="entry-content">{1}</div>'
    post = f'<article class="post">{title}{content}</article>'
    urls = (f"https://casa.example/2012/05/0{day}/met/" for day in (1, 2))
    body = (
        f"<html><body class='archive wp-site-blocks'>{''.join(post.format(url, REPORT) for url in urls)}</body></html>"
    )
    for path, how in (("/category/resources/action-alerts/page/2/", "category"), ("/2012/05/", None)):
        assert recognized(captured(body, f"https://casa.example{path}"), "action-alerts") == how


def test_a_page_that_is_no_post_is_not_an_alert_because_all_posts_are() -> None:
    page = shapes(REPORT)["classic"]
    body = page.body.replace(b"single single-post postid-7", b"page page-id-7")
    assert recognized(captured(body, "https://casa.example/about/"), "all") is None


@pytest.fixture(scope="module")
def blog() -> Iterator[SampleSites]:
    with serving() as sites:
        yield sites


def stanza(blog: SampleSites, **more: Any) -> dict[str, Any]:
    common = {"organization": "Sample", "platform": "wordpress", "delay": 0, "sample": True}
    return {**common, "url": blog.wordpress, "start": [blog.wordpress], **more}


def test_a_crawl_stores_how_each_alert_was_recognized(blog: SampleSites, tmp_path: Path) -> None:
    kinds = {"detect": "detect", "news": ["news"], "both": ["action-alerts", "news"], "all": "all"}
    found = {}
    for name, alerts in kinds.items():
        folder = tmp_path / name
        folder.mkdir()
        sources = written(folder, {"blog": stanza(blog, alerts=alerts)})
        assert crawled(sources) == {"blog": (False, None)}
        found[name] = dict(rows(sources, KINDS))
    assert set(found["detect"]) == {"label", "text"}
    labelled, guessed = found["detect"]["label"], found["detect"]["text"]
    assert found["news"] == {"category": 6, "label": labelled}
    assert found["both"] == {"category": guessed + 6, "label": labelled}
    assert found["all"] == {"category": 28 - labelled, "label": labelled}


def test_a_category_that_the_site_does_not_have_is_one_issue(blog: SampleSites, tmp_path: Path) -> None:
    sources = written(tmp_path, {"blog": stanza(blog, alerts=["action-alerts", "action-alert", "urgente"])})
    [(failed, message)] = crawled(sources).values()
    wrong = f"{blog.wordpress} has no category or tag 'action-alert' or 'urgente', which alerts names in its stanza"
    assert rows(sources, "SELECT message FROM issues") == [(f"{wrong}; correct the slug",)]
    assert failed
    assert (message or "").startswith(wrong)


def test_a_stanza_that_changes_is_followed_by_a_replay(blog: SampleSites, tmp_path: Path) -> None:
    sources = written(tmp_path, {"blog": stanza(blog)})
    crawled(sources)
    archive, captures = tmp_path / "archive.db", tmp_path / "captures"
    assert verify(archive, captures, load_sources(sources)).wrongs == []
    guessed = dict(rows(sources, KINDS))
    written(tmp_path, {"blog": stanza(blog, alerts=["news"])})
    changed = load_sources(sources)
    proof = verify(archive, captures, changed)
    assert (proof.wrongs, proof.read_by_other_code) == ([], 1)
    assert not replay(archive, captures, changed, apply=True).troubles
    assert dict(rows(sources, KINDS)) == {"category": 6, "label": guessed["label"]}
    assert replay(archive, captures, changed).changes == {}
    assert verify(archive, captures, {}).wrongs == []  # the archive remembers the stanza


def test_a_guess_does_not_hide_that_another_capture_was_sure(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    visits = [
        archives.extraction(archives.alert(recognized_by=how), at=archives.DAY_ONE.replace(hour=hour))
        for hour, how in ((1, "text"), (2, "category"), (3, "text"))
    ]
    archives.keep(path, visits)
    assert archives.rows(path, KINDS) == [("category", 1)]


def test_a_search_leaves_the_guesses_out(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    kinds = ("label", "category", "text")
    alerts = [archives.alert("Call today", f"call-{how}", recognized_by=how) for how in kinds]
    archives.keep(path, [archives.extraction(*alerts, archives.petition("Call for Ana"))])
    with closing(sqlite3.connect(path)) as db:
        results = search(db, Query(words="call"))
        assert {facet.value: facet.total for facet in results.facets["recognized_by"]} == dict.fromkeys(kinds, 1)
        assert results.total == 4
        labelled = search(db, Query(words="call", recognized_by="label"))
        assert [hit["slug"] for hit in labelled.hits] == ["call-label"]
