"""Compare the first crawl that was not ok with the last good one, from kept captures alone."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection, Row
from typing import Any

from pipelines.jobs.check_remedies import CHECKS
from pipelines.jobs.page_parts import PageParts, parts_of
from pipelines.redact import mask
from pipelines.store.current import is_own_page
from pipelines.store.run_figures import listing_key
from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import UsageError, UserError
from scrapers.extract import PageChanged, extract
from scrapers.items import Item
from scrapers.sources import Source

_MOST_PARTS = 12
_CLEARLY = 0.1  # of the items: fewer that lack a field are chance
_LONGEST = 160  # characters of a value in a sample
# The fields that crawls are judged by, as items have them.
_FIELDS = {
    "creator": ("creator",),
    "signatures": ("signatures",),
    "goal": ("goal",),
    "text": ("why", "what"),
    "target": ("target",),
    "created_at": ("created",),
    "status": ("status",),
    "body": ("body",),
    "sponsor": ("sponsor",),
    "date": ("date",),
    "published_at": ("published",),
    "action_url": ("action_url",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check that fired: its reason, what it means, and what to try."""

    name: str
    reason: str
    means: str
    try_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many items of a kind of page have a field, before and after; ``items`` are all of that kind."""

    page: str
    field: str
    before: int
    items_before: int
    after: int
    items_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSeen:
    """One capture: where and when, how large (bytes), its status, the kind of page it was read as, and its first item.

    ``problem`` says why it could not be read; ``sample`` is masked, and () where there is no item.
    """

    url: str
    captured_at: str | None
    size: int
    status: int
    page: str | None
    found: int | None
    problem: str
    sample: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a field stood on the good page, and how often that key or selector is on each of the two."""

    field: str
    part: str
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What changed on a source. ``run`` is judged ``verdict``; ``good_run`` is the last ok before it, if there is one.

    ``gone`` and ``new`` are keys or selectors that are on one of the two pages alone, with their number.
    """

    source: str
    run: int
    verdict: str
    reasons: str
    good_run: int | None
    checks: tuple[Check, ...] = ()
    missing: tuple[Coverage, ...] = ()
    good_page: PageSeen | None = None
    bad_page: PageSeen | None = None
    places: tuple[Place, ...] = ()
    gone: tuple[tuple[str, int], ...] = ()
    new: tuple[tuple[str, int], ...] = ()


def diagnose(db: Connection, captures: Path, source: Source, run: int | None = None) -> Diagnosis:
    """Say what changed on a source: at ``run``, or at the first crawl since the last that is ok.

    Where the last crawl is ok, there is nothing to say of it. Raises UsageError where there is no such crawl.
    """
    crawls = db.execute(
        "SELECT v.run_id, v.verdict, v.reasons, v.figures FROM run_verdicts AS v JOIN runs AS r ON r.id = v.run_id "
        "JOIN sources AS s ON s.id = r.source_id WHERE s.name = ? ORDER BY r.id",
        (source.name,),
    ).fetchall()
    bad = _chosen(crawls, source, run)
    good = next((row for row in reversed(crawls) if row["run_id"] < bad["run_id"] and row["verdict"] == "ok"), None)
    about = {"source": source.name, "run": bad["run_id"], "verdict": bad["verdict"], "reasons": bad["reasons"]}
    if bad["verdict"] == "ok":
        return Diagnosis(**about, good_run=good and good["run_id"])
    missing = tuple(_missing(json.loads(good["figures"]), json.loads(bad["figures"]))) if good else ()
    with CaptureStore(captures) as store:
        after = _bad_capture(db, bad["run_id"], missing)
        before = _good_capture(db, good["run_id"], after) if good else None
        good_page, good_capture, items = _seen(before, store, source)
        bad_page, bad_capture, _ = _seen(after, store, source)
    old, new = (parts_of(c) if c else None for c in (good_capture, bad_capture))
    return Diagnosis(
        **about,
        good_run=good and good["run_id"],
        checks=tuple(_checks(db, bad["run_id"])),
        missing=missing,
        good_page=good_page,
        bad_page=bad_page,
        places=tuple(_places(missing, items, old, new)) if old and new else (),
        gone=_only_in(old, new) if old and new else (),
        new=_only_in(new, old) if old and new else (),
    )


def _chosen(crawls: Sequence[Row], source: Source, run: int | None) -> Row:
    """Return the crawl to look at."""
    if run is not None:
        for row in crawls:
            if row["run_id"] == run:
                return row
        raise UsageError(f"run {run} is no crawl of {source.name} that was judged; `queconste runs` lists them")
    if not crawls:
        raise UsageError(f"{source.name} was never crawled to its end; `queconste crawl {source.name}`")
    first = crawls[-1]
    for row in reversed(crawls):
        if row["verdict"] == "ok":
            break
        first = row
    return first


def _checks(db: Connection, run: int) -> Iterator[Check]:
    for row in db.execute(
        "SELECT name, reason FROM run_checks WHERE run_id = ? AND verdict <> 'ok' ORDER BY 1", (run,)
    ):
        means, remedy = CHECKS[row["name"]]
        yield Check(name=row["name"], reason=row["reason"], means=means, try_=remedy)


def _missing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Coverage]:
    """List the fields that a smaller share of the items has than before, those that lost most first."""
    lost: list[tuple[float, Coverage]] = []
    for page, items in before["items"].items():
        now = after["items"].get(page, 0)
        if not now:
            continue  # there is no such item at all, and no field that they lack
        for field, number in before["fields"].get(page, {}).items():
            has = after["fields"].get(page, {}).get(field, 0)
            share = has / now - number / items
            if share < -_CLEARLY:
                counts = {"before": number, "items_before": items, "after": has, "items_after": now}
                lost.append((share, Coverage(page=page, field=field, **counts)))
    yield from (coverage for _, coverage in sorted(lost, key=lambda pair: (pair[0], pair[1].page, pair[1].field)))


_CAPTURE = """
SELECT c.id, c.url, c.captured_at, c.size, c.status, c.kept_file, c.kept_offset, c.kept_length, e.page, e.found
FROM captures AS c LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ?
"""


def _bad_capture(db: Connection, run: int, missing: Sequence[Coverage]) -> Row | None:
    """Find the first page of a crawl that is not as it was: one that failed, or one that lacks what others had."""
    kinds = {coverage.page.split()[0] for coverage in missing}
    failed = {
        row["capture_id"]
        for row in db.execute(
            "SELECT capture_id FROM issues WHERE run_id = ? AND severity = 'error' AND capture_id IS NOT NULL", (run,)
        )
    }
    named = [row["reason"] for row in db.execute("SELECT reason FROM run_checks WHERE run_id = ?", (run,))]
    rows = db.execute(f"{_CAPTURE} AND c.gone_key IS NULL ORDER BY c.id", (run,)).fetchall()

    def rank(row: Row) -> int:
        if row["id"] in failed:
            return 0
        if row["page"] in kinds:
            return 1
        if any(listing_key(row["url"]) in reason for reason in named):  # "https://.../jails shows 7 items, usually 12"
            return 2
        return 3 if row["page"] and not is_own_page(row["page"]) else 4

    return min(rows, key=rank, default=None)


def _good_capture(db: Connection, run: int, bad: Row | None) -> Row | None:
    """Find the page of a good crawl to compare with: the same address, or else the same listing, or kind of page."""
    rows = db.execute(f"{_CAPTURE} AND c.status = 200 ORDER BY c.id", (run,)).fetchall()

    def rank(row: Row) -> int:
        if bad is None:
            return 3
        if row["url"] == bad["url"]:
            return 0
        return 1 if listing_key(row["url"]) == listing_key(bad["url"]) else 2 if row["page"] == bad["page"] else 3

    return min(rows, key=rank, default=None)


def _seen(
    row: Row | None, store: CaptureStore, source: Source
) -> tuple[PageSeen | None, Capture | None, tuple[Item, ...]]:
    """Read one capture once more; returns it in figures, itself, and its items."""
    if row is None:
        return None, None, ()
    capture, problem = None, ""
    items: tuple[Item, ...] = ()
    try:
        if row["kept_file"] is None:
            problem = "its bytes are not kept"
        else:
            kept = Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"])
            capture = store.read(kept)
            items = extract(capture, source.platform, source.for_pages).found
    except PageChanged as changed:
        problem = changed.reason
    except UserError as error:
        problem = str(error)
    page = PageSeen(
        url=row["url"],
        captured_at=row["captured_at"],
        size=row["size"],
        status=row["status"],
        page=row["page"],
        found=row["found"],
        problem=problem,
        sample=tuple(_sample(items[0])) if items else (),
    )
    return page, capture, items


def _sample(item: Item) -> Iterator[tuple[str, str]]:
    """List what a page shows of an item, shortened and masked."""
    for name in item.__dataclass_fields__:
        value = getattr(item, name)
        if isinstance(value, str) and value:
            text = " ".join(mask(value).split())
            yield name, text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def _places(missing: Sequence[Coverage], items: Sequence[Item], old: PageParts, new: PageParts) -> Iterator[Place]:
    """Find where each missing field stood on the good page."""
    for field in dict.fromkeys(coverage.field for coverage in missing):
        values = (getattr(item, name, None) for item in items for name in _FIELDS.get(field, (field,)))
        shown = next((value for value in values if isinstance(value, str) and value), None)
        part = old.place_of(shown) if shown else None
        if part:
            yield Place(field=field, part=part, before=old.counts[part], after=new.counts[part])


def _only_in(one: PageParts, other: PageParts) -> tuple[tuple[str, int], ...]:
    """List the parts that are on one page alone, the most frequent first."""
    alone = [(part, number) for part, number in one.counts.items() if part not in other.counts]
    return tuple(sorted(alone, key=lambda pair: (-pair[1], pair[0]))[:_MOST_PARTS])
