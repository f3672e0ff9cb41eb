"""Alerts without labels are told from other posts, and read, in every theme and in the texts captures keep of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Context, Parser
from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.wordpress_themes import DATELESS, captures

POSTS = yaml.safe_load((Path(__file__).parent / "wordpress_unlabelled.yml").read_text(encoding="utf-8"))


def said(alert: ActionAlert, role: str) -> list[str]:
    return [link.url for link in alert.links if link.role == role]


@pytest.mark.parametrize("post", POSTS["alerts"], ids=lambda post: post["title"])
def test_an_alert_is_read_alike_in_every_form(post: dict[str, Any]) -> None:
    for name, capture in captures(post["title"], post["day"], post["body"]):
        text = name.startswith("text")
        if text and post.get("asks_by_links_alone"):
            continue
        found = extract(capture, "wordpress").found
        assert [type(item) for item in found] == [ActionAlert], name
        [alert] = found
        assert isinstance(alert, ActionAlert)
        assert (alert.title, alert.sponsor) == (post["title"], None), name
        link = post.get("link")
        assert alert.action_url == (link if not text or (link and f"({link})" not in post["body"]) else None), name
        assert said(alert, "phone") == [f"tel:{number}" for number in post.get("phones", [])], name
        assert set(post.get("emails", [])) <= {url.removeprefix("mailto:") for url in said(alert, "email")}, name
        assert post.get("deadline") in (None, alert.deadline), name
        assert (post.get("event") or "") in (alert.event_date or ""), name
        assert not [word for word in ("Wanda", "spam.example", "Casa Luz", "Older post") if word in repr(alert)], name
        record = alert_record(alert, Parser(Context(capture.captured_at, capture.media, "MDY", "en", "wordpress")))
        assert post.get("types") in (None, list(record.action_types)), name
        if not name.endswith(DATELESS):
            assert (record.published_at or "")[:10] == post["day"].isoformat(), name


@pytest.mark.parametrize("post", POSTS["others"], ids=lambda post: post["title"])
def test_a_post_of_another_kind_is_no_alert_in_any_form(post: dict[str, Any]) -> None:
    for name, capture in captures(post["title"], post["day"], post["body"]):
        assert extract(capture, "wordpress").found == (), name
