"""Ask an archive for a bounded number of records that a search finds: count, rank and sort them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from json import dumps

from pipelines.site.search_branches import Branch, Branches, Condition
from pipelines.site.search_grammar import WORD
from pipelines.site.search_plan import DATES, INDEXES, OF_IDS, ROWS, Hits, Kind, Plan, plain
from pipelines.site.search_reading import title_words
from pipelines.site.search_titles import has_several_words, has_terms_alone, read_titles, titled
from pipelines.site.search_tree import terms

MOST = 10_000
"""Hits of each kind that are counted, ranked and sorted: the newest ones."""
MOST_OF_PHRASES = 2_000
"""The same where words must stand side by side, which is looked up for each record that has them."""
MOST_LOOKED_UP = 5_000
"""The same where each is looked up: for a second word, or for what stands in its row and it is sorted by."""
LOOKED_AT = 10_000
"""Records that the index finds whose rows are looked at for a condition: the newest ones."""
COMPARED = 250_000
"""The same where they are only compared with a set of ids, as those of the records of a day."""

_MOST_READ = 400  # hits of several words whose titles are read, which is faster than to look for these again
_REORDERED = 100  # of those with all words in the title: so many have their titles read
_NEWEST = "SELECT rowid AS id FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT ?"
_JOINED = "SELECT count(*), group_concat(id) FROM ({})"
_GAINED = "(SELECT m.moved_7d_per_day FROM petition_metrics AS m WHERE m.petition_id = n.id)"
_SORT_KEYS: dict[str, dict[Kind, str]] = {
    "date": {kind: f"(SELECT r.{DATES[kind]} FROM {ROWS[kind]} AS r WHERE r.id = n.id)" for kind in INDEXES},
    "size": {"petition": "(SELECT r.signatures FROM petition_rows AS r WHERE r.id = n.id)", "alert": "NULL"},
    "growth": {"petition": _GAINED, "alert": "NULL"},
}
# The first hits along an index of all rows in an order, as far as a bound.
_ALONG = """
SELECT n.k, n.id
FROM (SELECT {column} AS k, id FROM {rows} WHERE {column} IS NOT NULL ORDER BY 1 DESC, 2 DESC LIMIT {most}) AS n
WHERE n.id IN (SELECT value FROM json_each(?)) LIMIT ?
"""
_COLUMNS: dict[str, dict[Kind, str]] = {"date": DATES, "size": {"petition": "signatures"}}
_LOOKED_ALONG = 16_000
_MANY = 1_000  # hits, which are rather found along an index than looked up
_EARLY = 100  # of these, for the first pages
SORTS = ("relevance", "date", "oldest", "size", "growth", "added")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The newest hits of one kind as SQL that returns their ids, newest first, with its parameters."""

    sql: str
    parameters: tuple[str | int, ...]


def newest(plan: Plan, kind: Kind, branches: Branches, limit: int) -> Found | None:
    """Write the SQL of the ``limit`` newest hits of one kind; None where there can be none."""
    each = [_of_branch(plan, kind, branch, limit) for branch in branches]
    if len(each) < 2:
        return each[0] if each else None
    union = " UNION ".join(f"SELECT id FROM ({one.sql})" for one in each)
    parameters = tuple(p for one in each for p in one.parameters)
    return Found(sql=f"SELECT id FROM ({union}) ORDER BY id DESC LIMIT ?", parameters=(*parameters, limit))


def _of_branch(plan: Plan, kind: Kind, branch: Branch, limit: int) -> Found:
    rows = [condition for condition in branch.conditions if not condition.is_set]
    found = _in_sets(plan, kind, branch, LOOKED_AT if rows else limit)
    if not rows:
        return found
    parameters = (*found.parameters, *(p for condition in rows for p in condition.parameters), limit)
    return Found(sql=f"SELECT n.id AS id FROM ({found.sql}) AS n WHERE {_all(rows)} LIMIT ?", parameters=parameters)


def _in_sets(plan: Plan, kind: Kind, branch: Branch, limit: int) -> Found:
    """Write the SQL of the ``limit`` newest records that the index finds and that are in all sets of ids."""
    expression = branch.expression(plan.everything)
    index = _NEWEST.format(index=INDEXES[kind])
    sets = [condition for condition in branch.conditions if condition.is_set]
    if not sets:
        return Found(sql=index, parameters=(expression, limit))
    source, given = index, (expression, COMPARED)
    if _has_ids_alone(branch):
        source, given = f"{OF_IDS} ORDER BY 1 DESC LIMIT ?", (str(sets[0].parameters[0]), COMPARED)
    parameters = (*given, *(p for condition in sets for p in condition.parameters), limit)
    return Found(sql=f"SELECT n.id AS id FROM ({source}) AS n WHERE {_all(sets)} LIMIT ?", parameters=parameters)


