"""A request and its response, as sent over the wire."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A response as sent over the wire, its body not yet decoded, and the request where it is known."""

    status_line: str
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    request: bytes = b""

    def header(self, name: str) -> str:
        """Return the first header of that name, in any case; "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")
