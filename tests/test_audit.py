"""`make audit` finds the pinned packages that an advisory names, and never takes "not looked" for "none found"."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml

HOUSE = Path(__file__).parent.parent
LOCK = (HOUSE / "requirements.lock").read_text(encoding="utf-8")
PINS = dict(line.split(" ")[0].split("==") for line in LOCK.splitlines() if line[:1].isalnum())
VERSION = PINS["scrapy"]
HELD = sum("\nscrapy==" in lock.read_text(encoding="utf-8") for lock in HOUSE.glob("requirements*.lock"))
"""How many of the locks pin it: each is looked up."""


def advisory(name: str = "Scrapy", *, ecosystem: str = "PyPI", **affected: Any) -> dict[str, Any]:
    """An advisory in the OSV schema, made by hand."""
    package = {"ecosystem": ecosystem, "name": name}
    about = {"id": "MADE-2026-1", "modified": "2026-02-03T00:00:00Z", "summary": "Reads too much"}
    return {**about, "affected": [{"package": package, **affected}]}


def between(**events: str) -> dict[str, Any]:
    return {"ranges": [{"type": "ECOSYSTEM", "events": [{kind: at} for kind, at in events.items()]}]}


def audited(*arguments: Path | str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, ".ci/audit.py", *map(str, arguments)], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def written(path: Path, *advisories: object) -> Path:
    path.write_text(json.dumps(list(advisories)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("affected", "is_affected"),
    [
        (between(introduced="0"), True),
        (between(introduced="0", fixed="999"), True),
        (between(introduced="0", fixed=VERSION), False),
        (between(introduced=VERSION), True),
        (between(introduced="0", last_affected=VERSION), True),
        (between(introduced="0", last_affected="0.1"), False),
        (between(introduced="999"), False),
        ({"versions": ["0.1", VERSION]}, True),
        ({"versions": ["0.1", "not-a-version"]}, False),
        ({"versions": ["0.1"], **between(introduced="1", fixed="2")}, False),
    ],
)
def test_a_pinned_version_is_affected_or_not(tmp_path: Path, affected: dict[str, Any], is_affected: bool) -> None:
    code, out, err = audited(written(tmp_path / "all.json", advisory(**affected)))
    assert (code, "MADE-2026-1" in err) == (int(is_affected), is_affected), err
    assert f"(newest of 2026-02-03): {HELD * is_affected} affected" in out


def test_versions_are_fixed_and_affected_again(tmp_path: Path) -> None:
    events = [{"introduced": "0"}, {"fixed": "1.0"}, {"introduced": "2.0"}, {"fixed": "2.1"}, {"introduced": "900"}]
    assert audited(written(tmp_path / "a.json", advisory(ranges=[{"type": "ECOSYSTEM", "events": events}])))[0] == 0
    events.append({"introduced": "2.2"})
    assert audited(written(tmp_path / "a.json", advisory(ranges=[{"type": "ECOSYSTEM", "events": events}])))[0] == 1


def test_names_are_compared_as_pypi_does_and_others_are_left_out(tmp_path: Path) -> None:
    named = advisory("Zope.Interface", **between(introduced="0"))
    assert audited(written(tmp_path / "a.json", named))[0] == 1
    elsewhere = [advisory(ecosystem="npm", **between(introduced="0")), advisory("no-package-of-ours", versions=["1"])]
    withdrawn = {**advisory(**between(introduced="0")), "withdrawn": "2026-02-04T00:00:00Z"}
    assert audited(written(tmp_path / "a.json", *elsewhere, withdrawn))[0] == 0


def test_every_form_of_a_database_is_read(tmp_path: Path) -> None:
    bad = advisory(**between(introduced="0"))
    (tmp_path / "one.json").write_text(json.dumps(bad))
    (tmp_path / "lines.jsonl").write_text(f"{json.dumps(advisory('other', versions=['1']))}\n{json.dumps(bad)}\n")
    (tmp_path / "answer.json").write_text(json.dumps({"vulns": [bad]}))
    (tmp_path / "PYSEC-2026-1.yaml").write_text(yaml.safe_dump(bad))
    (tmp_path / "vulns" / "scrapy").mkdir(parents=True)
    (tmp_path / "vulns" / "scrapy" / "PYSEC-2026-1.yaml").write_text(yaml.safe_dump(bad))
    with ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.writestr("MADE-2026-1.json", json.dumps(bad))
    for path in sorted(tmp_path.iterdir()):
        assert audited(path)[0] == 1, path


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "{", '[{"id": 7}]', '["x"]', "PK\x03\x04 cut off", '{"vulns": []}', "<html>404</html>"]
)
def test_a_file_that_says_nothing_is_not_taken_for_a_clean_audit(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content)
    code, out, err = audited(tmp_path / "a.json")
    assert (code, out) == (2, "")
    assert err.startswith("audit: NOTHING WAS CHECKED: ")
    assert err.count("\n") == 1


def test_no_file_and_a_missing_file_are_not_taken_for_a_clean_audit(tmp_path: Path) -> None:
    for arguments in ((), (tmp_path / "missing.json",)):
        code, out, err = audited(*arguments)
        assert (code, out) == (2, "")
        assert err.startswith("audit: NOTHING WAS CHECKED: ")


def test_an_advisory_that_does_not_say_which_versions_is_reported_as_such(tmp_path: Path) -> None:
    for affected in ({}, {"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, between(introduced="first")):
        code, out, err = audited(written(tmp_path / "a.json", advisory(**affected)))
        assert (code, f"{HELD} cannot be told" in out, "MADE-2026-1" in err) == (2, True, True)


def test_what_is_installed_is_pinned_by_hash_and_comes_as_a_wheel_where_there_is_one() -> None:
    locks = sorted(HOUSE.glob("requirements*.lock"))
    names = ("-datasette1", "-docs", "-notebook", "-peers", "-uv", "")
    assert [lock.name for lock in locks] == [f"requirements{name}.lock" for name in names]
    for lock in locks:
        pins = [part for part in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines() if part.strip()]
        assert all("--hash=sha256:" in pin for pin in pins), lock
    steps = subprocess.run(["make", "--always-make", "--dry-run", "setup"], cwd=HOUSE, capture_output=True, text=True)
    plan = steps.stdout.replace("\\\n", " ").splitlines()
    [pip] = [step for step in plan if "/pip install" in step and "uv" in step and "--editable" not in step]
    assert "--require-hashes" in pip
    assert "--only-binary :all:" in pip
    [sync] = [step for step in plan if "pip sync" in step]
    assert sorted(set(PINS) - {"feedgen"}) == sorted(
        sync.split()[at + 1] for at, word in enumerate(sync.split()) if word == "--only-binary"
    )
