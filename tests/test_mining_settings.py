"""What an earlier run read with other settings is said; what is no file of a crawl is named, and tried again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mined_pages import NothingRead, mined
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_setup import MiningSetup
from pipelines.redaction_key import Key
from tests.archives import new_source
from tests.mined import mine_here
from tests.test_mined_revisits import SETUP, in_process, original, report_of
from tests.test_mining import SITE

__all__ = ["in_process"]  # a fixture
BASE = "https://data.crawl.example/"


@pytest.mark.usefixtures("in_process")
def test_a_run_says_which_settings_are_not_those_of_the_run_that_read_its_inputs(tmp_path: Path) -> None:
    file = original().save(tmp_path / "a.warc.gz")
    mine_here([file], tmp_path / "mined", base=None)
    report = report_of([file], tmp_path / "mined")
    assert report.changed == {"sources.yml": 1, "--base": 1}
    said = "1 input of earlier runs was read with other settings (sources.yml, --base) and not again; to read them"
    assert said in str(report)
    assert "name another folder with --out" in str(report)
    assert report_of([file], tmp_path / "other").changed == {}
    assert report_of([file], tmp_path / "other").changed == {}
    reports = [json.loads(path.read_text()) for path in sorted((tmp_path / "other").glob("_report*.json"))]
    assert [(one["finished"], one["before"]) for one in reports] == [(1, 0), (0, 1)]  # -1, and the last one


def test_each_setting_that_decides_what_an_input_gives_is_compared(tmp_path: Path) -> None:
    [task] = tasks_of([str(original().save(tmp_path / "a.warc.gz"))], base=BASE)
    spanish = new_source("acciones", "controlshift", "https://acciones.example", language="es")
    changes: list[tuple[str, MiningSetup]] = [
        ("--everything", replace(SETUP, is_everything=True)),
        ("--archive", replace(SETUP, key=Key.load_or_create(tmp_path / "a.db"))),
        ("--archive", replace(SETUP, redactions="2 to 2")),
        ("sources.yml", replace(SETUP, sources={"acciones.example": spanish})),
    ]
    with MinedFiles(tmp_path / "mined") as files:
        assert files.changed(task, SETUP.settings()) == []
        files.add([task], [(task, mined(task, SETUP))], SETUP.settings())
        assert files.changed(task, SETUP.settings()) == []
        assert [files.changed(task, setup.settings()) for _, setup in changes] == [[name] for name, _ in changes]
        assert files.changed(task, {**SETUP.settings(), "the release": "other"}) == ["the release"]


@pytest.mark.parametrize("content", [b"<html>404 Not Found</html>", bytes(range(256)), b"garbage\n", b""])
def test_a_file_that_only_is_called_a_warc_is_not_read_and_not_finished(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.warc.gz").write_bytes(content)
    [task] = tasks_of([str(tmp_path / "x.warc.gz")])
    with pytest.raises(NothingRead, match=r"x\.warc\.gz (holds no page that can be read|is empty).*; get it again"):
        mined(task, SETUP)


def test_damage_beside_pages_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(original().content + b"garbage")
    [result] = mine_here([tmp_path / "x.warc.gz"], tmp_path / "mined", SITE)
    assert (result.pages, result.damaged) == (1, 1)
