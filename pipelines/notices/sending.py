"""Send the notices that are due, each once, by every channel that is set."""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pipelines.notices.by_command import send_by_command
from pipelines.notices.by_email import send_by_email
from pipelines.notices.by_webhook import send_by_webhook
from pipelines.notices.letter import Letter, letter_of
from pipelines.notices.notice_settings import NoticeSettings
from pipelines.notices.watch import note_channel, note_damage, watch
from pipelines.store.archive import Archive
from pipelines.store.incidents import (
    Channel,
    Incident,
    Notice,
    note_sent,
    note_try,
    notices_to_send,
    open_incidents,
    queue_digest,
)
from scrapers import clock
from scrapers.errors import AlreadyRunning
from scrapers.sources import Source

_DAY = timedelta(hours=23)  # a timer that starts a minute earlier than yesterday skips no day
_MOST_FAILURES = 2  # in one start: the others wait, for a server that is down takes 20 seconds each


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What one start sent: notices taken, the errors of channels by name, and the incidents that are open."""

    notices: int
    failing: dict[Channel, str]
    still_open: tuple[Incident, ...]


def notify(
    archive: Archive,
    captures: Path,
    sources: Mapping[str, Source],
    settings: NoticeSettings,
    *,
    problems: list[str] | None = None,
    now: datetime | None = None,
) -> Sent:
    """Look for incidents that opened or closed, and send the notices about them, and those that were not taken before.

    ``problems`` are those that verify found (None: it was not asked); ``now`` is aware UTC. A notice is stored before
    it is sent, and its try too: a start that is killed loses none, and repeats at most the one it was at, with the same
    id. Raises AlreadyRunning while another process sends.
    """
    at = now or clock.now()
    with _alone(archive.path):
        if problems is not None:
            note_damage(archive, problems, settings, at)
        watch(archive, captures, sources, settings, at)
        if settings.digest:
            _queue_digest(archive, settings, at)
        taken, failing = 0, {}
        for channel in settings.channels:
            done, error = _send_all(archive, channel, settings, at)
            taken += done
            if error:
                failing[channel] = error
            if done or error:
                note_channel(archive, channel, error, settings, at)
        # Notices about a channel are in the queue of those before it by now.
        for channel in settings.channels:
            if channel not in failing:
                taken += _send_all(archive, channel, settings, at)[0]
    return Sent(notices=taken, failing=failing, still_open=tuple(open_incidents(archive.db.conn)))


def send(channel: Channel, letter: Letter, settings: NoticeSettings) -> str | None:
    """Send one letter by one channel; returns why it was not taken, or None."""
    if channel == "command":
        return send_by_command(settings.command, letter)
    if channel == "webhook":
        return send_by_webhook(settings.webhook, settings.token, letter)
    return send_by_email(settings.mail, letter) if settings.mail else "no mail server is set"


def _send_all(archive: Archive, channel: Channel, settings: NoticeSettings, now: datetime) -> tuple[int, str | None]:
    """Send what waits for a channel; returns how many it took, and the first error, None where it took them all."""
    taken = 0
    errors: list[str] = []
    for notice in notices_to_send(archive.db.conn, channel):
        if error := _send_one(archive, channel, notice, settings, now):
            errors.append(error)
        else:
            taken += 1
        if len(errors) >= _MOST_FAILURES:
            break
    return taken, errors[0] if errors else None


def _send_one(
    archive: Archive, channel: Channel, notice: Notice, settings: NoticeSettings, now: datetime
) -> str | None:
    letter = letter_of(notice, open_incidents(archive.db.conn), archive.path.name)
    with archive.transaction():
        note_try(archive.db.conn, notice, now)
    error = send(channel, letter, settings)
    with archive.transaction():
        note_sent(archive.db.conn, notice, error, now)
    return error


def _queue_digest(archive: Archive, settings: NoticeSettings, now: datetime) -> None:
    """Put a digest in the queue where something is open that was noticed a day ago or more."""
    oldest = min((datetime.fromisoformat(i.opened_at) for i in open_incidents(archive.db.conn)), default=now)
    if now - oldest >= _DAY:
        with archive.transaction():
            queue_digest(archive.db.conn, settings.channels, now, _DAY)


@contextmanager
def _alone(archive: Path) -> Iterator[None]:
    """Let one process at a time send, or two would send the same notice."""
    folder = archive.resolve().with_name(f"{archive.name}-locks")
    folder.mkdir(exist_ok=True)
    with (folder / "lock-notices").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning("notices are being sent already; what is new is sent by the next start") from None
        yield
