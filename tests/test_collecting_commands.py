"""queconste crawl, sources, check and probe: what they print, and how they end."""

import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from scrapy.http import Response
from twisted.python.failure import Failure

from pipelines.jobs.crawl import by_host, spider_of
from pipelines.jobs.crawl_monitor import CrawlMonitor
from pipelines.jobs.crawl_plan import least_time, plan_crawl
from pipelines.jobs.crawl_state import changed_since, last_finished
from pipelines.jobs.due import due_crawl
from pipelines.store.archive import Archive
from pipelines.store.runs import begin_run
from sample.calendar import today
from sample.controlshift_html import PER_PAGE
from sample.history import listed
from sample.serving import SampleSites, serving
from scrapers.errors import UsageError, UserError
from scrapers.sources import Source, load_sources
from tests.archives import new_source
from tests.commands import run, run_apart
from tests.sites import as_html, site, stop_all, written

STANZA = {
    "organization": "Nobody",
    "platform": "wordpress",
    "url": "https://blog.example",
    "start": ["https://blog.example/"],
}
CHOOSE = "choose other start pages, or ask its owner"


def queconste(*words: object) -> subprocess.CompletedProcess[str]:
    return run_apart(*words, strict=True)


@pytest.fixture(scope="module")
def sites() -> Iterator[SampleSites]:
    with serving() as served:
        yield served


def test_the_sample_is_crawled_by_the_real_spiders(sites: SampleSites, tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    done = queconste("crawl", "sample-acciones", "sample-coalition", "--sources", sites.sources, "--archive", archive)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"2 of 2 sources crawled into {archive}, 0 failed"
    assert "sample-acciones: finished, " in done.stdout
    assert done.stderr == ""
    with closing(sqlite3.connect(archive)) as db:
        assert db.execute("SELECT count(*) >= 48 FROM petitions").fetchone() == (1,)
        assert db.execute("SELECT count(*) >= 10 FROM action_alerts").fetchone() == (1,)
    checked = queconste("check", "--sources", sites.sources, "--archive", archive)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout == f"2 sources OK; no problems in {archive}\n"


def test_a_site_that_is_down_is_one_sentence_and_exit_1(tmp_path: Path) -> None:
    with site("controlshift", lambda _site, _request: as_html("")) as down:
        stop_all([down])
    sources = written(tmp_path, {"down": down.stanza})
    log = tmp_path / "crawl.log"
    done = queconste("crawl", "down", "--sources", sources, "--archive", tmp_path / "a.db", "--log", log)
    assert done.returncode == 1
    (sentence,) = done.stderr.splitlines()
    refused = "cannot be reached, the connection is refused; check"
    assert sentence.startswith(f"queconste: {down.url}/categories.json {refused}")
    assert done.stdout.splitlines()[-1].endswith("1 failed")
    assert "Spider closed" in log.read_text(encoding="utf-8")
    checked = queconste("check", "--sources", sources, "--archive", tmp_path / "a.db")
    assert checked.returncode == 1
    assert "the last crawl of down failed (run 1)" in checked.stderr


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["crawl", "blgo"], "has no source 'blgo'; did you mean blog?"),
        (["crawl"], "say what to crawl: names of sources, or --all, or --due"),
        (["crawl", "blog", "--all"], "say what to crawl"),
        (["crawl", "paper"], "paper cannot be crawled: moveon pages are read from files and web archives only"),
        (["crawl", "blog", "--archive", "sources.yml"], "sources.yml is not a SQLite database"),
        (["check", "--archive", "sources.yml"], "sources.yml is not a SQLite database"),
        (["probe", "blog.example"], "blog.example is not a whole URL; begin it with https://"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(tmp_path: Path, words: list[str], reason: str) -> None:
    sources = written(tmp_path, {"blog": STANZA, "paper": {**STANZA, "platform": "moveon"}})
    words = [str(sources) if word == "sources.yml" else word for word in words]
    options = [] if words[0] == "probe" else ["--sources", sources]
    options += ["--archive", tmp_path / "a.db"] if words[0] == "crawl" and "--archive" not in words else []
    done = run(*words, *options)
    assert done.exit_code == 2
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize("plan", [[], ["--plan"]])
def test_all_of_only_samples_and_never_says_how_to_crawl_them(tmp_path: Path, plan: list[str]) -> None:
    stanzas = {
        "show": {**STANZA, "sample": True, "schedule": "never"},
        "rare": {**STANZA, "schedule": "never", "url": "https://rare.example"},
    }
    sources, path = written(tmp_path, stanzas), tmp_path / "a.db"
    done = run("crawl", "--all", *plan, "--sources", sources, "--archive", path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f"queconste: --all skips samples and sources with `schedule: never`, and {sources} has no other; "
        f"crawl them by name, such as `queconste crawl rare --sources {sources}`\n"
    )
    assert not path.exists()


def test_all_of_no_source_is_wrong_use(tmp_path: Path) -> None:
    sources = tmp_path / "sources.yml"
    sources.write_text("contact: desk@example.org\n", encoding="utf-8")
    done = run("crawl", "--all", "--sources", sources, "--archive", tmp_path / "a.db")
    assert (done.exit_code, done.stderr) == (
        2,
        f"queconste: {sources} has no source; `queconste probe` writes the stanza of one\n",
    )


def test_sources_are_listed(tmp_path: Path) -> None:
    done = run("sources", "--sources", written(tmp_path, {"blog": STANZA}))
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].split() == ["blog", "wordpress", "daily", "https://blog.example/"]


