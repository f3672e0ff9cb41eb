"""The chain of digests is stamped by a real authority on loopback; what does not hold is named, and asked for again."""

import base64
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from pipelines.jobs import stamping
from pipelines.jobs.stamp_settings import USUAL, Authority, StampSettings, load_stamp_settings
from pipelines.jobs.stamping import Stamped, stamp_head
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from pipelines.verify.receipt_check import check_receipt
from pipelines.verify.receipts import Observed, own_digest, receipt_of
from pipelines.verify.stamp_check import load_roots
from pipelines.verify.stamp_rows import check_stamps
from pipelines.verify.verify import verify
from scrapers import clock
from scrapers.errors import UsageError
from tests.archives import SITE, day, extraction, keep, petition, rows, scalar
from tests.tsa_server import Authority as Served
from tests.tsa_server import Warts, make_authority, serving_stamps

SEEN = Observed(kind="petition", source="site", slug="free-ana", capture_id=1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authorities")
    make_authority(folder / "one")
    make_authority(folder / "other")
    make_authority(folder / "expired", start="20190101000000Z")
    return folder


@pytest.fixture(scope="module")
def running(made: Path) -> Iterator[Served]:
    with serving_stamps(made / "one") as served:
        yield served


@pytest.fixture
def served(running: Served) -> Served:
    running.warts.clear()
    running.asked.clear()
    running.headers.clear()
    return running


@pytest.fixture
def archive(path: Path) -> Path:
    keep(path, [extraction(petition(), at=day(1))])
    return path


def stamp(path: Path, served: Served, **settings: Any) -> Stamped:
    authority = Authority(name="loopback", url=served.url, roots=served.root)
    with Archive.open(path) as opened:
        return stamp_head(opened, StampSettings(authorities=(authority,), **settings), "", sleep=lambda seconds: None)


def receipt(path: Path) -> dict[str, Any]:
    with reading(path) as db:
        return receipt_of(db, SEEN)


def named(path: Path) -> list[str]:
    with reading(path) as db:
        return list(check_stamps(db))


def test_the_newest_digest_is_stamped_once(archive: Path, served: Served) -> None:
    first = stamp(archive, served)
    assert (list(first.times), first.failing) == (["loopback"], {})
    again = stamp(archive, served)
    assert (again.times, again.had) == ({}, ["loopback"])
    assert len(served.asked) == 1
    assert scalar(archive, "SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1") == first.digest
    assert named(archive) == []


def test_verify_counts_stamps_and_names_roots_that_browsers_do_not_know(archive: Path, served: Served) -> None:
    stamp(archive, served)
    proof = verify(archive, archive.parent / "captures", {SITE.name: SITE})
    assert not [wrong for wrong in proof.wrongs if "stamp" in wrong]
    root = "(by roots that browsers do not know, so compare them: CN=Root of one,O=Tests, SHA-256 "
    assert f"1 time stamp checked {root}" in str(proof)


def test_a_receipt_has_the_stamp_and_it_is_checked_offline(archive: Path, served: Served) -> None:
    stamp(archive, served)
    shown = receipt(archive)
    proof = check_receipt(shown, load_roots([served.root]))
    assert proof.wrongs == []
    assert proof.facts[0].startswith("loopback stamped the chain at 20")
    [wrong] = check_receipt(shown, {}).wrongs
    assert wrong == ("stamp: that of loopback does not hold, no root certificate that is known issued its certificates")


def test_a_later_stamp_covers_the_digests_before_it(archive: Path, served: Served) -> None:
    keep(archive, [extraction(petition(signatures="150 of 200 Signatures"), at=day(2))])
    keep(archive, [extraction(petition(signatures="160 of 200 Signatures"), at=day(3))])
    stamp(archive, served)
    shown = receipt(archive)
    assert len(shown["chain"]) == 3
    assert check_receipt(shown, load_roots([served.root])).wrongs == []


def test_every_changed_byte_of_a_stamp_is_named(archive: Path, served: Served) -> None:
    stamp(archive, served)
    shown, roots = receipt(archive), load_roots([served.root])
    answer = base64.b64decode(shown["stamps"][0]["answer"])
    unsigned = 0
    for place in range(0, len(answer), 3):
        data = bytearray(answer)
        data[place] ^= 1 << place % 8
        changed = shown | {"stamps": [shown["stamps"][0] | {"answer": base64.b64encode(bytes(data)).decode()}]}
        assert check_receipt(changed, roots).wrongs[0].startswith("receipt: a byte of it was changed")
        # Also where the receipt's own digest was computed again, but for a few bytes that no signature covers.
        found = check_receipt(changed | {"digest": own_digest(changed)}, roots).wrongs
        assert all(wrong.startswith("stamp: ") for wrong in found)
        unsigned += not found
    copy_of_root = len(served.root.read_bytes()) * 3 // 4  # which nothing is checked with: the root is our own copy
    assert unsigned <= copy_of_root // 3


@pytest.mark.parametrize(
    ("wart", "reason"),
    [
        ("error", "it answered with status 500"),
        ("redirect", "it answered with status 302"),
        ("html", "it answered with text/html, not application/timestamp-reply"),
        ("garbage", "its stamp does not hold, it is no answer of a time-stamping authority"),
        ("large", "its answer is larger than 128 KB"),
        ("slow", "it did not answer"),
        ("replay", "its stamp does not hold, it answers another request"),
        ("other digest", "its stamp does not hold, it answers another request"),
        ("rejected", "its stamp does not hold, the authority rejected the request"),
    ],
)
def test_what_is_no_stamp_is_stored_as_a_failure_and_asked_for_again(
    archive: Path, served: Served, wart: Warts, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if wart == "replay":
        keep(archive, [extraction(petition(), at=day(2))])
        stamp(archive, served)
        keep(archive, [extraction(petition(), at=day(3))])
    served.warts = [wart, wart]
    with monkeypatch.context() as patch:
        patch.setattr(stamping, "_LONGEST", 0.3 if wart == "slow" else 30.0)
        failed = stamp(archive, served)
    assert failed.failing["loopback"].startswith(reason)
    [(error, tries)] = rows(archive, "SELECT error, tries FROM time_stamps WHERE answer IS NULL")
    assert error.startswith(reason)
    served.warts = []
    assert stamp(archive, served).times
    query = "SELECT tries, error FROM time_stamps ORDER BY id DESC LIMIT 1"
    assert rows(archive, query) == [(tries + 1, None)]
    assert named(archive) == []


def test_a_stamp_of_another_time_is_refused(archive: Path, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(clock, "now", lambda: day(1))
        assert stamp(archive, served).failing["loopback"].startswith("its clock or ours is wrong: it stamped at 20")
    assert stamp(archive, served).times


def test_a_passing_failure_is_tried_once_more_at_once(archive: Path, served: Served) -> None:
    served.warts = ["error"]
    assert stamp(archive, served).times
    assert len(served.asked) == 2


def test_an_unknown_root_and_an_expired_certificate_are_refused(archive: Path, made: Path, served: Served) -> None:
    with Archive.open(archive) as opened:
        stranger = Authority(name="stranger", url=served.url, roots=made / "other" / "root.pem")
        failed = stamp_head(opened, StampSettings(authorities=(stranger,)), "", sleep=lambda seconds: None)
    assert "no root certificate that is known" in failed.failing["stranger"]
    with serving_stamps(made / "expired") as expired:
        [reason] = stamp(archive, expired).failing.values()
    assert "its stamp does not hold" in reason or "status 500" in reason


def test_a_stamp_that_was_given_to_another_digest_is_named_by_verify(archive: Path, served: Served) -> None:
    stamp(archive, served)
    keep(archive, [extraction(petition(), at=day(2))])
    newest = scalar(archive, "SELECT max(id) FROM run_digests")
    with closing(sqlite3.connect(archive)) as db:
        db.execute("UPDATE time_stamps SET entry_id = ?", (newest,))
        db.commit()
    [wrong] = named(archive)
    assert wrong.startswith("time_stamps: row 1, by loopback, does not hold: it is of another digest")


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE time_stamps SET stamped_at = '2001-01-01T00:00:00Z'", "time_stamps"),
        ("UPDATE stamp_roots SET certificate = CAST(x'00' || certificate AS BLOB)", "stamp_roots"),
        ("UPDATE time_stamps SET answer = substr(answer, 1, 900)", "time_stamps"),
    ],
)
def test_damaged_stamps_are_named(archive: Path, served: Served, change: str, table: str) -> None:
    stamp(archive, served)
    with closing(sqlite3.connect(archive)) as db:
        db.execute(change)
        db.commit()
    assert named(archive)[0].startswith(f"{table}: ")


def test_once_a_day_is_once_a_day(archive: Path, served: Served) -> None:
    assert stamp(archive, served, when="daily").times
    keep(archive, [extraction(petition(), at=day(2))])
    assert stamp(archive, served, when="daily").had == ["loopback"]
    authority = Authority(name="loopback", url=served.url, roots=served.root)
    with Archive.open(archive) as opened:
        settings = StampSettings(authorities=(authority,), when="daily")
        assert stamp_head(opened, settings, "", now=clock.now() + timedelta(days=1)).times


def test_only_an_archive_of_real_sites_whose_settings_say_so_asks_anybody(
    archive: Path, served: Served, tmp_path: Path
) -> None:
    settings = tmp_path / "sources.yml"
    settings.write_text(
        "site: {organization: A, platform: controlshift, url: https://site.example, start: https://site.example/}\n"
    )
    assert load_stamp_settings(settings) is None
    assert command("stamp", archive, settings).exit_code == 2
    head = f"stamps:\n  authorities:\n    - {{name: loopback, url: '{served.url}', roots: '{served.root}'}}\n"
    settings.write_text(f"contact: https://archive.example\n{head}{settings.read_text()}")
    with closing(sqlite3.connect(archive)) as db:
        db.execute("UPDATE sources SET is_sample = 1")
        db.commit()
    assert "holds only the sample" in command("stamp", archive, settings).output
    assert served.asked == []
    with closing(sqlite3.connect(archive)) as db:
        db.execute("UPDATE sources SET is_sample = 0")
        db.commit()
    done = command("stamp", archive, settings)
    assert (done.exit_code, "1 stamped, 0 failed" in done.output) == (0, True)
    assert served.headers[0]["User-Agent"].startswith("QueConste/")


def command(name: str, archive: Path, sources: Path) -> Result:
    return CliRunner().invoke(main, [name, "--archive", str(archive), "--sources", str(sources)])


def test_two_authorities_are_usual_and_mistakes_in_the_settings_are_named(tmp_path: Path) -> None:
    settings = tmp_path / "sources.yml"
    settings.write_text("stamps: {when: daily}\n")
    assert load_stamp_settings(settings) == StampSettings(authorities=USUAL, when="daily")
    assert len({authority.url.split("/")[2] for authority in USUAL}) == 2
    settings.write_text("stamps: {when: never}\n")
    assert load_stamp_settings(settings) is None
    for text in (
        "[]",
        "{when: hourly}",
        "{who: me}",
        "{authorities: [a]}",
        "{authorities: [{name: a, url: 'http://'}]}",
    ):
        settings.write_text(f"stamps: {text}\n")
        with pytest.raises(UsageError, match="stamps"):
            load_stamp_settings(settings)
    stanza = "site: {organization: A, platform: controlshift, url: https://a.example, start: https://a.example/}"
    settings.write_text(f"{stanza}\nstamps: {{when: hourly}}\n")
    checked = command("check", tmp_path / "none.db", settings)
    assert (checked.exit_code, "stamps: when must be run, daily or never" in checked.output) == (2, True)
    settings.write_text(f"{stanza}\nstamps: {{authorities: [{{name: a, url: 'http://a.example', root: a.pem}}]}}\n")
    with pytest.raises(UsageError, match=r"authorities: there is no key 'root'; known are name, url, roots"):
        load_stamp_settings(settings)
