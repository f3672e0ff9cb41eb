"""Each incident is noticed once when it opens and once when it closes, over restarts and channels that fail."""

import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Response

from pipelines.notices import sending
from pipelines.notices.letter import Letter
from pipelines.notices.notice_settings import Mail, NoticeSettings, load_notice_settings
from pipelines.notices.remedies import REMEDIES
from pipelines.notices.sending import Sent, notify
from pipelines.store.archive import Archive
from pipelines.store.due_looks import BackOff, Look, store_back_off, store_schedules
from pipelines.store.incidents import Channel
from scrapers.errors import UsageError
from tests.archives import SITE, day, extraction, keep, new_source, petition, record, rows
from tests.commands import run
from tests.mail_server import MailServer, mail_server
from tests.simulated import run_at
from tests.sites import as_json, site, written
from tests.world import world

TELL = NoticeSettings(command=("true",), digest=False)
OTHER = new_source("other", "controlshift", "https://other.example")


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[Letter]:
    """The letters that the channels take, without starting a process for each."""
    taken: list[Letter] = []

    def take(channel: Channel, letter: Letter, settings: NoticeSettings) -> None:
        taken.append(letter)

    monkeypatch.setattr(sending, "send", take)
    return taken


def crawl(path: Path, at: float, number: int = 10) -> None:
    """A crawl of a day in which the site lists so many petitions."""
    found = [petition(f"Free neighbor {n}", f"free-{n}") for n in range(number)]
    keep(path, [extraction(*found, at=day(at))], complete=True)
    with closing(sqlite3.connect(path)) as db:  # runs begin at the time of the machine
        db.execute("UPDATE runs SET started_at = ? WHERE id = (SELECT max(id) FROM runs)", [f"{day(at):%FT%TZ}"])
        db.commit()


def told(path: Path, at: float, settings: NoticeSettings = TELL, problems: list[str] | None = None) -> Sent:
    """What a start sends at noon of a day."""
    with Archive.open(path) as archive:
        return notify(archive, path.parent, {"site": SITE, "other": OTHER}, settings, problems=problems, now=day(at))


def subjects(letters: list[Letter]) -> list[str]:
    found = [letter.subject.removeprefix("Que Conste: ") for letter in letters]
    letters.clear()
    return found


def test_an_incident_is_noticed_once_when_it_opens_and_once_when_it_closes(path: Path, letters: list[Letter]) -> None:
    for at, number, said in [
        (1, 10, []),
        (2, 10, []),
        (3, 4, ["site changed"]),
        (4, 10, ["site changed is over"]),
        (5, 10, []),
        (6, 4, ["site changed"]),
        (7, 3, []),
    ]:
        crawl(path, at, number)
        told(path, at)
        assert (at, subjects(letters)) == (at, said)
        assert told(path, at + 0.1).notices == 0
    opened = rows(path, "SELECT kind, run_id, opened_at, closed_at FROM incidents ORDER BY id")
    assert opened == [
        ("changed", 3, "2018-03-03T12:00:00Z", "2018-03-04T12:00:00Z"),
        ("changed", 6, "2018-03-06T12:00:00Z", None),
    ]


