"""Alerts without labels are read by what they ask; posts that ask for nothing are passed over."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import ActionAlert

POSTS = yaml.safe_load((Path(__file__).parent / "wordpress_posts.yml").read_text(encoding="utf-8"))
ROLES = {"phones": "phone", "emails": "email"}


def posted(text: str, path: str) -> Capture:
    body = text.encode()
    return Capture(
        url=f"https://blog.example{path}", captured_at=None, body=body, media_type="text/plain", origin="file"
    )


def told(alert: ActionAlert, name: str) -> Any:
    if name in ROLES:
        return [link.url for link in alert.links if link.role == ROLES[name]]
    value = getattr(alert, name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("post", POSTS["alerts"], ids=lambda post: post["name"])
def test_an_alert_says_what_it_asks_and_nothing_that_it_does_not(post: dict[str, Any]) -> None:
    [alert] = extract(posted(post["text"], post["path"]), "wordpress").found
    assert isinstance(alert, ActionAlert)
    says = dict(post["says"])
    absent = says.pop("absent", [])
    assert {name: told(alert, name) for name in says} == says
    assert not [name for name in absent if name in repr(alert)]


@pytest.mark.parametrize("post", POSTS["others"], ids=lambda post: post["name"])
def test_a_post_that_asks_for_nothing_is_no_alert(post: dict[str, Any]) -> None:
    title = post["text"].partition("\n")[0]
    slug = "-".join(re.findall(r"\w+", title.lower()))
    extraction = extract(posted(post["text"], f"/2011/04/05/{slug}/"), "wordpress")
    assert extraction.found == ()
    assert [other.title for other in extraction.passed_over] == [title]
