"""Check a receipt offline: its digest, its path to the chain of digests, its time stamps, and its WARC record."""

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipelines.phrasing import cut
from pipelines.records import content_hash
from pipelines.store.merkle import root_by_path
from pipelines.store.run_digests import chained
from pipelines.store.seal_statements import OF_STATED, alert_text, capture_text, petition_text, salted_hash
from pipelines.store.seals import tree_text
from pipelines.verify.receipt_form import check_form
from pipelines.verify.receipts import LARGEST, as_text, own_digest
from pipelines.verify.stamp_check import BadStamp, Roots, checked_stamp
from scrapers.errors import UserError

Receipt = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class ReceiptProof:
    """What a receipt proves, what it leaves open, what is wrong with it, and what could not be confirmed: sentences.

    ``is_anchored`` says that something outside of the receipt stands on it: a time stamp, or a digest that was noted.
    """

    facts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    wrongs: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    is_anchored: bool = False

    @property
    def verdict(self) -> str:
        """Return the end of the last line. Anybody can compute a receipt that agrees with itself."""
        if self.wrongs:
            return "does not hold"
        if self.doubts:
            return "is not confirmed"
        return "holds" if self.is_anchored else "agrees with itself, but nothing outside stands on it"


def load_receipt(path: Path) -> dict[str, Any]:
    """Read a receipt. Raises UserError where the file is none, or is not written as this program writes one."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); name the file of a receipt") from None
    try:
        text = data.decode()
        receipt = json.loads(text)
        # Also two fields of one name, another order of digits, a blank: nothing of it is free to change.
        is_same = as_text(receipt) == text
    except (ValueError, RecursionError):
        raise UserError(f"{path}: the receipt is damaged, its text is no JSON; download it again") from None
    if problem := check_form(receipt):
        raise UserError(f"{path}: the receipt is damaged, {problem}; download it again")
    if not is_same:
        raise UserError(f"{path}: the receipt is not written as it was issued; download it again")
    return dict(receipt)


def summary(receipt: Receipt) -> str:
    """Say what a receipt is of, by what is in its hashes: count, title, address and time of the capture."""
    capture, title = receipt["capture"], str(receipt["version"].get("title") or "")
    count = receipt["observation"].get("signatures")
    what = f'"{cut(title, 80)}" on {capture["url"]}, captured at {capture["captured_at"] or "an unknown time"},'
    return f"{count:,} signatures of {what}" if isinstance(count, int) else what


def check_receipt(receipt: Receipt, roots: Roots, *, against: str | None = None) -> ReceiptProof:
    """Check everything that a receipt says of itself; its record is for ``check_record``.

    ``roots`` are the certificates that time stamps may lead to, ``against`` is a digest that was noted elsewhere.
    """
    proof = ReceiptProof()
    if own_digest(receipt) != receipt["digest"]:
        proof.wrongs.append("receipt: a byte of it was changed, since its digest is not that of its text")
    proof.wrongs += _check_about(receipt)
    proof.wrongs += _check_values(receipt)
    proof.wrongs += _check_chain(receipt)
    _check_stamps(receipt, roots, proof)
    if against is not None:
        _check_against(receipt, against.strip().lower(), proof)
    proof.notes.append(
        "not proven: what it says of the archive and the source (about), the code version, and other web archives"
    )
    return proof


def observation_text(receipt: Receipt) -> str:
    """Return the statement of what was observed, whose hash the tree has."""
    seen = {
        "page": receipt["reading"]["page"],
        "content_hash": receipt["version"]["content_hash"],
        **receipt["observation"],
    }
    if receipt["kind"] == "alert":
        return alert_text(seen)
    return petition_text(seen, [[count[name] for name in OF_STATED] for count in seen["stated"]])


def _check_values(receipt: Receipt) -> Iterator[str]:
    """Follow the values up to the root of the tree, and name the first step that does not hold."""
    version, inclusion, first = receipt["version"], receipt["inclusion"], receipt["chain"][0]
    hashed = {name: value for name, value in version.items() if name != "content_hash"}
    if content_hash(hashed) != version["content_hash"]:
        yield "value: the text version is not the one that its content_hash names"
        return
    observed = root_by_path(
        salted_hash(observation_text(receipt), bytes.fromhex(inclusion["observation_salt"])),
        inclusion["observation"],
        inclusion["observations"],
        _path(inclusion["observation_path"]),
    )
    if observed is None or observed.hex() != inclusion["observations_root"]:
        yield "value: what was observed, or its place in the capture, is not what was entered in the archive"
        return
    root = root_by_path(
        salted_hash(
            capture_text(receipt["capture"], inclusion["observations"], observed),
            bytes.fromhex(inclusion["capture_salt"]),
        ),
        inclusion["capture"],
        inclusion["captures"],
        _path(inclusion["capture_path"]),
    )
    if root is None or tree_text(inclusion["captures"], root) != first["seals_root"]:
        yield "capture: its address, time, digests or place in the tree are not what was entered in the archive"


def _check_about(receipt: Receipt) -> Iterator[str]:
    """Compare what a receipt says of its archive with what is in its hashes, as far as that says anything of it."""
    about, slug = receipt["about"], receipt["observation"]["slug"]
    of = "petitions" if receipt["kind"] == "petition" else "alerts"
    if slug is not None and about["record"] != f"/{of}/{about['source']['name']}/{slug}":
        yield "receipt: the record that it names is not the one that was observed, whose address ends in another way"
    if not str(receipt["reading"]["page"]).startswith(f"{about['source']['platform']}."):
        yield "receipt: the platform that it names is not that of the page function"


def _path(hashes: list[str]) -> list[bytes]:
    return [bytes.fromhex(each) for each in hashes]


def _check_chain(receipt: Receipt) -> Iterator[str]:
    previous = None
    for number, entry in enumerate(receipt["chain"], start=1):
        if chained(entry) != entry["digest"]:
            yield f"chain: entry {number} is not the one that its digest names"
        if previous is not None and entry["previous"] != previous:
            yield f"chain: entry {number} does not follow the one before it"
        previous = entry["digest"]


def _check_stamps(receipt: Receipt, roots: Roots, proof: ReceiptProof) -> None:
    last = receipt["chain"][-1]
    for stamp in receipt["stamps"]:
        name = stamp["authority"]
        try:
            answer = base64.b64decode(stamp["answer"], validate=True)
            found = checked_stamp(answer, last["digest"], roots)
        except binascii.Error:
            proof.wrongs.append(f"stamp: that of {name} is no base64")
            continue
        except BadStamp as problem:
            proof.wrongs.append(f"stamp: that of {name} does not hold, {problem}")
            continue
        stated = (stamp["stamped_at"], stamp["root"], stamp["root_subject"])
        if stated != (found.stamped_at, found.fingerprint, found.subject):
            proof.wrongs.append(f"stamp: the time or the root certificate of {name} is not the one that it signed")
            continue
        proof.is_anchored = True
        proof.facts.append(
            f"{name} stamped the chain at {found.stamped_at}, by a certificate that leads to {found.subject} "
            f"(SHA-256 {found.fingerprint})"
        )
    if not receipt["stamps"]:
        proof.notes.append(
            f"no time stamp stands on it: compare the digest {last['digest']} with one that a run printed"
        )


def _check_against(receipt: Receipt, digest: str, proof: ReceiptProof) -> None:
    if any(entry["digest"].startswith(digest) for entry in receipt["chain"]):
        proof.is_anchored = True
        proof.facts.append(f"the digest {digest} that was noted elsewhere is in its chain")
    else:
        proof.wrongs.append(f"chain: the digest {digest} is not in it; it may be of another run")
