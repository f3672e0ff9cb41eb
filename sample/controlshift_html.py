"""Render a ControlShift site's HTML for a day, in a markup of our own or in the one of 2013."""

from datetime import date
from urllib.parse import urlencode

from sample.content import parameterize, signers, site
from sample.controlshift_json import effort_title, image, partnership_title
from sample.history import Shown
from sample.rendering import render

PER_PAGE = 12
_LONGEST = 100


def listing(
    members: list[Shown], base: str, path: str, heading: str, *, page: int, query: dict[str, str], description: str = ""
) -> str:
    """A page of twelve petitions; ``query`` is what the links to other pages must carry along ("markup", "q")."""
    total = max(-(-len(members) // PER_PAGE), 1)

    def link(number: int) -> str:
        return f"{path}?{urlencode({**query, 'page': number})}"

    return render(
        "controlshift/listing_2013.html" if query.get("markup") == "2013" else "controlshift/listing.html",
        names=site()["controlshift"],
        heading=heading,
        description=description,
        members=members[(page - 1) * PER_PAGE : page * PER_PAGE],
        page=page,
        total=total,
        previous_url=link(page - 1),
        next_url=link(page + 1) if page < total else None,
        cut=cut,
        image=lambda shown, style: image(shown, base, style),
    )


def petition(shown: Shown, base: str, day: date, *, markup: str) -> str:
    """A petition's own page, with the names of people who signed and their comments beside it."""
    names, words = signers()
    turn = shown.life.id % len(names)
    recent = (names[turn:] + names[:turn])[: min(10, shown.signatures)]
    return render(
        "controlshift/petition_2013.html" if markup == "2013" else "controlshift/petition.html",
        names=site()["controlshift"],
        base=base,
        p=shown,
        signed_on=min(day, shown.life.ended.day) if shown.life.ended else day,
        signers=recent,
        comments=list(zip(recent[:3], words[turn % 3 :], strict=False)),
        effort_title=effort_title,
        partnership_title=partnership_title,
        image=lambda petition, style: image(petition, base, style),
    )


def plain(heading: str, lines: list[str]) -> str:
    """A page with a heading and a list: the signers of a petition, an error, the front page."""
    return render("controlshift/plain.html", names=site()["controlshift"], heading=heading, lines=lines)


def picture(style: str) -> str:
    """A picture for every petition: the word "sample" in a frame."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100" role="img">'
        f'<title>{parameterize(style)}</title><rect width="160" height="100" fill="#e8e2d4"/>'
        '<text x="80" y="56" text-anchor="middle" font-family="sans-serif" font-size="18">sample</text></svg>'
    )


def cut(title: str) -> str:
    """A title as listings show it: at most 100 characters, the last three of them dots where it was longer.

    >>> len(cut("x" * 101)), cut("x" * 101)[-4:], cut("short")
    (100, 'x...', 'short')
    """
    return title if len(title) <= _LONGEST else title[: _LONGEST - 3] + "..."
