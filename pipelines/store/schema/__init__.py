"""Define the schema of the archive as migrations, one module each; all DDL of the project is here."""

# Each module adds its migration to ``migrations`` when it is imported, so these stand in the order of their numbers.
from pipelines.store.schema import (
    m001_archive,
    m002_info_issues,
    m003_recognition,
    m004_stated_counts,
    m005_verdicts,
    m006_run_digests,
    m007_due_looks,
    m008_redactions,
    m009_masked_addresses,
    m010_incidents,
    m011_derived,
    m012_page_indexes,
    m013_snapshot_bytes,
    m014_listing_coverage,
    m015_text_segments,
    m016_search,
    m017_run_ends,
    m019_list_items,
)
from pipelines.store.schema.registry import migrations

__all__ = [
    "m001_archive",
    "m002_info_issues",
    "m003_recognition",
    "m004_stated_counts",
    "m005_verdicts",
    "m006_run_digests",
    "m007_due_looks",
    "m008_redactions",
    "m009_masked_addresses",
    "m010_incidents",
    "m011_derived",
    "m012_page_indexes",
    "m013_snapshot_bytes",
    "m014_listing_coverage",
    "m015_text_segments",
    "m016_search",
    "m017_run_ends",
    "m019_list_items",
    "migrations",
]
