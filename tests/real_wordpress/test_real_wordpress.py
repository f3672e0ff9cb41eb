"""The real spider reads a real WordPress: by REST, by feed and by HTML it finds the same alerts, and the right ones."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands import run_apart
from tests.conftest import missing
from tests.real_wordpress.posts import Post, posts
from tests.real_wordpress.server import THEMES, RealWordPress, absent, real_wordpress

STANZA = """
blog:
  organization: Valley Defense Coalition
  platform: wordpress
  loopback: true
  url: {url}
  start: [{url}/]
  language: en
  delay: 0
  expected: 100
  schedule: daily
  terms: our own, on this machine
"""
CLOSED = {"rest": "#^$#", "feed": "#rest_route=|^/wp-json#", "html": "#rest_route=|^/wp-json|/feed/#"}
READ = """
SELECT slug, title, body, sponsor, date, date_in_url, action_url, action_types, deadline, event_date, labels,
       (SELECT json_group_array(as_written) FROM (
            SELECT as_written FROM alert_organizations
            WHERE alert_id = action_alerts.id AND role = 'cosponsor' ORDER BY position)) AS cosponsors
FROM action_alerts ORDER BY slug
"""


@pytest.fixture(scope="module")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWordPress]:
    if lacking := absent():
        missing(", ".join(lacking))
    with real_wordpress(tmp_path_factory.mktemp("wordpress"), posts()) as site:
        yield site


@pytest.fixture(scope="module")
def crawled(blog: RealWordPress, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An archive for each way to read the blog; by HTML, one for each theme."""
    folder, archives = tmp_path_factory.mktemp("archives"), {}
    for way, theme in [("rest", THEMES[0]), ("feed", THEMES[0]), *(("html", theme) for theme in THEMES)]:
        blog.switch_theme(theme)
        blog.close(CLOSED[way])
        archives[f"{way} {theme}"] = crawl(blog, folder / f"{way}-{theme}.db")
    blog.open()
    return archives


def crawl(blog: RealWordPress, archive: Path) -> Path:
    sources = archive.with_suffix(".yml")
    sources.write_text(STANZA.format(url=blog.url), encoding="utf-8")
    done = run_apart("crawl", "blog", "--sources", sources, "--archive", archive, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr
    return archive


def rows(archive: Path, query: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(archive)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(query)]
    finally:
        connection.close()


def test_every_way_finds_the_same_alerts(crawled: dict[str, Path]) -> None:
    read = {way: rows(archive, READ) for way, archive in crawled.items()}
    by_rest = read.pop(f"rest {THEMES[0]}")
    assert len(by_rest) >= 108
    for way, found in read.items():
        assert [row["slug"] for row in found] == [row["slug"] for row in by_rest], way
        assert found == by_rest, way


def test_alerts_are_found_and_other_posts_are_not(crawled: dict[str, Path]) -> None:
    found = {row["slug"] for row in rows(crawled[f"rest {THEMES[0]}"], READ)}
    assert found == {post.slug for post in posts() if post.kind != "plain"}


@pytest.mark.parametrize("post", [p for p in posts() if p.kind == "labelled"], ids=lambda post: post.slug)
def test_a_labelled_alert_says_what_its_editor_wrote(crawled: dict[str, Path], post: Post) -> None:
    (row,) = [row for row in rows(crawled[f"rest {THEMES[0]}"], READ) if row["slug"] == post.slug]
    assert row["title"] == post.title
    assert row["sponsor"] == post.sponsor
    assert row["date"] == post.date[:10]
    assert row["date_in_url"] == post.date[:10]
    assert row["action_url"] == post.action_url
    assert tuple(json.loads(row["cosponsors"])) == post.cosponsors
    assert row["body"].startswith("Dear Friends,")


@pytest.mark.parametrize("post", [p for p in posts() if p.kind == "unlabelled"], ids=lambda post: post.slug)
def test_an_alert_without_labels_has_its_link_and_no_made_up_sponsor(crawled: dict[str, Path], post: Post) -> None:
    (row,) = [row for row in rows(crawled[f"rest {THEMES[0]}"], READ) if row["slug"] == post.slug]
    assert (row["title"], row["action_url"], row["sponsor"]) == (post.title, post.action_url, None)


def test_no_comment_is_collected(crawled: dict[str, Path]) -> None:
    gathered = {post.comment for post in posts() if post.comment} | {"Passing Reader"}
    for way, archive in crawled.items():
        assert not [text for text in gathered if text.encode() in archive.read_bytes()], way


def test_a_second_crawl_fetches_only_what_changed(blog: RealWordPress, tmp_path: Path) -> None:
    archive = crawl(blog, tmp_path / "twice.db")
    versions = "SELECT count(*) AS n FROM alert_versions"
    (before,) = rows(archive, versions)
    crawl(blog, archive)
    assert rows(archive, versions) == [before]
    post = next(post for post in posts() if post.kind == "labelled")
    blog.edit(post.slug, post.content.replace("Dear Friends,", "Dear Neighbors,"))
    crawl(blog, archive)
    assert rows(archive, versions) == [{"n": before["n"] + 1}]
    runs = rows(archive, "SELECT captures, alerts FROM runs ORDER BY id")
    assert [run["alerts"] for run in runs] == [before["n"], 0, 1]
