"""List the derived tables: each has one line here."""

from pipelines.store.derived.derivation import Aggregate, Derivation, Owner
from pipelines.store.derived.growth_daily import growth_days
from pipelines.store.derived.movers import rank_again, rankings
from pipelines.store.derived.petition_metrics import alert_outreach, metrics, reached_rungs

PETITION_DERIVATIONS: tuple[Derivation, ...] = (
    Derivation(table="growth_daily", of="petition", rows=growth_days),
    Derivation(table="petition_metrics", of="petition", rows=metrics),
    Derivation(table="petition_rungs", of="petition", rows=reached_rungs),
    Derivation(table="petition_outreach", of="petition", rows=alert_outreach),
)

ALERT_DERIVATIONS: tuple[Derivation, ...] = ()

AGGREGATES: tuple[Aggregate, ...] = (
    Aggregate(table="movers", of=("petition_metrics",), apply=rank_again, rows=rankings),
)

DERIVATIONS: dict[Owner, tuple[Derivation, ...]] = {"petition": PETITION_DERIVATIONS, "alert": ALERT_DERIVATIONS}

DERIVED_TABLES = (
    *(each.table for each in (*PETITION_DERIVATIONS, *ALERT_DERIVATIONS)),
    *(each.table for each in AGGREGATES),
)
