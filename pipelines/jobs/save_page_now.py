"""Ask the Internet Archive's Save Page Now (SPN2) to save a page, and what became of a job."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote, urlencode

import httpx

from scrapers.captures import UnreadableBody
from scrapers.captures.capture import timestamp_time
from scrapers.errors import UsageError
from scrapers.middlewares.outbound import Refused, gate_to, is_local
from scrapers.middlewares.outbound_transport import OutboundTransport
from scrapers.sources import user_agent

SAVE_URL = "https://web.archive.org/save"
ACCESS, SECRET = "QUECONSTE_IA_ACCESS_KEY", "QUECONSTE_IA_SECRET_KEY"
_LARGEST = 2**20  # bytes: a status lists the parts of a page
_LONGEST = 90.0  # seconds: it answers only when a place is free
_JOB = re.compile(r"spn2-[0-9a-f]{20,64}")
# Codes that say "not now": the same request may be answered later. All others are about the page itself.
_PASSING = {
    *("error:user-session-limit", "error:too-many-requests", "error:no-browsers-available", "error:celery"),
    *("error:service-unavailable", "error:bad-gateway", "error:gateway-timeout", "error:internal-server-error"),
    *("error:proxy-error", "error:read-timeout", "error:browsing-timeout", "error:soft-time-limit-exceeded"),
    *("error:bandwidth-limit-exceeded", "error:job-failed", "error:capture-location-error"),
}
_ENOUGH = {"error:too-many-daily-captures", "error:user-session-limit", "error:too-many-requests"}
_REFUSED = {401: "error:unauthorized", 403: "error:forbidden"}

State = Literal["asked", "pending", "saved", "failed", "later", "lost", "stop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """The S3 keys of an account at archive.org; never shown."""

    access: str = field(repr=False)
    secret: str = field(repr=False)

    @property
    def header(self) -> str:
        return f"LOW {self.access}:{self.secret}"


def find_credentials(environment: Mapping[str, str] = os.environ) -> Credentials:
    """Read the keys from the environment. Raises UsageError without them, or where they are no keys."""
    access, secret = (environment.get(name, "").strip() for name in (ACCESS, SECRET))
    if not access or not secret:
        raise UsageError(f"Save Page Now wants the keys of an account; set {ACCESS} and {SECRET}, see docs/proof.md")
    if not all(re.fullmatch(r"[!-9;-~]{1,200}", each) for each in (access, secret)):  # a header, parted by a colon
        raise UsageError(f"{ACCESS} and {SECRET} must be letters and digits, as archive.org shows them; correct them")
    return Credentials(access=access, secret=secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a request: its state, the job, or the memento and its time (ISO 8601 UTC).

    ``error`` is in the web archive's words; ``wait`` is how many seconds it asks us to wait, if it does.
    "later" may be asked again, "stop" ends this start, and "lost" is a job that it does not know any more.
    """

    state: State
    job: str = ""
    memento: str = ""
    memento_at: str = ""
    error: str = ""
    wait: float | None = None


