"""Read the `notices:` of sources.yml, and their secrets from the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from re import fullmatch
from typing import Any
from urllib.parse import urlsplit

from pipelines.store.incidents import Channel
from scrapers.errors import UsageError
from scrapers.sources import find_notices

WEBHOOK, TOKEN, PASSWORD = "QUECONSTE_WEBHOOK", "QUECONSTE_WEBHOOK_TOKEN", "QUECONSTE_SMTP_PASSWORD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """How notices are mailed; ``security`` is "starttls", "tls" from the first byte, or "none" on this machine."""

    to: tuple[str, ...]
    sender: str
    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSettings:
    """Who gets notices, and when a backup, a disk or a silence is one.

    ``silent_after`` is how many times its schedule a source may go without a crawl; ``backups`` is the folder of the
    backups (None: not watched), whose newest may be ``backup_days`` old.
    """

    command: tuple[str, ...] = ()
    mail: Mail | None = None
    webhook: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    silent_after: float = 3
    backups: Path | None = None
    backup_days: float = 2
    disk_megabytes: float = 2048
    digest: bool = True

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels that notices are sent by."""
        has: dict[Channel, object] = {"command": self.command, "email": self.mail, "webhook": self.webhook}
        return tuple(channel for channel, value in has.items() if value)

    @property
    def backup_age(self) -> timedelta:
        return timedelta(days=self.backup_days)


def load_notice_settings(path: Path, environment: Mapping[str, str] = os.environ) -> NoticeSettings | None:
    """Read who gets notices; None where neither ``path`` nor the environment names a channel.

    Raises UsageError that names every mistake.
    """
    stated = find_notices(path)
    if stated is None:
        stated = {}
    if not isinstance(stated, dict):
        raise UsageError(f"{path}: notices is no mapping; indent its keys (command, email, webhook) under it")
    given = {**stated, **({"webhook": environment[WEBHOOK].strip()} if environment.get(WEBHOOK, "").strip() else {})}
    if mistakes := [*_mistakes(given, _RULES, "notices"), *_mail_mistakes(given.get("email"))]:
        raise UsageError("\n".join(f"{path}, {mistake}" for mistake in mistakes))
    if not given.keys() & {"command", "email", "webhook"}:
        if stated:
            raise UsageError(f"{path}, notices: no channel is named; add command, email or webhook")
        return None
    plain = {key: given[key] for key in ("silent_after", "backup_days", "disk_megabytes", "webhook") if key in given}
    return NoticeSettings(
        command=tuple(map(str, given.get("command", ()))),
        mail=_mail(given["email"], environment.get(PASSWORD, "")) if "email" in given else None,
        token=environment.get(TOKEN, "").strip(),
        backups=Path(given["backups"]) if "backups" in given else None,
        digest=given.get("digest", "daily") == "daily",
        **plain,
    )


def _mail(stated: Mapping[str, Any], password: str) -> Mail:
    to, security = stated["to"], stated.get("security", "starttls")
    host, _, port = str(stated.get("server", "localhost")).rpartition(":")
    if not host:
        host, port = port, "465" if security == "tls" else "587" if security == "starttls" else "25"
    return Mail(
        to=(to,) if isinstance(to, str) else tuple(to),
        sender=stated["from"],
        host=host,
        port=int(port),
        security=security,
        user=stated.get("user", ""),
        password=password,
    )


Rule = tuple[Callable[[Any], bool], str]


def _mistakes(stated: Mapping[str, Any], rules: Mapping[str, Rule], where: str) -> list[str]:
    unknown = [f"{where}: there is no key {key!r}; known are {', '.join(rules)}" for key in stated if key not in rules]
    return unknown + [
        f"{where}: {key} must be {must}; correct it"  # without its value, which may be a secret
        for key, (is_right, must) in rules.items()
        if key in stated and not is_right(stated[key])
    ]


def _mail_mistakes(stated: object) -> list[str]:
    if stated is None:
        return []
    if not isinstance(stated, dict):
        return ["notices: email must be a mapping of to, from, server, security, user; indent them under it"]
    if "password" in stated:
        return [f"notices, email: take out the password, and set {PASSWORD} to it"]
    lacking = [f"notices, email: the key {key!r} is missing; add it" for key in ("to", "from") if key not in stated]
    mistakes = [*lacking, *_mistakes(stated, _MAIL_RULES, "notices, email")]
    if not mistakes and stated.get("user") and stated.get("security") == "none":
        return ["notices, email: a password is never sent in the clear; set security to starttls or tls"]
    return mistakes


def _is_words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str | int) for word in value)


def _is_web(value: object) -> bool:
    if not isinstance(value, str) or not fullmatch(r"[!-~]+", value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_amount(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf")


def _is_address(value: object) -> bool:
    return isinstance(value, str) and bool(fullmatch(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+", value))


def _is_server(value: object) -> bool:
    found = fullmatch(r"[A-Za-z0-9.-]+(?::([0-9]{1,5}))?", value) if isinstance(value, str) else None
    return bool(found) and (found is None or found[1] is None or 0 < int(found[1]) < 65536)


_RULES: dict[str, Rule] = {
    "command": (_is_words, "a list of words, as [/usr/local/bin/notice, --loud]"),
    "email": (lambda value: isinstance(value, dict), "a mapping of to, from, server, security, user"),
    "webhook": (_is_web, "a whole URL, with https://"),
    "silent_after": (_is_amount, "a number above 0"),
    "backups": (lambda value: isinstance(value, str) and bool(value.strip()), "the path of a folder"),
    "backup_days": (_is_amount, "a number above 0"),
    "disk_megabytes": (_is_amount, "a number above 0"),
    "digest": (lambda value: value in ("daily", "never"), "daily or never"),
}
_MAIL_RULES: dict[str, Rule] = {
    "to": (
        lambda value: _is_address(value) or (isinstance(value, list) and bool(value) and all(map(_is_address, value))),
        "an address, or a list of them",
    ),
    "from": (_is_address, "an address"),
    "server": (_is_server, "a host, as smtp.archive.example:587"),
    "security": (lambda value: value in ("starttls", "tls", "none"), "starttls, tls or none"),
    "user": (lambda value: isinstance(value, str) and bool(value), "text"),
}
