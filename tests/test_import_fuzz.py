"""No byte breaks an import: mutated files end in values of their pages, in issues, or in one sentence."""

import json
import os
import re
import sqlite3
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipelines.jobs.import_files import import_files
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.cdx_index import NotCdx, read_cdx
from scrapers.captures.wayback import WebArchive
from scrapers.errors import UserError
from scrapers.sources import find_source
from tests.commands import run
from tests.mutations import SITE, mutated, write_mutated

# The short form is part of every run of the tests; the long one takes a minute or two.
FILES, INDEXES = (10_000, 50_000) if os.environ.get("QUECONSTE_LONG") else (150, 1_000)
SEED = int(os.environ.get("QUECONSTE_SEED", "20180301"))
SHOWN = """
SELECT c.kept_file, c.kept_offset, c.kept_length, v.title, s.signatures_text
FROM signature_snapshots AS s
JOIN captures AS c ON c.id = s.capture_id
JOIN petition_versions AS v ON v.id = s.version_id
"""


def letters(text: str) -> str:
    """The letters and digits of a text, without blanks: markup that is broken may join or part its words."""
    return re.sub(r"\W+", "", text)


def shown_by(page: str) -> str:
    """The letters of a page as browsers show it, however its markup is broken."""
    body = LexborHTMLParser(page).body
    return letters(body.text() if body else "")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of mutated files, imported into an archive beside it by one command."""
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "files").mkdir()
    for number in range(FILES):
        write_mutated(folder / "files", SEED + number)
    clock: list[float] = []
    with pytest.raises(UserError, match="Imported "):
        import_files(
            [folder / "files"],
            source=find_source("mijente", Path("sources.yml")),
            url=None,
            captured_at=None,
            archive_path=folder / "a.db",
            captures_path=folder / "captures",
            progress=lambda done, size: clock.append(time.process_time()),
        )
    assert max(after - before for before, after in pairwise(clock)) < 1  # second a file
    return folder


def test_what_a_mutated_file_gives_is_in_its_pages(imported: Path) -> None:
    with closing(sqlite3.connect(imported / "a.db")) as db, CaptureStore(imported / "captures") as store:
        shown = db.execute(SHOWN).fetchall()
        assert len(shown) > min(FILES, 2_000) / 2  # of 999 listings
        for file, offset, length, title, signatures in shown:
            text = shown_by(store.read(Kept(file=file, offset=offset, length=length)).text)
            assert letters(title) in text, (file, offset, title)
            assert letters(signatures or "") in text, (file, offset, signatures)


def test_every_mutated_file_gives_a_page_or_an_issue(imported: Path) -> None:
    with closing(sqlite3.connect(imported / "a.db")) as db:
        located = {row[0].partition("/")[0].partition(":")[0] for row in db.execute("SELECT locator FROM captures")}
        messages = "\n".join(row[0] for row in db.execute("SELECT message FROM issues"))
        (other_hosts,) = db.execute(
            "SELECT count(*) FROM issues WHERE message LIKE '%pages% of other sites%'"
        ).fetchone()
    silent = {
        path.name for path in (imported / "files").iterdir()
        if path.name not in located and path.name not in messages and not path.name.endswith(".html.json")
    }  # fmt: skip
    # A mutated address may be that of another site, or of a page that we do not read: those are counted together.
    assert len(silent) <= (FILES / 20 if other_hosts else 0), silent


def test_what_was_kept_of_mutated_files_is_verified(imported: Path) -> None:
    options = ["--archive", str(imported / "a.db"), "--captures", str(imported / "captures")]
    done = run("verify", *options)
    assert (done.exit_code, done.exception) == (0, None), done.output


def test_a_mutated_index_gives_rows_or_one_sentence() -> None:
    header = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
    row = ["net,mijente)/", "20180301120000", f"{SITE}/categories?page=1", "text/html", "200", "A" * 32, "9"]
    table = json.dumps([header, row, row, [], ["net%2Cmijente%29%2F+20180301"]]).encode()
    lines = b"\n".join([json.dumps({"url": row[2], "timestamp": row[1], "mime": row[3], "status": "200"}).encode()] * 3)
    web = WebArchive(client=None)  # type: ignore[arg-type]
    read = 0
    for number in range(INDEXES):
        random = Random(SEED + number)
        try:
            answer = read_cdx(mutated(random, random.choice([table, lines])))
        except NotCdx as error:
            str(error).encode()
            continue
        for found in answer.rows:
            read += 1
            f"{web.memento_url(found)} {found.place} {found.digest} {found.filename}".encode()
            assert re.fullmatch(r"\S+", found.url)
        "".join(answer.unreadable_rows).encode()
    assert read > INDEXES