def _has_ids_alone(branch: Branch) -> bool:
    """Whether records are given by their ids, and no index of words need be asked."""
    first = next((condition for condition in branch.conditions if condition.is_set), None)
    return not branch.found and not branch.refused and first is not None and first.sql == f"n.id IN ({OF_IDS})"


def _all(conditions: Sequence[Condition]) -> str:
    return " AND ".join(f"({condition.sql})" for condition in conditions)


def newest_hits(plan: Plan, kind: Kind, most: int) -> Hits:
    """Return the newest hits of one kind: one more than ``most``, if there are so many."""
    if kind not in plan.newest:
        found = newest(plan, kind, plan.branches(kind), most + 1)
        total, ids = plan.conn.execute(_JOINED.format(found.sql), found.parameters).fetchone() if found else (0, None)
        plan.newest[kind] = Hits(total=total, ids=ids or "")
    return plan.newest[kind]


def bound(plan: Plan, most: int, sort: str) -> int:
    """Return how many hits of each kind are counted, of ``most``: fewer of phrases, several words and some orders."""
    asked = list(terms(plan.tree))
    if any(len(term.words) > 1 for term in asked):
        return min(most, MOST_OF_PHRASES)
    return most if len(asked) < 2 and sort in ("relevance", "added") else min(most, MOST_LOOKED_UP)


def count(plan: Plan, kind: Kind, limit: int) -> int:
    """Count the hits of one kind, up to ``limit``."""
    found = newest(plan, kind, plan.branches(kind), limit)
    if found is None:
        return 0
    return int(plan.conn.execute(f"SELECT count(*) FROM ({found.sql})", found.parameters).fetchone()[0])


def looked_at(plan: Plan, kind: Kind, most: int) -> int:
    """Return how many of the newest records a condition was held against, where there are more; 0 where of all.

    Nor does it matter where ``most`` hits were found among these.
    """
    if newest_hits(plan, kind, most).total > most:
        return 0
    for branch in plan.branches(kind):
        sets, has_rows = [c for c in branch.conditions if c.is_set], not all(c.is_set for c in branch.conditions)
        expression, index = branch.expression(plan.everything), INDEXES[kind]
        if sets and not _has_ids_alone(branch) and _has_more(plan, index, expression, COMPARED):
            return COMPARED
        if has_rows and not sets and _has_more(plan, index, expression, LOOKED_AT):
            return LOOKED_AT
        if has_rows and sets:
            found = _in_sets(plan, kind, branch, LOOKED_AT + 1)
            if plan.conn.execute(f"SELECT count(*) FROM ({found.sql})", found.parameters).fetchone()[0] > LOOKED_AT:
                return LOOKED_AT
    return 0


def _has_more(plan: Plan, index: str, expression: str, than: int) -> bool:
    asked = f"SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT 1 OFFSET ?"
    return plan.conn.execute(asked, (expression, than)).fetchone() is not None


def best(plan: Plan, sort: str, limit: int, most: int = MOST) -> list[tuple[Kind, int]]:
    """Return the first ``limit`` hits in an order: of the newest ``most`` of each kind, unless it is "relevance".

    By relevance, all words in the title come before words in the text, titles with the words side by side first, and
    words as typed before other forms of them. Among equals, petitions and alerts alternate, newest first.
    """
    if sort in ("relevance", "added"):
        found = [hit for kind in INDEXES for hit in _ranked(plan, kind, limit, most, is_by_words=sort == "relevance")]
        return [(kind, key) for _, _, kind, key in sorted(found, key=lambda hit: hit[:3])[:limit]]
    return _sorted(plan, sort, limit, most)


