"""Load and check sources.yml: every site we follow, one stanza each."""

import os
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from re import fullmatch
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

import yaml
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from scrapers.errors import UsageError
from scrapers.pages import PLATFORMS, SELECTORS

DateOrder = Literal["MDY", "DMY", "YMD"]
Witness = Literal["never", "new", "all"]
Schedule = Literal["hourly", "daily", "weekly", "monthly", "never"]
LEAST_DELAY = 1.0
MOST_REQUESTS = 20_000
MOST_MEGABYTES = 4_096
MOST_HOURS = 24.0
MOST_REQUESTS_A_DAY = MOST_REQUESTS
_CONTACT = "contact"
_NOTICES = "notices"
_STAMPS = "stamps"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One site we follow.

    ``url`` is its root, ``start`` the pages a crawl begins with; ``delay`` is the seconds between two requests to its
    host; ``expected`` is the least number of petitions and alerts a complete crawl must find; ``hosts`` are further
    hosts that a crawl may ask; ``requests``, ``megabytes`` and ``hours`` end a run; ``requests_a_day`` is the limit of
    all crawls of any 24 hours; ``cdx_url`` is the CDX server for backfills (None: the Internet Archive's);
    ``selectors`` are CSS selectors by the names of ``SELECTORS``, for pages whose markup we cannot recognize;
    ``alerts`` is which posts of a blog are alerts: "all", those of some categories and tags by their slugs, or
    "detect", where their text decides;
    ``witness`` is for which of its pages the Internet Archive is asked to save them as well: those of "new" petitions
    and alerts, "all" that are new or edited, or "never"; ``loopback`` is True for a site of this machine; ``terms``
    summarizes the site's terms of use and robots.txt.
    ``contact`` is no key of a stanza but of the file: whom a site may write to.
    """

    name: str
    organization: str
    platform: str
    url: str
    start: tuple[str, ...]
    language: str = "en"
    date_order: DateOrder = "MDY"
    schedule: Schedule = "daily"
    delay: float = 3.0
    expected: int = 1
    hosts: tuple[str, ...] = ()
    requests: int = MOST_REQUESTS
    megabytes: int = MOST_MEGABYTES
    hours: float = MOST_HOURS
    requests_a_day: int = MOST_REQUESTS_A_DAY
    cdx_url: str | None = None
    selectors: Mapping[str, str] = field(default_factory=dict, hash=False)
    alerts: Literal["all", "detect"] | tuple[str, ...] = "detect"
    sample: bool = False
    loopback: bool = False
    witness: Witness = "never"
    terms: str = ""
    contact: str = ""

    @property
    def is_local(self) -> bool:
        """Return whether this is a site of this machine: the sample, or one whose stanza says ``loopback: true``."""
        return self.sample or self.loopback

    @property
    def for_pages(self) -> Mapping[str, str]:
        """What page functions are given of the stanza: its selectors, and ``alerts`` where the editors say it."""
        if self.alerts == "detect":
            return self.selectors
        return {**self.selectors, "alerts": self.alerts if self.alerts == "all" else " ".join(self.alerts)}

    @property
    def for_reading(self) -> Mapping[str, str]:
        """What decides values read from its pages: ``for_pages``, and habits that are not those of most sites."""
        habits = {"date_order": self.date_order, "language": self.language}
        usual = {"date_order": "MDY", "language": "en"}
        return {**self.for_pages, **{name: habit for name, habit in habits.items() if habit != usual[name]}}


def find_source(name: str, path: Path) -> Source:
    """Return the source called ``name``. Raises UsageError, suggesting similar names."""
    sources = load_sources(path)
    if name not in sources:
        raise UsageError(f"{path} has no source {name!r}; {_nearest(name, sources)}")
    return sources[name]


def load_sources(path: Path) -> dict[str, Source]:
    """Return every source by name, in file order. Raises UsageError naming every mistake: stanza, key, remedy."""
    stanzas = _read(path)
    contact = _contact(path, stanzas.pop(_CONTACT, None))
    for head in (_NOTICES, _STAMPS):
        stanzas.pop(head, None)  # settings that are checked where they are used
    mistakes: list[str] = []
    sources: dict[str, Source] = {}
    for name, stanza in stanzas.items():
        found = list(_mistakes(name, stanza))
        mistakes += [f"{path}, {name}: {mistake}" for mistake in found]
        if not found:
            start = (stanza["start"],) if isinstance(stanza["start"], str) else tuple(stanza["start"])
            alerts = stanza.get("alerts", "detect")
            lists = {"start": start, "alerts": tuple(alerts) if isinstance(alerts, list) else alerts}
            lists["hosts"] = tuple(stanza.get("hosts", ()))
            sources[name] = Source(**{**stanza, "name": name, "contact": contact, **lists})
    if mistakes:
        raise UsageError("\n".join(mistakes))
    return sources


def find_contact(path: Path) -> str:
    """Return whom a site may write to, by QUECONSTE_CONTACT or the head of ``path``; "" where neither says it.

    Raises UsageError for a contact that is neither a URL nor an e-mail address.
    """
    return _contact(path, _read(path).get(_CONTACT) if path.exists() else None)


def find_notices(path: Path) -> object:
    """Return what the head of ``path`` says of notices, unchecked; None where it says nothing, or there is no file."""
    return _read(path).get(_NOTICES) if path.exists() else None


def find_stamps(path: Path) -> object:
    """Return what the head of ``path`` says of time stamps, unchecked; None for nothing, or no file."""
    return _read(path).get(_STAMPS) if path.exists() else None


def user_agent(contact: str, *, local: bool) -> str:
    """Return the User-Agent header: who asks, for what, and whom to write to. Raises UsageError without a contact.

    ``local`` says that only sites of this machine are asked.

    >>> user_agent("https://archive.example/contact", local=False)
    'QueConste/0.1 (an archive of public petitions and action alerts; +https://archive.example/contact)'
    """
    if not contact and not local:
        raise UsageError(
            "the sites that we ask must know whom to write to; set QUECONSTE_CONTACT to your web page or e-mail "
            "address, or put it as `contact:` at the head of sources.yml"
        )
    return f"QueConste/0.1 (an archive of public petitions and action alerts; {f'+{contact}' if contact else 'local'})"


def least_delay(url: str) -> float:
    """Return the shortest polite delay between two requests, in seconds: zero on this machine itself."""
    return 0.0 if urlsplit(url).hostname in LOOPBACK else LEAST_DELAY


class NoDuplicates(yaml.SafeLoader):
    """Refuses duplicate keys: YAML silently keeps the last, so that a stanza written twice would vanish."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} stands here twice", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def _read(path: Path) -> dict[str, Any]:
    try:
        stanzas = yaml.load(path.read_text(encoding="utf-8"), Loader=NoDuplicates)
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); name another file with --sources") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text; save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise UsageError(f"{path}{line}: {error.problem}; remove or mend that line") from None
    except yaml.YAMLError as error:
        raise UsageError(f"{path} is not YAML ({error}); see CONTRIBUTING.md for how a stanza looks") from None
    if stanzas in (None, {}):
        raise UsageError(f"{path} is empty; add a stanza, for example from `queconste probe URL`")
    if not isinstance(stanzas, dict):
        raise UsageError(f"{path} is not a mapping of names to stanzas; begin each with its name and a colon")
    return stanzas


