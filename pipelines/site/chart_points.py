"""Observations as charts draw them."""

from dataclasses import dataclass

STATED = "stated"  # origin of what a page says of its own past: no observation, drawn hollow, and no line leads to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 in UTC; a count is None if the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days (ISO) without an observation, on which looks were due that ``why`` says were missed."""

    first: str
    last: str
    why: str

    @property
    def is_theirs(self) -> bool:
        """Whether the site was the reason, and not we."""
        return self.why.startswith("could")
