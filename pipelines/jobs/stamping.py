"""Have the head of the chain of digests time-stamped by authorities outside, and keep what they answer."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

import httpx

from pipelines.jobs.stamp_settings import Authority, StampSettings
from pipelines.redact import mask
from pipelines.store.archive import Archive
from pipelines.store.stamps import Stamp, has_stamp, head, last_stamped_at, store_failure, store_stamp
from pipelines.verify.stamp_check import (
    ANSWER_TYPE,
    MEDIA_TYPE,
    BadStamp,
    Roots,
    checked_stamp,
    load_roots,
    stamp_request,
    usual_roots,
)
from scrapers import clock
from scrapers.captures import UnreadableBody
from scrapers.errors import UserError
from scrapers.middlewares.outbound import Refused, gate_to, is_local
from scrapers.middlewares.outbound_transport import OutboundTransport
from scrapers.sources import user_agent

_LARGEST = 128 * 1024  # bytes: an answer with its certificates has about ten thousand
_LONGEST = 30.0  # seconds
_TRIES = 2
_PAUSE_SECONDS = 3.0
_CLOCK_SKEW = timedelta(minutes=15)
_DAY = timedelta(hours=23)  # a timer that starts a minute earlier than yesterday skips no day


class _Failed(Exception):
    """An authority gave no stamp: a clause, and whether it may give one if it is asked again at once."""

    def __init__(self, reason: str, *, is_passing: bool = False) -> None:
        super().__init__(reason)
        self.is_passing = is_passing


class _Target(NamedTuple):
    entry: int
    digest: str


@dataclass(slots=True, kw_only=True)
class Stamped:
    """What came of one start: the digest, when each authority stamped it, and why others did not.

    ``had`` are those that had stamped it before, or are not to be asked yet.
    """

    digest: str = ""
    times: dict[str, str] = field(default_factory=dict)
    failing: dict[str, str] = field(default_factory=dict)
    had: list[str] = field(default_factory=list)


def stamp_head(
    archive: Archive,
    settings: StampSettings,
    contact: str,
    *,
    now: datetime | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Stamped:
    """Ask each authority that is due for a stamp of the newest digest. What fails is stored, and asked for again.

    A stamp of a later digest covers all before it, since each holds the one before: only the newest is ever asked for.
    """
    db, at = archive.db.conn, now or clock.now()
    newest = head(db)
    if newest is None or _is_sample(archive):
        return Stamped()
    target, stamped = _Target(*newest), Stamped(digest=newest[1])
    for authority in settings.authorities:
        if has_stamp(db, target.entry, authority.name) or not _is_due(archive, authority, settings, at):
            stamped.had.append(authority.name)
            continue
        try:
            stamp = _ask(target.digest, authority, contact, sleep)
        except _Failed as failed:
            reason = mask(str(failed))  # it may quote the authority, and the table is public
            stamped.failing[authority.name] = reason
            with archive.transaction():
                store_failure(db, target.entry, authority.name, authority.url, reason)
        else:
            stamped.times[authority.name] = stamp.stamped_at
            with archive.transaction():
                store_stamp(db, target.entry, authority.name, authority.url, stamp)
    return stamped


def _is_sample(archive: Archive) -> bool:
    """Check whether an archive holds nothing but invented sites: nobody outside is asked about those."""
    query = "SELECT count(*), coalesce(sum(is_sample), 0) FROM sources"
    sources, samples = archive.db.conn.execute(query).fetchone()
    return bool(sources == samples)


def _is_due(archive: Archive, authority: Authority, settings: StampSettings, now: datetime) -> bool:
    last = last_stamped_at(archive.db.conn, authority.name)
    return settings.when == "run" or last is None or now - datetime.fromisoformat(last) >= _DAY


def _ask(digest: str, authority: Authority, contact: str, sleep: Callable[[float], None]) -> Stamp:
    """Ask an authority, once more where that may help. Raises _Failed."""
    roots = _roots(authority)
    for left in reversed(range(_TRIES)):
        try:
            return _ask_once(digest, authority, contact, roots)
        except _Failed as failed:
            if not (left and failed.is_passing):
                raise
        sleep(_PAUSE_SECONDS)
    raise AssertionError("unreachable")


def _roots(authority: Authority) -> Roots:
    try:
        return load_roots([authority.roots]) if authority.roots else usual_roots()
    except UserError as problem:
        raise _Failed(str(problem)) from None


def _ask_once(digest: str, authority: Authority, contact: str, roots: Roots) -> Stamp:
    request = stamp_request(digest)  # with a nonce of its own
    status, media_type, body = _post(authority.url, request.as_bytes(), contact)
    if status != 200:
        raise _Failed(f"it answered with status {status}", is_passing=status >= 500 or status == 429)
    if media_type != ANSWER_TYPE:
        raise _Failed(f"it answered with {media_type or 'no type'}, not {ANSWER_TYPE}")
    try:
        stamp = checked_stamp(body, digest, roots, nonce=request.nonce)
    except BadStamp as problem:
        raise _Failed(f"its stamp does not hold, {problem}") from None
    if abs(datetime.fromisoformat(stamp.stamped_at) - clock.now()) > _CLOCK_SKEW:
        raise _Failed(f"its clock or ours is wrong: it stamped at {stamp.stamped_at}")
    return stamp


def _post(url: str, body: bytes, contact: str) -> tuple[int, str, bytes]:
    """Post a request through the gate, to this host alone; returns the status, the media type and the body."""
    local = is_local(url)
    headers = {"Content-Type": MEDIA_TYPE, "Accept": ANSWER_TYPE, "User-Agent": user_agent(contact, local=local)}
    transport = OutboundTransport(gate_to(url, loopback=local), longest=_LONGEST)
    try:
        with (
            httpx.Client(transport=transport, trust_env=False, timeout=httpx.Timeout(_LONGEST, connect=10.0)) as client,
            client.stream("POST", url, content=body, headers=headers) as response,
        ):
            answer = bytearray()
            for chunk in response.iter_bytes():
                answer += chunk
                if len(answer) > _LARGEST:
                    raise _Failed(f"its answer is larger than {_LARGEST // 1024} KB")
            media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            return response.status_code, media_type, bytes(answer)
    except Refused as refused:
        raise _Failed(str(refused)) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
        why = str(error)[:150] or type(error).__name__
        raise _Failed(f"it did not answer ({why})", is_passing=True) from None