def test_an_incident_that_came_and_went_between_two_starts_is_noticed_too(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    told(path, 1)
    crawl(path, 2, 4)
    crawl(path, 3)
    told(path, 3)
    assert subjects(letters) == ["site changed", "site changed is over"]


def test_what_was_wrong_years_before_the_first_start_is_no_news(path: Path, letters: list[Letter]) -> None:
    for at, number in ((1, 10), (2, 4), (3, 10)):
        crawl(path, at, number)
    told(path, 3)
    assert subjects(letters) == []


def test_a_letter_says_what_is_wrong_since_when_and_what_to_do(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    crawl(path, 2, 4)
    told(path, 2)
    (letter,) = letters
    assert letter.text.startswith("Since 2018-03-02T12:00:00Z: 4 items, usually 10; ")
    assert "`queconste doctor site`" in letter.text
    about = json.loads(letter.as_json())
    assert (about["event"], about["source"], about["kind"], about["run"]) == ("opened", "site", "changed", 2)
    assert all("{" not in text.format(source="s", run=1) for text in REMEDIES.values())


def test_a_source_that_is_not_crawled_for_thrice_its_schedule_is_noticed(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    told(path, 4)
    assert subjects(letters) == []
    told(path, 4.1)
    assert subjects(letters) == ["site did not run"]
    told(path, 5)
    crawl(path, 5)
    told(path, 5)
    assert subjects(letters) == ["site did not run is over"]


def test_a_source_that_is_left_alone_is_not_missed_until_it_should_have_been_asked(
    path: Path, letters: list[Letter]
) -> None:
    crawl(path, 1)
    with Archive.open(path) as archive, archive.transaction():
        failed = BackOff(failures=4, failed_at=day(1), until_at=day(8), reason="server error: 1")
        store_back_off(archive.db.conn, 1, failed)
    for at, said in ((4.1, []), (8, []), (11, []), (11.1, ["site did not run"])):
        told(path, at)
        assert (at, subjects(letters)) == (at, said)


def test_a_source_that_is_looked_at_every_week_is_missed_after_three(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    with Archive.open(path) as archive, archive.transaction():
        every = timedelta(days=7)
        still = Look(kind="source", url="", every=every, reason="still", requests=2, next_due_at=day(8))
        store_schedules(archive.db.conn, 1, [still])
    told(path, 21)
    assert subjects(letters) == []
    told(path, 22.1)
    assert subjects(letters) == ["site did not run"]


def test_a_good_crawl_of_some_listings_ends_no_incident_of_the_whole_source(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    crawl(path, 2, 4)
    told(path, 2)
    assert subjects(letters) == ["site changed"]
    _crawl_in_part(path, 2.1)
    told(path, 2.1)
    _crawl_in_part(path, 2.2, failed=True)
    told(path, 2.2)
    assert subjects(letters) == ["site failed"]
    _crawl_in_part(path, 2.3)
    told(path, 2.3)
    assert subjects(letters) == ["site failed is over"]
    crawl(path, 3)
    told(path, 3)
    assert subjects(letters) == ["site changed is over"]


def _crawl_in_part(path: Path, at: float, **ended: Any) -> None:
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE, partial=True)
        if not ended:
            record(archive, run, extraction(*(petition(f"Free {n}", f"free-{n}") for n in range(4)), at=day(at)))
        archive.finish_run(run, **ended)


def test_a_clock_that_went_ahead_does_not_hide_that_a_source_is_not_crawled(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    crawl(path, 300)
    told(path, 9)
    assert "site did not run" in subjects(letters)


def test_old_and_damaged_backups_are_noticed(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    settings = NoticeSettings(command=("true",), digest=False, silent_after=99, backups=path.parent / "backups")
    told(path, 1, settings)
    assert subjects(letters) == ["backup"]
    _backup(path.parent / "backups" / "20180301T120000Z")
    told(path, 2, settings)
    assert subjects(letters) == ["backup is over"]
    told(path, 3.5, settings)
    first_line = letters[0].text.partition("\n")[0]
    assert first_line == "Since 2018-03-04T00:00:00Z: the newest backup is 2 days old"
    letters.clear()
    _backup(path.parent / "backups" / "20180304T120000Z", problems=["site/x.warc.gz is missing"])
    told(path, 4, settings)
    assert (subjects(letters), _open(path)) == ([], ["backup"])  # another reason, and the same incident


def _backup(folder: Path, **about: Any) -> None:
    folder.mkdir(parents=True)
    files = {"archive.db": {"size": 0, "sha256": ""}}
    made = {"format": 1, "made_at": "2018-03-01T12:00:00Z", "schema": "m006", "problems": [], "files": files}
    (folder / "backup.json").write_text(json.dumps(made | about), encoding="utf-8")


def _open(path: Path) -> list[str]:
    return [kind for (kind,) in rows(path, "SELECT kind FROM incidents WHERE closed_at IS NULL ORDER BY id")]


def test_a_disk_that_is_nearly_full_is_noticed_and_over_only_when_there_is_clearly_room(
    path: Path, letters: list[Letter], monkeypatch: pytest.MonkeyPatch
) -> None:
    crawl(path, 1)
    for free, said in [(3000, []), (1900, ["disk"]), (2100, []), (1900, []), (2600, ["disk is over"])]:
        monkeypatch.setattr("shutil.disk_usage", lambda folder, free=free: type("Usage", (), {"free": free * 1e6}))
        told(path, 1)
        assert (free, subjects(letters)) == (free, said)


def test_damage_that_verify_found_is_noticed_until_verify_finds_none(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    told(path, 1, problems=["site/x.warc.gz: damaged at byte 0"])
    told(path, 1)
    told(path, 1, problems=["site/x.warc.gz: damaged at byte 0"])
    assert subjects(letters) == ["damage"]
    told(path, 2, problems=[])
    assert subjects(letters) == ["damage is over"]


def test_a_digest_lists_what_is_open_once_a_day_and_not_on_the_first(path: Path, letters: list[Letter]) -> None:
    settings = NoticeSettings(command=("true",), silent_after=99)
    crawl(path, 1)
    crawl(path, 2, 4)
    said = {at: (told(path, at, settings), subjects(letters))[1] for at in (2, 2.5, 3, 3.5, 4, 4.01)}
    digest = ["1 open incident"]
    assert said == {2: ["site changed"], 2.5: [], 3: digest, 3.5: [], 4: digest, 4.01: []}
    crawl(path, 5)
    told(path, 5, settings)
    assert subjects(letters) == ["site changed is over"]
    told(path, 6, settings)
    assert subjects(letters) == []


def test_a_source_that_left_the_list_leaves_no_incident_open(path: Path, letters: list[Letter]) -> None:
    crawl(path, 1)
    crawl(path, 2, 4)
    told(path, 2)
    with Archive.open(path) as archive:
        notify(archive, path.parent, {}, TELL, now=day(2))
    assert subjects(letters) == ["site changed", "site changed is over"]
    assert _open(path) == []


def test_a_start_that_is_killed_while_it_sends_sends_the_same_letter_again(
    path: Path, letters: list[Letter], monkeypatch: pytest.MonkeyPatch
) -> None:
    crawl(path, 1)
    crawl(path, 2, 4)
    take = sending.send

    def killed(channel: Channel, letter: Letter, settings: NoticeSettings) -> None:
        take(channel, letter, settings)
        raise KeyboardInterrupt

    monkeypatch.setattr(sending, "send", killed)
    with pytest.raises(KeyboardInterrupt):
        told(path, 2)
    monkeypatch.setattr(sending, "send", take)
    told(path, 2)
    told(path, 3)
    assert [letter.subject for letter in letters] == ["Que Conste: site changed"] * 2
    assert len({letter.id for letter in letters}) == 1
    assert rows(path, "SELECT tries, noticed_at FROM notices") == [(2, "2018-03-02T12:00:00Z")]


@pytest.fixture
def mails() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


def by_all(mails: MailServer, httpserver: HTTPServer, tmp_path: Path) -> NoticeSettings:
    """Settings of all channels; the command appends what it gets to a file."""
    program = f"import os, sys; open({str(tmp_path / 'told')!r}, 'a').write(sys.stdin.read() + os.environ['HOME'][:0])"
    mail = Mail(
        to=("ana@ops.example", "ben@ops.example"),
        sender="conste@ops.example",
        host="127.0.0.1",
        port=mails.port,
        security="none",
    )
    return NoticeSettings(
        command=(sys.executable, "-c", program),
        mail=mail,
        webhook=httpserver.url_for("/T0/secret?x=1"),
        token="tok",
        digest=False,
        silent_after=99,
    )


def test_command_mail_server_and_webhook_get_the_same_notice(
    path: Path, mails: MailServer, httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/T0/secret").respond_with_data("ok")
    settings = by_all(mails, httpserver, tmp_path)
    crawl(path, 1)
    crawl(path, 2, 4)
    assert told(path, 2, settings).notices == 3
    assert told(path, 2.5, settings).notices == 0
    (mail,) = mails.taken
    assert (mail["Subject"], mail["To"]) == ("Que Conste: site changed", "ana@ops.example, ben@ops.example")
    assert mail["Auto-Submitted"] == "auto-generated"
    ((request, _),) = httpserver.log
    posted = json.loads(request.data)
    assert (posted["kind"], posted["source"], request.headers["Authorization"]) == ("changed", "site", "Bearer tok")
    assert mail["Message-ID"].endswith("@ops.example>")
    said = f"{mail['Subject']}\n\n{mail.get_content().strip()}\n".splitlines()
    assert (tmp_path / "told").read_text(encoding="utf-8").splitlines() == said
    assert rows(path, "SELECT DISTINCT tries, noticed_at, error FROM notices") == [(1, "2018-03-02T12:00:00Z", None)]


def test_a_channel_that_fails_is_tried_again_noticed_by_the_others_and_doubles_nothing(
    path: Path, mails: MailServer, httpserver: HTTPServer, tmp_path: Path
) -> None:
    answers = {"status": 500}
    httpserver.expect_request("/T0/secret").respond_with_handler(lambda request: Response("", **answers))
    settings = by_all(mails, httpserver, tmp_path)
    mails.answer = "451 later"
    crawl(path, 1)
    crawl(path, 2, 4)
    sent = told(path, 2, settings)
    assert sent.failing == {"email": "the mail server answered 451", "webhook": "the webhook answered 500"}
    assert not any(
        "secret" in str(row) for row in rows(path, "SELECT error FROM notices UNION SELECT reason FROM incidents")
    )
    failing = ["notices (email)", "notices (webhook)"]
    said = (tmp_path / "told").read_text(encoding="utf-8")
    assert [name in said for name in failing] == [True, True]
    assert said.count("Que Conste: site changed\n") == 1
    mails.answer = "250 taken"
    answers["status"] = 200
    refused = len(httpserver.log)
    for at in (2.1, 2.2, 2.3):
        told(path, at, settings)
    assert sorted(mails.subjects) == sorted({*mails.subjects})
    posted = [json.loads(request.data)["subject"] for request, _ in httpserver.log[refused:]]
    assert "Que Conste: site changed" in posted
    assert sorted(posted) == sorted({*posted})
    assert _open(path) == ["changed"]
    assert rows(path, "SELECT count(*) FROM notices WHERE noticed_at IS NULL") == [(0,)]
    said = (tmp_path / "told").read_text(encoding="utf-8")
    assert [said.count(f"{name} is over") for name in failing] == [1, 1]


def test_a_channel_that_fails_at_the_end_of_a_crawl_is_an_issue_of_its_run_and_an_incident(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/hook").respond_with_data("", status=503)
    with site("controlshift", lambda served, request: as_json({}, 500), path="/categories/jails") as served:
        stanzas = {"notices": {"webhook": httpserver.url_for("/hook"), "digest": "never"}, "acts": served.stanza}
        places = ("--archive", tmp_path / "a.db", "--captures", tmp_path / "c")
        run_at(datetime.now(UTC), "crawl", "acts", *places, "--sources", written(tmp_path, stanzas))
    message = "notices by webhook were not taken: the webhook answered 503; they are sent again at a later start"
    query = "SELECT run_id, severity, message FROM issues WHERE kind = 'notices'"
    assert rows(tmp_path / "a.db", query) == [(1, "warning", message)]
    assert rows(tmp_path / "a.db", "SELECT kind, about FROM incidents ORDER BY id") == [
        ("failed", ""),
        ("notices", "webhook"),
    ]
    assert run("verify", *places, "--sources", tmp_path / "sources.yml").exit_code == 0


def test_what_cannot_be_reached_or_started_is_a_sentence(path: Path, tmp_path: Path) -> None:
    mail = Mail(to=("a@b.example",), sender="c@b.example", host="127.0.0.1", port=9, security="none")
    settings = NoticeSettings(
        command=(str(tmp_path / "none"),), mail=mail, webhook="http://127.0.0.1:9/secret", digest=False
    )
    crawl(path, 1)
    crawl(path, 2, 4)
    sent = told(path, 2, settings)
    assert sent.failing == {
        "command": "the command cannot be started (No such file or directory)",
        "email": "the mail server cannot be reached (Connection refused)",
        "webhook": "the webhook cannot be reached (Connection refused)",
    }


def test_the_command_sends_lists_what_is_open_and_tests_its_channels(
    path: Path, httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/hook").respond_with_data("ok")
    places = ("--archive", path, "--captures", tmp_path, "--sources", written(tmp_path, _stanzas()))
    crawl(path, 1)
    nobody = run("notify", *places)
    assert (nobody.exit_code, "says nothing of notices" in nobody.stderr) == (2, True)
    written(tmp_path, {"notices": {"webhook": httpserver.url_for("/hook"), "silent_after": 2}, **_stanzas()})
    tested = run("notify", "--test", *places)
    assert (tested.exit_code, tested.stdout) == (0, "webhook: sent\n")
    done = run("notify", *places)  # the crawl was in 2018
    assert done.exit_code == 0, done.stderr
    assert done.stdout.endswith("1 notice sent; 1 open incident\n")
    assert [json.loads(request.data)["event"] for request, _ in httpserver.log] == ["test", "opened"]
    httpserver.clear()
    failed = run("notify", "--test", *places)
    assert (failed.exit_code, failed.stderr) == (1, "webhook: the webhook answered 500\n")


def test_a_crawl_sends_notices_at_its_end_and_verify_where_it_is_asked_to(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/hook").respond_with_data("ok")
    broken = {"status": 500}
    entry = {"slug": "free-ana", "title": "Free Ana", "signature_count": 7, "goal": 100}
    shown = {"current_page": 1, "total_pages": 1, "name": "Jails", "results": [entry]}
    with site("controlshift", lambda served, request: as_json(shown, **broken), path="/categories/jails") as served:
        stanzas = {"notices": {"webhook": httpserver.url_for("/hook")}, "acts": served.stanza}
        places = ("--archive", tmp_path / "a.db", "--captures", tmp_path / "c")
        crawl_it = ("crawl", "acts", "--now", *places, "--sources", written(tmp_path, stanzas))
        assert run_at(datetime.now(UTC), *crawl_it).returncode == 1
        broken["status"] = 200
        assert run_at(datetime.now(UTC), *crawl_it).returncode == 0
    assert _posted(httpserver) == ["acts failed", "acts failed is over"]
    (warc,) = sorted((tmp_path / "c").rglob("*.warc.gz"))[-1:]
    warc.write_bytes(warc.read_bytes()[:-40])
    verify = ("verify", *places, "--sources", tmp_path / "sources.yml")
    assert run(*verify).exit_code == 1
    assert len(_posted(httpserver)) == 2
    assert run(*verify, "--notify").exit_code == 1
    assert _posted(httpserver)[2:] == ["damage"]


def test_a_site_in_trouble_a_page_that_changed_and_a_machine_that_was_off_are_noticed_once_each(tmp_path: Path) -> None:
    """By real starts at a simulated clock, with the back-off between them."""
    petitions = {"a": {f"a{n}": 10 * n for n in range(10)}}
    tell = {"command": [sys.executable, "-c", _APPEND, str(tmp_path / "told")], "disk_megabytes": 0.001}
    with world(tmp_path, petitions, schedule="daily") as made:
        written(tmp_path, {"notices": tell, "acts": made.site.stanza})

        def days(number: int) -> list[str]:
            for _ in range(number):
                made.later(days=1)
                made.start()
            return _told(tmp_path / "told")

        assert days(2) == []
        made.campaigns.trouble = as_json({}, 500)
        assert days(1) == ["acts failed"]
        made.campaigns.trouble = None
        assert days(1) == ["acts failed is over"]
        made.campaigns.has_creators = False
        assert days(1) == ["acts changed"]
        made.campaigns.has_creators = True
        assert days(1) == ["acts changed is over"]
        made.later(days=22)  # a still source is looked at every week
        places = ("--archive", made.archive, "--captures", tmp_path / "captures", "--sources", tmp_path / "sources.yml")
        for _ in range(2):
            assert run_at(made.now, "notify", *places).returncode == 0
        assert _told(tmp_path / "told") == ["acts did not run"]
        assert days(1) == ["acts did not run is over"]


_APPEND = """
import json, os, sys
with open(sys.argv[1], "a") as file:
    print(json.loads(os.environ["QUECONSTE_NOTICE"])["subject"], file=file)
"""


def _told(path: Path) -> list[str]:
    """The subjects that were sent since the last call."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return [line.removeprefix("Que Conste: ") for line in lines]


def _posted(server: HTTPServer) -> list[str]:
    return [json.loads(request.data)["subject"].removeprefix("Que Conste: ") for request, _ in server.log]


def _stanzas() -> dict[str, Any]:
    about = {"organization": "A site", "platform": "controlshift", "url": SITE.url, "start": list(SITE.start)}
    return {"site": about}


@pytest.mark.parametrize(
    ("notices", "mistake"),
    [
        ("https://hooks.example", "notices is no mapping"),
        ({}, ""),
        ({"silent_after": 4}, "no channel is named"),
        ({"webhook": "hooks.example"}, "webhook must be a whole URL"),
        ({"webhook": "https://hooks.example/a b"}, "webhook must be a whole URL"),
        ({"sms": "1"}, "there is no key 'sms'"),
        ({"command": "rm -rf"}, "command must be a list of words"),
        ({"command": ["true"], "disk_megabytes": 0}, "disk_megabytes must be a number above 0"),
        ({"email": {"to": "a@b.example"}}, "the key 'from' is missing"),
        ({"email": {"to": "a@b.example", "from": "c@b.example", "password": "x"}}, "QUECONSTE_SMTP_PASSWORD"),
        ({"email": {"to": "a@b.example\nBcc: x@y.example", "from": "c@b.example"}}, "to must be an address"),
        ({"email": {"to": "a@b.example", "from": "c@b.example", "server": "x:99999"}}, "server must be a host"),
        ({"email": {"to": "a@b.example", "from": "c@b.example", "user": "c", "security": "none"}}, "in the clear"),
    ],
)
def test_mistakes_in_the_settings_are_named_with_what_to_do(notices: object, mistake: str, tmp_path: Path) -> None:
    path = written(tmp_path, {"notices": notices, **_stanzas()})
    if not mistake:
        assert load_notice_settings(path, {}) is None
        return
    with pytest.raises(UsageError, match="notices") as error:
        load_notice_settings(path, {})
    assert mistake in str(error.value)


def test_secrets_come_from_the_environment_and_are_not_shown(tmp_path: Path) -> None:
    mail = {"to": ["a@b.example"], "from": "c@b.example", "server": "smtp.b.example", "user": "c"}
    path = tmp_path / "sources.yml"
    path.write_text(yaml.safe_dump({"notices": {"email": mail}, **_stanzas()}), encoding="utf-8")
    secrets = {
        "QUECONSTE_WEBHOOK": "https://hooks.example/hush",
        "QUECONSTE_SMTP_PASSWORD": "hush",
        "QUECONSTE_WEBHOOK_TOKEN": "hush",
    }
    settings = load_notice_settings(path, secrets)
    assert settings is not None
    assert settings.mail is not None
    assert (settings.channels, settings.mail.port, settings.mail.password) == (("email", "webhook"), 587, "hush")
    assert "hush" not in repr(settings)
    assert timedelta(days=2) == settings.backup_age
