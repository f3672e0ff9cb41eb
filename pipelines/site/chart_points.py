"""Observations as charts draw them."""

from dataclasses import dataclass

THEIRS = ("blocked", "failed", "back-off")  # why looks were missed for which the site was the reason
STATED = "stated"  # origin of what a page says of its own past: no observation, drawn hollow, and no line leads to it

REPORTED = "reported"  # origin of a count in a list that others keep: hollow too, with a sign of its own
NOT_OBSERVED = (STATED, REPORTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 in UTC; a count is None if the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days (ISO) without an observation, on which looks were due that were missed; ``why`` says it.

    ``is_theirs`` where the site was the reason, and not we.
    """

    first: str
    last: str
    why: str
    is_theirs: bool = False
