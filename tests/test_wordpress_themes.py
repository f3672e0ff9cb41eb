"""Alerts without labels are recognized and read in every theme, and in the texts that captures keep of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Context, Parser
from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.wordpress_themes import DATELESS, FORMS, post_as

POSTS = yaml.safe_load((Path(__file__).parent / "wordpress_unlabelled.yml").read_text(encoding="utf-8"))
AROUND = ("Wanda", "spam.example", "Casa Luz", "Older post")


def asks(post: dict[str, Any], form: str) -> bool:
    """Whether a form shows what a post asks: texts do not show the links by which alone some posts ask."""
    return not (form.startswith("text") and post.get("asks_by_links_alone"))


ALERTS = [
    pytest.param(post, form, id=f"{post['title']}-{form}")
    for post in POSTS["alerts"]
    for form in FORMS
    if asks(post, form)
]


def urls(alert: ActionAlert, role: str) -> list[str]:
    return [link.url for link in alert.links if link.role == role]


@pytest.mark.parametrize(("post", "form"), ALERTS)
def test_an_alert_is_read_alike_in_every_form(post: dict[str, Any], form: str) -> None:
    capture = post_as(form, post["title"], post["day"], post["body"])
    found = extract(capture, "wordpress").found
    assert [type(item) for item in found] == [ActionAlert]
    [alert] = found
    assert isinstance(alert, ActionAlert)
    assert (alert.title, alert.sponsor) == (post["title"], None)
    link = post.get("link")
    shows_link = not form.startswith("text") or (link and f"({link})" not in post["body"])
    assert alert.action_url == (link if shows_link else None)
    assert urls(alert, "phone") == [f"tel:{number}" for number in post.get("phones", [])]
    assert set(post.get("emails", [])) <= {url.removeprefix("mailto:") for url in urls(alert, "email")}
    assert post.get("deadline") in (None, alert.deadline)
    assert (post.get("event") or "") in (alert.event_date or "")
    assert not [word for word in AROUND if word in repr(alert)]
    record = alert_record(alert, Parser(Context(capture.captured_at, capture.media, "MDY", "en", "wordpress")))
    assert post.get("types") in (None, list(record.action_types))
    if not form.endswith(DATELESS):
        assert (record.published_at or "")[:10] == post["day"].isoformat()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("post", POSTS["others"], ids=lambda post: post["title"])
def test_a_post_of_another_kind_is_no_alert_in_any_form(post: dict[str, Any], form: str) -> None:
    assert extract(post_as(form, post["title"], post["day"], post["body"]), "wordpress").found == ()
