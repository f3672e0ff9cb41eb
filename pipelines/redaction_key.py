"""Keep the key of an archive's redactions in a file of its own, outside of the archive."""

import hmac
import json
import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from scrapers.errors import UserError

VARIABLE = "QUECONSTE_REDACTION_KEY"
_ENDING = ".redaction-key"
_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Key:
    """A secret of 32 bytes. Whoever lacks it cannot tell from a hash what was redacted, nor try names against it."""

    secret: bytes

    @classmethod
    def load(cls, archive: Path) -> Self | None:
        """Read the key of the archive at this path; None where there is none. Raises UserError where it is damaged."""
        path = key_path(archive)
        try:
            written = path.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(f"{path} cannot be read ({error}); bring the key of the redactions back") from None
        if not _KEY.fullmatch(written):
            raise UserError(f"{path} holds no key of redactions; bring back the file as it was")
        return cls(bytes.fromhex(written))

    @classmethod
    def load_or_create(cls, archive: Path) -> Self:
        """Read the key of the archive at this path, or make one, readable by its owner alone. Raises UserError."""
        found = cls.load(archive)
        if found is not None:
            return found
        path, made = key_path(archive), secrets.token_bytes(32)
        unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        try:
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(f"{made.hex()}\n")
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):  # another process was faster, and its key is the one
                os.link(unfinished, path)
        except OSError as error:
            raise UserError(
                f"{path} cannot be written ({error.strerror}); make its folder writable, or set {VARIABLE}"
            ) from None
        finally:
            unfinished.unlink(missing_ok=True)
        return cls.load(archive) or cls(made)

    def hash(self, text: str) -> str:
        """Return the keyed hash of a text: HMAC-SHA-256, 64 hexadecimal digits."""
        return hmac.digest(self.secret, text.encode("utf-8", "surrogatepass"), "sha256").hex()


def key_path(archive: Path) -> Path:
    """Return where the key of an archive is: in the file that QUECONSTE_REDACTION_KEY names, or beside the archive."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else archive.with_name(f"{archive.name}{_ENDING}")


def memory_path(archive: Path) -> Path:
    """Return the file beside the key in which redactions are remembered as keyed hashes."""
    path = key_path(archive)
    return path.with_name(f"{path.name.removesuffix(_ENDING)}.redactions")


def read_memory(archive: Path) -> list[dict[str, Any]]:
    """Read the redactions that are remembered beside the key, by their fields. Raises UserError where it is damaged."""
    path = memory_path(archive)
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path} cannot be read ({error}); bring it back as it was") from None
    if lines and not lines[-1].endswith("\n"):  # killed while it was written: that redaction did not begin
        lines.pop()
    try:
        found = {fields["token"]: fields for fields in map(json.loads, lines)}
    except (ValueError, TypeError, KeyError):
        raise UserError(f"{path} is damaged; bring it back as it was") from None
    return list(found.values())