def _contact(path: Path, stated: object) -> str:
    contact = os.environ.get("QUECONSTE_CONTACT", "").strip() or stated
    if contact is None:
        return ""
    # it becomes a header: no blanks, no line breaks, nothing that ends the comment it stands in
    if not isinstance(contact, str) or not fullmatch(r"(?:https?://|mailto:)?[^\s()\\;@]*[@.][^\s()\\;@]+", contact):
        raise UsageError(f"{path}: contact is {contact!r}, but must be a web page or an e-mail address; correct it")
    if not contact.isascii():
        raise UsageError(f"{path}: contact is {contact!r}, but must be of ASCII letters; write its xn-- form")
    return contact


def _mistakes(name: object, stanza: object) -> list[str]:
    if not isinstance(name, str) or not fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return ["a source's name is lower-case letters and digits joined by hyphens, since it stands in permalinks"]
    if not isinstance(stanza, dict):
        return ["the stanza is not a mapping; indent its keys under its name"]
    keys = {
        f.name: f.default is MISSING and f.default_factory is MISSING
        for f in fields(Source)
        if f.name not in ("name", _CONTACT)
    }
    wrong = [f"there is no key {key!r}; {_nearest(str(key), keys)}" for key in stanza if key not in keys]
    wrong += [f"the key {key!r} is missing; add it" for key, needed in keys.items() if needed and key not in stanza]
    wrong += [
        f"{key} is {stanza[key]!r}, but must be {must}"
        for key, (is_right, must) in _RULES.items()
        if key in stanza and not is_right(stanza[key])
    ]
    platform = stanza.get("platform")
    if isinstance(platform, str) and platform not in PLATFORMS:
        wrong.append(f"no platform is called {platform!r}; {_nearest(platform, PLATFORMS)}")
    if "alerts" in stanza and platform != "wordpress":
        wrong.append("alerts is a key of WordPress sites alone; take it out")
    if isinstance(platform, str) and platform in PLATFORMS:
        wrong += _selector_mistakes(platform, stanza.get("selectors"))
    most, a_day = stanza.get("requests", 1), stanza.get("requests_a_day", MOST_REQUESTS_A_DAY)
    if not wrong and most > a_day:
        wrong.append(f"requests is {most}, but requests_a_day is {a_day}; raise that as well")
    # only where url is known to be a URL
    if not wrong and stanza.get("delay", LEAST_DELAY) < (least := least_delay(stanza["url"])):
        wrong.append(f"delay is {stanza['delay']}, but a site that is not ours gets at least {least:g} second")
    return wrong


