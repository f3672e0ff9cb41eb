"""Plan a redaction: which words find a text, a person, a creator, a petition or an alert."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Literal

from pipelines.phrasing import cut
from pipelines.redaction.matching import Matcher, number_of
from pipelines.redaction.needles import Needle, name_needles, record_needles, runs_of, text_needles
from pipelines.redaction.words import words_of
from pipelines.redaction_key import Key
from pipelines.store.current import without_ellipsis
from pipelines.store.versions import OWNERS, Kind
from scrapers.errors import UsageError

RedactionKind = Literal["text", "person", "petition", "alert", "creator"]

_TEXTS: dict[Kind, tuple[str, ...]] = {"petition": ("what", "why"), "alert": ("body",)}
_COMMON = (
    3  # other petitions and alerts with the same words: then they are a phrase of many, and say nothing of this one
)
_SHORT_TITLE = 4  # words; a shorter title, as "Free Ana", may be that of another petition as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a redaction takes out, in the clear: it is never stored."""

    kind: RedactionKind
    needles: Sequence[Needle]

    def matcher(self, key: Key) -> Matcher:
        return Matcher(key, ((0, needle) for needle in self.needles))


def plan_redaction(db: Connection, kind: RedactionKind, what: str, key: Key) -> Plan:
    """Plan to redact ``what``: a text, a name, or SOURCE/SLUG. Raises UsageError where there is nothing of the kind."""
    if kind == "text":
        return Plan(kind=kind, needles=_with_one_mark(text_needles(what), key))
    if kind == "person":
        return Plan(kind=kind, needles=_with_one_mark(name_needles(what), key))
    if kind == "creator":
        return Plan(kind=kind, needles=_creator(db, what, key))
    return Plan(kind=kind, needles=_record(db, kind, what, key))


def _creator(db: Connection, name: str, key: Key) -> list[Needle]:
    as_name = name_needles(name) if len([word for word in words_of(name) if len(word) > 1]) > 1 else []
    needles = _with_one_mark(as_name + text_needles(name), key)
    matcher = Matcher(key, ((0, needle) for needle in needles))
    if not any(matcher.spans(row["name"]) for row in db.execute("SELECT name FROM creators")):
        raise UsageError(f"no petition has a creator {cut(name)!r}; --person finds a name wherever it stands")
    return needles


def _with_one_mark(needles: Sequence[Needle], key: Key) -> list[Needle]:
    """Give the spellings of a name the mark of the first: "Rev. Ana C." is found in two ways, and as "RevAnaC"."""
    mark = f"[redacted {number_of(key, ' '.join(needles[0].words))}]"
    return [needle if needle.mark else needle._replace(mark=mark) for needle in needles]


def _record(db: Connection, kind: Kind, what: str, key: Key) -> list[Needle]:
    row = _find(db, kind, what)
    mark = f"redacted {kind} {number_of(key, what)}"
    versions = db.execute(f"SELECT * FROM {kind}_versions WHERE {kind}_id = ?", (row["id"],)).fetchall()
    titles = {without_ellipsis(version["title"]) or version["title"] for version in versions}
    texts = {version[name] for version in versions for name in _TEXTS[kind] if version[name]}
    slugs = {row["slug"]} if "-" in row["slug"] or len(row["slug"]) > _SHORT_TITLE else set()
    needles = record_needles(sorted(titles), sorted(texts), sorted(slugs), mark)
    common = _common(db, kind, row["id"], {needle.words for needle in needles if needle.how == "sequence"})
    kept = [needle for needle in needles if needle.how != "sequence" or not _is_others(needle, common)]
    return kept + (_own_creators(db, row["id"], key) if kind == "petition" else [])


def _is_others(needle: Needle, common: Counter[tuple[str, ...]]) -> bool:
    """Check whether words are rather those of other petitions and alerts."""
    others = common[needle.words]
    is_title = needle.mark.startswith("[redacted ")
    return others > 0 if is_title and len(needle.words) < _SHORT_TITLE else others >= _COMMON


def _find(db: Connection, kind: Kind, what: str) -> Row:
    source, _, slug = what.partition("/")
    row: Row | None = db.execute(
        f"SELECT o.id, o.slug FROM {OWNERS[kind]} AS o JOIN sources AS s ON s.id = o.source_id "
        "WHERE s.name = ? AND o.slug = ?",
        (source, slug.strip("/")),
    ).fetchone()
    if row is None:
        raise UsageError(f"there is no {kind} {cut(what)!r}; write it as in its address, e.g. mijente/free-ana")
    return row


def _common(db: Connection, kind: Kind, owner_id: int, wanted: Collection[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
    """Count how many other petitions and alerts have these sequences of words."""
    found: Counter[tuple[str, ...]] = Counter()
    lengths = {len(words) for words in wanted}
    wanted = set(wanted)
    for texts in _other_texts(db, kind, owner_id):
        found.update({words for text in texts for words in runs_of(text, lengths) & wanted})
    return found


def _other_texts(db: Connection, kind: Kind, owner_id: int) -> Iterator[list[str]]:
    shown: dict[Kind, str] = {"petition": "petitions", "alert": "action_alerts"}
    for other, table in shown.items():
        columns = ", ".join(("title", *_TEXTS[other]))
        but = owner_id if other == kind else 0
        for row in db.execute(f"SELECT {columns} FROM {table} WHERE id <> ?", (but,)):
            yield [text for text in tuple(row) if text]


def _own_creators(db: Connection, petition_id: int, key: Key) -> list[Needle]:
    """Return what finds the creators of this petition that created no other."""
    rows = db.execute(
        """
        SELECT c.name FROM petition_creators AS p JOIN creators AS c ON c.id = p.creator_id
        WHERE p.petition_id = ?1 AND c.id NOT IN (SELECT creator_id FROM petition_creators WHERE petition_id <> ?1)
        """,
        (petition_id,),
    )
    names = [row["name"] for row in rows if len(words_of(row["name"])) > 1]
    return [needle for name in names for needle in _with_one_mark(name_needles(name), key)]
