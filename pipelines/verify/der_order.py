"""Put the certificates of a time stamp in the order that DER wants, which OpenSSL's authorities do not keep."""

from typing import NamedTuple

# No signature covers the list of certificates, and their order says nothing; a strict parser refuses any other.
_WAY_TO_SIGNED_DATA = (1, 1, 0)  # of the response, the token; of that, its content; of that, the signed data
_CERTIFICATES = 0xA0


class _Part(NamedTuple):
    """A tag-length-value in bytes: ``start`` is that of its tag, ``inner`` that of its value."""

    tag: int
    start: int
    inner: int
    end: int


def with_sorted_certificates(answer: bytes) -> bytes:
    """Return an answer whose certificates are in DER order; unchanged where it is no such structure.

    >>> with_sorted_certificates(b"no stamp")
    b'no stamp'
    """
    try:
        part = _part(answer, 0)
        for place in _WAY_TO_SIGNED_DATA:
            part = _parts(answer, part)[place]
        found = [each for each in _parts(answer, part) if each.tag == _CERTIFICATES]
        certificates = _parts(answer, found[0]) if found else []
    except (IndexError, ValueError):
        return answer
    if not certificates:
        return answer
    packed = sorted(answer[each.start : each.end] for each in certificates)
    return answer[: certificates[0].start] + b"".join(packed) + answer[certificates[-1].end :]


def _parts(data: bytes, whole: _Part) -> list[_Part]:
    found, at = [], whole.inner
    while at < whole.end:
        part = _part(data, at)
        if part.end > whole.end:
            raise ValueError("a part is longer than what it is a part of")
        found.append(part)
        at = part.end
    return found


def _part(data: bytes, at: int) -> _Part:
    tag, length, inner = data[at], data[at + 1], at + 2
    if length & 0x80:
        size = length & 0x7F
        length, inner = int.from_bytes(data[inner : inner + size]), inner + size
    return _Part(tag, at, inner, inner + length)
