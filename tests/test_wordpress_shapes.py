"""One post comes out the same by whichever way WordPress gives it."""

import pytest

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.wordpress_shapes import SHAPES, TITLE, URL, shapes

SAME = (
    "title url body date date_in_url labels sponsor cosponsors action_url action_type deadline event_date"
    " links complete"
)
LABELLED = """
<p><strong>Organizational Sponsor:</strong> Casa Luz<br />
<strong>Date:</strong> 5/1/2012<br />
<strong>ACTION LINK</strong>: <a href="https://act.example/raids">sign here</a></p>
<p><b>Type of Action</b><br />Online Petition/Letter</p>
<p>Issue Area: Detention</p>
<h3>Description of Issue</h3>
<p>Dear Friends,</p><p>On Monday agents came to <em>Elm Street</em>.</p>
<ul><li>End the raids</li><li>Let them come home</li></ul>
<p>Click <a href="https://act.example/raids">on this link</a> to sign a petition.</p>
<p>· Services, Housing, and Welcome Network<br />· Casa de los Vecinos</p>"""
UNLABELLED = """
<p>On Monday agents took a mother of three from <em>Elm Street</em>. She needs us.</p>
<p><strong>Please <a href="https://act.example/ana">sign the petition</a></strong> by May 9, 2012, then call
Sheriff Ortega at (213) 373-4253 and tell him to let her go.</p>
<p>Read <a href="https://news.example/raid">what happened</a>.</p>"""


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def alert_in(capture: Capture) -> ActionAlert:
    [alert] = extract(capture, "wordpress").found
    assert isinstance(alert, ActionAlert)
    return alert


@pytest.mark.parametrize("field", SAME.split())
@pytest.mark.parametrize("content", [LABELLED, UNLABELLED], ids=["labelled", "unlabelled"])
def test_every_shape_says_the_same(content: str, shape: str, field: str) -> None:
    captures = shapes(content)
    assert getattr(alert_in(captures[shape]), field) == getattr(alert_in(captures["rest"]), field)


def test_a_labelled_post_is_read_by_its_labels(shape: str) -> None:
    alert = alert_in(shapes(LABELLED)[shape])
    assert (alert.title, alert.url, alert.slug, alert.date_in_url) == (TITLE, URL, "stop-the-raids", "2012-05-01")
    assert alert.labels == (
        ("Organizational Sponsor", "Casa Luz"),
        ("Date", "5/1/2012"),
        ("ACTION LINK", "sign here"),
        ("Type of Action", "Online Petition/Letter"),
        ("Issue Area", "Detention"),
    )
    assert (alert.sponsor, alert.date, alert.action_type) == ("Casa Luz", "5/1/2012", "Online Petition/Letter")
    assert alert.action_url == "https://act.example/raids"
    assert alert.cosponsors == ("Services, Housing, and Welcome Network", "Casa de los Vecinos")
    assert alert.body == (
        "Dear Friends,\n\nOn Monday agents came to Elm Street.\n\n• End the raids\n• Let them come home\n\n"
        "Click on this link to sign a petition."
    )


def test_an_unlabelled_post_is_read_by_its_calls_to_act(shape: str) -> None:
    alert = alert_in(shapes(UNLABELLED)[shape])
    assert (alert.sponsor, alert.date, alert.labels, alert.cosponsors) == (None, None, (), ())
    assert alert.action_url == "https://act.example/ana"
    assert alert.deadline == "May 9, 2012"
    assert [(link.url, link.role) for link in alert.links] == [
        ("https://act.example/ana", "action"),
        ("tel:+12133734253", "phone"),
        ("https://news.example/raid", None),
    ]


def test_each_shape_states_its_time_in_its_own_words(shape: str) -> None:
    assert (
        alert_in(shapes(UNLABELLED)[shape]).published
        == {
            "rest": "2012-05-01T16:00:00Z",
            "rest list": "2012-05-01T16:00:00Z",
            "v1.1": "2012-05-01T09:00:00-07:00",
            "feed": "Tue, 01 May 2012 16:00:00 +0000",
            "classic": "May 1, 2012",
            "blocks": "2012-05-01T09:00:00-07:00",
        }[shape]
    )


def test_a_post_that_asks_for_nothing_is_counted_and_not_kept(shape: str) -> None:
    extraction = extract(shapes("<p>We met in the library. Forty people came, and the coffee was good.</p>")[shape])
    assert extraction.found == ()
    assert [(post.title, post.url) for post in extraction.passed_over] == [(TITLE, URL)]


def test_no_shape_lets_a_commenter_or_an_author_through(shape: str) -> None:
    alert = alert_in(shapes(UNLABELLED)[shape])
    assert not [word for word in ("Wanda", "webmaster", "spam.example", "Leave a Reply") if word in repr(alert)]