def _ranked(
    plan: Plan, kind: Kind, limit: int, most: int, *, is_by_words: bool
) -> Iterator[tuple[int, int, Kind, int]]:
    """Yield the best hits of one kind as tier, place in the tier, kind and id."""
    tiers = [(True, True), (True, False), (False, True), (False, False)]
    if not is_by_words or not any(True for _ in terms(plan.tree)):
        tiers = [(False, False)]
    seen: set[int] = set()
    wanted = title_words(plan.tree) if is_by_words else []
    for tier, (title, exact) in enumerate(tiers):
        if len(seen) >= limit:
            break
        # Each tier is searched by itself: an old record with the words in its title precedes all newer ones.
        wide = max(limit, _REORDERED) + len(seen)
        ids = [key for key in _of_tier(plan, kind, title, exact, wide, most) if key not in seen]
        if title and wanted:
            ids = _side_by_side(plan, kind, ids[:_REORDERED], wanted) + ids[_REORDERED:]
        seen |= {*ids[:limit]}
        yield from ((tier, place, kind, key) for place, key in enumerate(ids[:limit]))


def _of_tier(plan: Plan, kind: Kind, title: bool, exact: bool, limit: int, most: int) -> list[int]:
    if not title and not exact:
        return newest_hits(plan, kind, most).first(limit)
    branches = plan.branches(kind, title=title, exact=exact)
    if exact and branches == plan.branches(kind, title=title):
        return []  # the same as the next tier
    base = newest_hits(plan, kind, most)
    if title and has_terms_alone(plan):
        if base.total <= min(most, _MOST_READ) and has_several_words(plan):
            return titled(plan, kind, base.as_json(), exact=exact)[:limit]
        if exact and len(in_any_form := _of_tier(plan, kind, True, False, limit, most)) < limit:  # these are all
            return titled(plan, kind, dumps(in_any_form), exact=True)
    if base.total <= most:  # all hits: none of their conditions needs to be looked at again
        among = (Condition(f"n.id IN ({OF_IDS})", (base.as_json(),), is_set=True),)
        branches = tuple(replace(b, conditions=among) if b.conditions else b for b in branches)
    return _first(plan, kind, branches, limit, is_title=title)


def _first(plan: Plan, kind: Kind, branches: Branches, limit: int, *, is_title: bool) -> list[int]:
    """Return the newest hits of branches, and keep those of titles while they are all that there are."""
    if is_title and (kind, branches) in plan.in_title:
        return plan.in_title[kind, branches][:limit]
    found = newest(plan, kind, branches, limit)
    ids = [row[0] for row in plan.conn.execute(found.sql, found.parameters)] if found else []
    if is_title and len(ids) < limit:
        plan.in_title[kind, branches] = ids
    return ids[:limit]


def _side_by_side(plan: Plan, kind: Kind, ids: Sequence[int], wanted: Sequence[str]) -> list[int]:
    """Put those whose title has the words side by side before others: without more than them first."""
    asked = [plain(word) for word in wanted]
    titles = read_titles(plan, kind, dumps(ids))

    def rank(key: int) -> int:
        words = [plain(word) for word in WORD.findall(titles[key])]
        has_all = any(words[at : at + len(asked)] == asked for at in range(len(words)))
        return 0 if words == asked else 1 if has_all else 2

    return sorted(ids, key=rank)


def _sorted(plan: Plan, sort: str, limit: int, most: int) -> list[tuple[Kind, int]]:
    """Sort the newest hits by a key: those without one come last."""
    is_rising = sort == "oldest"
    rows: list[tuple[str | int | float | None, Kind, int]] = []
    for kind, key in _SORT_KEYS["date" if is_rising else sort].items():
        found = _along(plan, kind, _COLUMNS.get(sort, {}).get(kind), limit, most)
        if len(found) < limit:
            ids = newest_hits(plan, kind, most).as_json(most)
            order = "ASC" if is_rising else "DESC"
            sql = f"SELECT {key} AS k, n.id FROM ({OF_IDS}) AS n ORDER BY k IS NULL, k {order}, 2 DESC LIMIT ?"
            found = plan.conn.execute(sql, (ids, limit)).fetchall()
        rows += [(k, kind, number) for k, number in found]
    keyed = sorted((row for row in rows if row[0] is not None), key=lambda row: row[0], reverse=not is_rising)  # type: ignore[arg-type, return-value]
    return [(kind, number) for _, kind, number in [*keyed, *(row for row in rows if row[0] is None)]][:limit]


def _along(plan: Plan, kind: Kind, column: str | None, limit: int, most: int) -> list[tuple[str | int, int]]:
    """Return the first of many hits by a column, falling, with its values; fewer where an index has them further on."""
    hits = newest_hits(plan, kind, most)
    if column is None or limit > _EARLY or min(hits.total, most) < _MANY:
        return []
    sql = _ALONG.format(column=column, rows=ROWS[kind], most=_LOOKED_ALONG)
    return plan.conn.execute(sql, (hits.as_json(most), limit)).fetchall()
