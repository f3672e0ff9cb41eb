"""What a run may use of a site: requests, bytes and hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from scrapers import clock
from scrapers.errors import UserError


class LimitReached(UserError):
    """A run has used all that it may; what it got is kept."""


@dataclass(slots=True, kw_only=True)
class Budget:
    """The limits of a run, and what it has used of them since it began (aware UTC), before it was resumed too.

    ``reached`` is a clause once a limit is: "stopped at the limit of 20,000 requests".
    """

    requests: int
    megabytes: int
    hours: float
    began: datetime
    used_requests: int = 0
    used_bytes: int = 0
    reached: str = ""
    now: Callable[[], datetime] = clock.now

    def spend_request(self) -> None:
        """Count a request before it is sent. Raises LimitReached in its place."""
        limit = ""
        if self.used_requests >= self.requests:
            limit = f"{self.requests:,} requests"
        elif self.used_bytes >= self.megabytes * 10**6:
            limit = f"{self.megabytes:,} megabytes"
        elif (self.now() - self.began).total_seconds() >= self.hours * 3600:
            limit = f"{self.hours:g} hours"
        if limit:
            self.reached = f"stopped at the limit of {limit}"
            raise LimitReached(self.reached)
        self.used_requests += 1

    def spend_bytes(self, number: int) -> None:
        """Count the bytes of an answer, after their compression was undone."""
        self.used_bytes += number
