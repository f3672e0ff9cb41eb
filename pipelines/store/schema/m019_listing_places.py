"""The place of a petition on the page of the listing that shows it."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations

_OF_VIEW = "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = 'signature_snapshots'"
_FROM = "\nFROM snapshot_rows AS s"


@migrations()
def m019_listing_places(db: Database) -> None:
    """The place of a petition on the page of a listing: two bytes an observation; unknown until replayed."""
    db.execute("ALTER TABLE snapshot_rows ADD COLUMN place INTEGER")
    (view,) = db.execute(_OF_VIEW).fetchone()
    db.execute("DROP VIEW signature_snapshots")
    db.execute(view.replace(_FROM, f",\n       s.place{_FROM}"))
