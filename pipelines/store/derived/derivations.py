"""List the derived tables: each has one line here."""

from pipelines.store.derived.derivation import Aggregate, Derivation, Owner
from pipelines.store.derived.growth_daily import growth_days

PETITION_DERIVATIONS: tuple[Derivation, ...] = (Derivation(table="growth_daily", of="petition", rows=growth_days),)

ALERT_DERIVATIONS: tuple[Derivation, ...] = ()

AGGREGATES: tuple[Aggregate, ...] = ()

DERIVATIONS: dict[Owner, tuple[Derivation, ...]] = {"petition": PETITION_DERIVATIONS, "alert": ALERT_DERIVATIONS}

DERIVED_TABLES = (
    *(each.table for each in (*PETITION_DERIVATIONS, *ALERT_DERIVATIONS)),
    *(each.table for each in AGGREGATES),
)
