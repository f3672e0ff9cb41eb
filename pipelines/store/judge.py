"""Judge a crawl by its figures, against the last good crawls of the same source."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from pipelines.store.current import same_words
from pipelines.store.run_figures import TEXTS, RunFigures
from pipelines.store.stored_sentences import sentence

Verdict = Literal["ok", "degraded", "changed", "blocked", "empty", "failed", "did not run"]
_WORST_FIRST: tuple[Verdict, ...] = ("blocked", "failed", "empty", "changed", "degraded", "ok")

GOOD_RUNS = 5  # a crawl is compared with so many; a median of five is unmoved by two odd ones
# A crawl that differs from the good ones, and is the third in a row to show the same, shows a new state of the site:
# one answer may come from a cache, two from one outage.
IN_A_ROW = 3
_FEWEST = 5  # items: of fewer, chance alone may change most
# More than a crawl asks for by their own pages: a listing that ends one page early loses so many.
_MANY = 10
_LOST = 3  # items: a listing that loses one or two of five is a listing that lost one or two

_CLOSED = ("refused", "login", "robots", "too many requests")
_NO_ANSWER = ("server error", "overloaded", "unreachable", "timeout", "not kept")
_OTHER_PAGE = ("unreadable", "elsewhere", "not found", "broken item")
_GAPS = ("shortfall", "loop", "limit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check that fired: ``found`` beside what is ``usual``, where they are numbers, and why in a sentence."""

    check: str
    verdict: Verdict
    reason: str
    found: float | None = None
    usual: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """The verdict on one run with its findings; those of ``verdict`` "ok" were accepted as the site's new state."""

    verdict: Verdict
    findings: tuple[Finding, ...]

    @property
    def reasons(self) -> str:
        return "; ".join(finding.reason for finding in self.findings)


def judge(run: RunFigures, good: Sequence[RunFigures], before: Sequence[RunFigures]) -> Judgment:
    """Judge a run. Pure.

    ``good`` are the last runs judged ok, and ``before`` the two runs just before this one with whatever verdict, both
    with the newest first.
    """
    findings = [*_alone(run), *_clock(run, before)]
    compared = [*_compared(run, good)]
    if compared and not findings and _is_new_state(run, good, before):
        compared = [
            replace(f, verdict="ok", reason=sentence("lasting", reason=f.reason, count=IN_A_ROW)) for f in compared
        ]
    findings += compared
    worst: Verdict = min((f.verdict for f in findings), key=_WORST_FIRST.index, default="ok")
    return Judgment(verdict=worst, findings=tuple(findings))


def _is_new_state(run: RunFigures, good: Sequence[RunFigures], before: Sequence[RunFigures]) -> bool:
    """Check whether this run and the two before it differ from the good runs, and not from each other."""
    return len(before) == IN_A_ROW - 1 and all(
        not any(_alone(one)) and any(_compared(one, good)) and not any(_compared(run, [one])) for one in before
    )


def _alone(run: RunFigures) -> Iterator[Finding]:
    for check in (_access, _answers, _start, _ending, _nothing, _gaps, _broken):
        yield from check(run)


