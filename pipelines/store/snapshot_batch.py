"""Store counts as numbers, and batch the usual write: the newest version of a petition observed once more."""

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from sqlite3 import Connection

from pipelines.records import Count, PetitionObservation
from pipelines.store.current import is_own_page
from pipelines.store.versions import CaptureRef

Form = tuple[str | None, str | None, str]  # the count and the goal as shown, and what stands between thousands

# {n} is the count and {g} the goal: "1,886 of 2,000 Signatures" is form 0, which takes no byte in a row. A text that
# no form makes again, letter by letter, is kept as it is; so is one whose form a later release would add.
_ENGLISH, _COMMA = (",", ""), (",",)
_SPACED = ("\u00a0", "\u202f", " ")
_SHOWN: tuple[tuple[tuple[str | None, str | None], tuple[str, ...]], ...] = (
    (("{n} of {g} Signatures", None), _COMMA),
    (("{n}", None), ("", ",")),
    (("{n}", "{g}"), ("", ",")),
    (("{n} signatures", None), _ENGLISH),
    (("{n} Signatures", None), _ENGLISH),
    (("{n} of {g} signatures", None), _ENGLISH),
    (("{n} supporters", None), _ENGLISH),
    (("{n} de {g} firmas", None), (".", ",", "", *_SPACED)),
    (("{n} of {g} Signatures", None), ("", ".", *_SPACED)),
    (("{n} signatures", "{g}"), _ENGLISH),
    (("{n} Signatures", "{g}"), _ENGLISH),
    (("{n} supporters", "{g}"), _ENGLISH),
    (("{n} of {g}", None), _ENGLISH),
    (("{n}/{g}", None), _ENGLISH),
    (("{n} firmas", None), (".", ",", "", *_SPACED)),
    (("{n} de {g} Firmas", None), (".", ",")),
    (("{n} sur {g} signatures", None), (" ", "\u00a0", "\u202f", ".", ",", "")),
    (("{n} von {g} Unterschriften", None), (".", ",")),
    (("{n} di {g} firme", None), (".", "’", "'", ",")),
    (("{n} de {g} assinaturas", None), (".", ",")),
    (("{n} z {g} podpisów", None), (" ", "\u00a0", ".", ",")),
    (("{n} van {g} handtekeningen", None), (".", ",")),
    (("{n}", None), (".", " ", "\u00a0", "\u202f")),
    (("{n}", "{g}"), (".", " ", "\u00a0", "\u202f")),
    ((None, "{g}"), ("", ",")),
)
FORMS: tuple[Form, ...] = tuple((*texts, mark) for texts, marks in _SHOWN for mark in marks)
GOAL_KINDS = ("auto", "custom", "threshold", "unknown")  # by their numbers

_NUMBER = re.compile(r"[0-9]+(?:[.,'’ \u00a0\u202f][0-9]{3})*")

# The petition whose newest version this is, unless its page is gone: then its status changes as well.
_CURRENT = """
SELECT p.id, p.version_id, p.last_seen_at,
       p.observed_at, p.signatures, p.goal, p.goal_kind, p.signatures_text, p.goal_text, p.capture_id
FROM petitions AS p JOIN petition_versions AS v ON v.id = p.version_id
WHERE p.source_id = ? AND p.slug = ? AND p.slug_known = 1 AND p.last_seen_at IS NOT NULL AND p.status IS NOT 'gone'
AND v.page = ? AND v.content_hash = ?
"""
USUAL = "p.slug_known = 1 AND p.last_seen_at IS NOT NULL AND p.status IS NOT 'gone'"
"""The usual case of a petition ``p`` that is observed once more, but for its version."""
# The petitions of a capture whose newest version it shows, in the order of their rows, each with its count.
_REPEATED = f"""
SELECT p.id, p.version_id, p.last_seen_at,
       p.observed_at, p.signatures, p.goal, p.goal_kind, p.signatures_text, p.goal_text, p.capture_id,
       r.signatures, r.goal, r.goal_kind, r.form, r.signatures_text, r.goal_text, r.place,
       s.goal_kind, s.signatures_text, s.goal_text
FROM snapshot_rows AS r JOIN petitions AS p ON p.id = r.petition_id AND p.version_id = r.version_id
JOIN signature_snapshots AS s USING (petition_id, capture_id, version_id)
WHERE r.capture_id = ? AND {USUAL}
"""
_SNAPSHOT = """
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form,
                           signatures_text, goal_text, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_PETITION = """
