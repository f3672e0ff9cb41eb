"""Observations as charts draw them."""

from dataclasses import dataclass


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
