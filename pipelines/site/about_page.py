"""Say who runs the site, and what the archive spans."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipelines.site.redactions import removal_address
from pipelines.site.rows import Row, rows

_NUMBERS = """
SELECT (SELECT min(captured_at) FROM captures) AS since, (SELECT max(captured_at) FROM captures) AS until,
       count(*) AS sources, count(*) FILTER (WHERE is_sample) AS samples
FROM sources AS s WHERE EXISTS (SELECT 1 FROM captures AS c WHERE c.source_id = s.id)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """Who runs the site and where to write to (a link), each None where metadata.yml does not say it; the numbers."""

    operator: str | None
    contact: str | None
    numbers: Row


def about_page(conn: sqlite3.Connection, settings: Mapping[str, Any]) -> AboutPage:
    """Return what the page about the archive shows; ``settings`` are the site's own in metadata.yml."""
    operator = settings.get("operator")
    return AboutPage(
        operator=operator.strip() or None if isinstance(operator, str) else None,
        contact=removal_address(settings.get("contact")),
        numbers=rows(conn, _NUMBERS)[0],
    )