UPDATE petition_rows SET is_stale = 1, last_seen_at = ?, observed_at = ?, signatures = ?, goal = ?, goal_kind = ?,
                     signatures_text = ?, goal_text = ?, capture_id = ? WHERE id = ?
"""
# The same where the count is as before: SQLite writes each index that has a column which is set, whatever it is set to.
_UNMOVED = "UPDATE petition_rows SET is_stale = 1, last_seen_at = ?, observed_at = ?, capture_id = ? WHERE id = ?"
_KEY = itemgetter(0, 1)  # petition and capture: inserted in the order of the table itself, pages are written once

Values = tuple[str | int | None, ...]
StoredCount = tuple[int | None, int | None, int, int | None, str | None, str | None]


@dataclass(slots=True)
class _Current:
    """A petition as it stands: its newest version, when it was last observed, and the columns of its newest count."""

    petition_id: int
    version_id: int
    last_seen_at: str
    count: Values
    changed: bool = False
    stored: Values = ()

    def __post_init__(self) -> None:
        self.stored = self.count

    @property
    def has_moved(self) -> bool:
        """Whether its count is another than the stored one, apart from its time."""
        return self.count[1:-1] != self.stored[1:-1]


Repeated = tuple[_Current, Values]


class SnapshotBatch:
    """Snapshots of one transaction. Valid only while that lasts, when no one else can write."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._petitions: dict[Values, _Current] = {}
        self._by_id: dict[int, _Current] = {}
        self._snapshots: list[Values] = []

    def add(self, observation: PetitionObservation, page: str, capture: CaptureRef) -> int | None:
        """Add the usual case: the newest version is observed again, later than anything before.

        Returns the petition's id; None for any other case, which is not added.
        """
        current, at = self._find(observation, page, capture), capture.observed_at
        if current is None or at is None or at <= current.last_seen_at:
            return None
        count = observation.count
        values = (count.signatures, count.goal, count.goal_kind, count.signatures_text, count.goal_text)
        if count.signatures is not None:
            current.count = (at, *values, capture.capture_id)
        elif current.count[1] is None:  # without any count, current columns name the newest capture of all
            return None
        current.last_seen_at, current.changed = at, True
        seen = (*stored_count(count), place_of(observation, page))
        self._snapshots.append((current.petition_id, capture.capture_id, current.version_id, *seen))
        return current.petition_id

    def repeated(self, earlier: int, found: int, at: str) -> list[Repeated] | None:
        """Find the petitions that an ``earlier`` capture showed, ``found`` in number, if all are usual cases.

        None where one of them is any other case, when the same bytes were captured once more ``at`` a time.
        """
        rows = self._db.execute(_REPEATED, (earlier,)).fetchall()
        pairs = [
            (self._by_id.setdefault(row[0], _Current(row[0], row[1], row[2], tuple(row[3:10]))), tuple(row))
            for row in rows
        ]
        usual = all(
            at > petition.last_seen_at and (row[10] is not None or petition.count[1] is not None)
            for petition, row in pairs
        )
        return pairs if usual and len(pairs) == found else None

    def repeat(self, pairs: list[Repeated], capture: CaptureRef) -> list[int]:
        """Add petitions with the counts of an earlier capture; returns their ids."""
        at = capture.observed_at
        assert at is not None
        for petition, row in pairs:
            if row[10] is not None:
                petition.count = (at, *row[10:12], *row[17:], capture.capture_id)
            petition.last_seen_at, petition.changed = at, True
            self._snapshots.append((petition.petition_id, capture.capture_id, petition.version_id, *row[10:17]))
        return [petition.petition_id for petition, _ in pairs]

    def write(self) -> None:
        """Write the batch; needed before petitions are read or written otherwise in the same transaction."""
        if self._snapshots:
            changed = [petition for petition in self._by_id.values() if petition.changed]
            self._db.executemany(_SNAPSHOT, sorted(self._snapshots, key=_KEY))
            versions = [(petition.last_seen_at, petition.version_id) for petition in changed]
            self._db.executemany("UPDATE petition_versions SET last_seen_at = ? WHERE id = ?", versions)
            moved = [(each.last_seen_at, *each.count, each.petition_id) for each in changed if each.has_moved]
            self._db.executemany(_PETITION, moved)
            others = [each for each in changed if not each.has_moved]
            unmoved = [(each.last_seen_at, each.count[0], each.count[-1], each.petition_id) for each in others]
            self._db.executemany(_UNMOVED, unmoved)
        self.drop()

    def drop(self) -> None:
        """Forget the batch, as when the transaction is rolled back."""
        self._petitions.clear()
        self._by_id.clear()
        self._snapshots.clear()

    def _find(self, observation: PetitionObservation, page: str, capture: CaptureRef) -> _Current | None:
        slug = observation.record.slug
        key = (capture.source_id, slug, page, observation.version["content_hash"])
        current = self._petitions.get(key)
        if current is None and slug is not None:
            row = self._db.execute(_CURRENT, key).fetchone()
            if row:
                current = self._petitions[key] = self._by_id.setdefault(
                    row[0], _Current(row[0], row[1], row[2], row[3:])
                )
        return current