def _compared(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    if good:
        usual = () if run.is_partial else _AGAINST_USUAL  # one listing need not have what most of all listings have
        last = () if _is_incremental(run) and not run.is_partial else _AGAINST_LAST
        for check in (*usual, *last):
            yield from check(run, good)


def _access(run: RunFigures) -> Iterator[Finding]:
    """A listing or start page is closed to us: 401, 403, 429, a login page, robots.txt."""
    if count := run.count(*_CLOSED, severity="error"):
        reason = sentence("access", kinds=_named(run, _CLOSED))
        yield Finding(check="access", verdict="blocked", found=count, reason=reason)


def _answers(run: RunFigures) -> Iterator[Finding]:
    """The site answers with errors of its own, or not at all."""
    errors = run.count(*_NO_ANSWER, severity="error")
    some = errors + run.count(*_NO_ANSWER, severity="warning")
    if errors:
        reason = sentence("no answer", kinds=_named(run, _NO_ANSWER))
        yield Finding(check="answers", verdict="failed", found=errors, reason=reason)
    elif some > max(1, run.pages // 10):
        reason = sentence("some unanswered", count=some, kinds=_named(run, _NO_ANSWER))
        yield Finding(check="answers", verdict="degraded", found=some, reason=reason)


def _start(run: RunFigures) -> Iterator[Finding]:
    """A listing or start page answers, and is not the page that we know."""
    if count := run.count("unreadable", "elsewhere", "not found", severity="error"):
        reason = sentence("other pages", kinds=_named(run, _OTHER_PAGE))
        yield Finding(check="pages", verdict="changed", found=count, reason=reason)


def _ending(run: RunFigures) -> Iterator[Finding]:
    """The run did not end by itself, or ended below the number of items that its stanza expects."""
    if run.status != "failed" or run.count(*_CLOSED, *_NO_ANSWER, *_OTHER_PAGE, severity="error"):
        return
    few = bool(run.message and "expected; look at the site" in run.message)
    verdict: Verdict = "empty" if few and not run.total else "degraded" if few else "failed"
    reason = sentence("few items", count=run.total) if few else run.message or sentence("failed")
    yield Finding(check="ending", verdict=verdict, found=run.total, reason=reason)


def _nothing(run: RunFigures) -> Iterator[Finding]:
    """Its listings were read, and show nothing at all."""
    if run.is_complete and run.listings and not run.total:
        yield Finding(check="nothing", verdict="empty", found=0, reason=sentence("nothing"))


def _gaps(run: RunFigures) -> Iterator[Finding]:
    """A listing states more than was seen, leads in a circle, or is partly closed by robots.txt or a limit."""
    if count := run.count(*_GAPS) + run.count("robots", severity="warning"):
        reason = sentence("gaps", kinds=_named(run, (*_GAPS, "robots")))
        yield Finding(check="totals", verdict="degraded", found=count, reason=reason)


def _broken(run: RunFigures) -> Iterator[Finding]:
    """Items that could not be read: a single one is an issue, and more than one in twenty a page that changed."""
    items = sum(run.items.values()) + run.broken
    if run.broken > 1 and run.broken / items > 0.05:
        reason = sentence("broken", count=run.broken, all=items)
        yield Finding(check="broken", verdict="changed", found=run.broken, usual=0, reason=reason)


def _clock(run: RunFigures, before: Sequence[RunFigures]) -> Iterator[Finding]:
    """The clock went back since the crawl before this one: one of the two has the wrong time."""
    last = next((one for one in before if one.last_at), None)
    if last and last.last_at and run.first_at and run.first_at < last.last_at:
        reason = sentence("clock", time=run.first_at, run=last.run, before=last.last_at)
        yield Finding(check="clock", verdict="degraded", reason=reason)


def _volume(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Far fewer items than usual in the whole."""
    whole = [one.total for one in good if one.is_complete]
    if run.is_complete and whole and (verdict := _shrunk(run.total, usual := median(whole))):
        reason = sentence("volume", count=run.total, usual=f"{usual:g}")
        yield Finding(check="volume", verdict=verdict, found=run.total, usual=usual, reason=reason)


def _listing(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """One listing shows far fewer items than usual, or was not read at all; of an incomplete run, one read whole."""
    whole = [one for one in good if one.is_complete]
    if not whole or not (run.is_complete or run.whole):
        return
    for url in whole[0].listings:
        if not run.is_complete and url not in run.whole:
            continue
        usual, found = median(one.listings.get(url, 0) for one in whole), run.listings.get(url, 0)
        if verdict := _shrunk(found, usual):
            reason = sentence("listing", url=url, count=found, usual=f"{usual:g}")
            yield Finding(check="listing", verdict=verdict, found=found, usual=usual, reason=reason)
            return  # the first is enough: others are in the figures


def _known(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Far more posts than usual are not there, of those that were asked for by their numbers."""

    def absent(one: RunFigures) -> int:
        return one.known[0] - one.known[1]

    usual = median(map(absent, good))
    if absent(run) - usual >= _LOST and absent(run) > 0.25 * run.known[0]:
        reason = sentence("known", count=absent(run), all=run.known[0], usual=f"{usual:g}")
        yield Finding(check="known", verdict="changed", found=absent(run), usual=usual, reason=reason)


def _shrunk(found: float, usual: float) -> Verdict | None:
    lost = usual - found
    if lost < _LOST or (found >= 0.7 * usual and (lost < _MANY or found >= 0.9 * usual)):
        return None
    return "changed" if found < 0.5 * usual else "degraded"


def _coverage(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """A field that most items had is in none or in less than half as many of them."""
    for page, items in run.items.items():
        for field, number in run.fields[page].items():
            usual = _shares(good, page, field)
            if not usual or items < _LOST or (share := number / items) >= median(usual) / 2 or median(usual) < 0.5:
                continue
            if number == 0 or items >= _FEWEST:
                values = {"share": f"{share:.0%}", "count": items, "usual": f"{median(usual):.0%}"}
                reason = sentence("coverage", field=field, page=page, **values)
                yield Finding(check="coverage", verdict="changed", found=share, usual=median(usual), reason=reason)
                return


def _shape(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """A kind of listing, or a field that every good run had on some items, is not there at all."""
    for page in good[0].items:
        was_there = all(one.is_complete and one.items.get(page, 0) >= _FEWEST for one in good)
        if run.is_complete and was_there and page not in run.items and ".listing" in page:
            reason = sentence("no page", page=page)
            yield Finding(check="shape", verdict="changed", reason=reason)
            return
        for field, number in run.fields.get(page, {}).items():
            usual = _shares(good, page, field)
            if number == 0 and run.items[page] >= 2 * _FEWEST and len(usual) == len(good) and min(usual) >= 0.2:
                half = median(usual)
                reason = sentence("no field", page=page, field=field, share=f"{half:.0%}")
                yield Finding(check="shape", verdict="changed", found=0, usual=half, reason=reason)
                return


def _shares(good: Iterable[RunFigures], page: str, field: str) -> list[float]:
    return [one.fields[page][field] / one.items[page] for one in good if one.items.get(page)]


def _answered(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Error statuses on more than a tenth of all pages, and twice as many as usual."""

    def share(one: RunFigures) -> float:
        return sum(n for status, n in one.statuses.items() if status >= 400) / max(1, sum(one.statuses.values()))

    found, usual = share(run), median(map(share, good))
    if found > max(0.1, 2 * usual) and sum(run.statuses.values()) >= _FEWEST:
        reason = sentence("statuses", share=f"{found:.0%}", usual=f"{usual:.0%}")
        yield Finding(check="statuses", verdict="degraded", found=found, usual=usual, reason=reason)


def _issues(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Values that could not be parsed on more than a tenth of all items, and twice as many as usual."""

    def share(one: RunFigures) -> float:
        return one.count("value", "incomplete") / max(1, sum(one.items.values()))

    found, usual = share(run), median(map(share, good))
    if found > max(0.1, 2 * usual) and run.count("value", "incomplete") >= _LOST:
        reason = sentence("values", count=run.count("value", "incomplete"), usual=f"{usual:.0%}")
        yield Finding(check="issues", verdict="degraded", found=found, usual=usual, reason=reason)


def _rewritten(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """The same text field differs on half of the items or more: a changed page, not twenty changed minds."""
    before = good[0].seen
    for field in TEXTS:
        pairs = [
            (before[key].texts[field], item.texts[field])
            for key, item in run.seen.items()
            if key in before and field in item.texts and field in before[key].texts
        ]
        changed = sum(not same_words(old, new) for old, new in pairs)
        if finding := _most("rewritten", changed, len(pairs), field=field):
            yield finding
            return


def _fallen(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Counts fell on half of the items or more."""
    pairs = [(good[0].seen[key].signatures, item.signatures) for key, item in run.seen.items() if key in good[0].seen]
    counted = [(old, new) for old, new in pairs if old is not None and new is not None]
    if finding := _most("fallen", sum(new < old for old, new in counted), len(counted)):
        yield finding


def _ended(run: RunFigures, good: Sequence[RunFigures]) -> Iterator[Finding]:
    """Half of the open petitions or more are closed or won at once."""
    pairs = [(good[0].seen[key].status, item.status) for key, item in run.seen.items() if key in good[0].seen]
    known = [(old, new) for old, new in pairs if old and new]
    if finding := _most("ended", sum(new != old for old, new in known), len(known)):
        yield finding


def _most(check: str, changed: int, of: int, **values: str) -> Finding | None:
    if of < _FEWEST or changed < of / 2:
        return None
    reason = sentence(check, count=changed, all=of, **values)
    return Finding(check=check, verdict="changed", found=changed, usual=0, reason=reason)


def _is_incremental(run: RunFigures) -> bool:
    """Check whether a crawl asked only for what had changed, of which all has: it is not whole, and has no gap."""
    return not (run.is_complete or run.broken or run.status == "failed" or run.count(*_GAPS, "robots")) and not any(
        severity == "error" for _, severity in run.issues
    )


Comparison = Callable[[RunFigures, Sequence[RunFigures]], Iterator[Finding]]
_AGAINST_USUAL: tuple[Comparison, ...] = (_volume, _listing, _known, _coverage, _shape, _answered, _issues)
_AGAINST_LAST: tuple[Comparison, ...] = (_rewritten, _fallen, _ended)


def _named(run: RunFigures, kinds: Sequence[str]) -> str:
    counts = {kind: run.count(kind) for kind in kinds}
    return ", ".join(f"{kind}: {count}" for kind, count in counts.items() if count)
