"""A receipt proves what a page said, with no archive; no byte of it, of its record or of the chain can change."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from pipelines.store.connection import reading
from pipelines.store.seals import PER_BLOCK
from pipelines.verify.receipt_check import ReceiptProof, check_receipt, load_receipt, summary
from pipelines.verify.receipts import NoReceipt, Observed, as_text, last_capture, own_digest, receipt_of
from pipelines.verify.record_check import check_record
from pipelines.verify.seal_trees import check_seals
from scrapers.captures.capture_store import members
from scrapers.errors import UserError
from tests.archives import BLOG, alert, day, extraction, keep, petition, rows, scalar, sum_again

PETITION = Observed(kind="petition", source="sample-acciones", slug="", capture_id=0)


def receipt_at(archive: Path, observed: Observed) -> dict[str, Any]:
    with reading(archive) as db:
        return receipt_of(db, observed if observed.capture_id else last_capture(db, observed))


def wrongs(receipt: dict[str, Any]) -> list[str]:
    return check_receipt(receipt, {}).wrongs


def resealed(receipt: dict[str, Any]) -> dict[str, Any]:
    """The receipt as somebody would write it who changed it, and computed its own digest again."""
    return receipt | {"digest": own_digest(receipt)}


@pytest.fixture(scope="module")
def written(backfilled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the receipt (r.json) of a petition of the sample and its record (r.warc.gz)."""
    folder = tmp_path_factory.mktemp("receipt")
    query = "SELECT p.slug, s.capture_id FROM signature_snapshots AS s JOIN petitions AS p ON p.id = s.petition_id"
    slug, capture = rows(backfilled / "a.db", f"{query} WHERE s.signatures > 0 ORDER BY s.capture_id LIMIT 1")[0]
    page = f"https://archive.example/petitions/sample-acciones/{slug}?as_of=2025"
    done = command(
        *("receipt", page, "--capture", str(capture), "--output", str(folder / "r.json")),
        *("--record", str(folder / "r.warc.gz"), "--archive", str(backfilled / "a.db")),
        *("--captures", str(backfilled / "captures")),
    )
    assert done.exit_code == 0, done.output
    return folder