def stored_count(count: Count) -> StoredCount:
    """Return a count as columns of ``snapshot_rows``: signatures, goal, goal_kind, form, and the texts if of no form.

    >>> stored_count(Count(signatures=1886, goal=2000, goal_kind="auto", signatures_text="1,886 of 2,000 Signatures"))
    (1886, 2000, 0, 0, None, None)
    >>> stored_count(Count(signatures=4211, signatures_text="4000 + 211"))
    (4211, None, 3, None, '4000 + 211', None)
    """
    texts = count.signatures_text, count.goal_text
    form = form_of(count.signatures, count.goal, *texts)
    kept = texts if form is None else (None, None)
    return count.signatures, count.goal, GOAL_KINDS.index(count.goal_kind), form, *kept


def place_of(observation: PetitionObservation, page: str) -> int | None:
    """Return the place of a petition on a page of a listing, from 1; its own page has no places."""
    return None if is_own_page(page) else observation.place


@lru_cache(maxsize=8192)
def form_of(signatures: int | None, goal: int | None, signatures_text: str | None, goal_text: str | None) -> int | None:
    """Return the number of the form that makes exactly these texts of these numbers; None where none does.

    >>> form_of(139, 200, "139 of 200 Signatures", None), form_of(1000, None, "1000", None), form_of(7, 9, None, None)
    (0, 1, None)
    """
    for number in _BY_SHAPE.get((_shape(signatures_text), _shape(goal_text)), ()):
        shown, own, mark = FORMS[number]
        if (_filled(shown, signatures, goal, mark), _filled(own, signatures, goal, mark)) == (
            signatures_text,
            goal_text,
        ):
            return number
    return None


def _filled(template: str | None, signatures: int | None, goal: int | None, mark: str) -> str | None:
    """Fill in a form as the views of the archive do, where a number that is null is written as 0."""
    if template is None:
        return None
    return template.replace("{n}", f"{signatures or 0:,}".replace(",", mark)).replace(
        "{g}", f"{goal or 0:,}".replace(",", mark)
    )


def _shape(text: str | None) -> str | None:
    return text and _NUMBER.sub("#", text)


def _by_shape() -> dict[tuple[str | None, str | None], list[int]]:
    found: dict[tuple[str | None, str | None], list[int]] = {}
    for number, (shown, own, _) in enumerate(FORMS):
        shape = (
            shown and shown.replace("{n}", "#").replace("{g}", "#"),
            own and own.replace("{g}", "#"),
        )
        found.setdefault(shape, []).append(number)
    return found


_BY_SHAPE = _by_shape()
