"""Alerts without labels are read by what they ask; posts that ask for nothing are passed over."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.captured import captured

POSTS = yaml.safe_load((Path(__file__).parent / "wordpress_posts.yml").read_text(encoding="utf-8"))
ROLES = {"phones": "phone", "emails": "email"}


def posted(text: str, path: str) -> Capture:
    return captured(text, f"https://blog.example{path}", "text/plain")


def value_of(alert: ActionAlert, name: str) -> Any:
    """A field of an alert, or the URLs of its links with a role, as the file of posts has them."""
    if name in ROLES:
        return [link.url for link in alert.links if link.role == ROLES[name]]
    value = getattr(alert, name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("post", POSTS["alerts"], ids=lambda post: post["name"])
def test_an_alert_says_what_it_asks_and_nothing_that_it_does_not(
    post: dict[str, Any], subtests: pytest.Subtests
) -> None:
    [alert] = extract(posted(post["text"], post["path"]), "wordpress").found
    assert isinstance(alert, ActionAlert)
    for name, value in post["says"].items():
        with subtests.test(name):
            if name == "absent":
                assert not [text for text in value if text in repr(alert)]
            else:
                assert value_of(alert, name) == value


@pytest.mark.parametrize("post", POSTS["others"], ids=lambda post: post["name"])
def test_a_post_that_asks_for_nothing_is_no_alert(post: dict[str, Any]) -> None:
    title = post["text"].partition("\n")[0]
    slug = "-".join(re.findall(r"\w+", title.lower()))
    extraction = extract(posted(post["text"], f"/2011/04/05/{slug}/"), "wordpress")
    assert extraction.found == ()
    assert [other.title for other in extraction.passed_over] == [title]
