"""Mistyped names in the site's settings are refused, with the names that there are."""

import json
from pathlib import Path
from shutil import copy

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.site import server
from pipelines.site.server import PROJECT, site
from pipelines.site.site_settings import check_site_settings
from scrapers.errors import UsageError
from tests.site_archive import fill


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("metadata.yml", "settings.json"):
        copy(PROJECT / name, tmp_path)
    return tmp_path


def test_the_projects_own_settings_have_no_mistake(folder: Path) -> None:
    check_site_settings(folder)


def test_each_mistyped_name_is_told_with_its_file_and_the_nearest(folder: Path) -> None:
    metadata, settings = folder / "metadata.yml", folder / "settings.json"
    metadata.write_text(metadata.read_text().replace('removal: ""', "removla: me@example.org"))
    settings.write_text(json.dumps({"defalt_page_size": 5, "zz": 1}))
    with pytest.raises(UsageError) as caught:
        check_site_settings(folder)
    first, second, third = str(caught.value).splitlines()
    assert first == f"{metadata}, plugins, que-conste: there is no key 'removla'; did you mean removal?"
    assert second.startswith(f"{settings}: there is no key 'defalt_page_size'; did you mean default_page_size")
    assert "known are" in third


def test_a_site_does_not_start_with_a_mistyped_setting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = folder / "archive.db"
    fill(archive, raids=1)
    with pytest.raises(UsageError, match="there is no key 'sql_limit'"):
        site(archive, settings={"sql_limit": 1})
    monkeypatch.setattr(server, "PROJECT", folder)
    (folder / "settings.json").write_text('{"default_pagesize": 5}')
    with pytest.raises(UsageError, match="did you mean default_page_size"):
        site(archive)


def test_check_looks_at_the_notices_too(tmp_path: Path) -> None:
    sources = tmp_path / "sources.yml"
    sources.write_text(
        "notices: {emial: {to: a@b.example}}\n"
        "site: {organization: A, platform: controlshift, url: https://a.example, start: https://a.example/}\n"
    )
    done = CliRunner().invoke(main, ["check", "--archive", str(tmp_path / "none.db"), "--sources", str(sources)])
    assert (done.exit_code, "notices: there is no key 'emial'; known are" in done.output) == (2, True), done.output


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("settings.json", '{"a": 1,}', r"settings\.json is not what its name says \(Expecting property name"),
        ("settings.json", "[]", r"settings\.json is no mapping of names to values; correct it"),
        ("metadata.yml", "title: : [", r"metadata\.yml is not what its name says \(mapping values are not allowed"),
        ("metadata.yml", None, r"metadata\.yml cannot be read \(No such file or directory\); restore it"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    folder: Path, name: str, text: str | None, said: str
) -> None:
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text)
    with pytest.raises(UsageError, match=said):
        check_site_settings(folder)