def command(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_a_receipt_holds_with_its_record_and_without_an_archive(written: Path, tmp_path: Path) -> None:
    for name in ("r.json", "r.warc.gz"):
        shutil.copy(written / name, tmp_path / name)
    receipt, record = tmp_path / "r.json", tmp_path / "r.warc.gz"
    done = command("verify", "--receipt", str(receipt), "--warc", str(record), "--archive", str(tmp_path / "none.db"))
    assert done.exit_code == 0, done.output
    assert "the record says the same" in done.output
    assert "no time stamp stands on it" in done.output
    last = done.output.splitlines()[-1]
    assert last.endswith("agrees with itself, but nothing outside stands on it")
    noted = load_receipt(receipt)["chain"][0]["digest"]
    done = command("verify", "--receipt", str(receipt), "--warc", str(record), "--against", noted)
    assert (done.exit_code, done.output.splitlines()[-1].endswith(" holds")) == (0, True)


def test_a_receipt_shows_the_words_the_value_and_the_rule(written: Path) -> None:
    receipt = load_receipt(written / "r.json")
    seen = receipt["observation"]
    assert f"{seen['signatures']:,}" in seen["signatures_text"]
    assert receipt["reading"]["page"].startswith("controlshift.")
    assert len(receipt["reading"]["code_version"]) >= 12
    assert receipt["capture"]["kept_digest"]
    assert len(json.dumps(receipt)) < 20_000


def test_the_record_is_found_in_the_whole_file_too(written: Path, backfilled: Path) -> None:
    receipt, proof = load_receipt(written / "r.json"), ReceiptProof()
    [file] = rows(backfilled / "a.db", "SELECT kept_file FROM captures WHERE id = ?", receipt["about"]["capture"])
    check_record(receipt, backfilled / "captures" / file[0], proof)
    assert proof.wrongs == []


def test_a_record_that_repeats_another_is_written_and_checked_with_it(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(
        "• Free Ana\n    139 of 200 Signatures\n    Created by Ana R.\n", encoding="utf-8"
    )
    options = ["--archive", str(tmp_path / "a.db"), "--captures", str(tmp_path / "captures")]
    for number in (1, 2):
        about = ("--url", "https://action.mijente.net/categories", "--captured-at", f"2018-03-0{number}T12:00:00Z")
        done = command("import", str(tmp_path / "page.txt"), "--source", "mijente", *about, *options)
        assert done.exit_code == 0, done.output
    receipt, record, alone = (tmp_path / name for name in ("r.json", "r.warc.gz", "alone.warc.gz"))
    slug = scalar(tmp_path / "a.db", "SELECT slug FROM petitions")
    written = ("--capture", "2", "--output", str(receipt), "--record", str(record))
    done = command("receipt", f"/petitions/mijente/{slug}", *written, *options)
    assert done.exit_code == 0, done.output
    proof = ReceiptProof()
    check_record(load_receipt(receipt), record, proof)
    assert proof.wrongs == []
    assert "read again by this program, the record says the same" in proof.facts
    first, second = members(record)
    alone.write_bytes(record.read_bytes()[second.offset :])
    check_record(load_receipt(receipt), alone, proof)
    assert proof.wrongs[0].startswith("record: it cannot be read")
    assert first.offset == 0


def test_every_value_of_a_receipt_is_named_when_it_changes(written: Path) -> None:
    """Also by one who computes the digest of the receipt again: but for what is only about the archive."""
    receipt = load_receipt(written / "r.json")
    free = {"about", "witnesses", "format", "kind", "digest", "stamps"}
    tried = 0
    for path, changed in _changed(receipt):
        assert wrongs(changed), path
        assert any("receipt: a byte" in wrong for wrong in wrongs(changed)) or path[0] == "digest", path
        if path[0] not in free and path[:2] != ("reading", "code_version"):
            names = [wrong.partition(":")[0] for wrong in wrongs(resealed(changed))]
            assert names, path
            assert set(names) - {"receipt"} <= {"value", "capture", "chain"}, (path, names)
            assert set(names) != {"receipt"}, path
            tried += 1
    assert tried > 60


def _changed(value: Any, path: tuple[Any, ...] = (), whole: Any = None) -> Any:
    """Yield a receipt with each of its values changed, one at a time, and the path to it."""
    whole = value if whole is None else whole
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from _changed(inner, (*path, key), whole)
        return
    copy = json.loads(json.dumps(whole))
    at = copy
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = _other(value)
    yield path, copy


def _other(value: Any) -> Any:
    if isinstance(value, str):
        is_hex = len(value) >= 32 and set(value) <= set("0123456789abcdef")
        return ("1" if value[:1] != "1" else "2") + value[1:] if is_hex else f"{value}x"
    return (value + 1) if isinstance(value, int) else 7


def changed_bytes(whole: bytes, *, step: int) -> Iterator[bytes]:
    """Yield copies with one bit changed, in each ``step``th byte."""
    for place in range(0, len(whole), step):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        yield bytes(data)


def test_any_changed_byte_of_the_receipt_is_refused(written: Path, tmp_path: Path) -> None:
    whole, path = (written / "r.json").read_bytes(), tmp_path / "r.json"
    for data in changed_bytes(whole, step=7):
        path.write_bytes(data)
        try:
            found = wrongs(load_receipt(path))
        except UserError as problem:
            found = [str(problem)]
        assert found
        assert all("receipt" in wrong or ":" in wrong for wrong in found)


def test_any_changed_byte_of_the_record_is_named(written: Path, tmp_path: Path) -> None:
    receipt, whole, path = load_receipt(written / "r.json"), (written / "r.warc.gz").read_bytes(), tmp_path / "r.gz"
    for data in changed_bytes(whole, step=max(1, len(whole) // 300)):
        path.write_bytes(data)
        proof = ReceiptProof()
        try:
            check_record(receipt, path, proof)
        except UserError as problem:
            proof.wrongs.append(str(problem))
        assert proof.wrongs
        assert all(wrong.startswith("record: ") for wrong in proof.wrongs)


def test_a_value_that_the_page_does_not_show_is_named_even_where_all_hashes_were_made_again(
    written: Path, backfilled: Path, tmp_path: Path
) -> None:
    """Somebody with an archive of their own enters another count, and gives the record of the real page."""
    shutil.copy(backfilled / "a.db", tmp_path / "a.db")
    real = load_receipt(written / "r.json")
    slug = real["about"]["record"].rpartition("/")[2]
    with closing(sqlite3.connect(tmp_path / "a.db")) as db:
        db.execute("UPDATE capture_seals SET entry_id = NULL, position = NULL, salt = NULL")
        for statement in (
            "DROP TRIGGER snapshot_rows_append_only",
            "UPDATE snapshot_rows SET signatures = 99999, form = 0",
        ):
            db.execute(statement)
        db.commit()
    sum_again(tmp_path / "a.db")
    forged = receipt_at(tmp_path / "a.db", replace(PETITION, slug=slug, capture_id=real["about"]["capture"]))
    assert forged["observation"]["signatures"] == 99999
    assert wrongs(forged) == []
    proof = ReceiptProof()
    check_record(forged, written / "r.warc.gz", proof)
    assert proof.wrongs[0].startswith("value: the record does not say it (another signatures")
    # Nor does a made-up code version make it hold.
    made_up = resealed(forged | {"reading": forged["reading"] | {"code_version": "aaaaaaaaaaaa"}})
    assert wrongs(made_up) == []
    (tmp_path / "f.json").write_text(as_text(made_up), encoding="utf-8")
    done = command("verify", "--receipt", str(tmp_path / "f.json"), "--warc", str(written / "r.warc.gz"))
    assert done.exit_code == 3
    assert "the record does not say it when this program reads it (another signatures" in done.output
    assert done.output.splitlines()[-1].endswith("is not confirmed")


def test_a_receipt_does_not_hold_for_another_petition_or_platform(written: Path) -> None:
    receipt = load_receipt(written / "r.json")
    about = receipt["about"]
    for other in (
        {"record": f"{about['record']}-too"},
        {"record": about["record"].replace("/petitions/", "/alerts/")},
        {"source": about["source"] | {"name": "another"}},
        {"source": about["source"] | {"platform": "wordpress"}},
    ):
        [wrong] = wrongs(resealed(receipt | {"about": about | other}))
        assert wrong.startswith("receipt: the ")
    # What is printed as the result is in the hashes.
    assert about["record"] not in summary(receipt)
    assert receipt["version"]["title"] in summary(receipt)
    assert receipt["capture"]["url"] in summary(receipt)


def test_a_digest_noted_elsewhere_is_looked_up_in_the_chain(written: Path) -> None:
    receipt = load_receipt(written / "r.json")
    noted = receipt["chain"][-1]["digest"]
    assert check_receipt(receipt, {}, against=noted[:16]).wrongs == []
    assert check_receipt(receipt, {}, against="0" * 64).wrongs[0].startswith("chain: ")


def test_versions_and_alerts_have_receipts_too(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    keep(path, [extraction(petition(why="Another text."), at=day(2))])
    url = "https://blog.example/wp-json/wp/v2/posts"
    keep(path, [extraction(alert(), at=day(3), page="wordpress.rest", url=url)], BLOG)
    for capture_id, why in rows(path, "SELECT capture_id, why FROM petition_versions ORDER BY id"):
        first = receipt_at(path, Observed(kind="petition", source="site", slug="free-ana", capture_id=capture_id))
        assert first["version"]["why"] == why
        assert wrongs(first) == []
    shown = receipt_at(path, Observed(kind="alert", source="blog", slug="call-today", capture_id=0))
    assert shown["observation"]["recognized_by"] == "text"
    assert wrongs(shown) == []


def test_a_receipt_stays_as_short_however_many_captures_a_run_has(path: Path) -> None:
    many = PER_BLOCK + 3
    found = [extraction(petition(signatures=f"{n} of 900 Signatures"), at=day(1 + n / 24)) for n in range(many)]
    keep(path, found)
    ids = [each for (each,) in rows(path, "SELECT id FROM captures ORDER BY id")]
    for capture_id in (ids[0], ids[PER_BLOCK - 1], ids[PER_BLOCK], ids[-1]):
        observed = Observed(kind="petition", source="site", slug="free-ana", capture_id=capture_id)
        receipt = receipt_at(path, observed)
        assert wrongs(receipt) == []
        assert len(receipt["inclusion"]["capture_path"]) <= 9
    assert scalar(path, "SELECT count(*) FROM seal_blocks") == 3


@pytest.mark.parametrize(
    "key", ["entry_id, -1, 0", "entry_id, 1, 0", "entry_id, 0, 1", "entry_id, 0, -1", "77, 0, 0", "77, 3, 0"]
)
def test_a_block_that_no_tree_has_is_a_finding(path: Path, key: str) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    with reading(path) as db:
        assert list(check_seals(db)) == []
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"INSERT INTO seal_blocks SELECT {key}, hashes FROM seal_blocks")
    with reading(path) as db:
        assert any("seal_blocks: the tree of digest" in wrong for wrong in check_seals(db))


def test_a_capture_that_is_read_again_the_same_keeps_its_seal(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    before = rows(path, "SELECT * FROM capture_seals")
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE extractions SET code_version = 'older'")
        db.commit()
    keep(path, [extraction(petition(), at=day(1))])
    assert rows(path, "SELECT * FROM capture_seals") == before


def test_what_there_is_no_receipt_for_is_said_in_a_sentence(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    with pytest.raises(NoReceipt, match="there is no petition site/nobody"):
        receipt_at(path, Observed(kind="petition", source="site", slug="nobody", capture_id=1))
    done = command("receipt", "/about", "--archive", str(path))
    assert done.exit_code == 2
    assert "write it like /petitions/SOURCE/SLUG" in done.output
    assert command("verify", "--warc", str(path)).exit_code == 2


def test_wrong_words_of_the_commands_are_sentences(written: Path, backfilled: Path, tmp_path: Path) -> None:
    page = load_receipt(written / "r.json")["about"]["record"]
    places = ("--archive", str(backfilled / "a.db"), "--captures", str(backfilled / "captures"))
    same = str(tmp_path / "o.json")
    for words, code, reason in (
        (("receipt", page, "--output", str(tmp_path / "no" / "r.json"), *places), 1, "cannot be written"),
        (("receipt", page, "--output", same, "--record", same, *places), 2, "name two files"),
        (("receipt", page, "--output", str(backfilled / "a.db"), *places), 2, "is there already"),
        (("receipt", page, "--record", str(backfilled / "a.db"), *places), 2, "is there already"),
        (("receipt", page, "--version", "99999", *places), 1, "text version 99999, does not show"),
        (("verify", "--receipt", str(written / "r.json"), "--against", ""), 2, "is no digest"),
        (("verify", "--receipt", str(written / "r.json"), "--notify"), 2, "leave out --notify and --fetch"),
        (("verify", "--receipt", str(tmp_path / "none.json")), 1, "cannot be read"),
    ):
        done = command(*words)
        assert (done.exit_code, reason in done.output) == (code, True), done.output


def test_a_receipt_is_written_in_one_way_only(written: Path, tmp_path: Path) -> None:
    receipt = load_receipt(written / "r.json")
    for text in (json.dumps(receipt), as_text(receipt) + " ", as_text({**receipt, "more": 1}), "[]", "{"):
        (tmp_path / "r.json").write_text(text, encoding="utf-8")
        with pytest.raises(UserError, match="receipt"):
            load_receipt(tmp_path / "r.json")
