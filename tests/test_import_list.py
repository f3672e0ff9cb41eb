"""Lists that others keep are imported as they are written, apart from captures; the same list again changes nothing."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from pipelines.verify.verify import verify
from tests.archives import SITE, day, dump, extraction, keep, petition, rows, scalar

URL = "https://site.example/petitions/free-ana"
MAPPING = """
list: prof-list
publisher: A professor
license: CC-BY-4.0
url: https://zenodo.example/records/1
columns: {url: Link, time: Fecha, count: Firmas, goal: Meta, title: Título}
times: ["%d/%m/%Y %H:%M", "%d/%m/%Y"]
time_zone: America/Mexico_City
thousands: "."
"""
ROWS = f"""\ufeffLink;Fecha;Firmas;Meta;Título;Nota
{URL};05/03/2018 09:30;1.234;2.000;Free Ana;"a; b"
{URL};06/03/2018;1.300;;Free Ana;
https://elsewhere.example/p/7?q=1;2018-03-05T14:00:00-06:00;12;;"Luis (A 012 345 678)";
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "list.yml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "list.csv").write_text(ROWS, encoding="utf-8")
    keep(tmp_path / "a.db", [extraction(petition(), at=day(1))])
    return tmp_path


def imported(folder: Path, file: str = "list.csv") -> Result:
    paths = {"mapping": "list.yml", "archive": "a.db", "captures": "captures", "sources": "none.yml"}
    options = [f"--{name}={folder / path}" for name, path in paths.items()]
    return CliRunner().invoke(main, ["import-list", str(folder / file), *options])


def counts(folder: Path) -> list[tuple[object, ...]]:
    query = "SELECT url, reported_at, reported_at_text, signatures, signatures_text, goal, title FROM reported_counts"
    return rows(folder / "a.db", f"{query} ORDER BY id")


def test_a_list_is_read_as_its_mapping_says(folder: Path) -> None:
    done = imported(folder)
    assert done.exit_code == 0, done.output
    assert done.output.endswith("prof-list: 3 reported counts new, 0 known\n")
    assert counts(folder) == [
        (URL, "2018-03-05T15:30:00Z", "05/03/2018 09:30", 1234, "1.234", 2000, "Free Ana"),
        (URL, "2018-03-06", "06/03/2018", 1300, "1.300", None, "Free Ana"),
        (
            "https://elsewhere.example/p/7?q=1",
            "2018-03-05T20:00:00Z",
            "2018-03-05T14:00:00-06:00",
            12,
            "12",
            None,
            "Luis ([A-number removed])",
        ),
    ]


def test_twice_is_no_change_and_a_longer_list_adds_what_is_new(folder: Path) -> None:
    imported(folder)
    before = dump(folder / "a.db")
    digests = scalar(folder / "a.db", "SELECT count(*) FROM run_digests")
    again = imported(folder)
    assert "this very file is in the archive already; nothing changed" in again.output
    assert dump(folder / "a.db") == before
    assert scalar(folder / "a.db", "SELECT count(*) FROM run_digests") == digests
    (folder / "list.csv").write_text(f"{ROWS}{URL};07/03/2018;1.400;;Free Ana;\n", encoding="utf-8")
    assert imported(folder).output.endswith("prof-list: 1 reported count new, 3 known\n")
    assert scalar(folder / "a.db", "SELECT count(*) FROM reported_lists") == 1


def test_what_is_reported_enters_no_observation_and_no_figure(folder: Path) -> None:
    tables = ("signature_snapshots", "petition_metrics", "growth_daily", "growth_points", "petitions", "events")
    before = {table: rows(folder / "a.db", f"SELECT * FROM {table}") for table in tables}
    imported(folder)
    assert {table: rows(folder / "a.db", f"SELECT * FROM {table}") for table in tables} == before


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("nowhere;05/03/2018;12;;;", "its address is not that of a page"),
        (f"{URL};31/02/2018;12;;;", "'31/02/2018' is no time that the mapping describes"),
        (f"{URL};05/03/2018;12,5;;;", "'12,5' is no number of signatures"),
        (f"{URL};05/03/2018;1.23;;;", "'1.23' is no number of signatures"),
        (f"{URL};05/03/2018;;;;", "it has no count"),
        (f"{URL};05/03/2018;-3;;;", "'-3' is no number of signatures"),
        (f"{URL};05/03/2018;{'9' * 20};;;", "is no number of signatures"),
        (f"{URL};05/03/2999;12;;;", "'05/03/2999' is in the future"),
        (f"{URL};1850-03-05;12;;;", "'1850-03-05' is before the Web existed"),
        (f"{URL};05/03/2018;12;;t;n;more;cells", "it has more cells than the list has columns"),
        (f"{URL};tel. 212-555-0199 Ana;12;;;", "is no time that the mapping describes"),
    ],
)
def test_a_row_that_cannot_be_read_becomes_an_issue(folder: Path, row: str, reason: str) -> None:
    (folder / "list.csv").write_text(f"{ROWS}{row}\n", encoding="utf-8")
    assert "1 row rejected" in imported(folder).output
    [(kind, message)] = rows(folder / "a.db", "SELECT kind, message FROM issues")
    assert kind == "reported row"
    assert message.startswith("list.csv, line 5: ")
    assert reason in message


