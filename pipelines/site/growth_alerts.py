"""Query the alerts that were followed by most signatures, or by most in proportion."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from pipelines.site.growth_question import Place, one_of, read_place
from pipelines.site.growth_unjudged import Unjudged, unjudged
from pipelines.site.outreach_table import FIGURES
from pipelines.site.rows import Row, rows
from pipelines.site.text_passages import title_language
from pipelines.store.derived.outreach_figures import LEAST_PLACEBOS

SIZE = 50
ORDERS = {"signatures": ("after", "after > 0"), "ratio": ("ratio", "after >= 10")}
"""Columns that alerts are ranked by, and the condition of their indexes: of fewer signatures a ratio says little."""

_RANKED = f"""
SELECT o.{{column}} AS figure, o.tie, o.alert_day, o.petition_id, o.alert_id,
       a.title AS alert_title, a.slug AS alert_slug, b.name AS alert_source, b.is_sample AS alert_is_sample,
       a.language AS alert_language, a.sponsor, b.organization,
       {title_language("alert", "a").replace("AS title_language", "AS alert_title_language")},
       p.title, p.slug, s.name AS source, s.is_sample, p.language, {title_language("petition", "p")}, {FIGURES}
FROM petition_outreach AS o INDEXED BY petition_outreach_by_{{column}}
CROSS JOIN action_alerts AS a ON a.id = o.alert_id CROSS JOIN sources AS b ON b.id = a.source_id
CROSS JOIN petition_rows AS p ON p.id = o.petition_id CROSS JOIN sources AS s ON s.id = p.source_id
WHERE {{condition}} AND (o.{{column}}, o.tie) < (:figure, :tie)
ORDER BY o.{{column}} DESC, o.tie DESC LIMIT :size
"""
_HIGHEST: Place = (1e18, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsPage:
    """A page of alerts and petitions that they link to, ranked; ``onward`` is the address of the next after "?".

    The first page has ``unjudged``: the pairs that no ranking can have.
    """

    by: str
    after: Place | None
    alerts: list[Row]
    onward: str | None
    unjudged: Unjudged | None = None

    @property
    def here(self) -> str:
        """The address of this page after "?"."""
        return _query(self.by, self.after)


def read_order(get: Callable[[str], str | None]) -> tuple[str, Place | None]:
    """Read the order of the page and where it goes on; raises WrongQuestionError where either means nothing."""
    return one_of(get, "by", ORDERS), read_place(get("after"))


def alerts_page(conn: sqlite3.Connection, by: str, after: Place | None) -> AlertsPage:
    """Return alerts by the signatures in the week after them, or by how many times as many these are."""
    column, condition = ORDERS[by]
    figure, tie = after or _HIGHEST
    query = _RANKED.format(column=column, condition=condition)
    found = rows(conn, query, figure=figure, tie=tie, size=SIZE + 1)
    for row in found:
        row["is_compared"] = row["placebos"] >= LEAST_PLACEBOS
    last = found[SIZE - 1] if len(found) > SIZE else None
    onward = _query(by, (last["figure"], last["tie"])) if last else None
    apart = None if after else unjudged(conn)
    return AlertsPage(by=by, after=after, alerts=found[:SIZE], onward=onward, unjudged=apart)


def _query(by: str, after: Place | None) -> str:
    return urlencode({"by": by} | ({"after": f"{after[0]:.10g},{after[1]}"} if after else {}))
