"""What workers need beside their inputs: the sources, redactions and limits, sent to each worker once."""

import pickle
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from pipelines.code_version import code_version
from pipelines.records import Redactor
from pipelines.redact import mask, mask_address
from pipelines.redaction_key import Key
from scrapers.captures.digests import parsed_digest
from scrapers.sources import Source

_HOST = re.compile(r"(https?)://(?:[^/?#@]*@)?([^/?#:]+|\[[0-9a-f:.]+\])(?::(\d+))?", re.IGNORECASE)
_PORTS = {"http": "80", "https": "443"}
_HASH = 16  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MiningSetup:
    """``sources`` are those of sources.yml by their hosts; ``redactor`` and ``key`` are those of the archive, if any.

    ``is_everything`` keeps what is on hosts that no source has also where it says nothing of immigrant rights.
    ``contact`` is whom the servers of remote files may write to, ``interval`` the seconds between two requests of one
    worker, ``patience`` those after a refusal that names no time. ``redactions`` tells one state of the archive's
    redactions from another.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    redactor: Redactor | None = None
    key: Key | None = None
    is_everything: bool = False
    contact: str = ""
    interval: float = 0.5
    patience: float = 30.0
    redactions: str = ""

    def cleared(self, text: str) -> str:
        """Return a text without what was redacted: everything that mining says or writes of an input passes here."""
        return "".join(self.redactor.text(text)) if self.redactor else text

    def said(self, sentence: str) -> str:
        """Return a sentence in which a page may be quoted, masked and redacted."""
        return self.cleared(mask(sentence))

    def shown_address(self, url: str) -> str:
        """Return the address of a page as notes, plans and stanzas may show it: masked and redacted."""
        return self.cleared("".join(mask_address(url)))  # without what it was, which a masked address remembers

    def hash_of_name(self, name: str) -> bytes:
        """Return the hash by which a ledger knows what revisits call a page, which may be its address.

        A digest is hashed without the key, so that revisits find their pages also after the archive got its key.
        """
        if self.key and not parsed_digest(name):
            return bytes.fromhex(self.key.hash(f"page of revisits\n{name}"))[:_HASH]
        plain = name if parsed_digest(name) else mask_address(name)
        return sha256(plain.encode("utf-8", "surrogatepass")).digest()[:_HASH]

    def packed(self) -> bytes:
        """Return the setup as bytes for workers, who unpack it once."""
        return pickle.dumps(self)

    def settings(self) -> dict[str, str]:
        """Return what decides which values an input gives, by what a user calls it, as short texts to compare."""
        sources = sorted((host, one.name, one.platform, *one.for_reading.items()) for host, one in self.sources.items())
        return {
            "sources.yml": sha256(repr(sources).encode()).hexdigest()[:16],
            "--archive": f"{self.redactions} {self.key.hash('settings') if self.key else ''}",
            "--everything": str(self.is_everything),
            "the release": code_version(),
        }


def sources_by_host(sources: Iterable[Source]) -> dict[str, Source]:
    """Index sources by the hosts of their addresses; of several on one host, the first one reads its pages."""
    found: dict[str, Source] = {}
    for source in sources:
        for url in (source.url, *source.start):
            found.setdefault(host_of(url), source)
    return found


def host_of(url: str) -> str:
    """Return the host of a URL in one form, with a port that is not the usual one; "" for no URL.

    >>> host_of("http://www.Action.example:80/c?page=2"), host_of("http://127.0.0.1:8471/"), host_of("dns:you.example")
    ('action.example', '127.0.0.1:8471', '')
    """
    found = _HOST.match(url)
    if found is None:
        return ""
    host = found[2].lower().rstrip(".").removeprefix("www.")
    return host if found[3] in (None, _PORTS[found[1].lower()]) else f"{host}:{found[3]}"
