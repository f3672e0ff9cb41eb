"""Look up every pinned package in a file of security advisories (OSV schema: OSV.dev exports, PyPA's database).

The file is JSON (one advisory, a list, or one a line), YAML, a ZIP of such files, or a folder of them. Nothing is
requested from the network. Exit code 0: no package is affected; 1: some are; 2: that could not be found out.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

import yaml
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

PROJECT = Path(__file__).parent.parent
_PIN = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)")
_REMEDY = "give a copy of OSV's or PyPA's database"
_ANY = re.compile(r"[A-Za-z0-9]")

Advisory = Mapping[str, Any]


class CannotAuditError(Exception):
    """Why it could not be found out whether a package is affected, as a sentence."""


@dataclass(slots=True, kw_only=True)
class Audit:
    """What was looked up, and what was found; ``unclear`` are advisories that do not say which versions they mean."""

    packages: int = 0
    advisories: int = 0
    newest: str = ""
    affected: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)


def audit(locks: Iterable[Path], database: Path) -> Audit:
    """Look up the packages of ``locks`` in ``database``. Raises CannotAuditError."""
    pins = [(lock, *pin) for lock in locks for pin in _pins(lock)]
    found = Audit(packages=len({pin[1:] for pin in pins}))
    by_name: dict[str, list[tuple[Advisory, Mapping[str, Any]]]] = defaultdict(list)
    for advisory in _advisories(database):
        of_packages = [(name, part) for name, part in _parts(advisory) if name]
        found.advisories += bool(of_packages)
        found.newest = max(found.newest, str(advisory.get("modified", ""))[:10])
        for name, part in of_packages:
            by_name[name].append((advisory, part))
    if not found.advisories:
        raise CannotAuditError(f"{database} has no advisory on a Python package; {_REMEDY}")
    for lock, name, version in pins:
        for advisory, part in by_name[name]:
            about = f"{lock.name}: {name} {version}: {advisory.get('id')}"
            said = str(advisory.get("summary") or advisory.get("details") or "").strip().partition("\n")[0][:100]
            try:
                if _is_affected(Version(version), part):
                    found.affected.append(f"{about}: {said}" if said else about)
            except (InvalidVersion, KeyError, TypeError, ValueError) as error:
                found.unclear.append(f"{about}: it does not say which versions are affected ({error})")
    return found


def _pins(lock: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = lock.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CannotAuditError(f"{lock} cannot be read ({error.strerror}); run `make lock`") from None
    for line in lines:
        if pin := _PIN.match(line):
            yield canonicalize_name(pin[1]), pin[2]
        elif _ANY.match(line):
            raise CannotAuditError(f"{lock}: {line!r} pins no version; run `make lock`")


def _advisories(database: Path) -> Iterator[Advisory]:
    """Yield every advisory that was not withdrawn."""
    try:
        for name, text in _texts(database):
            for document in _documents(name, text):
                if not isinstance(document, dict) or "id" not in document:
                    raise CannotAuditError(f"{name} is no advisory in the OSV schema; {_REMEDY}")
                if not document.get("withdrawn"):
                    yield document
    except OSError as error:
        raise CannotAuditError(f"{database} cannot be read ({error.strerror}); give the path of a file") from None
    except (ValueError, yaml.YAMLError, BadZipFile) as error:
        reason = str(error).partition("\n")[0][:100]
        raise CannotAuditError(f"{database} cannot be read ({reason}); download it again") from None


def _texts(database: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the file, or of each advisory in a ZIP or a folder."""
    if database.is_dir():
        for path in sorted(database.rglob("*")):
            if path.suffix in (".json", ".jsonl", ".yaml", ".yml"):
                yield str(path), path.read_text(encoding="utf-8")
    elif is_zipfile(database):
        with ZipFile(database) as packed:
            for name in packed.namelist():
                if name.endswith((".json", ".jsonl", ".yaml", ".yml")):
                    yield f"{database}: {name}", packed.read(name).decode("utf-8")
    else:
        yield str(database), database.read_text(encoding="utf-8")


def _documents(name: str, text: str) -> Iterable[Any]:
    if name.endswith((".yaml", ".yml")):
        return [document for document in yaml.safe_load_all(text) if document is not None]
    try:
        document = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]  # one advisory a line
    if isinstance(document, dict) and isinstance(document.get("vulns"), list):  # an answer of OSV's API
        return list(document["vulns"])
    return document if isinstance(document, list) else [document]


def _parts(advisory: Advisory) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for part in advisory.get("affected") or ():
        package = part.get("package") or {}
        if str(package.get("ecosystem", "")).lower() == "pypi":
            yield canonicalize_name(str(package.get("name", ""))), part


def _is_affected(version: Version, part: Mapping[str, Any]) -> bool:
    """Decide by the list of versions and by the ranges, as the OSV schema says. Raises ValueError where both lack."""
    ranges = [r["events"] for r in part.get("ranges") or () if r.get("type") in ("ECOSYSTEM", "SEMVER")]
    listed = part.get("versions") or []
    if not ranges and not listed:
        raise ValueError("neither versions nor ranges")
    return any(_equal(version, str(one)) for one in listed) or any(_in_range(version, events) for events in ranges)


def _equal(version: Version, other: str) -> bool:
    try:
        return version == Version(other)
    except InvalidVersion:  # "1.0-beta-old": lists go back to before versions had rules, and every pin obeys them
        return False


def _in_range(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    inside = False
    for kind, at in sorted(_events(events), key=lambda event: (event[1], event[0] != "introduced")):
        if kind == "introduced" and version >= at:
            inside = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            inside = False
    return inside


def _events(events: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Version]]:
    for event in events:
        for kind, at in event.items():
            if kind in ("introduced", "fixed", "last_affected"):
                yield kind, Version("0.dev0" if at == "0" else at)


def main(arguments: list[str]) -> int:
    """Print what was found; returns the exit code."""
    locks = sorted(PROJECT.glob("requirements*.lock"))
    try:
        if len(arguments) != 1:
            raise CannotAuditError("no file of advisories was given; run `make audit ADVISORIES=FILE`")
        found = audit(locks, Path(arguments[0]))
    except CannotAuditError as problem:
        print(f"audit: NOTHING WAS CHECKED: {problem}", file=sys.stderr)  # noqa: T201
        return 2
    for line in (*found.affected, *found.unclear):
        print(f"audit: {line}", file=sys.stderr)  # noqa: T201
    unclear = f", {len(found.unclear):,} cannot be told" if found.unclear else ""
    advisories = f"{found.advisories:,} advisories (newest of {found.newest or 'no date'})"
    print(f"{found.packages:,} packages looked up in {advisories}: {len(found.affected):,} affected{unclear}")  # noqa: T201
    return 1 if found.affected else 2 if found.unclear else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
