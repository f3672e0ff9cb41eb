"""The rules of a platform that hold for its values, not for its pages: goals, slugs, names."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from scrapers.pages.controlshift.links import slug_of_title
from scrapers.pages.controlshift.phrases import ladder, without_picture

_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformRules:
    """What a platform does with a count, a title and a name.

    ``goal_ladder`` gives the goal that the platform sets by itself beside a count, None where no such rule is known.
    ``slug_of_title`` gives the slug of a title, "" where it has no letters to make one of. ``strip_picture_mark``
    takes from a creator's name the word that stood in for a picture in text captures.
    """

    goal_ladder: Callable[[int], int] | None
    slug_of_title: Callable[[str], str]
    strip_picture_mark: Callable[[str], str]


def neutral_slug(title: str) -> str:
    """Return the letters and digits of a title, in lower case and joined by hyphens.

    >>> neutral_slug("¡Niños sin jaulas! #1"), neutral_slug("…")
    ('niños-sin-jaulas-1', '')
    """
    return _NO_LETTERS.sub("-", title.casefold()).strip("-")


def unchanged(name: str) -> str:
    """Return a name as it is."""
    return name


NEUTRAL = PlatformRules(goal_ladder=None, slug_of_title=neutral_slug, strip_picture_mark=unchanged)
_RULES = {
    "controlshift": PlatformRules(goal_ladder=ladder, slug_of_title=slug_of_title, strip_picture_mark=without_picture)
}


def rules_of(platform: str | None) -> PlatformRules:
    """Return the rules of a platform, neutral ones where none are known of it.

    >>> rules_of("controlshift").slug_of_title("¡Niños sin jaulas!"), rules_of("moveon").goal_ladder
    ('ninos-sin-jaulas', None)
    """
    return _RULES.get(platform or "", NEUTRAL)
