"""Days and hours on lines of their own, lists of ways to act, and types from what readers are asked to do."""

import pytest

from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import ActionAlert

PAGE = (
    '<html lang="en"><head><meta name="generator" content="WordPress 4"></head><body class="single single-post">'
    '<div id="post-7" class="post-7 post"><h1 class="entry-title">{}</h1><div class="entry-content">{}</div></div>'
    "</body></html>"
)
FACEBOOK = "https://www.facebook.com/events/1"
LIST = '<ul><li>LLAME - La coalición tiene <a href="/l">una página</a> para hablar con su senador.</li>{}</ul>'


def read(body: str, media_type: str, slug: str) -> ActionAlert | None:
    url = f"https://u.example.org/2010/05/01/{slug}/"
    capture = Capture(url=url, captured_at=None, body=body.encode(), media_type=media_type, origin="file")
    alerts = [item for item in extract(capture, "wordpress").found if isinstance(item, ActionAlert)]
    return next(iter(alerts), None)


@pytest.mark.parametrize(
    ("title", "slug", "lines", "calls", "day"),
    [
        (
            "Rally for Ana",
            "rally-for-ana",
            "Stand up.\n\n5:00 p.m.\nFriday, May 4\nCity Hall",
            ("rally",),
            "Friday, May 4",
        ),
        (
            "March!",
            "march",
            "Bring signs\n\nWHEN:\nSaturday, May 1\n10:00 am\n\nWHERE:\nPlaza",
            ("march",),
            "Saturday, May 1",
        ),
        ("Vigilia por Ana", "vigilia-por-ana", "Libertad.\n\n26 de abril\n6 p.m.\nPlaza", ("vigil",), "26 de abril"),
        ("Protest at the jail", "protest-at-the-jail", "Now.\n\nSaturday\n2 pm\n100 Main St", ("rally",), None),
    ],
)
def test_a_day_and_an_hour_may_stand_on_lines_of_their_own(
    title: str, slug: str, lines: str, calls: tuple[str, ...], day: str | None
) -> None:
    alert = read(f"{title}\n\n{lines}\n", "text/plain", slug)
    assert alert is not None
    assert (alert.title, alert.calls, alert.event_date) == (title, calls, day)


def test_an_hour_and_a_day_in_a_post_of_thanks_call_nobody() -> None:
    text = "Vigil photos\n\nThank you all for coming.\n\nApril 26, 2010\n6:00 p.m. was the start\nPlaza\n"
    assert read(text, "text/plain", "vigil-photos") is None


@pytest.mark.parametrize(
    ("body", "calls"),
    [
        (f"Join us May 1st at 10 am. RSVP here: <a href='{FACEBOOK}'>March and Vigil | Facebook</a>", ("event",)),
        ("Join us for a <a href='/v'>vigil</a> Saturday, May 1st at 10 am.", ("vigil",)),
        ("Come to a vigil in support of the hunger strike on Saturday, May 1st at 10 am.", ("vigil",)),
        ("Join the hunger strike on Monday, May 1st at 10 am at City Hall.", ("hunger strike",)),
        ("Join us May 1st at 10 am. RSVP: rally@march.example", ("event",)),
        ("Únete a la marcha en apoyo a la huelga de hambre el sábado 1 de mayo a las 10.", ("march",)),
        ("Please support the families by calling ICE at 206-555-0100 today.", ("phone call",)),
    ],
)
def test_types_are_what_readers_are_asked_for(body: str, calls: tuple[str, ...]) -> None:
    alert = read(PAGE.format("Free Ana", f"<p>{body}</p>"), "text/html", "free-ana")
    assert alert is not None
    assert alert.calls == calls


@pytest.mark.parametrize(
    ("body", "calls"),
    [
        (
            LIST.format('<li>PETICIÓN - <a href="/p">la petición oficial de la familia</a></li>'),
            ("phone call", "petition"),
        ),
        (
            "<p>1. <b>Email:</b> Write to the warden and ask for her release.</p>"
            "<p>2. <b>Sign:</b> The <a href='/petition/x'>petition</a> is open to all.</p>",
            ("email", "petition"),
        ),
    ],
)
def test_a_list_of_ways_to_act_is_an_alert(body: str, calls: tuple[str, ...]) -> None:
    alert = read(PAGE.format("Ways to help", body), "text/html", "ways-to-help")
    assert alert is not None
    assert alert.calls == calls


@pytest.mark.parametrize(
    "contacts",
    [
        "<p>FAX: 213-555-0101</p><p>EMAIL: casa@casa.example</p>",
        "<ul><li>FAX - 213-555-0101</li><li>TEXT - 213-555-0102</li></ul>",
    ],
)
def test_a_list_of_contacts_is_none(contacts: str) -> None:
    assert read(PAGE.format("Our house", f"<p>We moved.</p>{contacts}"), "text/html", "our-house") is None
