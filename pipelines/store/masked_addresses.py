"""Number masked addresses: two that differ only in what was masked are two, by keyed hashes of what they were."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple, TypeVar
from urllib.parse import unquote

from pipelines.records import (
    AlertRecord,
    CaptureRecord,
    LinkRecord,
    Masked,
    MaskedAddress,
    Observation,
    PageRecord,
    PetitionObservation,
    PetitionRecord,
    version_columns,
)
from pipelines.redaction_key import Key, key_path
from scrapers.errors import UserError
from scrapers.urls import url_key

AnyRecord = TypeVar("AnyRecord", PetitionRecord, AlertRecord)

_MARK = "redacted-*"
_URL = re.compile(r"https?://[^\s\"'<>]+")
_ADDRESSES = ("slug", "url", "action_url", "action_url_text")
_OWN = "key of masked addresses"  # its hash says whether a key is the one that made the others


class Numbered(NamedTuple):
    """A masked address as the archive shows it, "free-ana-redacted-1"; ``number`` tells it from others of its form."""

    form: str
    number: int

    @property
    def shown(self) -> str:
        return self.form.replace(_MARK, f"redacted-{self.number}", 1)


class AddressBook:
    """The masked addresses of an archive. Reads only; may be handed to other processes."""

    def __init__(self, key: Key | None, numbered: Mapping[str, Numbered]) -> None:
        self.key = key
        self.numbered = dict(numbered)

    def copy(self) -> "AddressBook":
        """Return what is known now, for a process that has no archive open."""
        return AddressBook(self.key, self.numbered)

    def shown(self, address: str) -> Masked:
        """Return an address as the archive shows it: with its number where it was masked, or is known to be."""
        if isinstance(address, MaskedAddress):
            found = self._find(address)
            return Masked(address.template.replace(_MARK, f"redacted-{found.number}", 1) if found else address)
        return Masked(self._known(address)) if self.numbered else Masked(address)

    def capture(self, capture: CaptureRecord) -> CaptureRecord:
        """Return a capture whose addresses are shown."""
        url, locator = self.shown(capture.url), capture.locator and self.shown(capture.locator)
        if url is capture.url and locator is capture.locator:
            return capture
        return replace(capture, url=url, locator=locator)

    def page(self, page: PageRecord) -> PageRecord:
        """Return a page whose addresses are shown, and its versions with them."""
        # Its items first: they may make the page's own address one that must be masked.
        observations = tuple(map(self._observation, page.observations))
        capture = self.capture(page.capture)
        if capture is page.capture and all(map(_same, observations, page.observations)):
            return page
        return replace(page, capture=capture, observations=observations)

    def message(self, message: Masked) -> Masked:
        """Return a sentence whose addresses are shown."""
        return Masked(_URL.sub(lambda url: self.shown(url[0]), message)) if self.numbered else message

    def _find(self, address: MaskedAddress) -> Numbered | None:
        return self.numbered.get(hash_of_address(address, self.key)) if self.key else None

    def _known(self, address: str) -> str:
        """Return a plain address as it is shown elsewhere: as where a listing does not say the age of a child."""
        if self.key is None:
            return address
        for part in dict.fromkeys((*re.split(r"[/?#]", address), url_key(address))):
            plain = unquote(part).removesuffix(".json")
            found = self.numbered.get(self.key.hash(plain)) if len(plain) > 2 else None
            if found:
                return address.replace(part.removesuffix(".json"), found.shown)
        return address

    def _observation(self, observation: Observation) -> Observation:
        if isinstance(observation, PetitionObservation):
            petition = self._record(observation.record)
            if petition is observation.record:
                return observation
            return replace(observation, record=petition, version=version_columns(petition))
        alert = self._record(observation.record)
        if alert is observation.record:
            return observation
        return replace(observation, record=alert, version=version_columns(alert))

    def _record(self, record: AnyRecord) -> AnyRecord:
        values = ((name, getattr(record, name, None)) for name in _ADDRESSES)
        changed: dict[str, object] = {
            name: now for name, value in values if value and (now := self.shown(value)) is not value
        }
        links = tuple(map(self._link, record.links))
        if not all(map(_same, links, record.links)):
            changed["links"] = links
        return replace(record, **changed) if changed else record  # type: ignore[arg-type]

    def _link(self, link: LinkRecord) -> LinkRecord:
        url, written = self.shown(link.url), self.shown(link.url_text)
        if url is link.url and written is link.url_text:
            return link
        return replace(link, url=url, url_text=written)


def hash_of_address(address: MaskedAddress, key: Key) -> str:
    """Return the keyed hash of what a masked address was."""
    return address.hashed or key.hash(address.identity)


def _same(one: object, other: object) -> bool:
    return one is other


def known_addresses(db: Connection, archive: Path) -> AddressBook:
    """Read the masked addresses of an archive. Raises UserError where their key is missing, or is another one."""
    numbered = {
        row["identity"]: Numbered(row["form"], row["number"]) for row in db.execute("SELECT * FROM masked_addresses")
    }
    key = Key.load(archive)
    if numbered and (key is None or key.hash(_OWN) not in numbered):
        what = "is missing" if key is None else "is not the one"
        raise UserError(
            f"{key_path(archive)} {what} by which {archive} tells masked addresses apart; bring that file back"
        )
    return AddressBook(key, numbered)


class WritableAddressBook(AddressBook):
    """The masked addresses of an archive that is open for writing, in a transaction: new ones get a number."""

    def __init__(self, db: Connection, archive: Path) -> None:
        super().__init__(None, {})
        self._db = db
        self._archive = archive
        self._read = -1
        self.source_id = 0

    def refresh(self) -> None:
        """Read the addresses again where another process, or a rollback, changed them."""
        (last,) = self._db.execute("SELECT coalesce(max(rowid), 0) FROM masked_addresses").fetchone()
        if last != self._read:
            book = known_addresses(self._db, self._archive)
            self.key, self.numbered, self._read = book.key, book.numbered, last

    def forget(self) -> None:
        """Read the addresses again at the next chance, as after a rollback."""
        self._read = -1

    def _find(self, address: MaskedAddress) -> Numbered | None:
        found = super()._find(address)
        return found if found or not self._db.in_transaction else self._add(address)

    def _add(self, address: MaskedAddress) -> Numbered:
        self.key = self.key or Key.load_or_create(self._archive)
        if not self.numbered:
            self._insert(self.key.hash(_OWN), Numbered("", 0))
        query = "SELECT coalesce(max(number), 0) FROM masked_addresses WHERE form = ?"
        numbered = Numbered(address.form, self._db.execute(query, (address.form,)).fetchone()[0] + 1)
        self._insert(hash_of_address(address, self.key), numbered)
        if address.identity:
            self._rename(address.identity, numbered.shown)
        return numbered

    def _insert(self, identity: str, numbered: Numbered) -> None:
        self._db.execute("INSERT INTO masked_addresses VALUES (?, ?, ?)", (identity, *numbered))
        self.numbered[identity] = numbered
        (self._read,) = self._db.execute("SELECT max(rowid) FROM masked_addresses").fetchone()

    def _rename(self, plain: str, shown: str) -> None:
        """Show what was stored under its plain address, before a page said what must be masked in it."""
        tables = ("petition_rows", "action_alerts")
        query = "SELECT 1 FROM {} WHERE source_id = ? AND slug = ?"
        if any(self._db.execute(query.format(table), (self.source_id, plain)).fetchone() for table in tables):
            pattern = re.compile(rf"(?<![\w-]){re.escape(plain)}(?![\w-])")
            self._db.create_function("as_shown", 1, partial(pattern.sub, lambda _: shown), deterministic=True)
            for table, columns in _STORED.items():
                for column in columns:
                    self._db.execute(
                        f"UPDATE {table} SET {column} = as_shown({column}) WHERE instr({column}, ?)", (plain,)
                    )


_STORED: Mapping[str, Iterable[str]] = {
    "petition_rows": ("slug", "url", "url_key"),
    "petition_versions": ("url",),
    "action_alerts": ("slug", "url"),
    "alert_versions": ("url",),
    "captures": ("url", "locator", "gone_key"),
    "issues": ("url", "message"),
}
