"""Each check of a crawl fires for its figures alone, stays quiet over a quiet year, and has its row in the docs."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from pipelines.jobs.check_remedies import CHECKS
from pipelines.notices.remedies import REMEDIES
from pipelines.store import judge as judging
from pipelines.store.judge import GOOD_RUNS, Judgment, Verdict, judge
from pipelines.store.run_figures import Item, RunFigures
from tests.commands import HOUSE

NEW_YEAR = datetime(2026, 1, 1, 6, tzinfo=UTC)
JAILS, SCHOOLS = "https://site.example/categories/jails", "https://site.example/categories/schools"
KIND = "controlshift.listing petitions"
FIELDS = ("creator", "signatures", "goal", "text", "target", "created_at", "status")


def item(n: int, at: int, **changed: Any) -> Item:
    """A petition that gains a signature a day."""
    texts = {"title": f"Free neighbor {n}", "why": f"Neighbor {n} is loved."}
    return Item(**({"texts": texts, "signatures": 100 + n + at, "status": "open"} | changed))


def figures(at: int, number: int = 20, **changed: Any) -> RunFigures:
    """A good crawl of a day: two listings, all fields on all items, but for the target, which a third has."""
    began = NEW_YEAR + timedelta(days=at)
    usual: dict[str, Any] = {
        "run": at + 1,
        "status": "finished",
        "is_complete": True,
        "message": None,
        "first_at": f"{began:%FT%TZ}",
        "last_at": f"{began + timedelta(minutes=9):%FT%TZ}",
        "pages": 12,
        "broken": 0,
        "statuses": {200: 12},
        "listings": {JAILS: number // 2, SCHOOLS: number - number // 2},
        "media": {"controlshift.listing": ["application/json"]},
        "items": {KIND: number},
        "fields": {KIND: dict.fromkeys(FIELDS, number) | {"target": number // 3}},
        "issues": {},
        "load": lambda: {("controlshift.listing", f"free-{n}"): item(n, at) for n in range(number)},
    }
    return RunFigures(**(usual | changed))


def lacking(field: str, left: int = 0) -> dict[str, Any]:
    return {"fields": {KIND: dict.fromkeys(FIELDS, 20) | {"target": 6, field: left}}}


def seen(only: int | None = None, **changed: Any) -> dict[str, Any]:
    """What all petitions show at once, or one of them."""

    def load() -> dict[tuple[str, str], Item]:
        changes = [changed if only in (None, n) else {} for n in range(20)]
        return {("controlshift.listing", f"free-{n}"): item(n, 9, **more) for n, more in enumerate(changes)}

    return {"load": load}


FEW = "https://site.example: 2 petitions and alerts found, at least 9 expected; look at the site"
FIRE: dict[str, tuple[Verdict, dict[str, Any]]] = {
    "access": ("blocked", {"status": "failed", "issues": {("refused", "error"): 1}}),
    "answers": ("failed", {"status": "failed", "issues": {("server error", "error"): 1}}),
    "pages": ("changed", {"status": "failed", "issues": {("elsewhere", "error"): 1}}),
    "ending": ("degraded", {"status": "failed", "message": FEW}),
    "nothing": ("empty", {"listings": {JAILS: 0}, "items": {}, "fields": {}}),
    "totals": ("degraded", {"is_complete": False, "issues": {("shortfall", "warning"): 1}}),
    "broken": ("changed", {"broken": 3, "is_complete": False}),
    "clock": ("degraded", {"first_at": "2025-12-31T06:00:00Z"}),
    "volume": ("degraded", {"listings": {JAILS: 6, SCHOOLS: 7}}),
    "listing": ("degraded", {"listings": {JAILS: 6, SCHOOLS: 14}}),
    "known": ("changed", {"known": (20, 12)}),
    "coverage": ("changed", lacking("creator", 7)),
    "shape": ("changed", lacking("target")),
    "statuses": ("degraded", {"statuses": {200: 10, 500: 2}}),
    "issues": ("degraded", {"issues": {("value", "warning"): 4}}),
    "rewritten": ("changed", seen(texts={"title": "Log in", "why": "Log in to read why."})),
    "fallen": ("changed", seen(signatures=3)),
    "ended": ("changed", seen(status="closed")),
}
# A check that looks at less than another one fires with it.
WITH = {"nothing": {"volume", "listing", "shape"}, "volume": {"listing"}}


def judged(runs: list[RunFigures], run: RunFigures) -> Judgment:
    return judge(run, runs[::-1][:GOOD_RUNS], runs[::-1][:2])


def test_every_check_has_its_remedy_and_a_test_that_makes_it_fire() -> None:
    source = (HOUSE / "pipelines" / "store" / "judge.py").read_text(encoding="utf-8")
    names = set(re.findall(r'check="(\w+)"', source)) | set(re.findall(r'_most\("(\w+)"', source))
    assert names == set(CHECKS) == set(FIRE)
    assert len(names) == 18


@pytest.mark.parametrize("name", FIRE)
def test_a_check_fires_for_its_reason_alone(name: str) -> None:
    verdict, changed = FIRE[name]
    good = [figures(at) for at in range(9)]
    found = judged(good, figures(9, **changed))
    assert {finding.check for finding in found.findings} - WITH.get(name, set()) == {name}
    assert found.verdict == verdict
    assert judged(good, figures(9)).findings == ()


ONE: dict[str, dict[str, Any]] = {
    "answers": {"issues": {("server error", "warning"): 1}},
    "broken": {"broken": 1, "is_complete": False},
    "volume": {"listings": {JAILS: 9, SCHOOLS: 8}},
    "listing": {"listings": {JAILS: 8, SCHOOLS: 10}},
    "known": {"known": (20, 19)},
    "coverage": lacking("creator", 19),
    "shape": lacking("target", 1),
    "statuses": {"statuses": {200: 11, 500: 1}},
    "issues": {"issues": {("value", "warning"): 1}},
    "rewritten": seen(only=0, texts={"title": "Free at last", "why": "She is home."}),
    "fallen": seen(only=0, signatures=1),
    "ended": seen(only=0, status="won"),
}


@pytest.mark.parametrize("name", ONE)
def test_no_check_fires_for_a_single_item_or_page(name: str) -> None:
    """What one petition of twenty does is its own history, and no change of the site."""
    assert judged([figures(at) for at in range(9)], figures(9, **ONE[name])).findings == ()


def test_no_check_fires_over_a_quiet_year() -> None:
    runs: list[RunFigures] = []
    for at in range(365):
        # Every week a petition is new and every second week one is listed no more; one text is edited a month, one
        # petition won each quarter, and a page is slow now and then.
        items = 20 + at // 7 - at // 14
        year = {n: item(n, at) for n in range(items)}
        year[at // 30] = item(at // 30, at, texts={"title": f"Free neighbor {at // 30}", "why": f"Month {at // 30}."})
        year |= {n: item(n, at, status="won") for n in range(at // 90)}
        slow = {("timeout", "warning"): 1} if at % 50 == 7 else {}
        shown = {("controlshift.listing", f"free-{n}"): each for n, each in year.items()}
        run = figures(at, items, issues=slow, load=lambda shown=shown: shown)
        assert judged(runs, run) == Judgment(verdict="ok", findings=())
        runs = [*runs, run][-GOOD_RUNS:]


def test_a_new_state_is_accepted_at_the_third_crawl_and_only_where_all_three_show_it() -> None:
    good = [figures(at) for at in range(7)]
    smaller = [figures(at, 8) for at in (7, 8, 9)]
    assert judge(smaller[2], good[::-1], smaller[1::-1]).verdict == "ok"
    assert judge(figures(9, 20, **lacking("creator")), good[::-1], smaller[1::-1]).verdict == "changed"
    assert judge(replace(smaller[2], status="failed", message="killed"), good[::-1], smaller[1::-1]).verdict == "failed"


def rows_of_docs(head: str) -> dict[str, tuple[str, str]]:
    docs = (HOUSE / "docs" / "operate.md").read_text(encoding="utf-8")
    (table,) = re.findall(rf"^\| {head} \|.*\n\|[-|]+\n((?:\|.*\n)+)", docs, re.MULTILINE)
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in table.splitlines()]
    return {name.strip("`"): (means, remedy) for name, means, remedy in cells}


def test_the_docs_have_one_row_for_each_verdict_incident_and_check() -> None:
    verdicts = rows_of_docs("verdict")
    assert list(verdicts) == list(get_args(Verdict))
    assert set(verdicts) - {"ok"} | set(rows_of_docs("incident")) == set(REMEDIES)
    assert rows_of_docs("check") == CHECKS
    assert set(judging._WORST_FIRST) | {"did not run"} == set(verdicts)
