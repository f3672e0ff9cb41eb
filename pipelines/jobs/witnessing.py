"""Ask another web archive to save the pages that matter, politely, and keep what came of it."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from pipelines.jobs.save_page_now import Answer, SavePageNow
from pipelines.redact import mask
from pipelines.store.archive import Archive
from pipelines.store.captures import utc_text
from pipelines.store.witnesses import (
    Change,
    WorthyPage,
    asked_since,
    due_requests,
    end_request,
    note_pages,
    store_answer,
    worthy_pages,
)
from scrapers import clock
from scrapers.sources import Source

Request = dict[str, Any]  # a row of witness_requests, with the name of its source

INTERVAL = 15.0
"""Seconds between two requests: four a minute, which is fewer than it allows."""
MOST_A_DAY = 200
"""Pages of one source in any 24 hours, and of one start."""
_LOOKED_AT = 5_000  # waiting requests: those of a source that has its number for today must not hide others
_TRIES = 6
_LATER = timedelta(minutes=30)  # doubled with each try
_JOB_LATER = timedelta(minutes=5)
_POLLS = 8
_POLL_SECONDS = 20.0  # a job takes a minute or two
_ALREADY_DAYS = 1  # a capture that somebody else asked for today will do


@dataclass(slots=True, kw_only=True)
class Witnessed:
    """What one start did: pages that were noted as worth asking, asked for, saved and failed; those left for later.

    ``stopped`` says why it ended early.
    """

    noted: int = 0
    asked: int = 0
    saved: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    later: int = 0
    stopped: str = ""


def note_worthy(archive: Archive, sources: Mapping[str, Source]) -> int:
    """Note the pages that became worth asking for since the last start; returns how many."""
    pages = _worthy(archive, sources)  # read before others are kept from writing
    with archive.transaction():
        return note_pages(archive.db.conn, pages)


def _worthy(archive: Archive, sources: Mapping[str, Source]) -> list[WorthyPage]:
    found = []
    for source in sources.values():
        if source.witness != "never" and not source.is_local:
            changes: tuple[Change, ...] = ("new",) if source.witness == "new" else ("new", "edited")
            found += worthy_pages(archive.db.conn, source.name, changes, clock.now())
    return found


def witness(
    archive: Archive,
    sources: Mapping[str, Source],
    client: SavePageNow,
    *,
    sleep: Callable[[float], None] = time.sleep,
    now: Callable[[], datetime] = clock.now,
) -> Witnessed:
    """Note what is worth asking, ask for it within the limits, and follow the jobs to their end.

    Stops at the first answer that says "enough"; the next start goes on.
    """
    done = Witnessed(noted=note_worthy(archive, sources))
    jobs: list[Request] = []
    counts = {name: asked_since(archive.db.conn, name, utc_text(now() - timedelta(days=1))) for name in sources}
    for request in due_requests(archive.db.conn, utc_text(now()), _LOOKED_AT):
        source = request["source"]
        if source not in sources or sources[source].witness == "never":
            continue
        if request["job"]:
            jobs.append(request)
            continue
        if max(counts[source], done.asked) >= MOST_A_DAY:
            done.later += 1
            continue
        if done.asked:
            sleep(INTERVAL)
        counts[source] += 1
        done.asked += 1
        answer = client.save(request["url"], unless_within_days=_ALREADY_DAYS)
        _store(archive, request, answer, now(), done)
        if answer.state == "asked":
            jobs.append({**request, "job": answer.job})
        if answer.state == "stop":
            done.stopped = answer.error
            break
    _follow(archive, jobs, client, done, sleep, now)
    return done


def _follow(
    archive: Archive,
    jobs: list[Request],
    client: SavePageNow,
    done: Witnessed,
    sleep: Callable[[float], None],
    now: Callable[[], datetime],
) -> None:
    """Ask for jobs until each has ended, or for long enough: the next start asks for the others."""
    for _ in range(_POLLS):
        if not jobs or done.stopped:
            break
        sleep(_POLL_SECONDS)
        left = []
        for request in jobs:
            answer = client.status(request["job"], request["url"])
            if answer.state == "pending":
                left.append(request)
                continue
            _store(archive, request, answer, now(), done)
            if answer.state == "stop":
                done.stopped = answer.error
                break
        jobs = left
    done.later += len(jobs)


def _store(archive: Archive, request: Request, answer: Answer, now: datetime, done: Witnessed) -> None:
    """Store what came of a request: its end, or when it is asked again."""
    db, number, tries = archive.db.conn, request["id"], request["tries"] + (0 if request["job"] else 1)
    error = str(mask(answer.error)) if answer.error else None
    redact: Callable[[str], str] = archive.redactor.text if archive.redactor else lambda text: text
    with archive.transaction():
        if answer.state == "saved":
            end_request(db, number, now, tries, memento=redact(answer.memento), memento_at=answer.memento_at)
            done.saved.append(answer.memento)
        elif answer.state == "failed" or (tries >= _TRIES and answer.state in ("later", "lost")):
            end_request(db, number, now, tries, error=error)
            done.failed[request["url"]] = answer.error
        elif answer.state == "asked":
            store_answer(db, number, now, tries, now + _JOB_LATER, job=answer.job)
        else:  # later, lost or stop
            wait = timedelta(seconds=answer.wait) if answer.wait is not None else _LATER * 2 ** max(tries - 1, 0)
            done.later += 1
            store_answer(db, number, now, tries, now + wait, error=error)


class _NotWritten(Exception):
    """Ends a transaction without writing it."""


def planned(archive: Archive, sources: Mapping[str, Source]) -> list[tuple[str, str, str]]:
    """Return what a start would ask for now, each with its source and reason; nothing is written."""
    pages = _worthy(archive, sources)
    found: list[tuple[str, str, str]] = []
    with suppress(_NotWritten), archive.transaction():
        note_pages(archive.db.conn, pages)
        due = due_requests(archive.db.conn, utc_text(clock.now()), MOST_A_DAY)
        found += ((each["source"], each["url"], each["reason"]) for each in due)
        raise _NotWritten
    return found
