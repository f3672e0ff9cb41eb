"""Open incidents when something goes wrong, and close them when it is over."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from pipelines.jobs.backup_folder import newest_backup
from pipelines.jobs.cadence import USUAL
from pipelines.notices.notice_settings import NoticeSettings
from pipelines.phrasing import counted
from pipelines.store.archive import Archive
from pipelines.store.due_looks import back_off_of, look_schedules
from pipelines.store.incidents import (
    VERDICTS,
    Channel,
    IncidentKind,
    JudgedRun,
    close_incident,
    last_crawl_at,
    last_verdicts,
    new_runs,
    note_looked_through,
    open_incident,
    open_incidents,
    source_ids,
)
from pipelines.store.stored_sentences import sentence
from scrapers.errors import UserError
from scrapers.sources import Source

_CLEARLY = 1.2  # a disk at its limit must not open and close an incident with every crawl


def watch(
    archive: Archive, captures: Path, sources: Mapping[str, Source], settings: NoticeSettings, now: datetime
) -> None:
    """Look through the crawls since the last time, and at the schedule, the backups and the disk.

    ``now`` is aware UTC. What is found is stored with its notices in one transaction; nothing is sent.
    """
    with archive.transaction():
        for name, source_id in source_ids(archive.db.conn).items():
            source = sources.get(name)
            if source is None or source.sample:
                _close(archive, settings.channels, now, name, None, "it is not in sources.yml any more")
            else:
                _follow_verdicts(archive, source_id, source, settings.channels, now)
                _follow_schedule(archive, source_id, source, settings, now)
        for incident in open_incidents(archive.db.conn):
            if incident.kind == "notices" and incident.about not in settings.channels:
                close_incident(archive.db.conn, incident, "it is not set any more", settings.channels, now)
        _follow("backup", _backup_trouble(settings, now), "there is a new backup", archive, settings, now)
        _follow("disk", _disk_trouble(archive, captures, settings), "there is room again", archive, settings, now)


def _follow_verdicts(
    archive: Archive, source_id: int, source: Source, channels: Sequence[Channel], now: datetime
) -> None:
    """Open an incident for each verdict but ok, and close those of the source at the next that is."""
    db = archive.db.conn
    runs = list(new_runs(db, source_id))
    for run in runs:
        if run.verdict != "ok":
            open_incident(db, run.verdict, run.reasons, channels, now=now, source_id=source_id, run=run.run)
        _end_verdicts(archive, source, run, channels, now)
    for run in last_verdicts(db, source_id):  # also where it was judged again since
        _end_verdicts(archive, source, run, channels, now)
    if runs:
        note_looked_through(db, source_id, runs[-1].run)


def _end_verdicts(archive: Archive, source: Source, run: JudgedRun, channels: Sequence[Channel], now: datetime) -> None:
    """Close what an ok crawl ends: one of some listings ends only what one of some listings showed."""
    for incident in open_incidents(archive.db.conn) if run.verdict == "ok" else ():
        of_it = incident.source == source.name and incident.kind in VERDICTS and (incident.run or 0) <= run.run
        if of_it and (incident.of_part or not run.is_partial):
            close_incident(archive.db.conn, incident, f"run {run.run} is ok", channels, now)


def _follow_schedule(archive: Archive, source_id: int, source: Source, settings: NoticeSettings, now: datetime) -> None:
    """Open an incident for a source that was crawled before, and not for several times its schedule.

    A still source is looked at less often than its schedule says, and one that failed is left alone for a while.
    """
    db = archive.db.conn
    last = last_crawl_at(db, source_id, now)
    if last and (back_off := back_off_of(db, source_id)):
        last = max(last, min(back_off.until_at, now))
    slowest = [look.every for look in look_schedules(db, source_id) if look.kind == "source"]
    if source.schedule == "never" or last is None:
        _close(archive, settings.channels, now, source.name, ("did not run",), "it has no schedule any more")
    elif now - last > max([USUAL[source.schedule], *slowest]) * settings.silent_after:
        reason = sentence("at rest", span=_ago(now - last), schedule=source.schedule)
        open_incident(db, "did not run", reason, settings.channels, now=now, source_id=source_id)
    else:
        _close(archive, settings.channels, now, source.name, ("did not run",), "it is crawled again")


def _follow(
    kind: IncidentKind,
    trouble: str | None,
    over: str,
    archive: Archive,
    settings: NoticeSettings,
    now: datetime,
) -> None:
    if trouble:
        open_incident(archive.db.conn, kind, trouble, settings.channels, now=now)
    else:
        _close(archive, settings.channels, now, None, (kind,), over)


def _close(
    archive: Archive,
    channels: Sequence[Channel],
    now: datetime,
    source: str | None,
    kinds: Iterable[IncidentKind] | None,
    why: str,
) -> None:
    """Close the open incidents of these kinds (None: of all) of a source, or (None) of the whole archive."""
    for incident in open_incidents(archive.db.conn):
        if incident.source == source and (kinds is None or incident.kind in kinds):
            close_incident(archive.db.conn, incident, why, channels, now)


def note_damage(archive: Archive, problems: Sequence[str], settings: NoticeSettings, now: datetime) -> None:
    """Open or close the incident of a damaged archive, by what ``verify`` found."""
    found = f"verify found {counted(len(problems), 'problem')}" if problems else None
    with archive.transaction():
        _follow("damage", found, "verify found no problem", archive, settings, now)


def note_channel(
    archive: Archive, channel: Channel, error: str | None, settings: NoticeSettings, now: datetime
) -> None:
    """Open or close the incident of a channel that fails; the other channels are sent the notices about it."""
    others = [other for other in settings.channels if other != channel]
    with archive.transaction():
        db = archive.db.conn
        if error:
            open_incident(db, "notices", f"{error}; it is tried again", others, now=now, about=channel)
        else:
            for incident in open_incidents(db):
                if (incident.kind, incident.about) == ("notices", channel):
                    close_incident(db, incident, "it takes notices again", others, now)


def _backup_trouble(settings: NoticeSettings, now: datetime) -> str | None:
    """Say what is wrong with the newest backup."""
    if settings.backups is None:
        return None
    try:
        newest = newest_backup(settings.backups)
    except (OSError, UserError) as error:
        return f"the folder of backups cannot be read ({getattr(error, 'strerror', None) or 'damaged'})"
    if newest is None:
        return "there is no backup"
    if now - newest.made_at > settings.backup_age:
        return f"the newest backup is {_ago(now - newest.made_at)} old"
    return f"the newest backup lacks {counted(newest.problems, 'file')}" if newest.problems else None


def _disk_trouble(archive: Archive, captures: Path, settings: NoticeSettings) -> str | None:
    """Say that a disk of the archive, the captures or the backups is nearly full."""
    was = any(incident.kind == "disk" for incident in open_incidents(archive.db.conn))
    least = settings.disk_megabytes * (_CLEARLY if was else 1)
    folders = {"the archive": archive.path.parent, "captures": captures, "backups": settings.backups}
    for what, folder in folders.items():
        if folder and folder.exists() and (free := shutil.disk_usage(folder).free / 1e6) < least:
            return f"the disk of {what} has {free:,.0f} MB left"
    return None


def _ago(span: timedelta) -> str:
    hours = int(span.total_seconds() // 3600)
    return counted(hours // 24, "day") if hours >= 48 else counted(hours, "hour")
