"""An export holds every row, is the same from the same archive, and is whole or not there."""

import csv
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipelines.export import exporting
from pipelines.export.public_tables import PublicTable, public_tables
from pipelines.export.scope import Scope
from pipelines.export.table_files import FORMATS
from tests.archives import BLOG, SITE, alert, day, extraction, keep, petition
from tests.commands import run
from tests.exported import FORMULA, exported, lines, small_archive
from tests.kept_schemas import make_small_archive
from tests.peers import peer


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_archive(tmp_path_factory.mktemp("exporting") / "archive.db")


@pytest.fixture(scope="module")
def data(archive: Path) -> Path:
    return exported(archive, archive.parent / "data")


@pytest.fixture
def db(archive: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(archive)) as connection:
        yield connection


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stored(db: sqlite3.Connection, table: PublicTable) -> list[dict[str, Any]]:
    """The rows of a table as they are in the archive, with booleans."""
    flags = {column.name for column in table.columns if column.type == "boolean"}
    cursor = db.execute(f"{table.select} ORDER BY {table.order}")
    return [
        {name: bool(value) if name in flags and value is not None else value for name, value in zip(table.names, row)}  # noqa: B905
        for row in cursor
    ]


def test_the_same_archive_exports_as_the_same_bytes(archive: Path, data: Path, tmp_path: Path) -> None:
    assert bytes_of(exported(archive, tmp_path / "again")) == bytes_of(data)


