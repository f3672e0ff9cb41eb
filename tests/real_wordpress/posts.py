"""The posts of the real WordPress: invented, and each knows what it must be read as."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Kind = Literal["labelled", "unlabelled", "plain"]

TOWNS = ("Alder Creek", "Bellflower", "Cordova", "Dos Palos", "Elm Fork", "Fairmead", "Gridley", "Hollister")
GROUPS = (
    "Valley Defense Coalition",
    "Day Workers of the Delta",
    "Familias del Río",
    "Northside Sanctuary Network",
    "Farmworker Legal Project, Inc.",
)
COSPONSORS = (
    "Alder Creek Interfaith Table",
    "Services, Housing, and Welcome Network",
    "Casa de los Vecinos",
    "Delta Labor Council",
    "Students for a Fair Hearing",
)
ASKS = (
    ("Sign the petition", "hold the county to its promise", "petition"),
    ("Call the sheriff", "ask him to end the holds", "call"),
    ("Email your supervisor", "ask for a public hearing", "email"),
    ("Join the rally", "stand with the families", "rally"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as WordPress stores it (``date`` in the blog's own time), and as the archive must read it."""

    slug: str
    title: str
    date: str
    content: str
    kind: Kind
    sponsor: str | None = None
    action_url: str | None = None
    cosponsors: tuple[str, ...] = ()
    comment: str = ""

    def stored(self) -> dict[str, str]:
        """What fill.php inserts."""
        return {key: getattr(self, key) for key in ("slug", "title", "date", "content", "comment")}


def posts() -> list[Post]:
    """156 posts, newest last: 60 labelled alerts, 48 unlabelled ones, 48 plain posts."""
    first = datetime(2012, 1, 9, 9, 30)
    made = [labelled(n) for n in range(60)] + [unlabelled(n) for n in range(48)] + [plain(n) for n in range(48)]
    spread = sorted(made, key=lambda post: (sum(map(ord, post.slug)) % 97, post.slug))
    return [_dated(post, first + timedelta(days=23 * n, minutes=n)) for n, post in enumerate(spread)]


def _dated(post: Post, at: datetime) -> Post:
    content = post.content.replace("DATE", f"{at:%m/%d/%Y}")
    values = {name: getattr(post, name) for name in post.__slots__}
    return Post(**{**values, "date": f"{at:%Y-%m-%d %H:%M:%S}", "content": content})


def labelled(n: int) -> Post:
    """An alert in the label form; every third in blocks, the others in the classic editor's lines."""
    town, group, (ask, _, _) = TOWNS[n % len(TOWNS)], GROUPS[n % len(GROUPS)], ASKS[n % 2]
    url = f"https://act.example/{town.lower().replace(' ', '-')}-{n}"
    named = COSPONSORS[: 1 + n % len(COSPONSORS)]
    kind = "Online Petition/Letter" if n % 2 == 0 else "Phone Call"
    labels = [
        f"<strong>Organizational Sponsor:</strong> {group}",
        "<strong>Date:</strong> DATE",
        f'<strong>Action Link:</strong> <a href="{url}">{url}</a>',
        f"<strong>Type of Action:</strong> {kind}",
        "<strong>Description of Issue</strong>",
    ]
    body = [
        "Dear Friends,",
        f"The county jail in {town} still holds people for immigration agents after a judge has let them go. Case {n}"
        " shows what that costs: a father was kept three more nights while his children waited.",
        f'{ask} and tell the board that {town} keeps its word: <a href="{url}">{url}</a>.',
    ]
    listed = [f"· {name}" for name in named]
    if n % 3 == 0:
        parts = [f"<!-- wp:paragraph -->\n<p>{line}</p>\n<!-- /wp:paragraph -->" for line in labels + body]
        parts.append("<!-- wp:paragraph -->\n<p>" + "<br>".join(listed) + "</p>\n<!-- /wp:paragraph -->")
        content = "\n\n".join(parts)
    else:
        content = "\n\n".join([*labels, *body, "\n".join(listed)])
    return Post(
        slug=f"{town.lower().replace(' ', '-')}-holds-{n}",
        title=f"{town}: End the Holds, Part {n} & Counting",
        date="",
        content=content,
        kind="labelled",
        sponsor=group,
        action_url=url,
        cosponsors=named,
        comment="Thank you, I signed this with my whole street." if n % 4 == 0 else "",
    )


def unlabelled(n: int) -> Post:
    """An alert in plain prose that asks its readers to do something."""
    town, (ask, reason, path) = TOWNS[n % len(TOWNS)], ASKS[n % len(ASKS)]
    url = f"https://act.example/{path}/{n}"
    content = (
        f"The board of {town} votes next month on whether deputies may ask about papers at a traffic stop."
        f"\n\n<strong>Take action:</strong> {ask} and {reason}: "
        f'<a href="{url}">{ask.lower()} here</a>.\n\nBring a neighbor; item {n} is on the agenda.'
    )
    return Post(
        slug=f"take-action-{n}",
        title=f"Take Action: {ask} in {town} ({n})",
        date="",
        content=content,
        kind="unlabelled",
        action_url=url,
        comment="See you there." if n % 5 == 0 else "",
    )


def plain(n: int) -> Post:
    """A post that asks for nothing: notes, thanks, history."""
    town = TOWNS[n % len(TOWNS)]
    content = (
        f"Last week forty people filled the library in {town} to hear elders tell how the town was settled."
        f"\n\nThe talk was number {n} of its series. The recording will be kept, and the coffee was good."
    )
    return Post(
        slug=f"notes-from-the-library-{n}", title=f"Notes from the Library, {n}", date="", content=content, kind="plain"
    )
