"""What is redacted is in no byte of an archive and its captures, and never comes back."""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.jobs.backup import back_up
from pipelines.jobs.redacting import look, redact
from pipelines.jobs.replay import replay
from pipelines.jobs.restore import restore
from pipelines.redaction.plan import RedactionKind
from pipelines.redaction_key import VARIABLE, key_path, memory_path
from pipelines.site.server import site
from sample.serving import SampleSites
from scrapers.errors import UserError
from tests.archives import day, extraction, keep, petition, rows, scalar
from tests.commands import run, run_apart
from tests.redaction_archive import ANA, SOURCES, import_all, problems, save, save_all, traces


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive (a.db), its captures, and the pages they were imported from; copy it to change it."""
    folder = tmp_path_factory.mktemp("filled")
    folders = save_all(folder / "pages")
    (folder / "w").mkdir()
    import_all(folder / "w" / "a.db", folder / "w" / "captures", folders)
    return folder


@pytest.fixture
def work(filled: Path, tmp_path: Path) -> Path:
    """A copy of the archive and its captures."""
    shutil.copytree(filled / "w", tmp_path / "w")
    return tmp_path / "w"


def redacted(work: Path, kind: RedactionKind, what: str, *, without_lost: bool = False) -> int:
    """Redact something; returns in how many places it stood."""
    found = look(work / "a.db", work / "captures", kind, what, without_lost=without_lost)
    redact(work / "a.db", work / "captures", kind, what, "safety", places=found.places, without_lost=without_lost)
    return found.places


def is_clean(work: Path, *words: str) -> bool:
    assert traces(work, *words) == []
    assert problems(work / "a.db", work / "captures") == []
    return True


CASES: list[tuple[RedactionKind, str, tuple[str, ...]]] = [
    ("person", "Ana Lopez", ("lopez",)),
    ("text", "Sings in the choir", ("sings in", "choir of")),
    ("creator", "Lucía Ferrán", ("ferran", "lucia")),
    ("petition", "site/free-ana-p-lopez", ("free-ana", "sings", "came to piedra", "free ana p")),
    ("alert", "blog/action-alert-call-for-ana-lopez", ("call-for-ana", "field office today", "call for ana")),
]


@pytest.mark.parametrize(("kind", "what", "words"), CASES, ids=[case[0] for case in CASES])
def test_what_is_redacted_is_in_no_byte_and_stays_out(
    work: Path, filled: Path, kind: RedactionKind, what: str, words: tuple[str, ...]
) -> None:
    assert traces(work, *words)
    before = scalar(work / "a.db", "SELECT count(*) FROM signature_snapshots")
    petitions = scalar(work / "a.db", "SELECT count(*) FROM petitions")
    assert redacted(work, kind, what) > 0
    assert is_clean(work, *words)
    # The same pages once more, and later ones, as a crawl would bring them.
    import_all(work / "a.db", work / "captures", [filled / "pages" / "site", filled / "pages" / "blog"])
    import_all(work / "a.db", work / "captures", save_all(work.parent / "later", first=8))
    report = replay(work / "a.db", work / "captures", SOURCES, apply=True)
    assert (report.troubles, report.changes) == ([], {})
    assert is_clean(work, *words)
    assert scalar(work / "a.db", "SELECT count(*) FROM petitions") == petitions
    assert scalar(work / "a.db", "SELECT count(*) FROM signature_snapshots") == before + 12 + 1
    assert scalar(work / "a.db", "SELECT count(*) FROM redaction_steps") == 0


def test_what_is_left_of_a_petition_is_its_counts(work: Path) -> None:
    redacted(work, "petition", "site/free-ana-p-lopez")
    [row] = rows(work / "a.db", "SELECT slug, title, what, why, creator, native_id, url FROM petitions WHERE id > 5")
    mark = row[0]
    assert mark.startswith("redacted-petition-")
    assert row[1:6] == (f"[{mark.replace('-', ' ')}]", None, None, None, None)
    assert row[6] == f"https://site.example/petitions/{mark}"
    series = "SELECT signatures FROM growth_points WHERE slug = ? ORDER BY observed_at"
    assert rows(work / "a.db", series, mark) == [(140,), (140,), (1886,), (141,), (141,)]
    # The alert that links to it still does, by the address that is left.
    assert rows(work / "a.db", "SELECT url FROM links WHERE to_petition_id IS NOT NULL") == [(row[6],)]
    assert len(rows(work / "a.db", "SELECT * FROM redacted_records WHERE petition_id IS NOT NULL")) == 1


def test_petitions_that_differ_in_redacted_names_stay_two(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    names = [("Ana López", "ana-lopez"), ("Luis Díaz", "luis-diaz")]
    found = [petition(f"Free {name}", f"free-{slug}", why=f"{name} is home.") for name, slug in names]
    keep(path, [extraction(*found, petition("Free Ana López", None), at=day(1))])
    for name, _ in names:
        redacted(tmp_path, "person", name)
    assert scalar(path, "SELECT count(*) FROM petitions") == 2
    assert traces(tmp_path, "lopez", "diaz") == []


def test_an_archive_whose_captures_were_not_kept_is_redacted_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    listed = petition(
        "Free Ana", "free-ana-lopez", why="Ana Lopez is our neighbor and our friend.", creator="Ana Lopez & Ben"
    )
    edited = petition(
        "Free Ana", "free-ana-lopez", why="Ana P. Lopez is our neighbor and our friend.", creator="Ana Lopez & Ben"
    )
    keep(path, [extraction(listed, at=day(1)), extraction(edited, at=day(2))], complete=True)
    redacted(tmp_path, "person", "Ana Lopez")
    assert traces(tmp_path, "lopez") == []
    slug, creator, versions = rows(
        path, "SELECT slug, creator, (SELECT count(*) FROM petition_versions) FROM petitions"
    )[0]
    assert slug.startswith("free-redacted-")
    assert creator.endswith("] & Ben")
    assert versions == 1  # two that differed in what was taken out alone
    assert scalar(path, "SELECT count(*) FROM signature_snapshots") == 2
    assert scalar(path, "SELECT count(*) FROM events WHERE kind = 'edited'") == 0
    wrongs = problems(path, tmp_path / "captures")
    assert all("bytes were never kept" in wrong for wrong in wrongs), wrongs


def test_a_name_in_two_values_of_a_page_is_taken_out_of_what_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(creator="Ana Lopez"), at=day(1))])
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name FROM creators").fetchall() == [("Ana Lopez",)]
    redacted(tmp_path, "creator", "Ana Lopez")
    [(name,)] = rows(path, "SELECT name FROM creators")
    assert name.startswith("[redacted ")


def test_a_restored_older_copy_is_redacted_again(work: Path, tmp_path: Path) -> None:
    made = back_up(work / "a.db", work / "captures", tmp_path / "backups")
    [warned] = look(work / "a.db", work / "captures", "person", "Ana Lopez", tmp_path / "backups").backups
    assert warned == made.path
    redacted(work, "person", "Ana Lopez")
    assert traces(made.path, "lopez"), "hard links: a backup of before is not touched"
    for gone in ("a.db", "captures"):
        shutil.move(work / gone, tmp_path / f"old-{gone}")
    restore(made.path, work / "a.db", work / "captures")
    assert is_clean(work, "lopez")
    assert rows(work / "a.db", "SELECT kind, finished_at IS NULL FROM redactions") == [("person", 0)]


def test_an_older_archive_beside_redacted_captures_finds_them_again(work: Path) -> None:
    # The alert unchanged, in a file of its own: it refers to a page that will be another.
    site, blog = save_all(work.parent / "again", first=5)
    # Three pages of one address and one second.
    for number, signatures in enumerate((150, 160, 170)):
        shown = json.dumps({**ANA, "signature_count": signatures})
        save(site, f"same-{number}.json", shown, "https://site.example/petitions/free-ana-p-lopez.json", day(6.5))
    import_all(work / "a.db", work / "captures", [site, blog])
    older = work.parent / "older.db"
    shutil.copy(work / "a.db", older)
    before = set((work / "captures").rglob("*.warc.gz"))
    redacted(work, "alert", "blog/action-alert-call-for-ana-lopez")
    redacted(work, "person", "Ana Lopez")
    redacted(work, "creator", "Lucía Ferrán")
    states = (
        "SELECT kept_file, kept_offset, kept_length, url, captured_at, digest, size FROM captures ORDER BY id",
        "SELECT file, size FROM kept_files ORDER BY file",
    )
    expected = [rows(work / "a.db", state) for state in states]
    import_all(work / "a.db", work / "captures", [save_all(work.parent / "later", first=8)[0]])
    later = set((work / "captures").rglob("*.warc.gz")) - before
    for gone in work.glob("a.db*"):
        if gone not in (key_path(work / "a.db"), memory_path(work / "a.db")) and gone.is_file():
            gone.unlink()
    shutil.copy(older, work / "a.db")
    report = replay(work / "a.db", work / "captures", SOURCES, apply=True)
    assert (report.troubles, report.changes) == ([], {})
    assert [rows(work / "a.db", state) for state in states] == expected
    assert scalar(work / "a.db", "SELECT kind FROM run_digests ORDER BY id DESC LIMIT 1 OFFSET 1") == "redaction"
    assert traces(work, "lopez", "ferran", "field office today") == []
    wrongs = problems(work / "a.db", work / "captures")
    assert [wrong for wrong in wrongs if "knows nothing of this file" not in wrong] == []
    assert len(wrongs) == len(later) == 1
    import_all(work / "a.db", work / "captures", [save_all(work.parent / "last", first=11)[0]])
    for path in later:
        path.unlink()
    assert is_clean(work, "lopez", "ferran", "field office today")


def test_captures_of_one_second_whose_file_is_lost_are_redacted_in_the_archive(tmp_path: Path) -> None:
    for number, signatures in enumerate((150, 160)):
        shown = json.dumps({**ANA, "signature_count": signatures})
        save(tmp_path / "site", f"{number}.json", shown, "https://site.example/petitions/free-ana-p-lopez.json", day(1))
    work = tmp_path / "w"
    work.mkdir()
    import_all(work / "a.db", work / "captures", [tmp_path / "site"])
    before = {digest for (digest,) in rows(work / "a.db", "SELECT digest FROM captures")}
    for path in (work / "captures").rglob("*.warc.gz"):
        path.unlink()
    redacted(work, "person", "Ana Lopez", without_lost=True)
    assert traces(work, "lopez") == []
    after = {digest for (digest,) in rows(work / "a.db", "SELECT digest FROM captures")}
    assert len(before) == len(after) == 2
    assert not before & after


def test_without_the_key_nothing_is_written(
    work: Path, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    redacted(work, "person", "Ana Lopez")
    state = (work / "a.db").read_bytes()
    key = key_path(work / "a.db")
    assert key.stat().st_mode & 0o777 == 0o600
    key.rename(tmp_path / "elsewhere.key")
    for _ in ("missing", "another"):
        with pytest.raises(UserError, match="key"):
            import_all(work / "a.db", work / "captures", [filled / "pages" / "site"])
        with pytest.raises(UserError, match="key"):
            redacted(work, "person", "Luis Diaz")
        key.write_text("ab" * 32)
    assert (work / "a.db").read_bytes() == state
    assert traces(work, "lopez") == []
    monkeypatch.setenv(VARIABLE, str(tmp_path / "elsewhere.key"))
    import_all(work / "a.db", work / "captures", [filled / "pages" / "site"])
    assert traces(work, "lopez") == []


def test_what_is_remembered_says_nothing_without_the_key(work: Path) -> None:
    redacted(work, "person", "Ana Lopez")
    written = memory_path(work / "a.db").read_text()
    assert "ana" not in written.lower().replace("name", "")
    hashes = rows(work / "a.db", "SELECT hash FROM redaction_hashes")
    assert hashes
    assert all(len(value) == 32 for (value,) in hashes)


def test_the_chain_has_an_entry_for_a_redaction_and_damage_is_told_from_it(work: Path) -> None:
    digest = scalar(work / "a.db", "SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1")
    redacted(work, "person", "Ana Lopez")
    last = scalar(work / "a.db", "SELECT kind FROM run_digests ORDER BY id DESC LIMIT 1")
    assert last == "redaction"
    options = ["--archive", work / "a.db", "--captures", work / "captures"]
    done = run("verify", "--against", digest, *options)
    assert "1 redaction took out texts" in done.stdout
    assert "1 redaction applied" in done.stdout
    with closing(sqlite3.connect(work / "a.db")) as db, db:
        db.execute("UPDATE issues SET message = 'altered'")
    assert problems(work / "a.db", work / "captures") != []


def test_the_command_shows_asks_and_takes_out(work: Path) -> None:
    options = ["--archive", work / "a.db", "--captures", work / "captures"]
    asked = run("redact", "--person", "Ana Lopez", "--reason", "safety", "--dry-run", *options)
    assert "petitions.title: Free [Ana P. Lopez]" in asked.stdout
    assert "nothing was taken out" in asked.stdout
    assert traces(work, "lopez")
    done = run("redact", "--person", "Ana Lopez", "--reason", "safety", "--yes", *options)
    assert (done.exit_code, done.stdout.splitlines()[-1][:10]) == (0, "Taken out:"), done.output
    assert is_clean(work, "lopez")
    again = run("redact", "--person", "Ana Lopez", "--reason", "safety", "--yes", *options)
    assert (again.exit_code, "nothing was taken out" in again.stdout) == (0, True)
    assert run("redact", "--person", "Ana Lopez", *options).exit_code == 2
    assert run("redact", "--person", "A B", "--text", "C", "--reason", "safety", *options).exit_code == 2
    assert run("redact", "--petition", "site/none", "--reason", "safety", *options).exit_code == 2


def test_a_folder_without_the_captures_is_refused_before_anything_is_written(work: Path) -> None:
    wrong = work.parent / "wrong"
    command = ["redact", "--person", "Ana Lopez", "--reason", "safety", "--yes", "--archive", work / "a.db"]
    kept = {path: path.read_bytes() for path in [work / "a.db", *work.rglob("*.gz")]}
    for more in ([], ["--dry-run"]):
        done = run(*command, *more, "--captures", wrong)
        assert (done.exit_code, done.stdout) == (1, "")
        assert f"{wrong} has none of the 2 files with this archive's captures" in done.stderr
    assert {path: path.read_bytes() for path in kept} == kept
    assert not wrong.exists()
    assert not memory_path(work / "a.db").exists()
    next((work / "captures" / "blog").glob("*.warc.gz")).unlink()
    options = ["--captures", work / "captures"]
    refused = run(*command, *options)
    assert (refused.exit_code, "give --without-lost if" in refused.stderr) == (1, True)
    assert not memory_path(work / "a.db").exists()
    assert run(*command, *options, "--without-lost").exit_code == 0
    assert traces(work, "lopez") == []
    command[2] = "Lucía Ferrán"  # of an archive whose captures are all gone
    assert run(*command, "--without-lost", "--captures", wrong).exit_code == 0
    assert traces(work / "captures", "ferran")
    assert not [found for found in traces(work, "ferran") if found.startswith("a.db")]


def test_a_redaction_that_waits_is_named_first_and_applied_by_a_command_that_writes(work: Path) -> None:
    shutil.copytree(work, work.parent / "older")
    redacted(work, "person", "Ana Lopez")
    shutil.copytree(work.parent / "older", work, dirs_exist_ok=True)
    waits = "queconste: 1 redaction is remembered beside the archive and not applied yet; run any command that writes"
    options = ["--archive", work / "a.db", "--captures", work / "captures"]
    for command in (["verify", *options], ["check", *options[:2]]):
        done = run(*command)
        assert (done.exit_code, done.stderr[: len(waits)]) == (1, waits)
    wrong = run("replay", "--apply", *options[:2], "--captures", work.parent)
    assert (wrong.exit_code, "name their folder with --captures" in wrong.stderr) == (1, True)
    assert run("replay", "--apply", *options).exit_code == 0
    assert is_clean(work, "lopez")
    assert run("check", *options[:2]).exit_code == 0


def test_a_redaction_that_was_killed_is_named_before_what_comes_of_it(work: Path, monkeypatch: Any) -> None:
    def killed(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipelines.redaction.applying._apply_to_rows", killed)
    with pytest.raises(KeyboardInterrupt):
        redacted(work, "person", "Ana Lopez")
    first, *others = problems(work / "a.db", work / "captures")
    assert first.startswith("1 redaction is remembered beside the archive and not applied yet")
    assert others


def test_what_the_command_cannot_do_is_said_in_one_sentence(work: Path) -> None:
    options = ["--reason", "safety", "--archive", work / "a.db", "--captures", work / "captures"]
    command = ["redact", "--person", "Ana Lopez", *map(str, options)]
    for answer in ("n\n", ""):
        asked = CliRunner().invoke(main, command, input=answer)
        assert (asked.exit_code, asked.stderr.splitlines()[-1]) == (
            1,
            "queconste: nothing was taken out; give --yes to do it without asking",
        )
    assert traces(work, "lopez")
    long = run("redact", "--creator", "nobody of this name " * 50, *options)
    assert (long.exit_code, len(long.stderr) < 200) == (2, True)
    latin = run("redact", "--text", "L\udcf3pez", *options)
    assert (latin.exit_code, "--text is not UTF-8" in latin.stderr) == (2, True)
    before = run("redact", "--text", "Ana", "prove", "--words", "names.txt")
    assert (before.exit_code, "--text cannot stand before prove" in before.stderr) == (2, True)
    bare = run("redact", "Ana P. Lopez")
    assert (bare.exit_code, "say what 'Ana P. Lopez' is, with --person" in bare.stderr) == (2, True)


def test_a_crawl_takes_out_what_the_site_still_shows_and_follows_its_links(
    sample_sites: SampleSites, tmp_path: Path
) -> None:
    def crawled() -> list[tuple[int, int]]:
        options = ["--sources", sample_sites.sources, "--archive", tmp_path / "a.db"]
        done = run_apart("crawl", "sample-acciones", *options, "--captures", tmp_path / "captures")
        assert (done.returncode, done.stderr) == (0, "")
        return rows(tmp_path / "a.db", "SELECT petitions, issues FROM runs WHERE kind = 'crawl' ORDER BY id")

    [first] = crawled()
    redacted(tmp_path, "person", "Nicanor Belmontaño")
    redacted(tmp_path, "petition", "sample-acciones/release-baltasar-veldanez-from-custody")
    asked = len(sample_sites.visits)
    assert crawled() == [first, first]
    assert traces(tmp_path, "belmontano", "veldanez") == []
    assert not [visit for visit in sample_sites.visits[asked:] if "redacted" in str(visit)]
    assert problems(tmp_path / "a.db", tmp_path / "captures") == []
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM events WHERE kind IN ('missing', 'vanished')") == [(0,)]


@pytest.mark.parametrize("kind", ["creator", "person"])
def test_a_redacted_creator_stands_in_no_list_and_has_no_page_at_once(kind: RedactionKind, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(
        path, [extraction(petition(creator="Ana Lopez"), petition("Two", "two", creator="Barrio Alliance"), at=day(1))]
    )

    def shown() -> dict[str, tuple[int, bool]]:
        # A site of its own each time: none has kept a page.
        with asyncio.Runner() as runner:
            client = site(path).client
            urls = (
                "/creators",
                "/creators/site/Ana%20Lopez",
                "/organizations/site/Barrio%20Alliance",
                "/creators?q=lopez",
            )
            answers = {url: runner.run(client.get(url)) for url in urls}
        return {url: (answer.status_code, "Ana Lopez" in answer.text) for url, answer in answers.items()}

    assert shown()["/creators/site/Ana%20Lopez"] == (200, True)
    redacted(tmp_path, kind, "Ana Lopez")
    assert shown() == {
        "/creators": (200, False),
        "/creators/site/Ana%20Lopez": (404, True),  # the words of the address, offered as a search
        "/organizations/site/Barrio%20Alliance": (200, False),
        "/creators?q=lopez": (200, False),
    }
    assert rows(path, "SELECT name FROM backers UNION SELECT name FROM petition_backers") == [("Barrio Alliance",)]