def test_every_format_has_every_row_of_every_table(db: sqlite3.Connection, data: Path) -> None:
    filled = 0
    for table in public_tables(db):
        rows = stored(db, table)
        filled += bool(rows)
        assert lines(data, table.name) == rows
        parquet = pq.read_table(data / "parquet" / f"{table.name}.parquet")
        assert parquet.num_rows == len(rows)
        assert parquet.column_names == list(table.names)
        with (data / "csv" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            read = list(csv.reader(file))
        assert read[0] == list(table.names)
        assert len(read) - 1 == len(rows)
    assert filled > 20


def test_counts_are_those_of_the_tables(db: sqlite3.Connection, data: Path) -> None:
    for table, count in {"petitions": 3, "signature_snapshots": 5, "action_alerts": 1, "links": 1}.items():
        assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
        assert len(lines(data, table)) == count
    days = [row["day"] for row in lines(data, "daily_series") if row["slug"] == "free-ana"]
    assert days == ["2018-03-01", "2018-03-02", "2018-03-05"]


def test_a_formula_is_guarded_in_csv_and_verbatim_elsewhere(data: Path) -> None:
    with (data / "csv" / "petitions.csv").open(encoding="utf-8", newline="") as file:
        assert {row["why"] for row in csv.DictReader(file)} >= {f"'{FORMULA}"}
    assert FORMULA in {row["why"] for row in lines(data, "petitions")}
    assert FORMULA in pq.read_table(data / "parquet" / "petitions.parquet")["why"].to_pylist()


def test_alerts_stand_beside_each_of_their_organizations(data: Path) -> None:
    rows = lines(data, "alerts_with_organizations")
    assert [(row["role"], row["organization"]) for row in rows] == [
        ("sponsor", "Somos Mayfair"),
        ("cosponsor", "Unidas"),
        ("cosponsor", "Mijente"),
    ]
    assert {row["linked_petitions"] for row in rows} == {1}


def test_events_name_their_capture(data: Path) -> None:
    edits = [row for row in lines(data, "event_log") if row["kind"] == "edited"]
    assert [(row["about"], row["is_withdrawn"], row["slug"], row["after"]) for row in edits] == [
        ("petition", False, "free-ana", "home.")
    ]
    assert edits[0]["capture_url"] == "https://site.example/categories"


def test_the_data_package_is_clean_for_frictionless(data: Path) -> None:
    checked = peer("frictionless", "validate", "datapackage.json", "--json", cwd=data)
    report = json.loads(checked.stdout)
    assert report["valid"], [task["errors"] for task in report["tasks"] if task["errors"]]
    assert report["stats"]["tasks"] == 3 * len(list((data / "csv").iterdir()))
    assert checked.returncode == 0


def test_a_changed_byte_is_no_longer_clean(archive: Path, tmp_path: Path) -> None:
    data = exported(archive, tmp_path / "data", "--format", "csv")
    path = data / "csv" / "events.csv"
    path.write_bytes(path.read_bytes().replace(b"2018", b"2019", 1))
    checked = peer("frictionless", "validate", "datapackage.json", "--json", cwd=data)
    assert [task["name"] for task in json.loads(checked.stdout)["tasks"] if task["errors"]] == ["events"]


def test_checksums_are_those_of_every_file(data: Path) -> None:
    listed = dict(line.split("  ")[::-1] for line in (data / "SHA256SUMS").read_text("utf-8").splitlines())
    files = bytes_of(data)
    del files["SHA256SUMS"]
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_codebook_has_nulls_and_examples_but_no_names_of_people(data: Path) -> None:
    with (data / "codebook.csv").open(encoding="utf-8", newline="") as file:
        book = {(row["table"], row["column"]): row for row in csv.DictReader(file)}
    assert book["petitions", "creator"]["nulls"] == "0.666667"
    assert book["signature_snapshots", "observed_at"]["unit"] == "time (UTC, ISO 8601)"
    assert book["petitions", "title"]["example"] == "Free Ana"
    assert book["petitions", "complete"]["type"] == "boolean"
    assert "López" not in (data / "codebook.csv").read_text("utf-8") + (data / "CODEBOOK.md").read_text("utf-8")


def test_the_codebook_speaks_of_true_and_false_as_they_are_written(data: Path) -> None:
    with (data / "codebook.csv").open(encoding="utf-8", newline="") as file:
        flags = {
            f"{row['table']}.{row['column']}": row["description"]
            for row in csv.DictReader(file)
            if row["type"] == "boolean"
        }
    assert flags["sources.is_sample"].startswith("true if its data is a sample")
    assert flags["petitions.complete"].startswith("false if every capture")
    assert [name for name, text in flags.items() if {"0", "1"} & set(text.split())] == []


def test_no_place_in_private_files_is_exported(data: Path) -> None:
    assert not {name for name in lines(data, "captures")[0] if name.startswith("kept")}
    assert not {"token", "key_check"} & set(pq.read_table(data / "parquet" / "redactions.parquet").column_names)


def test_one_source_since_a_day_has_what_belongs_to_it(archive: Path, tmp_path: Path) -> None:
    data = exported(archive, tmp_path / "data", "--source", "site", "--since", "2018-03-03")
    assert [row["slug"] for row in lines(data, "petitions")] == ["free-ana"]
    assert [row["signatures"] for row in lines(data, "signature_snapshots")] == [210]
    assert [row["day"] for row in lines(data, "daily_series")] == ["2018-03-05"]
    assert lines(data, "action_alerts") == lines(data, "alerts_with_organizations") == []
    assert [row["name"] for row in lines(data, "sources")] == ["site"]
    assert "the source site, since 2018-03-03" in (data / "README.md").read_text("utf-8")


def test_a_part_of_the_archive_is_a_clean_package_too(archive: Path, tmp_path: Path) -> None:
    data = exported(archive, tmp_path / "data", "--format", "csv", "--since", "2018-03-05", "--only", "real")
    assert peer("frictionless", "validate", "datapackage.json", cwd=data).returncode == 0
    assert {path.name for path in data.iterdir() if path.is_dir()} == {"csv"}


@pytest.mark.parametrize(("only", "names"), [("sample", ["made-up"]), ("real", ["site"])])
def test_the_sample_is_exported_or_left_out(path: Path, tmp_path: Path, only: str, names: list[str]) -> None:
    keep(path, [extraction(petition())])
    keep(path, [extraction(petition(), at=day(2))], dataclass_replaced(SITE, name="made-up", sample=True))
    data = exported(path, tmp_path / "data", "--only", only, "--format", "jsonl")
    assert [row["name"] for row in lines(data, "sources")] == names
    assert [row["source"] for row in lines(data, "petitions_wide")] == names


def dataclass_replaced(source: Any, **changes: Any) -> Any:
    return type(source)(**{**{name: getattr(source, name) for name in source.__dataclass_fields__}, **changes})


def test_an_unknown_source_is_named(archive: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "data", "--archive", archive, "--source", "nowhere")
    assert result.exit_code == 2
    assert "the archive has no source 'nowhere'; it has blog, site" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/", "name a new folder"),
        ("", "it is empty; name a new folder"),
        ("a" * 250, "too long"),
        ("a" * 300, "too long"),
    ],
)
def test_a_name_that_no_folder_can_have_is_a_sentence(archive: Path, name: str, said: str) -> None:
    result = run("export", name, "--archive", archive)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_selection_without_petitions_and_alerts_says_so(archive: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "data", "--archive", archive, "--format", "csv", "--since", "2999-01-01")
    assert result.exit_code == 0
    assert result.stderr == "queconste: no petition or alert is in this selection (since 2999-01-01)\n"
    result = run("export", tmp_path / "more", "--archive", archive, "--format", "csv", "--since", "2018-03-02")
    assert result.stderr == ""