def test_runs_are_listed_by_the_number_that_issues_takes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as archive, archive.transaction():
        number = begin_run(archive.db.conn, "crawl", None)
        archive.db.execute("UPDATE runs SET id = 1234, captures = 5678 WHERE id = ?", [number])
    line = run("runs", "--archive", path).stdout.splitlines()[1]
    assert line.split()[0] == "1234"
    assert "5,678" in line


@pytest.mark.parametrize(
    "words", [("captures", "body"), ("doctor", "blog", "--run"), ("runs", "--issues"), ("runs", "--listings")]
)
def test_a_number_larger_than_sqlite_knows_is_that_of_no_row(tmp_path: Path, words: tuple[str, ...]) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path):
        pass
    sources = ("--sources", written(tmp_path, {"blog": STANZA})) if words[0] == "doctor" else ()
    done = run(*words, "9" * 24, "--archive", path, *sources)
    assert isinstance(done.exception, SystemExit | None)
    assert len(done.stderr.splitlines()) <= 1


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        archive.start_run("crawl", Source(name="blog", **{**STANZA, "start": ("https://blog.example/",)}))
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO issues (run_id, kind, severity, message, noted_at) VALUES (99, 'k', 'error', 'm', 't')")
        db.commit()
    done = queconste("check", "--sources", written(tmp_path, {"blog": STANZA}), "--archive", path)
    assert done.returncode == 1
    assert "row 1 of issues points at a row of runs that is not there" in done.stderr
    assert "run 1 (crawl of blog, " in done.stderr


@pytest.mark.parametrize(
    ("platform", "closed", "way"),
    [
        ("controlshift", None, "public JSON"),
        ("controlshift", r".*\.json", "HTML listings"),
        ("wordpress", None, "REST API"),
        ("wordpress", r"/wp-json", "REST API by ?rest_route="),
        ("wordpress", r"/wp-json|/\?rest_route", "RSS feed"),
    ],
)
def test_probe_prints_a_stanza_that_is_right(
    sites: SampleSites, tmp_path: Path, platform: str, closed: str | None, way: str
) -> None:
    sites.faults.clear()
    if closed:
        sites.faults.add(platform, closed, status=404)
    done = queconste("probe", getattr(sites, platform))
    sites.faults.clear()
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(f"{platform}, by its {way}: ")
    path = tmp_path / "sources.yml"
    path.write_text(done.stdout, encoding="utf-8")
    (source,) = load_sources(path).values()
    assert source.platform == platform
    assert source.organization
    assert "unverified" in source.terms
    assert source.alerts == (("action-alerts",) if way.startswith("REST") else "detect")


def test_probe_obeys_robots_txt_and_says_what_stands_in_the_way() -> None:
    closed = "User-agent: *\nDisallow: /"
    with site("controlshift", lambda _site, _request: as_html(""), robots=closed) as private:
        done = queconste("probe", private.url)
    assert done.returncode == 1
    assert done.stderr == f"queconste: {private.url} is closed to us by the site's robots.txt; {CHOOSE}\n"
    assert private.visits == []


def test_probe_says_when_it_knows_no_platform() -> None:
    with site("controlshift", lambda _site, _request: as_html("<h1>Garden chairs</h1>")) as shop:
        done = queconste("probe", shop.url)
    assert done.returncode == 1
    assert "neither ControlShift nor WordPress was recognized" in done.stderr