def test_tabs_commas_and_other_encodings_are_read(folder: Path) -> None:
    (folder / "list.yml").write_text(f"{MAPPING}encoding: latin-1\n", encoding="utf-8")
    for delimiter in ("\t", ","):
        text = f"Link;Fecha;Firmas;Meta;Título\n{URL};05/03/2018;12;;Señora\n".replace(";", delimiter)
        (folder / "list.csv").write_bytes(text.encode("latin-1"))
        assert imported(folder).exit_code == 0
    assert counts(folder) == [(URL, "2018-03-05", "05/03/2018", 12, "12", None, "Señora")]
    (folder / "list.yml").write_text(MAPPING, encoding="utf-8")
    wrong = imported(folder)
    assert (wrong.exit_code, "add its encoding to the mapping" in wrong.output) == (1, True)


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ("[]", "is no mapping"),
        (MAPPING.replace("license", "licence"), "license is missing"),
        (MAPPING.replace("Firmas", "Signatures"), "has no column 'Signatures'"),
        (MAPPING.replace("Mexico_City", "Nowhere"), "time_zone must be the name of a time zone"),
        (MAPPING.replace("count: Firmas, ", ""), "columns must be"),
        (f"{MAPPING}encoding: klingon\n", "encoding must be"),
        (MAPPING.replace('"%d/%m/%Y"]', '"%Q"]'), "times must be"),
    ],
)
def test_a_wrong_mapping_is_refused_before_anything_is_written(folder: Path, mapping: str, reason: str) -> None:
    (folder / "list.yml").write_text(mapping, encoding="utf-8")
    done = imported(folder)
    assert done.exit_code == 2
    assert reason in done.output
    assert scalar(folder / "a.db", "SELECT count(*) FROM runs") == 1


def test_a_corrected_mapping_reads_the_same_file_again(folder: Path) -> None:
    (folder / "list.yml").write_text(MAPPING.replace('thousands: "."', ""), encoding="utf-8")
    assert "2 rows rejected" in imported(folder).output
    assert "nothing changed" in imported(folder).output
    (folder / "list.yml").write_text(MAPPING, encoding="utf-8")
    assert imported(folder).output.endswith("prof-list: 2 reported counts new, 1 known\n")
    assert "nothing changed" in imported(folder).output


def test_a_wrong_encoding_and_control_characters_do_no_harm(folder: Path) -> None:
    (folder / "list.csv").write_text(f"{ROWS}{URL};08/03/2018;9;;Free\x1b[31m Ana\x07;\n", encoding="utf-8")
    imported(folder)
    assert scalar(folder / "a.db", "SELECT title FROM reported_counts ORDER BY id DESC LIMIT 1") == "Free[31m Ana"
    (folder / "list.yml").write_text(f"{MAPPING}encoding: utf-16\n", encoding="utf-8")
    wrong = imported(folder)
    assert (wrong.exit_code, "add its encoding to the mapping" in wrong.output) == (1, True)


def test_a_time_without_a_zone_is_rejected_unless_the_mapping_names_one(folder: Path) -> None:
    (folder / "list.yml").write_text(MAPPING.replace("time_zone: America/Mexico_City", ""), encoding="utf-8")
    assert "1 row rejected" in imported(folder).output
    assert "names no time zone" in scalar(folder / "a.db", "SELECT message FROM issues")


def test_verify_says_that_reported_counts_cannot_be_verified(folder: Path) -> None:
    imported(folder)
    proof = verify(folder / "a.db", folder / "captures", {SITE.name: SITE})
    assert "3 reported counts, which nothing here can verify" in str(proof)
    assert not [wrong for wrong in proof.wrongs if "reported" in wrong]


def test_a_redaction_reaches_reported_titles_and_later_imports(folder: Path) -> None:
    imported(folder)
    options = [f"--archive={folder / 'a.db'}", f"--captures={folder / 'captures'}"]
    words = ["redact", "--text", "Free Ana", "--reason", "safety", "--yes"]
    done = CliRunner().invoke(main, [*words, *options])
    assert done.exit_code == 0, done.output
    titles = "SELECT DISTINCT title FROM reported_counts WHERE url LIKE '%site.example%'"
    assert "Free Ana" not in str(rows(folder / "a.db", titles))
    (folder / "list.csv").write_text(f"{ROWS}{URL};09/03/2018;1.500;;Free Ana;\n", encoding="utf-8")
    imported(folder)
    assert "Free Ana" not in str(rows(folder / "a.db", titles))
