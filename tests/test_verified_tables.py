"""Each table is source data in the sums, or verify makes its rows again; none escapes both."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.process import process
from pipelines.store.archive import Archive
from pipelines.store.captures import utc_text
from pipelines.store.derived.derivations import DERIVED_TABLES
from pipelines.store.table_sums import own_tables, summed_tables
from pipelines.store.versions import SHOWN_AS
from pipelines.verify.capture_check import Compared, compare_capture
from pipelines.verify.rebuild import REBUILT, rebuild_differences
from pipelines.verify.reextract import Reextracted, stored_captures
from scrapers.extract import Extraction
from scrapers.items import Link, ListedPost
from scrapers.sources import Source
from tests.archives import BLOG, SITE, alert, day, extraction, keep, petition, rows
from tests.test_text_segments import BOTH

POSTS = "https://blog.example/wp-json/wp/v2/posts"
KNOWN = f"{POSTS}?include=7,8&per_page=100&_fields=id,modified_gmt"

# Tables that are neither summed nor derived as a whole, and what compares them.
COMPARED = {
    **dict.fromkeys(("petition_segments", "alert_segments"), "with what their captures show, below"),
    **dict.fromkeys(("search_spellings", "search_stems", "search_rules"), "with the words of the index, below"),
    **dict.fromkeys(("table_sums", "row_checks", "run_digests"), "by the chain of digests, tests/test_damage.py"),
    **dict.fromkeys(("capture_seals", "seal_blocks"), "by the seals, tests/test_damage.py"),
    **dict.fromkeys(("time_stamps", "stamp_roots"), "by their signatures, tests/test_damage.py"),
}
NO_RECORD = {
    "to_derive": "work that is left",
    "look_schedules": "what is to come",
    "site_back_off": "what is to come",
    "measured_tables": "statistics of the query planner",
    "known_pages": "where a page of a listing went on when it was read last",
    **dict.fromkeys(("incidents", "notices", "noticed_runs"), "what an operator was sent about the archive"),
}


def post(at: float = 1, number: str = "7", **fields: object) -> Extraction:
    """A capture of an alert by its number, which links to a petition."""
    link = Link(url=f"{SITE.url}/petitions/free-ana", text="Sign here")
    fields = {"date": "2018-03-10", "action_type": "Call", "body": BOTH} | fields
    shown = alert(f"Call {number}", f"call-{number}", native_id=number, links=(link,), **fields)
    return extraction(shown, at=day(at), page="wordpress.rest", url=POSTS)


def known(at: float = 2, **listed: bool) -> Extraction:
    """A capture that says which of the posts that were asked for are there."""
    posts = tuple(
        ListedPost(native_id=number[1:], is_listed=there, modified="2018-03-02T09:00:00Z" if there else None)
        for number, there in listed.items()
    )
    return extraction(at=day(at), page="wordpress.known", url=KNOWN, posts=posts)


def compared(path: Path, shown: Extraction, source: Source) -> Compared:
    """What verify says of a capture whose bytes show this."""
    page = process(shown, source)
    at = shown.capture.captured_at and utc_text(shown.capture.captured_at)
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        [stored] = [one for one in stored_captures(db) if (one.digest, one.captured_at) == (page.capture.digest, at)]
        return compare_capture(db, Reextracted(stored=stored, page=page), source)


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%only'"):
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert db.execute(statement).rowcount > 0, statement


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """An archive with rows in every table that is derived."""
    path = tmp_path / "full.db"
    for at, count in ((1, 90), (2, 100), (9, 110), (17, 310)):
        fields = {"signatures": f"{count} of 9,000", "categories": ("Justice",), "creator": "Ana María R.", "why": BOTH}
        link = Link(url="https://other.example/", text="More")
        keep(path, [extraction(petition(links=(link,), **fields), at=day(at))], complete=True)
    keep(path, [extraction(petition(signatures="12 of 9,000"), at=day(18))], complete=True)
    keep(path, [extraction(petition("Free Luis", "free-luis"), at=day(19))], complete=True)
    keep(path, [extraction(petition("Free Luis", "free-luis"), at=day(20))], complete=True)
    keep(path, [extraction(petition("Free Luis", "free-luis"), at=day(21))], failed=True)
    keep(path, [post(), post(3, body="Call at noon.")], BLOG)
    return path


def tables(path: Path) -> dict[str, bool]:
    """Each table of an archive, but for the parts of its search indexes: whether its rows are summed."""
    with Archive.open(path) as archive:
        summed = set(summed_tables(archive.db.conn))
        return {
            name: name in summed
            for name in own_tables(archive.db.conn)
            if not name.startswith("_") and "_fts" not in name
        }


def test_each_table_is_summed_or_made_again_or_named_as_no_record(full: Path) -> None:
    unsummed = {name for name, is_summed in tables(full).items() if not is_summed}
    assert unsummed == ({*REBUILT} & unsummed) | COMPARED.keys() | NO_RECORD.keys()
    assert not COMPARED.keys() & NO_RECORD.keys()
    assert not {*REBUILT} & (COMPARED.keys() | NO_RECORD.keys())
    assert set(DERIVED_TABLES) <= {*REBUILT}


def test_a_row_that_any_derived_table_lacks_is_named_by_its_table(full: Path) -> None:
    shown = {view: table for table, view in SHOWN_AS.items()}
    with closing(sqlite3.connect(full)) as db:
        assert list(rebuild_differences(db)) == []
        db.execute("PRAGMA foreign_keys = OFF")
        kept = {"action_alerts", "creators", "organizations"}  # that others refer to
        lost = [name for name in REBUILT if name not in kept | shown.keys()]
        for table in lost:
            keys = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[5]]
            key = ", ".join(keys)
            query = f"DELETE FROM {table} WHERE ({key}) = (SELECT {key} FROM {table} LIMIT 1)"
            assert db.execute(query).rowcount == 1, table
        for table, column in (("petition_rows", "signatures = 7"), ("action_alerts", "sponsor = 'x'")):
            db.execute(f"UPDATE {table} SET {column}")
        db.commit()
        named = {found.partition(":")[0] for found in rebuild_differences(db)}
    assert named >= {*lost, "petitions", "action_alerts"}


def test_a_name_that_nobody_bears_is_named(full: Path) -> None:
    alter(
        full,
        "INSERT INTO creators VALUES (99, 'Nobody', 'person', 0)",
        "INSERT INTO organizations VALUES (99, 'None of them')",
    )
    with closing(sqlite3.connect(full)) as db:
        assert list(rebuild_differences(db)) == [
            "creators: 'Nobody' is nobody's",
            "organizations: 'None of them' is nobody's",
        ]


LOOKS = (
    ("DELETE FROM alert_looks", "look of 'call-7' is None, its bytes say 'listed'"),
    ("UPDATE alert_looks SET is_listed = 0", "look of 'call-7' is 'not listed', its bytes say 'listed'"),
    (
        "UPDATE alert_looks SET modified_at = NULL",
        "modified_at of 'call-7' is None, its bytes say '2018-03-02T09:00:00Z'",
    ),
    (
        "UPDATE alert_looks SET observed_at = '2018-03-07T12:00:00Z'",
        "observed_at of 'call-7' is '2018-03-07T12:00:00Z', its bytes say '2018-03-02T12:00:00Z'",
    ),
    (
        "INSERT INTO alert_looks SELECT 2, capture_id, observed_at, 1, NULL FROM alert_looks",
        "look of 'call-9' is 'listed', its bytes say None",
    ),
)


@pytest.mark.parametrize(("statement", "wrong"), LOOKS)
def test_a_look_that_its_capture_does_not_show_is_named(path: Path, statement: str, wrong: str) -> None:
    keep(path, [post(), post(1.1, "9")], BLOG)
    look = known(n7=True, n8=False)
    keep(path, [look], BLOG)
    assert rows(path, "SELECT alert_id, is_listed FROM alert_looks") == [(1, 1)]
    assert compared(path, look, BLOG).wrongs == ()
    alter(path, statement)
    assert compared(path, look, BLOG).wrongs == (f"{KNOWN} of 2018-03-02T12:00:00Z: {wrong}",)


def test_a_look_at_an_alert_that_was_not_known_yet_is_not_demanded(path: Path) -> None:
    look = known(n7=True)
    keep(path, [look, post()], BLOG)
    assert rows(path, "SELECT * FROM alert_looks") == []
    assert compared(path, look, BLOG).wrongs == ()


@pytest.mark.parametrize("kind", ["import", "backfill", "replay"])
def test_what_follows_from_a_look_of_another_run_than_a_crawl_is_derived_at_its_end(path: Path, kind: str) -> None:
    for at in (1, 2, 3):
        gone = [] if at == 1 else [known(at + 0.1, n7=False)]
        keep(path, [post(at, "9"), *([post()] if at == 1 else []), *gone], BLOG, complete=True)
    events = "SELECT kind FROM alert_events WHERE alert_id = 2 ORDER BY id"
    assert rows(path, events) == [("missing",), ("vanished",)]
    keep(path, [known(4, n7=True)], BLOG, kind=kind)  # type: ignore[arg-type]
    assert rows(path, events) == [("missing",), ("vanished",), ("returned",)]
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []


def test_languages_of_paragraphs_that_were_deleted_are_named(path: Path) -> None:
    shown: Iterable[tuple[Extraction, Source]] = (
        (extraction(petition(why=BOTH)), SITE),
        (post(), BLOG),
    )
    for each, source in shown:
        keep(path, [each], source)
    alter(path, "DELETE FROM petition_segments", "DELETE FROM alert_segments")
    for (each, source), table in zip(shown, ("petition_segments", "alert_segments"), strict=True):
        [wrong] = compared(path, each, source).wrongs
        assert f"{table} of " in wrong


def test_languages_of_paragraphs_that_other_code_found_are_for_replay_to_tell(path: Path) -> None:
    first, second = (extraction(petition(why=BOTH, signatures=f"{at} of 90"), at=day(at)) for at in (1, 2))
    keep(path, [first, second])
    alter(
        path,
        "DELETE FROM petition_segments",
        "UPDATE extractions SET code_version = 'older' WHERE capture_id = 1",
    )
    for each in (first, second):
        found = compared(path, each, SITE)
        assert (found.wrongs, found.is_by_other_code) == ((), True)
    keep(path, [first], kind="replay")
    assert rows(path, "SELECT count(*) FROM petition_segments WHERE field = 'why'") == [(3,)]
    for each in (first, second):
        found = compared(path, each, SITE)
        assert (found.wrongs, found.is_by_other_code) == ((), False)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_rules SET version = 'Snowball 99' WHERE about = 'stems'",
        "DELETE FROM search_rules WHERE about = 'words'",
        "INSERT INTO search_rules VALUES ('endings', '1')",
    ],
)
def test_changed_rules_of_the_search_are_named(path: Path, statement: str) -> None:
    keep(path, [extraction(petition())])
    alter(path, statement)
    with closing(sqlite3.connect(path)) as db:
        [wrong] = rebuild_differences(db)
    assert wrong.startswith("search_rules: ")
    Archive.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == [], "as the sentence says, the next command that writes mends it"