def test_schedules_and_what_changed_follow_the_last_finished_crawl(tmp_path: Path) -> None:
    source = Source(name="blog", **{**STANZA, "start": ("https://blog.example/",)})
    never = Source(name="rare", schedule="never", **{**STANZA, "start": ("https://blog.example/",)})

    def is_due(source: Source, now: datetime) -> bool:
        return due_crawl(archive, source, now) is not None

    with Archive.open(tmp_path / "a.db") as archive:
        now = datetime.now(UTC)
        assert is_due(source, now)
        assert not is_due(never, now)
        assert changed_since(archive, source) is None
        archive.finish_run(archive.start_run("crawl", source), failed=True)
        assert is_due(source, now)
        archive.finish_run(archive.start_run("crawl", source))
        assert not is_due(source, now)
        assert is_due(source, now + timedelta(days=1))
        began = last_finished(archive, source)
        assert began is not None
        assert changed_since(archive, source) == f"{began - timedelta(minutes=10):%Y-%m-%dT%H:%M:%SZ}"


def planned(*words: object) -> list[list[str]]:
    """The lines of a plan, in columns."""
    done = run("crawl", "--plan", *words)
    assert (done.exit_code, done.stderr) == (0, "")
    return [re.split(r"\s{2,}", line) for line in done.stdout.splitlines()]


def test_a_plan_asks_nothing_writes_nothing_and_says_whom_a_crawl_would_ask(sites: SampleSites, tmp_path: Path) -> None:
    archive, names = tmp_path / "a.db", ("sample-acciones", "sample-coalition")
    options = ["--sources", sites.sources, "--archive", archive, "--captures", tmp_path / "c"]
    before = len(sites.visits)
    header, first, second, missing, last = planned(*names, *options)
    assert missing == [f"There is no archive at {archive} yet: a crawl would make it"]
    assert header == [
        "source",
        "host",
        "last crawl",
        "reads",
        "pages last time",
        "requests (at least)",
        "time (at least)",
    ]
    assert first == ["sample-acciones", sites.controlshift[7:], "never", "everything", "2", "0:00:00"]
    assert second[:4] == ["sample-coalition", sites.wordpress[7:], "never", "everything"]
    assert last == ["Plan: 2 sources, at least 4 requests in 0:00:00; nothing was requested or written"]
    assert (len(sites.visits), list(tmp_path.iterdir())) == (before, [])
    assert queconste("crawl", *names, *options).returncode == 0
    asked, stored = len(sites.visits), _dump(archive)
    _, first, second, _ = planned(*names, *options)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", first[2])
    assert first[3:5] == ["everything", f"{-(-len(listed(today())) // PER_PAGE)}"]
    assert second[3] == "changes"
    assert planned("sample-coalition", "--whole", *options)[1][3:5] == ["everything", "1"]
    assert (len(sites.visits), _dump(archive)) == (asked, stored)


def _dump(archive: Path) -> list[str]:
    with closing(sqlite3.connect(archive)) as db:
        return list(db.iterdump())


