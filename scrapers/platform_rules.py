"""The rules of a platform that hold for its values, not for its pages: goals, names, dates."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_STEPS = ((500, 100), (1_000, 200), (10_000, 1_000), (50_000, 5_000), (100_000, 25_000))  # below, step
# Juntos i. Picture; Juntos i.Picture where all was glued
PICTURE_MARK = re.compile(r"(?:\s+|(?<=[a-zà-ÿ.!)]))Picture$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformRules:
    """What a platform does with a count and a name.

    ``goal_ladder`` gives the goal that the platform sets by itself beside a count, None where no such rule is known.
    ``strip_picture_mark`` takes from a creator's name the word that stood in for a picture in text captures. With
    ``day_first``, "05/06/2024" is June 5 on every page of the platform, whatever the habit of a source.
    """

    goal_ladder: Callable[[int], int] | None
    strip_picture_mark: Callable[[str], str]
    day_first: bool = False


def ladder(signatures: int) -> int:
    """Return the goal that the platform sets by itself beside this many signatures: always above them, always round.

    >>> [ladder(n) for n in (0, 99, 100, 499, 500, 599, 600, 999)]
    [100, 100, 200, 500, 600, 600, 800, 1000]
    >>> [ladder(n) for n in (1_000, 9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 1_259_232)]
    [2000, 10000, 15000, 50000, 75000, 100000, 200000, 1300000]
    """
    step = next((step for below, step in _STEPS if signatures < below), 100_000)
    return (signatures // step + 1) * step


def without_picture(creator: str) -> str:
    """Return the name without the words that stood in for the creator's picture.

    >>> without_picture("Juntos i. Picture"), without_picture("Juntos i.Picture")
    ('Juntos i.', 'Juntos i.')
    """
    return PICTURE_MARK.sub("", creator)


NEUTRAL = PlatformRules(goal_ladder=None, strip_picture_mark=str)
_RULES = {
    "controlshift": PlatformRules(goal_ladder=ladder, strip_picture_mark=without_picture),
    "european_citizens_initiative": PlatformRules(goal_ladder=None, strip_picture_mark=str, day_first=True),
}


def rules_of(platform: str | None) -> PlatformRules:
    """Return the rules of a platform, neutral ones where none are known of it.

    >>> rules_of("controlshift").strip_picture_mark("Juntos i. Picture"), rules_of("moveon").goal_ladder
    ('Juntos i.', None)
    """
    return _RULES.get(platform or "", NEUTRAL)
