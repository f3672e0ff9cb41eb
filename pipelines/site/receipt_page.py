"""Show how one observation is proven: its receipt in words, and the file itself."""

from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any
from urllib.parse import quote

from pipelines.site.formatting import permalink
from pipelines.site.language import N_, Translated
from pipelines.store.versions import Kind
from pipelines.verify.receipts import NoReceipt, Observed, as_text, receipt_of

KINDS: dict[str, Kind] = {"petitions": "petition", "alerts": "alert"}
REFUSALS = Translated(
    {
        "redacted": N_("Something was removed from this record, so it has no receipt."),
        "unsealed": N_("The run that captured this page has not ended yet; its receipts are here when it has."),
        "altered": N_("This record is not as it was sealed. Please tell the people who run this archive."),
    }
)
# What the page shows of a version; the receipt itself has all of it.
_TEXTS = ("title", "creator", "target", "status", "sponsor", "date", "deadline", "event_date")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPage:
    """A receipt in parts that a page can show; ``refusal`` says why there is none.

    ``texts`` are the short texts of the version, ``file`` is a name to save the receipt under. ``is_sample``
    says that its source is sample data.
    """

    kind: Kind
    record: str
    capture_id: int
    address: str
    refusal: str = ""
    receipt: dict[str, Any] | None = None
    texts: tuple[tuple[str, str], ...] = ()
    file: str = ""
    is_sample: bool = False

    @property
    def stamped(self) -> dict[str, Any] | None:
        """The entry of the chain that is time-stamped."""
        return self.receipt["chain"][-1] if self.receipt and self.receipt["stamps"] else None


def receipt_address(kind: str, source: str, slug: str, capture_id: int, version_id: int | None = None) -> str:
    """Return the path of a receipt's page; that of the receipt itself has ".json" before the question mark.

    >>> receipt_address("petitions", "mijente", "free-ana", 12)
    '/receipts/petitions/mijente/free-ana/12'
    """
    path = f"/receipts/{kind}/{quote(source, safe='')}/{quote(slug, safe='')}/{capture_id}"
    return f"{path}?version={version_id}" if version_id is not None else path


def receipt_page(conn: Connection, observed: Observed) -> ReceiptPage | None:
    """Return the page of a receipt; None where the archive has no such observation."""
    kinds = {kind: name for name, kind in KINDS.items()}
    is_sample = conn.execute("SELECT 1 FROM sources WHERE name = ? AND is_sample", (observed.source,)).fetchone()
    shown = ReceiptPage(
        kind=observed.kind,
        record=permalink(kinds[observed.kind], observed.source, observed.slug),
        capture_id=observed.capture_id,
        address=receipt_address(kinds[observed.kind], observed.source, observed.slug, observed.capture_id),
        is_sample=is_sample is not None,
    )
    try:
        receipt = receipt_of(conn, observed)
    except NoReceipt as refused:
        if refused.reason == "unknown":
            return None
        return replace(shown, refusal=REFUSALS[refused.reason])
    texts = tuple((name, receipt["version"][name]) for name in _TEXTS if receipt["version"].get(name))
    file = f"receipt-{observed.slug[:60]}-{observed.capture_id}.json"
    return replace(shown, receipt=receipt, texts=texts, file=file)


def receipt_text(conn: Connection, observed: Observed) -> str | None:
    """Return a receipt as a file; None where the archive has no such observation. Raises NoReceipt with a sentence."""
    try:
        return as_text(receipt_of(conn, observed))
    except NoReceipt as refused:
        if refused.reason == "unknown":
            return None
        raise