def test_a_crawl_makes_no_fewer_requests_than_its_plan_says(sites: SampleSites, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        for source in load_sources(sites.sources).values():
            (plan,) = plan_crawl([source], archive, whole=False)
            assert (plan.whole, plan.pages, plan.last) == (True, None, None)
            before = len(sites.visits)
            assert (
                queconste(
                    "crawl", source.name, "--sources", sites.sources, "--archive", tmp_path / f"{source.name}.db"
                ).returncode
                == 0
            )
            assert len(sites.visits) - before >= plan.requests > 1


def test_the_least_of_a_plan_comes_from_the_stanza(tmp_path: Path) -> None:
    def plan_of(platform: str, *start: str, expected: int = 1) -> tuple[int, timedelta]:
        source = new_source("a", platform, start[0], start=start, expected=expected, delay=4)
        (plan,) = plan_crawl([source], None, whole=False)
        return plan.requests, plan.least_time

    assert plan_of("controlshift", "https://a.example/categories", expected=400) == (9, timedelta(seconds=32))
    assert plan_of("wordpress", "https://a.example/", "https://a.example/tag/action/") == (4, timedelta(seconds=12))
    assert plan_of("european_citizens_initiative", "https://a.example/all", expected=900) == (2, timedelta(seconds=4))


def test_hosts_are_asked_side_by_side_and_the_sources_of_one_host_one_by_one() -> None:
    sources = [
        new_source(f"s{n}", "wordpress", url, expected=900, delay=2)
        for n, url in enumerate(("https://a.example/", "https://a.example/b", "https://b.example/"))
    ]
    plans = plan_crawl(sources, None, whole=True)
    assert {plan.least_time for plan in plans} == {timedelta(seconds=18)}
    assert least_time(plans) == timedelta(seconds=36)


def test_a_plan_of_what_is_due_leaves_out_the_rest(tmp_path: Path) -> None:
    stanzas = {
        "blog": STANZA,
        "news": {**STANZA, "url": "https://news.example"},
        "rare": {**STANZA, "schedule": "never"},
    }
    sources, path = written(tmp_path, stanzas), tmp_path / "a.db"
    options = ["--sources", sources, "--archive", path]
    assert planned("--due", *options)[-1][0].startswith("Plan: 2 of 2 sources due, at least 4 requests in ")
    with Archive.open(path) as archive:
        archive.finish_run(archive.start_run("crawl", load_sources(sources)["blog"]))
    lines = planned("--due", *options)
    assert [line[0] for line in lines[1:-1]] == ["news"]
    assert lines[-1][0].startswith("Plan: 1 of 2 sources due")
    assert [line[0] for line in planned("--all", *options)[1:-1]] == ["blog", "news"]


def test_sources_of_one_host_stand_in_one_queue() -> None:
    def at(name: str, *urls: str) -> Source:
        return Source(name=name, organization="o", platform="wordpress", url=urls[0], start=urls)

    a, b, c = at("a", "https://a.example"), at("b", "https://b.example"), at("c", "https://c.example")
    both = at("both", "https://c.example", "https://a.example/api")
    assert by_host([a, b, c]) == [[a], [b], [c]]
    assert by_host([a, b, c, both]) == [[b], [a, c, both]]


def test_a_platform_without_a_spider_is_named() -> None:
    source = Source(name="paper", organization="o", platform="moveon", url="https://c.example", start=())
    with pytest.raises(UsageError, match="use `queconste import` or `queconste backfill`"):
        spider_of(source)


@pytest.mark.parametrize("problem", [UserError("a.db cannot grow, the disk is full; make room"), KeyError("slug")])
def test_what_cannot_be_recorded_fails_the_run(problem: Exception) -> None:
    source = Source(name="blog", **{**STANZA, "start": ("https://blog.example/",)})
    watch = CrawlMonitor(source=source, whole=True, progress=lambda *_: None)
    watch.broke(Failure(problem), Response("https://blog.example/page"))
    failed, message = watch.verdict()
    assert failed
    assert message is not None
    assert message.startswith("https://blog.example/page: our own program failed here (")
    assert not watch.is_complete()


def test_a_crawl_that_was_stopped_is_no_finished_run() -> None:
    source = Source(name="blog", **{**STANZA, "start": ("https://blog.example/",)})
    watch = CrawlMonitor(source=source, whole=True, progress=lambda *_: None, found={"a"})
    assert watch.verdict() == (False, None)
    watch.closed("shutdown")
    assert watch.verdict() == (True, "the crawl of blog was stopped before its end; run it again")
    assert not watch.is_complete()


def test_check_refuses_what_is_no_archive_or_a_newer_one(tmp_path: Path) -> None:
    Archive.open(tmp_path / "newer.db").close()
    for name, statement, finding in [
        ("bees.db", "CREATE TABLE bees (name TEXT)", "not a Que Conste archive; give --archive another path"),
        (
            "newer.db",
            "UPDATE _sqlite_migrations SET name = 'm999' WHERE id = 1",
            "made by a newer queconste (it has m999); upgrade",
        ),
    ]:
        with closing(sqlite3.connect(tmp_path / name)) as db, db:
            db.execute(statement)
        done = run("check", "--archive", tmp_path / name)
        assert done.exit_code == 2
        assert done.stderr.startswith(f"queconste: {tmp_path / name} ")
        assert finding in done.stderr


@pytest.mark.parametrize("asked", ["--due", "--all", "blog"])
def test_a_crawl_refused_for_want_of_a_contact_writes_nothing(
    tmp_path: Path, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUECONSTE_CONTACT", raising=False)
    sources, path = tmp_path / "sources.yml", tmp_path / "a.db"
    sources.write_text(yaml.safe_dump({"blog": {**STANZA, "url": "https://blog.example/"}}), encoding="utf-8")
    with Archive.open(path):
        pass
    done = run("crawl", asked, "--sources", sources, "--archive", path, "--captures", tmp_path / "captures")
    assert done.exit_code == 2
    assert "contact" in done.stderr
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM runs)").fetchone() == (0, 0)
