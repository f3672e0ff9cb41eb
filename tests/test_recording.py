"""What a run stores says nothing of the machine it ran on."""

from pathlib import Path

import pytest

from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from tests.archives import SITE, rows


@pytest.mark.parametrize("says", ["{file} cannot be read; check it", "2 files: {file}, {file} (no text)"])
def test_messages_name_files_and_not_the_folders_of_this_machine(tmp_path: Path, says: str) -> None:
    file = tmp_path / "saved" / "page.html"
    file.parent.mkdir()
    path = tmp_path / "archive.db"
    with Archive.open(path) as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("import", SITE))
        recording.note_issue(None, "unreadable", says.format(file=file))
        recording.abandon(OSError(says.format(file=file)))
    for table in ("issues", "runs"):
        [(message,)] = rows(path, f"SELECT message FROM {table}")
        assert message == says.format(file="page.html")


def test_addresses_in_messages_stay_whole(tmp_path: Path) -> None:
    message = "https://site.example/petitions/free-ana is not there (404); /petitions/free-ana neither"
    path = tmp_path / "archive.db"
    with Archive.open(path) as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("import", SITE))
        recording.note_issue(None, "not found", message)
    assert rows(path, "SELECT message FROM issues") == [(message,)]
