"""Check that a file has the form of a receipt, before anything in it is used."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pipelines.store.run_digests import CHAINED
from pipelines.store.seal_statements import OF_CAPTURE, OF_COUNT, OF_SIGHTING, OF_STATED
from pipelines.store.versions import Kind
from pipelines.verify.receipts import FORMAT

Check = Callable[[Any], bool]

_HEX = re.compile(r"[0-9a-f]*")
_FIELDS = (
    *("format", "kind", "about", "capture", "reading", "observation", "version", "inclusion", "chain", "stamps"),
    *("witnesses", "digest"),
)
_ABOUT = ("record", "capture", "source")
_SOURCE = ("name", "organization", "platform", "url", "language", "date_order", "selectors", "alerts")
_STAMP = ("authority", "url", "stamped_at", "root", "root_subject", "answer")
_WITNESS = ("witness", "memento", "captured_at", "recorded_at")


def check_form(receipt: object) -> str:
    """Say in a clause what is not as in a receipt; "" where all is."""
    if not isinstance(receipt, dict):
        return "it is no JSON object"
    if receipt.get("format") != FORMAT:
        return f"its format is not {FORMAT}"
    if receipt.get("kind") not in get_args(Kind):
        return "its kind is neither petition nor alert"
    observed = ("slug", *OF_COUNT, "stated") if receipt["kind"] == "petition" else ("slug", *OF_SIGHTING)
    checks: dict[str, Check] = {
        "about": lambda value: _has(value, _ABOUT) and _is_source(value["source"]),
        "capture": lambda value: _has(value, OF_CAPTURE) and _is_plain(value),
        "reading": lambda value: _has(value, ("page", "code_version")) and _is_plain(value),
        "observation": lambda value: _has(value, observed) and _is_observation(value),
        "version": lambda value: isinstance(value, dict) and _is_plain(value) and "content_hash" in value,
        "inclusion": _is_inclusion,
        "chain": lambda value: _is_list(value, lambda entry: _has(entry, _ENTRY) and _is_plain(entry)) and bool(value),
        "stamps": lambda value: _is_list(value, lambda each: _has(each, _STAMP) and _is_text(each) and each["answer"]),
        "witnesses": lambda value: _is_list(value, lambda each: _has(each, _WITNESS) and _is_text(each)),
        "digest": lambda value: _is_hex(value, 64),
    }
    if tuple(receipt) != _FIELDS:
        return f"its fields are not {', '.join(_FIELDS)}"
    wrong = (name for name, check in checks.items() if not check(receipt[name]))
    return next((f"its field {name} is not as in a receipt" for name in wrong), "")


_ENTRY = (*CHAINED, "seals_root", "digest")
_NUMBERS = ("observation", "observations", "capture", "captures")
_INCLUSION = (
    *("observation_salt", "observation", "observations", "observation_path", "observations_root"),
    *("capture_salt", "capture", "captures", "capture_path"),
)


def _has(value: Any, names: tuple[str, ...]) -> bool:
    return isinstance(value, dict) and tuple(value) == names


def _is_plain(value: Mapping[str, Any]) -> bool:
    return all(each is None or isinstance(each, str | int) for each in value.values())


def _is_text(value: Mapping[str, Any]) -> bool:
    return all(each is None or isinstance(each, str) for each in value.values())


def _is_source(value: Any) -> bool:
    if not _has(value, _SOURCE) or not isinstance(value["selectors"], dict):
        return False
    texts = [each for name, each in value.items() if name not in ("selectors", "alerts")]
    alerts = value["alerts"] if isinstance(value["alerts"], list) else [value["alerts"]]
    return all(isinstance(each, str) for each in (*texts, *value["selectors"].values(), *alerts))


def _is_list(value: Any, check: Check) -> bool:
    return isinstance(value, list) and all(map(check, value))


def _is_hex(value: Any, digits: int) -> bool:
    return isinstance(value, str) and len(value) == digits and bool(_HEX.fullmatch(value))


def _is_observation(value: Mapping[str, Any]) -> bool:
    stated = value.get("stated", [])
    rest = {name: each for name, each in value.items() if name != "stated"}
    return _is_plain(rest) and _is_list(stated, lambda count: _has(count, OF_STATED) and _is_plain(count))


def _is_inclusion(value: Any) -> bool:
    if not _has(value, _INCLUSION):
        return False
    numbers = all(type(value[name]) is int and 0 <= value[name] < 2**62 for name in _NUMBERS)
    paths = (value[name] for name in ("observation_path", "capture_path"))
    hashes = all(_is_list(path, lambda each: _is_hex(each, 64)) and len(path) <= 64 for path in paths)
    salts = all(_is_hex(value[name], 32) for name in ("observation_salt", "capture_salt"))
    return numbers and hashes and salts and _is_hex(value["observations_root"], 64)
