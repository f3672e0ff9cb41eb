"""The rules of a platform that hold for its values, not for its pages: goals, names, dates."""

from collections.abc import Callable
from dataclasses import dataclass

from scrapers.pages.controlshift.phrases import ladder, without_picture


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
