"""List the derived tables, each with the function that computes its rows."""

from pipelines.store.derived.backers import BACKED, alert_backers, all_backers, count_backers, petition_backers
from pipelines.store.derived.derivation import Aggregate, Derivation, GrowthDerivation, Owner
from pipelines.store.derived.facets import alert_facets, petition_facets
from pipelines.store.derived.growth_daily import growth_days
from pipelines.store.derived.lists import (
    LISTS,
    alert_action_types,
    count_items,
    item_totals,
    petition_categories,
)
from pipelines.store.derived.petition_metrics import alert_outreach, metrics, reached_rungs
from pipelines.store.derived.totals import COUNTED, all_totals, count_changes

GROWTH_DERIVATIONS: tuple[GrowthDerivation, ...] = (
    GrowthDerivation(table="growth_daily", rows=growth_days),
    GrowthDerivation(table="petition_metrics", rows=metrics),
    GrowthDerivation(table="petition_rungs", rows=reached_rungs),
    GrowthDerivation(table="petition_outreach", rows=alert_outreach),
)

PETITION_DERIVATIONS: tuple[Derivation, ...] = (
    Derivation(table="petition_facets", of="petition", rows=petition_facets),
    Derivation(table="petition_categories", of="petition", rows=petition_categories),
    Derivation(table="petition_backers", of="petition", rows=petition_backers),
)

ALERT_DERIVATIONS: tuple[Derivation, ...] = (
    Derivation(table="alert_facets", of="alert", rows=alert_facets),
    Derivation(table="alert_action_types", of="alert", rows=alert_action_types),
    Derivation(table="alert_backers", of="alert", rows=alert_backers),
)

AGGREGATES: tuple[Aggregate, ...] = (
    Aggregate(table="totals", of=tuple(COUNTED), apply=count_changes, rows=all_totals, adds_up=True),
    Aggregate(table="list_totals", of=tuple(LISTS), apply=count_items, rows=item_totals, adds_up=True),
    Aggregate(table="backers", of=BACKED, apply=count_backers, rows=all_backers),
)

DERIVATIONS: dict[Owner, tuple[Derivation, ...]] = {"petition": PETITION_DERIVATIONS, "alert": ALERT_DERIVATIONS}

TABLES_OF: dict[Owner, tuple[str, ...]] = {
    "petition": (*(each.table for each in GROWTH_DERIVATIONS), *(each.table for each in PETITION_DERIVATIONS)),
    "alert": tuple(each.table for each in ALERT_DERIVATIONS),
}
"""The derived tables by what their rows belong to."""

DERIVED_TABLES = (*TABLES_OF["petition"], *TABLES_OF["alert"], *(each.table for each in AGGREGATES))
