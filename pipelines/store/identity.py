"""Identify petitions by slug and title: find, insert, join, part."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from json import dumps
from sqlite3 import Connection
from typing import NamedTuple

from pipelines.records import PetitionRecord
from pipelines.store.current import flat, without_ellipsis
from pipelines.store.derived.refresh import forget
from pipelines.store.versions import CaptureRef, insert, join_links, rewrite_creators
from pipelines.store.vocabulary import SEARCHED, follow_texts
from pipelines.store.withdrawals import withdraw_all
from pipelines.store.witnesses import hand_over_requests
from scrapers.urls import slug_of_title

_STEM = 48  # letters: ControlShift cuts titles at 97, others earlier


class Title(NamedTuple):
    """A title as one page shows it; ``cut`` when the platform shortened it, mostly to 97 characters and "..."."""

    text: str
    cut: bool


class Placed(NamedTuple):
    """The slug under which a title without a slug is stored, and the slugs it fits when it fits several."""

    slug: str
    rivals: tuple[str, ...] = ()


def stem(title: str) -> str:
    """Return a key that a title shares with its cut form and with its slug, so that candidates are found by index.

    >>> stem("Release Ana María!"), stem("release-ana-maria-1")
    ('releaseanamaria', 'releaseanamaria1')
    """
    start = without_ellipsis(title) or title
    letters = slug_of_title(start) or "".join(c for c in start.casefold() if c.isalnum())
    return letters.replace("-", "")[:_STEM]


def place(titles: Iterable[Title], known: Mapping[str, Iterable[Title]]) -> dict[Title, Placed]:
    """Match each of the ``titles`` that pages showed without a slug to a petition.

    ``known`` are the petitions whose slug is known, with the titles that pages showed beside it. A title belongs to
    the petition whose slug it makes, else to the one with the same title, else to the one whose title is cut from it
    or the other way around. A title that fits none, or several, is a petition of its own.

    >>> full, cut = Title("Free Ana from the jail", False), Title("Free Ana from...", True)
    >>> place([full, cut], {})[cut].slug, place([cut], {"free-ana-1": [full]})[cut].slug
    ('free-ana-from-the-jail', 'free-ana-1')
    >>> place([cut], {"free-ana": [full], "free-ana-1": [full]})[cut]
    Placed(slug='free-ana-from--cut', rivals=('free-ana', 'free-ana-1'))
    """
    titles = sorted(set(titles))
    whole = {t: _place_one(t, known) for t in titles if not t.cut}
    # Whole titles first: a cut one may belong to a petition of which only the whole title is known.
    titled = {slug: set(shown) for slug, shown in known.items()}
    for title, placed in whole.items():
        titled.setdefault(placed.slug, set()).add(title)
    return whole | {t: _place_one(t, titled) for t in titles if t.cut}


def _place_one(title: Title, known: Mapping[str, Iterable[Title]]) -> Placed:
    own = own_slug(title)
    if own in known:
        return Placed(own)
    same = [slug for slug, shown in known.items() if any(_same(title, other) for other in shown)]
    fits = same or [slug for slug, shown in known.items() if any(_cut_from(title, other) for other in shown)]
    if len(fits) == 1:
        return Placed(fits[0])
    return Placed(own, tuple(sorted(fits)))


def own_slug(title: Title) -> str:
    """Return the slug under which a title is stored where pages show none.

    That of a cut title ends in "--cut": no platform writes two hyphens, so that the two never meet by chance.
    """
    start = without_ellipsis(title.text) or title.text
    # A title of other letters, as "حرية لآنا", makes no slug.
    slug = slug_of_title(start) or "title-" + hashlib.sha256(flat(start).encode()).hexdigest()[:12]
    return f"{slug}--cut" if title.cut else slug


def _same(one: Title, other: Title) -> bool:
    return one.cut == other.cut and flat(one.text).casefold() == flat(other.text).casefold()


def _cut_from(one: Title, other: Title) -> bool:
    if one.cut == other.cut:
        return False
    cut, full = (one, other) if one.cut else (other, one)
    start = flat(without_ellipsis(cut.text) or cut.text)
    return flat(full.text).casefold().startswith(start.casefold())


def find_petition(db: Connection, record: PetitionRecord, capture: CaptureRef) -> tuple[int, bool]:
    """Find or insert the petition of a record; returns its id, and whether it is new."""
    if record.slug is not None:
        return _with_slug(db, record.slug, record.title, capture, known=True)
    title = Title(record.title, record.title_cut)
    # The usual case of a text listing: the same title was stored from an earlier one.
    row = db.execute(
        """
        SELECT p.id FROM petition_versions AS v JOIN petitions AS p ON p.id = v.petition_id
        WHERE v.stem = ? AND v.slug_said = 0 AND v.title = ? AND v.title_cut = ? AND p.source_id = ? LIMIT 1
        """,
        (stem(title.text), title.text, title.cut, capture.source_id),
    ).fetchone()
    if row:
        return row["id"], False
    placed = _placed(db, capture.source_id, [stem(title.text)], title)[title]
    return _with_slug(db, placed.slug, record.title, capture, known=False)


def settle(db: Connection, stems: Collection[str], capture: CaptureRef) -> tuple[set[int], int]:
    """Match every title without a slug once more, now that more is known of the petitions beside it.

    Versions and their snapshots move as a whole. Returns the petitions touched that still exist, and how many more
    petitions there are than before.
    """
    touched: set[int] = set()
    survivors: dict[int, int] = {}
    made = 0
    placed = _placed(db, capture.source_id, stems)
    for title, (petition_id, slug, version_ids) in _without_slug(db, capture.source_id, stems).items():
        if placed[title].slug != slug:
            target, is_new = _with_slug(db, placed[title].slug, title.text, capture, known=False)
            _move(db, version_ids, target)
            made += is_new
            touched |= {petition_id, target}
            survivors[petition_id] = target
    left = {each for each in touched if not _remove_if_empty(db, each, survivors.get(each))}
    return left, made - (len(touched) - len(left))


def remove_empty(db: Connection, petition_ids: Iterable[int]) -> int:
    """Delete those of the petitions that have no version left; returns how many."""
    return sum(_remove_if_empty(db, petition_id) for petition_id in petition_ids)


def rivalries(db: Connection, petition_ids: Sequence[int]) -> list[tuple[int, Title, Placed]]:
    """List the titles like those of these petitions that fit several others and so stand alone, with their source."""
    rows = db.execute(
        """
        SELECT DISTINCT p.source_id, v.stem FROM json_each(?) AS wanted
        CROSS JOIN petitions AS p ON p.id = wanted.value CROSS JOIN petition_versions AS v ON v.petition_id = p.id
        WHERE EXISTS (SELECT 1 FROM petition_versions AS w WHERE w.stem = v.stem AND w.slug_said = 0)
        """,
        (dumps(list(petition_ids)),),
    ).fetchall()
    found = {
        (row["source_id"], title): placed
        for row in rows
        for title, placed in _placed(db, row["source_id"], [row["stem"]]).items()
    }
    return sorted((source_id, title, placed) for (source_id, title), placed in found.items() if placed.rivals)


def _with_slug(db: Connection, slug: str, title: str, capture: CaptureRef, *, known: bool) -> tuple[int, bool]:
    row = db.execute(
        "SELECT id, slug_known FROM petitions WHERE source_id = ? AND slug = ?", (capture.source_id, slug)
    ).fetchone()
    if row is None:
        columns = {"source_id": capture.source_id, "slug": slug, "slug_known": known, "title": title}
        petition_id = insert(db, "petition_rows", {**columns, "capture_id": capture.capture_id})
        follow_texts(db, (), (title,))
        return petition_id, True
    if known and not row["slug_known"]:  # until now stored under the slug that its title makes
        db.execute("UPDATE petition_rows SET slug_known = 1 WHERE id = ?", (row["id"],))
    return row["id"], False


def _placed(db: Connection, source_id: int, stems: Collection[str], *titles: Title) -> dict[Title, Placed]:
    """Match the stored titles without a slug that have these stems, and ``titles`` besides."""
    without = {*_without_slug(db, source_id, stems), *titles}
    if not without:
        return {}
    known: dict[str, list[Title]] = {}
    for a_stem in stems:
        for row in db.execute(
            """
            SELECT DISTINCT p.slug, v.title, v.title_cut
            FROM petition_versions AS v JOIN petitions AS p ON p.id = v.petition_id
            WHERE v.stem = ? AND v.slug_said = 1 AND p.source_id = ?
            """,
            (a_stem, source_id),
        ):
            known.setdefault(row["slug"], []).append(Title(row["title"], bool(row["title_cut"])))
    for slug in {own_slug(title) for title in without}:
        query = "SELECT 1 FROM petitions WHERE source_id = ? AND slug = ? AND slug_known = 1"
        if db.execute(query, (source_id, slug)).fetchone():
            known.setdefault(slug, [])
    return place(without, known)


def _without_slug(db: Connection, source_id: int, stems: Collection[str]) -> dict[Title, tuple[int, str, list[int]]]:
    """Find the stored titles without a slug: the petition of each, its slug, and the versions with that title."""
    found: dict[Title, tuple[int, str, list[int]]] = {}
    for a_stem in stems:
        for row in db.execute(
            """
            SELECT v.id, v.title, v.title_cut, p.id AS petition_id, p.slug
            FROM petition_versions AS v JOIN petitions AS p ON p.id = v.petition_id
            WHERE v.stem = ? AND v.slug_said = 0 AND p.source_id = ?
            """,
            (a_stem, source_id),
        ):
            title = Title(row["title"], bool(row["title_cut"]))
            found.setdefault(title, (row["petition_id"], row["slug"], []))[2].append(row["id"])
    return found


def _move(db: Connection, version_ids: list[int], petition_id: int) -> None:
    """Move versions and their snapshots to another petition; snapshots by copies, since they are append-only."""
    columns = "capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place"
    for version_id in version_ids:
        query = "SELECT petition_id FROM petition_versions WHERE id = ?"
        (before,) = db.execute(query, (version_id,)).fetchone()
        db.execute("UPDATE petition_versions SET petition_id = ? WHERE id = ?", (petition_id, version_id))
        db.execute(
            f"""
            INSERT INTO snapshot_rows (petition_id, {columns})
            SELECT ?, {columns} FROM snapshot_rows WHERE petition_id = ? AND version_id = ?
            """,
            (petition_id, before, version_id),
        )
        db.execute("DELETE FROM snapshot_rows WHERE petition_id = ? AND version_id = ?", (before, version_id))


def _remove_if_empty(db: Connection, petition_id: int, survivor: int | None = None) -> bool:
    if db.execute("SELECT 1 FROM petition_versions WHERE petition_id = ? LIMIT 1", (petition_id,)).fetchone():
        return False
    columns = f"url_key, {', '.join(SEARCHED['petitions_fts'])}"
    row = db.execute(f"SELECT {columns} FROM petitions WHERE id = ?", (petition_id,)).fetchone()
    # Its links are taken out before the row that they point to, and joined again to another with the same address.
    db.execute("UPDATE links SET to_petition_id = NULL WHERE to_petition_id = ?", (petition_id,))
    rewrite_creators(db, petition_id, [], "")
    withdraw_all(db, petition_id, survivor)
    forget(db, "petition", [petition_id])
    for table in ("links", "listed_petitions"):
        db.execute(f"DELETE FROM {table} WHERE petition_id = ?", (petition_id,))
    hand_over_requests(db, "petition", petition_id)
    db.execute("DELETE FROM petition_rows WHERE id = ?", (petition_id,))
    follow_texts(db, tuple(row)[1:], ())
    join_links(db, [row["url_key"]])
    return True
