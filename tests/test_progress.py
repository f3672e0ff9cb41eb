"""Progress bars: from the first tenth on, the time that they give for the rest is right within a factor of two."""

import io
import re
from collections.abc import Iterable, Iterator
from random import Random
from types import SimpleNamespace

import pytest

from pipelines.cli.progress import bytes_bar, crawl_bar, progress_bar, watched
from pipelines.jobs.crawl_plan import CrawlPlan, CrawlProgress
from scrapers.sources import Source

START = 1_000_000.0


class Terminal(io.StringIO):
    """A terminal with a clock, on which a bar is drawn."""

    now = START

    def isatty(self) -> bool:
        return True

    def seconds_left(self) -> int | None:
        """What the bar says now; None where it says nothing."""
        shown = re.findall(r"(\d\d):(\d\d):(\d\d)", self.getvalue().rpartition("\r")[2])
        return sum(int(part) * unit for part, unit in zip(shown[0], (3600, 60, 1), strict=True)) if shown else None


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    terminal = Terminal()
    monkeypatch.setattr("pipelines.cli.progress.sys", SimpleNamespace(stderr=terminal))
    monkeypatch.setattr("time.time", lambda: terminal.now)
    return terminal


def assert_held(terminal: Terminal, shown: list[tuple[float, int | None]]) -> None:
    """What was said after a tenth of the steps and of the time, against what came; the last seconds left out."""
    tenth = START + (terminal.now - START) / 10
    after = [(at, left) for at, left in shown[len(shown) // 10 :] if at > tenth and terminal.now - at > 8]
    assert len(after) > 5
    assert [
        (at - START, left, terminal.now - at)
        for at, left in after
        if left is None or not 0.5 <= left / (terminal.now - at) <= 2
    ] == []


@pytest.mark.parametrize(
    ("items", "seconds", "before"),
    [
        pytest.param(120, 1.0, 0.0, id="a backfill: the delay between two requests"),
        pytest.param(5_000, 0.004, 2.0, id="a replay: processes take two seconds to start"),
        pytest.param(20, 30.0, 0.0, id="few and slow"),
    ],
)
def test_of_items_in_a_row(terminal: Terminal, items: int, seconds: float, before: float) -> None:
    random, shown = Random(7), list[tuple[float, int | None]]()

    def started() -> Iterator[int]:
        terminal.now += before
        yield from range(items)

    assert [
        _worked(terminal, item, seconds * random.uniform(0.6, 1.4), shown)
        for item in watched(started(), items, label="")
    ]
    assert_held(terminal, shown)


def _worked(terminal: Terminal, item: int, seconds: float, shown: list[tuple[float, int | None]]) -> int:
    shown.append((terminal.now, terminal.seconds_left()))
    terminal.now += seconds
    return item + 1


def test_of_the_bytes_of_files(terminal: Terminal) -> None:
    random, shown, done = Random(7), list[tuple[float, int | None]](), 0
    sizes = [random.choice((2_000, 9_000, 300_000)) for _ in range(400)]
    with bytes_bar("Importing") as show:
        for size in sizes:
            terminal.now += 0.02 + size / 500_000
            done += size
            show(done, sum(sizes))
            shown.append((terminal.now, terminal.seconds_left()))
    assert_held(terminal, shown)


def plan(name: str, host: str, delay: float, pages: int | None) -> CrawlPlan:
    url = f"https://{host}.example"
    source = Source(name=name, organization=name, platform="wordpress", url=url, start=(url,), delay=delay)
    return CrawlPlan(source=source, whole=True, requests=2, last=None, pages=pages)


def side_by_side(plans: Iterable[CrawlPlan], pages: dict[str, int]) -> list[tuple[float, CrawlPlan, int]]:
    """When each page of each source comes: one host after its delay, the sources of one host one after another."""
    free: dict[str, float] = {}
    moments = []
    for each in plans:
        for page in range(1, pages[each.source.name] + 1):
            free[each.source.url] = free.get(each.source.url, 0.0) + each.source.delay
            moments.append((free[each.source.url], each, page))
    return sorted(moments, key=lambda moment: moment[0])


def test_of_crawls_side_by_side_the_longest_queue_decides(terminal: Terminal) -> None:
    plans = [
        *(plan(f"short-{n}", f"h{n}", 1.0, 10) for n in range(10)),
        plan("a", "h", 4.0, 80),
        plan("b", "h", 2.0, 40),
    ]
    shown = list[tuple[float, int | None]]()
    with crawl_bar(CrawlProgress(plans)) as show:
        for at, each, page in side_by_side(plans, {each.source.name: (each.pages or 0) + 2 for each in plans}):
            terminal.now = START + at
            show(each.source, page, 3 * page)
            shown.append((terminal.now, terminal.seconds_left()))
    assert_held(terminal, shown)
    assert "b: 42 pages, 126 items" in terminal.getvalue()


def test_of_a_first_crawl_nothing_is_promised(terminal: Terminal) -> None:
    first = plan("a", "h", 1.0, None)
    with crawl_bar(CrawlProgress([first])) as show:
        for page in range(1, 30):
            terminal.now += 1
            show(first.source, page, page)
            assert terminal.seconds_left() is None
    assert "a: 29 pages, 29 items" in terminal.getvalue()


def test_nothing_is_shown_where_there_is_no_terminal_or_a_single_step(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(watched(["a"], 1, label="Reading")) == ["a"]
    assert list(watched([], 0, label="Reading")) == []
    monkeypatch.setattr(terminal, "isatty", lambda: False)
    assert list(watched("abc", 3, label="Reading")) == ["a", "b", "c"]
    with progress_bar("Reading", None) as bar:
        bar.update(3)
    assert terminal.getvalue() == ""