class SavePageNow:
    """A client of SPN2; a context manager. Its two requests never raise: what went wrong is in their answers."""

    def __init__(self, credentials: Credentials, contact: str, url: str = SAVE_URL) -> None:
        self._url = url.rstrip("/")
        self._secrets = (credentials.access.encode(), credentials.secret.encode())
        local = is_local(url)
        transport = OutboundTransport(gate_to(url, loopback=local), longest=_LONGEST)
        headers = {
            "Accept": "application/json",
            "Authorization": credentials.header,
            "User-Agent": user_agent(contact, local=local),
        }
        timeout = httpx.Timeout(_LONGEST, connect=20.0)
        self._client = httpx.Client(transport=transport, headers=headers, trust_env=False, timeout=timeout)

    def __enter__(self) -> "SavePageNow":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def save(self, url: str, *, unless_within_days: int) -> Answer:
        """Ask for a capture of ``url``, unless there is one of the last days."""
        # Without outlinks and screenshots, and without asking whether it is the first: the least work for them.
        form = {"url": url, "skip_first_archive": "1", "if_not_archived_within": f"{unless_within_days}d"}
        status, said, wait = self._send("POST", self._url, urlencode(form))
        if said is None or status != 200:
            return _refusal(status, said, wait)
        if said.get("status") == "error":
            return _refusal(status, said, wait)
        job = str(said.get("job_id") or "")
        if _JOB.fullmatch(job):
            return Answer(state="asked", job=job)
        if timestamp := str(said.get("timestamp") or ""):
            return _saved(timestamp, url)
        return Answer(state="later", error=_words(said.get("message")) or "it named no job", wait=wait)

    def status(self, job: str, url: str) -> Answer:
        """Ask what became of a job, which was about ``url``."""
        status, said, wait = self._send("GET", f"{self._url}/status/{quote(job, safe='')}")
        if status == 404:
            return Answer(state="lost", error="it does not know the job any more")
        if said is None or status != 200:
            return _refusal(status, said, wait)
        if said.get("status") == "pending":
            return Answer(state="pending", job=job)
        if said.get("status") == "success":
            return _saved(
                str(said.get("timestamp") or ""), url
            )  # by the address that we asked for, not by what it says
        if said.get("status") == "error":
            return _refusal(status, said, wait)
        return Answer(state="lost", error="it says nothing of the job")

    def _send(self, method: str, url: str, body: str | None = None) -> tuple[int, dict[str, Any] | None, float | None]:
        """Send a request; returns the status, the JSON object of the answer, and the seconds to wait. 0: no answer."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        try:
            with self._client.stream(method, url, content=body, headers=headers) as response:
                data = bytearray()
                for chunk in response.iter_bytes():
                    data += chunk
                    if len(data) > _LARGEST:
                        return response.status_code, {"message": "its answer is too large"}, None
                said = bytes(data)
                for secret in self._secrets:  # what it says is stored, and it may repeat what it was sent
                    said = said.replace(secret, b"[key]")
                return response.status_code, _object(said), _seconds(response.headers.get("retry-after", ""))
        except Refused:
            return 0, {"status_ext": "error:refused", "message": "it leads to an address that is not asked"}, None
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return 0, {"message": f"it did not answer ({type(error).__name__})"}, None


def _object(data: bytes) -> dict[str, Any] | None:
    """Return a JSON object; None for anything else, as a page in HTML."""
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _seconds(text: str) -> float | None:
    return float(min(int(text), 86_400)) if text.isascii() and text.isdecimal() and len(text) < 9 else None


def _refusal(status: int, said: dict[str, Any] | None, wait: float | None) -> Answer:
    code = _words((said or {}).get("status_ext")) or _REFUSED.get(status, "")
    error = ": ".join(filter(None, (code, _words((said or {}).get("message")))))
    if said is None:
        error = code or f"status {status}, no JSON"
    if status in _REFUSED:
        return Answer(state="stop", error=f"{error or status} (check {ACCESS} and {SECRET})")
    if status == 429 or code in _ENOUGH:
        return Answer(state="stop", error=error or f"status {status}", wait=wait)
    if status != 200 or code in _PASSING or said is None:
        return Answer(state="later", error=error or f"status {status}", wait=wait)
    return Answer(state="failed", error=error or "it failed and does not say why")


def _saved(timestamp: str, url: str) -> Answer:
    at = timestamp_time(timestamp)
    if at is None:
        return Answer(state="later", error="it saved the page and does not say when")
    stated = at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return Answer(state="saved", memento=f"https://web.archive.org/web/{timestamp}/{url}", memento_at=stated)


def _words(value: object) -> str:
    """Return what it says as one short line; nothing that is no text."""
    return " ".join(value.split())[:200] if isinstance(value, str) else ""
