"""A Scrapy response becomes a capture: the bytes of today's page, at the time they arrived."""

from datetime import UTC, datetime

from scrapy.http import Response

from scrapers.captures.capture import Capture

CAPTURED = "captured"
"""The key in a request's meta of its answer as it was kept: the Capture, at the time it has in the file."""


def captured(response: Response) -> Capture:
    """The capture of ``response``: the one that was kept, or else what is in it, as of now.

    The time is this machine's clock, in whole seconds: a site's own Date header may be off by hours.
    """
    kept: Capture | None = response.meta.get(CAPTURED)
    return kept or Capture(
        url=response.url,
        captured_at=datetime.now(UTC).replace(microsecond=0),
        body=response.body,
        media_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
        status=response.status,
        origin="live",
    )
