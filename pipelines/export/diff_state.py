"""Remember, while two releases are compared, what became of petitions, alerts and captures."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any, Literal

Fate = Literal["observed", "corrected", "removed"]
OwnerKind = Literal["petition", "alert"]

# In temporary tables: a million petitions may have been corrected.
_TABLES = """
CREATE TEMP TABLE diff_fates (
    kind TEXT, id INTEGER, fate TEXT, reason TEXT, PRIMARY KEY (kind, id, fate)
) WITHOUT ROWID;
CREATE TEMP TABLE diff_reread (capture_id INTEGER PRIMARY KEY, before TEXT, after TEXT);
CREATE TEMP TABLE diff_redacted (name TEXT, key TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Where the previous release ended: its last capture and run, and the redactions since then with their reasons."""

    last_capture: int
    last_run: int
    redactions: Mapping[int, str]

    @property
    def reasons(self) -> str:
        """The reasons of all redactions since."""
        return ", ".join(dict.fromkeys(self.redactions.values()))


class DiffState:
    """What is known of a comparison so far, in temporary tables of the archive's connection."""

    def __init__(self, db: Connection, basis: Basis) -> None:
        self.db, self.basis = db, basis
        for statement in filter(str.strip, _TABLES.split(";")):
            db.execute(statement)

    def note(self, kind: OwnerKind, number: int | None, fate: Fate, reason: str = "") -> None:
        """Note what became of a petition or an alert."""
        if number is not None:
            self.db.execute("INSERT OR IGNORE INTO temp.diff_fates VALUES (?, ?, ?, ?)", (kind, number, fate, reason))

    def fates(self, kind: OwnerKind, number: int | None) -> dict[str, str]:
        """Return what became of a petition or an alert, with the reason of each."""
        query = "SELECT fate, reason FROM temp.diff_fates WHERE kind = ? AND id = ?"
        return dict(map(tuple, self.db.execute(query, (kind, number))))

    def is_any_corrected(self) -> bool:
        """Return whether anything was corrected so far."""
        return self.db.execute("SELECT 1 FROM temp.diff_fates WHERE fate = 'corrected' LIMIT 1").fetchone() is not None

    def note_reread(self, capture: int, before: str | None, after: str) -> None:
        """Note that other code read a capture again."""
        self.db.execute("INSERT OR IGNORE INTO temp.diff_reread VALUES (?, ?, ?)", (capture, before, after))

    def reread(self, capture: int | None) -> str:
        """Say which code read a capture again; "" if none did."""
        query = "SELECT before, after FROM temp.diff_reread WHERE capture_id = ?"
        row = self.db.execute(query, (capture,)).fetchone()
        if row is None:
            return ""
        return f"read by code {row[1]} instead of {row[0]}" if row[0] else f"first read by code {row[1]}"

    def note_redacted(self, table: str, key: Sequence[Any]) -> bool:
        """Note that a row of the previous release was redacted in it; returns whether that is new."""
        query = "INSERT OR IGNORE INTO temp.diff_redacted VALUES (?, ?)"
        return self.db.execute(query, (table, json.dumps(key))).rowcount == 1

    def is_redacted(self, table: str, key: Sequence[Any]) -> bool:
        """Return whether a row of the previous release was redacted in it."""
        query = "SELECT 1 FROM temp.diff_redacted WHERE name = ? AND key = ?"
        return self.db.execute(query, (table, json.dumps(key))).fetchone() is not None

    def one(self, query: str, *values: Any) -> Any:
        """Return the first value that a query of the archive answers with; None for none."""
        row = self.db.execute(query, values).fetchone()
        return row[0] if row else None
