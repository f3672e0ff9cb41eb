"""Store the verdict on each crawl, and read what events may be derived from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.store.crawl_spans import store_span
from pipelines.store.judge import GOOD_RUNS, IN_A_ROW, Judgment, Verdict, judge
from pipelines.store.run_figures import RunFigures, Versions, measure_run

# Ended crawls only: imports and backfills bring captures of many times, and say nothing about a source today. One whose
# history is being derived has ended.
_CRAWLS = """
SELECT id FROM runs WHERE source_id = ? AND kind = 'crawl' AND (status <> 'running' OR ending IS NOT NULL) AND id >= ?
ORDER BY id
"""
# Crawls of single listings in between say nothing of the others: they are compared with whole ones, and none with them.
# What a crawl with a gap did see is good: some sites state a total that their listings never reach.
_LAST_GOOD = """
SELECT v.run_id, EXISTS (SELECT 1 FROM run_checks AS c WHERE c.run_id = v.run_id AND c.verdict = 'ok') AS is_new_state
FROM run_verdicts AS v JOIN runs AS r ON r.id = v.run_id
WHERE r.source_id = ? AND r.id < ? AND NOT r.is_partial AND (v.verdict = 'ok' OR NOT EXISTS (
    SELECT 1 FROM run_checks AS c WHERE c.run_id = v.run_id AND c.name NOT IN ('totals', 'clock')
)) ORDER BY r.id DESC LIMIT ?
"""
_BEFORE = """
SELECT id FROM runs WHERE source_id = ?1 AND kind = 'crawl' AND (status <> 'running' OR ending IS NOT NULL) AND id < ?2
AND is_partial <= (SELECT is_partial FROM runs WHERE id = ?2) ORDER BY id DESC LIMIT ?3
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunVerdict:
    """The verdict on a run; None where it is not a crawl, or has not ended."""

    verdict: Verdict | None
    reasons: str


def judge_crawls(db: Connection, source_id: int, *, since: int = 0) -> None:
    """Judge the ended crawls of a source from run ``since`` on, in their order. A transaction must be open."""
    known: dict[int, RunFigures] = {}
    for (run,) in db.execute(_CRAWLS, (source_id, since)).fetchall():
        store_judgment(db, *judge_crawl(db, run, source_id, known))


def next_crawl(db: Connection, source_id: int, since: int) -> int | None:
    """Return the first ended crawl of a source from run ``since`` on."""
    row = db.execute(f"{_CRAWLS} LIMIT 1", (source_id, since)).fetchone()
    return row and int(row[0])


def judge_crawl(db: Connection, run: int, source_id: int, known: dict[int, RunFigures]) -> tuple[RunFigures, Judgment]:
    """Judge an ended crawl by the judged ones before it; only reads. ``known`` keeps figures for the next crawl.

    Later crawls are judged by earlier ones, so that all since the first that changed must be judged again.
    """

    versions: Versions = {}

    def figures(rows: Sequence[int]) -> list[RunFigures]:
        for each in rows:
            if each not in known:
                known[each] = measure_run(db, each, versions)
        return [known[each] for each in rows]

    [one] = figures([run])
    before = [row[0] for row in db.execute(_BEFORE, (source_id, run, IN_A_ROW - 1))]
    good = _last_good(db, source_id, run)
    judgment = judge(one, figures(good), figures(before))
    # Years of hourly crawls do not fit into memory.
    for number in known.keys() - {*good, *before, run}:
        del known[number]
    return one, judgment


def _last_good(db: Connection, source_id: int, run: int) -> list[int]:
    """List the good crawls before this one, the newest first, back to one that showed a new state of the site."""
    found = []
    for row in db.execute(_LAST_GOOD, (source_id, run, GOOD_RUNS)).fetchall():
        found.append(row["run_id"])
        if row["is_new_state"]:
            break
    return found


def store_judgment(db: Connection, run: RunFigures, judgment: Judgment) -> bool:
    """Store the span of a crawl and its judgment where they differ; returns whether events of others may differ now."""
    store_span(db, run.run)
    values = judgment.verdict, judgment.reasons, run.as_json()
    findings = sorted((f.check, f.verdict, f.found, f.usual, f.reason) for f in judgment.findings)
    stored = db.execute("SELECT verdict, reasons, figures FROM run_verdicts WHERE run_id = ?", (run.run,)).fetchone()
    query = "SELECT name, verdict, found, usual, reason FROM run_checks WHERE run_id = ? ORDER BY name"
    checks = [tuple(row) for row in db.execute(query, (run.run,))]
    if stored is not None and tuple(stored) == values and checks == findings:
        return False
    db.execute("DELETE FROM run_checks WHERE run_id = ?", (run.run,))
    db.execute("DELETE FROM run_verdicts WHERE run_id = ?", (run.run,))
    db.execute("INSERT INTO run_verdicts VALUES (?, ?, ?, ?)", (run.run, *values))
    db.executemany("INSERT INTO run_checks VALUES (?, ?, ?, ?, ?, ?)", [(run.run, *finding) for finding in findings])
    return stored is not None and (stored["verdict"] != judgment.verdict or checks != findings)


def verdict_of(db: Connection, run: int) -> RunVerdict:
    """Read the verdict on one run."""
    row = db.execute("SELECT verdict, reasons FROM run_verdicts WHERE run_id = ?", (run,)).fetchone()
    return RunVerdict(verdict=row["verdict"], reasons=row["reasons"]) if row else RunVerdict(verdict=None, reasons="")


def unjudged_sources(db: Connection) -> list[int]:
    """List the sources with crawls that have no verdict, as after an upgrade."""
    rows = db.execute(
        "SELECT DISTINCT source_id FROM runs WHERE kind = 'crawl' AND source_id IS NOT NULL "
        "AND (status <> 'running' OR ending IS NOT NULL) "
        "AND id NOT IN (SELECT run_id FROM run_verdicts)"
    )
    return [row["source_id"] for row in rows]


def runs_not_ok(db: Connection, source_id: int) -> dict[int, frozenset[str]]:
    """Return the crawls of a source that are not ok, with the checks that say so."""
    rows = db.execute(
        """
        SELECT v.run_id, (SELECT group_concat(c.name) FROM run_checks AS c WHERE c.run_id = v.run_id) AS names
        FROM run_verdicts AS v JOIN runs AS r ON r.id = v.run_id WHERE r.source_id = ? AND v.verdict <> 'ok'
        """,
        (source_id,),
    )
    return {row["run_id"]: frozenset((row["names"] or "").split(",")) for row in rows}
