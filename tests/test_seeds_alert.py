"""The real alert the project started from comes out as agreed, item by item."""

import json
from pathlib import Path

from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.captured import captured

NAME = "ndlon-action-alert.txt"


def test_the_seed_alert_is_read_whole(seeds: Path) -> None:
    expected = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))[NAME]
    extraction = extract(captured((seeds / NAME).read_bytes(), expected["capture"]["url"], ""))
    assert extraction.page == "wordpress.post"
    [alert], [wanted] = extraction.found, expected["found"]
    assert isinstance(alert, ActionAlert)
    assert alert.title == wanted["title"]
    assert alert.sponsor == wanted["sponsor"]
    assert (alert.date, alert.date_in_url) == (wanted["date_text"], wanted["date"])
    assert alert.published is None
    assert alert.action_url == wanted["action_url"]
    assert alert.action_type == wanted["action_type_text"]
    assert list(alert.cosponsors) == wanted["cosponsors"]
    assert [name for name, _ in alert.labels] == ["Organizational Sponsor", "Date", "Action Link", "Type of Action"]
    assert [(link.url, link.role) for link in alert.links] == [(wanted["action_url"], "action")]
    assert alert.complete
    assert alert.body is not None
    assert alert.body.startswith(wanted["body_starts"])
    assert alert.body.endswith("allows counties to opt-out of S-Comm: http://bit.ly/optoutnow.")
    assert alert.body.count("\n\n") == 7
    assert not [text for text in wanted["body_must_not_contain"] if text in alert.body]
