"""A Scrapy response becomes a capture: the bytes of today's page, at the time they arrived."""

from datetime import UTC, datetime

from scrapy.http import Response

from scrapers.captures.capture import Capture


def captured(response: Response) -> Capture:
    """The capture of ``response``, which was received just now.

    The time is this machine's clock, in whole seconds: a site's own Date header may be off by hours.
    """
    return Capture(
        url=response.url,
        captured_at=datetime.now(UTC).replace(microsecond=0),
        body=response.body,
        media_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
        status=response.status,
        origin="live",
    )
