"""Keep a small archive of each schema as SQL that a person can read, and rebuild it."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from pipelines.jobs.recording import Recording
from pipelines.notices.notice_settings import NoticeSettings
from pipelines.notices.sending import notify
from pipelines.redact import mask
from pipelines.store.archive import Archive
from pipelines.store.due_looks import BackOff, Look, Missed, note_looked, note_missed, store_back_off, store_schedules
from pipelines.store.stamps import Stamp, store_stamp
from scrapers.items import Link, ListedPost, ListingRead, Pagination, StatedCount
from scrapers.sources import Source
from scrapers.urls import url_key
from tests.archives import BLOG, SITE, alert, day, extraction, gone, keep, petition, record

FOLDER = Path(__file__).parent / "schemas"
_STORED = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid"  # without generated columns


_BOTH = (  # languages
    "Maria has lived with us for eleven years, and her children need her at home. "
    "She has never been a danger to anyone, and all of her neighbors ask for her release today.\n\n"
    "María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. "
    "Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad."
)


def make_small_archive(path: Path) -> None:
    """Fill a new archive with a few rows of every kind, by the code of today."""
    luis = petition("Que Luis se quede", "que-luis-se-quede", signatures="20 of 100 Signatures", creator="Ana & Ben")
    fewer = petition("Que Luis se quede", "que-luis-se-quede", signatures="18 of 100 Signatures", creator="Ana & Ben")
    past = StatedCount(at="2017-03-25 06:43:36 +0000", signatures="10 signatures reached")
    why = "She is our neighbor, and our friend."
    edited = petition(signatures="205 of 300 Signatures", why=why, stated=(past,), categories=("Deportation",))
    linked = Link(url="https://site.example/petitions/free-ana", text="Sign here")
    called = alert(
        "Llame hoy",
        "llame-hoy",
        body="Llame a 555-0100 antes del 5 de marzo de 2018.",
        links=(linked,),
        date="2018-03-10",
        calls=("Phone call",),
    )
    posts = "https://blog.example/wp-json/wp/v2/posts"
    keep(path, [extraction(petition(), luis, at=day(1)), extraction(petition(), fewer, at=day(2))], complete=True)
    keep(path, [extraction(edited, at=day(9))], complete=True)
    keep(path, [extraction(edited, at=day(5))], kind="import")  # the edit is dated earlier, and withdrawn as of day 9
    keep(path, [gone("que-luis-se-quede", at=day(10))], failed=True)
    both = alert("Stay with María", "quedate", body=_BOTH)
    keep(path, [extraction(alert(), called, both, at=day(3), page="wordpress.rest", url=posts)], BLOG)
    rewritten = alert(body="Dear friends, write.")
    keep(path, [extraction(rewritten, at=day(9), page="wordpress.rest", url=posts)], BLOG)
    keep(path, [extraction(rewritten, at=day(5), page="wordpress.rest", url=posts)], BLOG, kind="import")
    _note_coverage(path, posts)
    keep(path, [extraction(petition("Undated", "undated", why=_BOTH), at=None)], kind="import")
    more = petition(signatures="260 of 300 Signatures", why=why)
    last_page = Pagination(next_url=None)
    keep(path, [extraction(more, at=day(17), pagination=last_page)])  # a week after the alert that links to it
    _note_issue(path, SITE)
    _note_looks(path, SITE)
    _note_release(path)
    _note_proof(path)
    with Archive.open(path) as archive:
        notify(archive, path.parent, {"site": SITE}, NoticeSettings(command=("true",)), now=day(11))


def _note_proof(path: Path) -> None:
    """Store a time stamp, a request to a second witness, and a count that somebody else reported."""
    with Archive.open(path) as archive, archive.transaction():
        db = archive.db.conn
        stamp = Stamp(
            answer=b"stamp",
            stamped_at="2018-03-20T12:00:00Z",
            root=b"root",
            fingerprint=hashlib.sha256(b"root").hexdigest(),
            subject="CN=root",
        )
        store_stamp(db, 1, "an authority", "https://stamps.example", stamp)
        url = "https://site.example/petitions/free-ana"
        db.execute(
            "INSERT INTO witness_requests (source_id, petition_id, capture_id, url, reason, state, tries, noted_at, "
            "ended_at, memento, memento_at) VALUES (1, 1, 1, ?1, 'new', 'saved', 1, '2018-03-20T12:00:00Z', "
            "'2018-03-20T12:09:00Z', 'https://web.archive.org/web/20180320120500/' || ?1, '2018-03-20T12:05:00Z')",
            (url,),
        )
        db.execute(
            "INSERT INTO reported_lists (name, publisher, license, file, file_digest, run_id) "
            "VALUES ('a-list', 'A researcher', 'CC-BY-4.0', 'list.csv', '0', 1)"
        )
        db.execute(
            "INSERT INTO reported_counts (list_id, url, url_key, reported_at, reported_at_text, signatures, "
            "signatures_text) VALUES (1, ?, ?, '2018-02-01', '2/1/2018', 100, '100')",
            (url, url_key(url)),
        )


def _note_coverage(path: Path, posts: str) -> None:
    """Store what a crawl read of a listing, and a look at an alert that it does not list."""
    numbered = alert("Vote", "vote", native_id="7")
    keep(path, [extraction(numbered, at=day(9), page="wordpress.rest", url=posts)], BLOG)
    absent = extraction(
        at=day(10), page="wordpress.known", url=posts, posts=(ListedPost(native_id="7", is_listed=False),)
    )
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", BLOG)
        record(archive, run, absent, BLOG)
        read = ListingRead(
            url=BLOG.url, asked=posts, covers="known", since=None, pages=1, found=0, stated=1, reason=None
        )
        Recording(archive=archive, source=BLOG, run=run).note_listings([read])
        archive.finish_run(run)


def _note_issue(path: Path, source: Source) -> None:
    """Store an issue, and a capture whose bytes are kept."""
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", source)
        url, message = mask("https://site.example/categories?page=2"), mask("no petition on this page")
        archive.note_issue(run, source=source, url=url, kind="unreadable", severity="error", message=message)
        archive.note_kept_file("site/20180301T120000Z-000001.warc.gz", 900, "0" * 64)
        archive.db.execute(
            "UPDATE captures SET kept_file = 'site/20180301T120000Z-000001.warc.gz', kept_offset = 300, "
            "kept_length = 600 WHERE id = 1"
        )
        archive.finish_run(run)


def _note_looks(path: Path, source: Source) -> None:
    """Store what came of two due looks, when the next is due, and a site that is left alone."""
    every, due_at = timedelta(days=1), day(20)
    look = Look(kind="source", url=source.url, every=every, reason="its schedule", requests=2, next_due_at=due_at)
    with Archive.open(path) as archive, archive.transaction():
        db, source_id = archive.db.conn, archive.ensure_source(source)
        note_missed(db, source_id, look, [Missed(due_at=due_at, reason="not running", looks=1)], day(22))
        look = replace(look, next_due_at=day(22))
        note_looked(db, source_id, look, 1, late=False, now=day(22))
        store_schedules(db, source_id, [replace(look, next_due_at=day(23))])
        failed = BackOff(failures=1, failed_at=day(22), until_at=day(23), reason="overloaded: 1")
        store_back_off(db, source_id, failed)


def _note_release(path: Path) -> None:
    """Store a release that corrected a count, and was rebuilt."""
    with Archive.open(path) as archive, archive.transaction():
        db = archive.db.conn
        db.execute("INSERT INTO releases VALUES (1, '2018.03.1', '2018-03-20', NULL, 'older', 120, ?)", ("a" * 64,))
        db.execute("INSERT INTO release_changes VALUES (1, 1, 'corrected', 'signature_snapshots', 1)")
        key = '{"petition_id":1,"capture_id":1,"version_id":1}'
        corrected = (key, "changed", "signatures", "193", "139", "read by code newer instead of older")
        db.execute(
            "INSERT INTO release_corrections VALUES (1, 1, 'signature_snapshots', ?, 1, NULL, ?, ?, ?, ?, ?)", corrected
        )
        digests = ("a" * 64, "b" * 64)
        db.execute("INSERT INTO release_rebuilds VALUES (1, 1, '2018-03-21T12:00:00Z', 'safety', ?, ?)", digests)


def to_sql(path: Path) -> str:
    """Write an archive as SQL: tables and rows, then indexes, triggers and views. Search is built from these."""
    with closing(sqlite3.connect(path)) as db:
        return "".join(f"{statement};\n" for statement in _statements(db))


def _statements(db: sqlite3.Connection) -> Iterator[str]:
    defined = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    searches = [name for _, name, sql in defined if sql.startswith("CREATE VIRTUAL TABLE")]
    # SQLite makes the tables inside of a search index, "petitions_fts_data", by itself.
    own = [row for row in defined if not row[1].startswith(("sqlite_", *(f"{search}_" for search in searches)))]
    own += [row for row in defined if row[0] == "trigger" and row not in own]
    yield from (sql for kind, _, sql in own if kind == "table")
    for kind, table, _ in own:
        if kind == "table" and table not in searches:
            names = ", ".join(name for (name,) in db.execute(_STORED, [table]))
            quoted = " || ', ' || ".join(f"quote({name})" for name in names.split(", "))
            for (values,) in db.execute(f"SELECT {quoted} FROM {table}"):
                yield f"INSERT INTO {table} ({names}) VALUES ({values})"
    yield from (sql for kind, _, sql in own if kind != "table")
    yield from (f"INSERT INTO {search} ({search}) VALUES ('rebuild')" for search in searches)  # of views too


def from_sql(sql: str, path: Path) -> Path:
    """Rebuild an archive from its SQL."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(f"PRAGMA journal_mode = WAL; BEGIN;\n{sql}COMMIT;")
    return path
