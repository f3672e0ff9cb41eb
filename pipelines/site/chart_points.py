"""Observations as charts draw them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 in UTC; a count is None if the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"
