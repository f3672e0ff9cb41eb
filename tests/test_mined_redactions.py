"""What was redacted stands in nothing that mining writes: no sentence, report, ledger, plan or stanza."""

import json
import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.jobs import mine as job
from pipelines.jobs.plan_mining import plan_ranges
from pipelines.mine import child_process
from pipelines.mine.cluster import Limits, Losses, Outcome
from pipelines.mine.discovery import discovered, stanzas_of
from pipelines.mine.mined_pages import NothingRead, mined
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_report import MiningReport
from pipelines.mine.mining_setup import MiningSetup, sources_by_host
from pipelines.mine.mining_task import LEDGER, MinedInput, MiningTask
from pipelines.mine.wanted_pages import Wanted
from pipelines.redaction.archive_redactor import ArchiveRedactor
from pipelines.redaction.matching import Matcher
from pipelines.redaction.needles import name_needles, record_needles
from pipelines.redaction_key import Key
from tests.mined import mine_here
from tests.test_discovery import listing
from tests.test_mining import SITE
from tests.warcs import DATE, Warc, flipped

KEY = Key(b"k" * 32)
SLUG, TITLE = "free-ana-lopez", "Free Ana López"
NUMBERED = "stop-the-removal-of-a-012-345-678"
NEEDLES = record_needles([TITLE], [], [SLUG], "redacted petition 4821")
REDACTOR = ArchiveRedactor(Matcher(KEY, [(1, needle) for needle in (*NEEDLES, *name_needles("Ana López"))]))
SETUP = MiningSetup(sources=sources_by_host([SITE]), interval=0.0, redactor=REDACTOR, key=KEY)
PAGE = f"https://acciones.example/petitions/{SLUG}"
ELSEWHERE = f"https://town.example/petitions/{SLUG}"
EMPTY = "<html><body><h1>?</h1></body></html>"
LATE = "2099-05-01T00:00:00Z"


def clear_in(text: str) -> list[str]:
    """Return what of the redacted petition, or of what is masked, stands in a text."""
    folded = text.lower().replace("ó", "o").replace("%c3%b3", "o")
    return [word for word in ("ana-lopez", "ana lopez", "ana_lopez", "012-345-678") if word in folded]


def noted(warc: Warc, folder: Path) -> MinedInput:
    return mined(next(tasks_of([str(warc.save(folder / "a.warc.gz"))])), SETUP)


def with_damage(warc: Warc) -> Warc:
    """A WARC whose last record states the digest of other bytes."""
    return warc.add("x", fields={"WARC-Payload-Digest": f"sha1:{'A' * 32}"})


KINDS = {
    "a time that cannot be": lambda url: Warc(url, gzip=True).add("", date=LATE, status="404 Not Found"),
    "a time that cannot be read": lambda url: Warc(url, gzip=True).add("", date=f"on {url}", status="404 Not Found"),
    "a page without what it must have": lambda url: Warc(url, gzip=True).add(EMPTY),
    "a page that is cut": lambda url: Warc(url, gzip=True).add(EMPTY, Content_Encoding="gzip"),
    "a status line": lambda url: Warc(url, gzip=True).add(EMPTY, status=f"{url} Free Ana Lopez"),
    "a record of another type": lambda url: Warc(url, gzip=True).add(EMPTY, kind=f"{url}"),
    "another digest": lambda url: with_damage(Warc(url, gzip=True).add(EMPTY)),
}


