"""What pages call a petition becomes which petition it is: by its slug where they say it, otherwise by its title."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipelines.rows.forms import flat, without_ellipsis
from scrapers.pages.controlshift.slugs import slug_of_title

_STEM = 48


class Title(NamedTuple):
    """A title as one page shows it; ``cut`` when the platform shortened it, to 97 characters and "..." mostly."""

    text: str
    cut: bool


class Placed(NamedTuple):
    """The slug under which a title without a slug is kept, and the slugs it fits when it fits several."""

    slug: str
    rivals: tuple[str, ...] = ()


def stem(title: str) -> str:
    """A key that a title shares with its cut form and with its slug, so that the candidates are found by index.

    >>> stem("Release Ana María!"), stem("release-ana-maria-1")
    ('releaseanamaria', 'releaseanamaria1')
    """
    start = without_ellipsis(title) or title
    letters = slug_of_title(start) or "".join(c for c in start.casefold() if c.isalnum())
    return letters.replace("-", "")[:_STEM]


def place(titles: Iterable[Title], known: Mapping[str, Iterable[Title]]) -> dict[Title, Placed]:
    """Say for each of the ``titles`` that pages showed without a slug which petition it names.

    ``known`` are the petitions whose slug is known, with the titles that pages showed together with it. A title
    names the petition whose slug it makes, else the one that bears it, else the one whose title is cut from it or
    from which it is cut. A title that fits none, or several, is a petition of its own.

    >>> full, cut = Title("Free Ana from the jail", False), Title("Free Ana from...", True)
    >>> place([full, cut], {})[cut].slug, place([cut], {"free-ana-1": [full]})[cut].slug
    ('free-ana-from-the-jail', 'free-ana-1')
    >>> place([cut], {"free-ana": [full], "free-ana-1": [full]})[cut]
    Placed(slug='free-ana-from--cut', rivals=('free-ana', 'free-ana-1'))
    """
    titles = sorted(set(titles))
    whole = {t: _place_one(t, known) for t in titles if not t.cut}
    bearers = {slug: set(shown) for slug, shown in known.items()}
    for title, placed in whole.items():
        bearers.setdefault(placed.slug, set()).add(title)
    return whole | {t: _place_one(t, bearers) for t in titles if t.cut}


def _place_one(title: Title, known: Mapping[str, Iterable[Title]]) -> Placed:
    own = own_slug(title)
    if own in known:
        return Placed(own)
    bears = [slug for slug, shown in known.items() if any(_same(title, other) for other in shown)]
    fits = bears or [slug for slug, shown in known.items() if any(_cut_from(title, other) for other in shown)]
    if len(fits) == 1:
        return Placed(fits[0])
    return Placed(own, tuple(sorted(fits)))


def own_slug(title: Title) -> str:
    """The slug that the platform makes of a title; a cut one's has two hyphens, which no other slug has."""
    start = without_ellipsis(title.text) or title.text
    slug = slug_of_title(start) or "title-" + hashlib.sha256(flat(start).encode()).hexdigest()[:12]
    return f"{slug}--cut" if title.cut else slug


def _same(one: Title, other: Title) -> bool:
    return one.cut == other.cut and flat(one.text).casefold() == flat(other.text).casefold()


def _cut_from(one: Title, other: Title) -> bool:
    if one.cut == other.cut:
        return False
    cut, full = (one, other) if one.cut else (other, one)
    start = flat(without_ellipsis(cut.text) or cut.text)
    return flat(full.text).casefold().startswith(start.casefold())