def _selector_mistakes(platform: str, selectors: object) -> list[str]:
    if not isinstance(selectors, dict) or "alerts" in selectors:  # which _RULES refuses
        return []
    known = SELECTORS.get(platform, ())
    if selectors and not known:
        return [f"selectors is a key of {' and '.join(SELECTORS)} sites alone; take it out"]
    unknown = [str(name) for name in selectors if name not in known]
    return [f"selectors: {platform} has no selector {name!r}; {_nearest(name, known)}" for name in unknown]


def _nearest(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, known, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(sorted(known)) or 'none'}"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_url(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:  # raised for a port that is not a number or too large: http://you.example:99999
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0


def _are_urls(value: object) -> bool:
    return _is_url(value) or (isinstance(value, list) and bool(value) and all(map(_is_url, value)))


def _is_selector(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        LexborHTMLParser("").css(value)
    except SelectolaxError:
        return False
    return True


def _are_alerts(value: object) -> bool:
    return value in ("all", "detect") or (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(v, str) and fullmatch(r"(?!(?:all|detect)$)[^\s/,]+", v) for v in value)
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


def _is_host(value: object) -> bool:
    return isinstance(value, str) and bool(fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?", value))


def _is_budget(value: object) -> bool:
    return _is_number(value) and value != 0


# One rule a key: a test of its value, and how a message names what it must be.
_RULES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "organization": (_is_text, "text"),
    "platform": (_is_text, "text"),
    "url": (_is_url, "a whole URL, with https://"),
    "start": (_are_urls, "a list of whole URLs, with https://"),
    "language": (
        lambda v: isinstance(v, str) and bool(fullmatch(r"[a-z]{2}", v)),
        'a language of two letters, as "en"',
    ),
    "date_order": (lambda v: v in get_args(DateOrder), f"one of {', '.join(get_args(DateOrder))}"),
    "schedule": (lambda v: v in get_args(Schedule), f"one of {', '.join(get_args(Schedule))}"),
    "delay": (_is_number, "a number of seconds"),
    "expected": (lambda v: _is_number(v) and isinstance(v, int), "a whole number"),
    "cdx_url": (_is_url, "a whole URL, with https://"),
    "selectors": (
        lambda v: (
            isinstance(v, dict) and "alerts" not in v and all(_is_text(k) and _is_selector(s) for k, s in v.items())
        ),
        'a mapping of names to CSS selectors, none of them called "alerts"',
    ),
    "alerts": (_are_alerts, "all, detect or a list of slugs of categories and tags, as [action-alerts]"),
    "sample": (lambda v: isinstance(v, bool), "true or false"),
    "loopback": (lambda v: isinstance(v, bool), "true or false"),
    "hosts": (lambda v: isinstance(v, list) and all(map(_is_host, v)), "a list of hosts, as [api.you.example]"),
    "requests": (lambda v: _is_budget(v) and isinstance(v, int), "a whole number above 0"),
    "requests_a_day": (lambda v: _is_budget(v) and isinstance(v, int), "a whole number above 0"),
    "megabytes": (lambda v: _is_budget(v) and isinstance(v, int), "a whole number above 0"),
    "hours": (_is_budget, "a number above 0"),
    "witness": (lambda v: v in get_args(Witness), f"one of {', '.join(get_args(Witness))}"),
    "terms": (_is_text, "text"),
}