@pytest.mark.parametrize("url", [PAGE, f"https://acciones.example/petitions/{NUMBERED}"], ids=["redacted", "masked"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_note_names_what_was_redacted_or_is_masked(tmp_path: Path, kind: str, url: str) -> None:
    warc = KINDS[kind](url)
    result = noted(warc, tmp_path)
    assert result.notes
    assert not clear_in(repr(pickle.loads(pickle.dumps(result)))), result.notes


def test_a_note_on_a_page_of_a_host_that_no_source_has_is_redacted(tmp_path: Path) -> None:
    body = listing((SLUG, TITLE, 3)).replace("</body>", "<p>" * 100_001)
    result = noted(Warc(ELSEWHERE, gzip=True).add(body), tmp_path)
    assert "redacted-petition-4821: the page has more than" in result.notes[0]
    assert not clear_in(repr(result))


def report_of(files: list[Path], folder: Path, monkeypatch: pytest.MonkeyPatch, setup: MiningSetup) -> MiningReport:
    """Mine in the process of the test; an input whose name begins with "dead" kills its workers."""

    class Workers:
        losses = Losses()

        def outcomes(self, tasks: list[MiningTask], packed: bytes) -> Iterator[Outcome]:
            for task in tasks:
                try:
                    if task.name.startswith("dead"):
                        raise NothingRead(f"{task.name}: the workers that read it died, one after the other")
                    yield Outcome(task=task, result=mined(task, setup))
                except NothingRead as failed:
                    yield Outcome(task=task, reason=str(failed))

    @contextmanager
    def workers(*how: object) -> Iterator[Workers]:
        yield Workers()

    monkeypatch.setattr(job, "mining_cluster", workers)
    tasks = list(tasks_of(map(str, files)))
    return job.mine(tasks, folder, setup, scheduler=None, workers=1, limits=Limits())


def without_digest(url: str, first: str = DATE) -> Warc:
    """A revisit that names its original by address and time alone."""
    warc = Warc(url, gzip=True)
    record = warc.writer.create_revisit_record(
        url, "none", url, first, warc_headers_dict={"WARC-Date": "2018-04-01T12:00:00Z"}
    )
    record.rec_headers.remove_header("WARC-Payload-Digest")
    warc.writer.write_record(record)
    return warc


def test_report_ledger_and_rows_hold_no_address_and_no_name_of_a_file_that_was_redacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    files = [
        Warc(PAGE, gzip=True).add("", date=LATE, status="404 Not Found").add(EMPTY).save(heap / f"{SLUG}.warc.gz"),
        without_digest(PAGE, "2017-03-01T12:00:00Z").save(heap / f"left-{SLUG}.warc.gz"),
        Warc(PAGE, gzip=True).add(EMPTY).save(heap / f"dead-{SLUG}.warc.gz"),
        heap / f"no-{SLUG}.warc.gz",
    ]
    files[-1].write_bytes(files[0].read_bytes()[:30])
    report = report_of(files, tmp_path / "mined", monkeypatch, SETUP)
    assert (len(report.failed), report.undated, report.unreadable, report.revisits) == (2, 1, 1, 1)
    said = (tmp_path / "mined" / "_report.json").read_text()
    for text in (str(report), *report.lines_of_failures(), said):
        assert not clear_in(text), text
    assert "redacted-petition-4821: its time, 2099-05-01 00:00:00, is in the future" in said
    rows = [row for path in (tmp_path / "mined").rglob("*.parquet") for row in pq.ParquetFile(path).read().to_pylist()]
    assert rows
    assert not clear_in(repr(rows))
    with closing(sqlite3.connect(tmp_path / "mined" / LEDGER)) as db:
        db.execute("DELETE FROM files")  # where the inputs are, which have to be opened again
        db.commit()
        db.execute("VACUUM")
    assert not clear_in((tmp_path / "mined" / LEDGER).read_bytes().decode("latin-1"))


def test_a_ledger_knows_addresses_by_hashes_that_nobody_can_try_without_the_key(tmp_path: Path) -> None:
    names = (f"{PAGE} 2018-03-01T12:00:00Z", f"sha1:{'ab' * 20}")
    other = MiningSetup(key=Key(b"o" * 32))
    assert [SETUP.hash_of_name(name) == other.hash_of_name(name) for name in names] == [False, True]
    assert [SETUP.hash_of_name(name) == MiningSetup().hash_of_name(name) for name in names] == [False, True]


def test_a_revisit_that_names_its_original_by_address_finds_it_in_another_input(tmp_path: Path) -> None:
    url = "https://acciones.example/categories/detention"
    page = listing(("free-rosa", "Free Rosa", 3))
    files = [
        without_digest(url).save(tmp_path / "a.warc.gz"),
        Warc(url, gzip=True).add(page).save(tmp_path / "b.warc.gz"),
    ]
    mine_here(files, tmp_path / "mined", SITE, key=KEY)
    rows = [row for path in (tmp_path / "mined").rglob("*.parquet") for row in pq.ParquetFile(path).read().to_pylist()]
    assert sorted(row["kind"] for row in rows) == ["page", "page", "petition", "petition"]


def test_what_our_own_program_fails_on_is_redacted_before_it_leaves_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(task: MiningTask, setup: MiningSetup) -> MinedInput:
        raise ValueError(f"invalid literal: {TITLE}, A# 012-345-678")

    answers = BytesIO()
    monkeypatch.setattr(child_process, "mined", failing)
    asked = BytesIO()
    child_process.send(asked, (SETUP.packed(), MiningTask(id="1", name=f"{SLUG}.warc.gz")))
    asked.seek(0)
    child_process.answer(asked, answers)
    answers.seek(0)
    said = child_process.received(answers)
    assert "our own program failed on it (ValueError: invalid literal: [redacted petition 4821]" in said
    assert not clear_in(said)


def test_a_plan_and_what_it_says_are_masked_and_redacted(tmp_path: Path) -> None:
    row = {
        "url": PAGE,
        "fetch_status": 200,
        "warc_filename": "a.warc.gz",
        "warc_record_offset": 10,
        "warc_record_length": 90,
    }
    numbered = row | {"url": PAGE.replace(SLUG, NUMBERED), "warc_record_offset": 200}
    pq.write_table(pa.Table.from_pylist([row, numbered, row | {"warc_record_length": 0}]), tmp_path / "index.parquet")
    plan = tmp_path / "plan.jsonl"
    planned = plan_ranges(
        [str(tmp_path / "index.parquet")], plan, Wanted.of([SITE]), contact="", interval=0.0, setup=SETUP
    )
    assert (planned.ranges, planned.hosts, planned.unreadable) == (2, 1, 1)
    pages = [json.loads(line)["page"].rpartition("/")[2] for line in plan.read_text().splitlines()]
    assert pages == ["redacted-petition-4821", "stop-the-removal-of-a-number-removed"]
    assert not clear_in(f"{planned}{plan.read_text()}")


def test_a_stanza_of_a_host_names_no_page_that_was_redacted_after_it_was_mined(tmp_path: Path) -> None:
    page = f"https://town.example/{SLUG}/categories"
    warc = Warc(page, gzip=True).add(listing(("free-rosa", "Free Rosa", 3)))
    mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "mined", SITE)
    found = discovered(tmp_path / "mined", {})
    assert clear_in(stanzas_of(found))
    assert "such as https://town.example/redacted-petition-4821/categories" in " ".join(
        stanzas_of(found, (), SETUP).split()
    )


def test_a_damaged_byte_of_a_redacted_page_is_no_place_for_its_name(tmp_path: Path) -> None:
    warc = Warc(PAGE).add(EMPTY)
    (tmp_path / f"{SLUG}.warc").write_bytes(flipped(warc.content, 3))
    with pytest.raises(NothingRead) as failed:
        mined(next(tasks_of([str(tmp_path / f"{SLUG}.warc")])), SETUP)
    assert not clear_in(str(failed.value))