def test_a_source_that_is_not_of_the_sample_cannot_be_chosen_with_it(archive: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "data", "--archive", archive, "--source", "site", "--only", "sample")
    assert result.exit_code == 2
    assert "site is none of the sample; leave out --only" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_replaced_only_by_force(archive: Path, tmp_path: Path) -> None:
    data = exported(archive, tmp_path / "data", "--format", "csv")
    before = bytes_of(data)
    refused = run("export", data, "--archive", archive, "--format", "jsonl")
    assert refused.exit_code == 2
    assert "give --force to replace it" in refused.stderr
    assert bytes_of(data) == before
    exported(archive, data, "--format", "jsonl", "--force")
    assert not (data / "csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_folder_of_something_else_is_never_replaced(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mother.txt").write_text("Dear mother", "utf-8")
    result = run("export", tmp_path / "letters", "--archive", archive, "--force")
    assert result.exit_code == 2
    assert "has other files in it; name a new folder" in result.stderr
    assert (tmp_path / "letters" / "mother.txt").exists()


def test_an_export_that_is_interrupted_leaves_nothing(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*given: object, **more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(exporting, "write_checksums", interrupted)
    with pytest.raises(KeyboardInterrupt):
        exporting.export(archive, tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_export_left_is_no_export_and_is_cleared(archive: Path, tmp_path: Path) -> None:
    left = tmp_path / ".data.part"
    (left / "csv").mkdir(parents=True)
    (left / "csv" / "petitions.csv").write_text("half a li", "utf-8")
    data = exported(archive, tmp_path / "data", "--format", "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    assert (data / "csv" / "petitions.csv").read_text("utf-8").endswith("\n")


def test_a_kill_between_two_names_gives_the_old_export_back(archive: Path, tmp_path: Path) -> None:
    exported(archive, tmp_path / "data", "--format", "csv").rename(tmp_path / ".data.replaced")
    exported(archive, tmp_path / "data", "--format", "jsonl", "--force")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    assert (tmp_path / "data" / "jsonl").is_dir()


def test_an_export_is_of_one_moment(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(path, [extraction(petition(), at=day(1))])

    def meanwhile(done: int, total: int) -> None:
        if not monkeypatch_done:
            monkeypatch_done.append(True)
            keep(path, [extraction(petition("Another", "another"), at=day(2))])
            keep(path, [extraction(alert(), at=day(2), page="wordpress.posts", url="https://blog.example/")], BLOG)

    monkeypatch_done: list[bool] = []
    exporting.export(path, tmp_path / "data", progress=meanwhile)
    assert monkeypatch_done
    assert [row["slug"] for row in lines(tmp_path / "data", "petitions")] == ["free-ana"]
    assert lines(tmp_path / "data", "action_alerts") == []


def test_progress_ends_with_all_rows(archive: Path, tmp_path: Path) -> None:
    shown: list[tuple[int, int]] = []
    done = exporting.export(
        archive, tmp_path / "data", scope=Scope(), formats=FORMATS, progress=lambda *pair: shown.append(pair)
    )
    assert shown[-1] == (done.rows, done.rows)


def test_the_site_is_written_beside_the_tables_and_links_to_them(archive: Path, tmp_path: Path) -> None:
    data = exported(archive, tmp_path / "data", "--site", "--format", "csv")
    assert (data / "index.html").is_file()
    listed = (data / "SHA256SUMS").read_text("utf-8")
    assert "  index.html\n" in listed
    assert "  csv/petitions.csv\n" in listed
    assert "csv/petitions.csv" in (data / "data" / "index.html").read_text("utf-8")
    assert peer("frictionless", "validate", "datapackage.json", cwd=data).returncode == 0


def test_a_part_of_the_archive_has_no_copy_of_the_site(archive: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "data", "--archive", archive, "--site", "--only", "real")
    assert result.exit_code == 2
    assert "--site is a copy of the whole site" in result.stderr


def test_an_archive_with_rows_in_every_table_is_exported_whole(path: Path, tmp_path: Path) -> None:
    make_small_archive(path)
    data = exported(path, tmp_path / "data")
    report = json.loads(peer("frictionless", "validate", "datapackage.json", "--json", cwd=data).stdout)
    assert report["valid"], [task["errors"] for task in report["tasks"] if task["errors"]]
    with closing(sqlite3.connect(path)) as db:
        for table in public_tables(db):
            assert lines(data, table.name) == stored(db, table)


def test_a_value_of_another_type_is_named_and_nothing_is_left(path: Path, tmp_path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE runs SET started_at = 'yesterday'")
        db.commit()
    result = run("export", tmp_path / "data", "--archive", path)
    assert result.exit_code == 1
    assert "runs.started_at has a value that is no datetime" in result.stderr
    assert [each for each in tmp_path.iterdir() if "data" in each.name] == []
