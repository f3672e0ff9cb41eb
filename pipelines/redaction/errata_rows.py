"""Take out what the errata say of petitions and alerts that were taken out as a whole."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from pipelines.redaction.matching import Matcher
from pipelines.store.versions import OWNERS, Kind
from pipelines.tombstone import record_mark

# A correction of a name belongs to no record: to those that it stands in.
_NAMES: dict[Kind, tuple[str, str, str]] = {
    "petition": ("creators", "petition_creators", "creator_id"),
    "alert": ("organizations", "alert_organizations", "organization_id"),
}
_FORGET = "UPDATE release_corrections SET before = NULL, after = NULL"


def forget_corrections(db: Connection, owners: Mapping[str, Iterable[int]], matcher: Matcher) -> None:
    """Forget the values that releases corrected in records that are taken out now; that they did so stays.

    No version may have a misread value any more, so that ``matcher`` cannot know it. ``owners`` are the ids of the
    records in which something is redacted, by "petition" and "alert". Their rows must still be there.
    """
    for kind, table in OWNERS.items():
        for owner in owners.get(kind, ()):
            (slug,) = db.execute(f"SELECT slug FROM {table} WHERE id = ?", (owner,)).fetchone()
            if record_mark(matcher.redacted(slug)):
                _forget(db, kind, owner)


def _forget(db: Connection, kind: Kind, owner: int) -> None:
    db.execute(f"{_FORGET} WHERE {kind}_id = ?", (owner,))
    db.execute(  # these rows are known by what they say
        f"UPDATE release_corrections SET row_key = json_object('{kind}_id', {kind}_id) WHERE {kind}_id = ? "
        "AND table_name IN ('petition_categories', 'alert_action_types')",
        (owner,),
    )
    names, uses, name = _NAMES[kind]
    db.execute(
        f"{_FORGET} WHERE table_name = '{names}' AND json_extract(row_key, '$.id') IN ("
        f"SELECT u.{name} FROM {uses} AS u WHERE u.{kind}_id = ?1 AND NOT EXISTS ("
        f"SELECT 1 FROM {uses} AS o WHERE o.{name} = u.{name} AND o.{kind}_id <> ?1))",
        (owner,),
    )
