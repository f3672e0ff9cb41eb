"""Check RFC 3161 time stamps, offline, against root certificates that are known."""

import hashlib
import re
import warnings
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from rfc3161_client import (
    HashAlgorithm,
    TimeStampRequest,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from pipelines.store.captures import utc_text
from pipelines.store.stamps import Stamp
from pipelines.verify.der_order import with_sorted_certificates
from pipelines.verify.findings import sentence
from scrapers.errors import UserError

Roots = Mapping[str, x509.Certificate]
"""Root certificates by the SHA-256 of each, in hexadecimal."""

MEDIA_TYPE, ANSWER_TYPE = "application/timestamp-query", "application/timestamp-reply"
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_REFUSED = {2: "rejected the request", 3: "lets us wait", 4: "warns that it will be revoked", 5: "was revoked"}


class BadStamp(Exception):
    """A stamp does not prove what it should; the text is a clause: "it is of another digest"."""


def stamp_request(digest: str) -> TimeStampRequest:
    """Ask for a stamp of a digest: what is stamped is the SHA-256 of its 64 hexadecimal digits, with a nonce."""
    return TimestampRequestBuilder(data=digest.encode(), hash_algorithm=HashAlgorithm.SHA256).build()


def checked_stamp(answer: bytes, digest: str, roots: Roots, *, nonce: int | None = None) -> Stamp:
    """Return the stamp in the answer (DER) of an authority, which must be of this digest. Raises BadStamp.

    Its certificates must have been valid at its time, and lead to one of ``roots``.
    """
    try:
        return _checked(answer, digest, roots, nonce)
    except BadStamp:
        raise
    except BaseException as error:  # a parser may fail in any way on damaged bytes, and one in Rust in its own
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise BadStamp(f"it cannot be read ({sentence(error)})") from None


def _checked(answer: bytes, digest: str, roots: Roots, nonce: int | None) -> Stamp:
    response = _decoded(answer)
    info = response.tst_info
    if nonce is not None and info.nonce != nonce:
        raise BadStamp("it answers another request (its nonce is not ours)")
    if info.message_imprint.message != hashlib.sha256(digest.encode()).digest():
        raise BadStamp("it is of another digest")
    problem = "no root certificate that is known issued its certificates"
    for fingerprint, root in _issuers(response, roots):
        try:
            VerifierBuilder(roots=[root]).build().verify_message(response, digest.encode())
        except (VerificationError, ValueError) as error:
            problem = _plain(str(error))
            continue
        return Stamp(
            answer=answer,
            stamped_at=utc_text(info.gen_time.replace(tzinfo=info.gen_time.tzinfo or UTC)),
            root=root.public_bytes(Encoding.DER),
            fingerprint=fingerprint,
            subject=root.subject.rfc4514_string(),
        )
    raise BadStamp(problem)


def _decoded(answer: bytes) -> TimeStampResponse:
    try:
        response = decode_timestamp_response(with_sorted_certificates(answer))
    except ValueError as error:
        raise BadStamp(f"it is no answer of a time-stamping authority ({str(error)[:100]})") from None
    if response.status not in (0, 1):
        why = _REFUSED.get(response.status, f"answered with status {response.status}")
        raise BadStamp(f"the authority {why}: {'; '.join(response.status_string)[:200]}".rstrip(": "))
    try:
        response.tst_info, response.signed_data  # noqa: B018
    except ValueError as error:
        raise BadStamp(f"its token cannot be read ({str(error)[:100]})") from None
    if response.status == 1:
        raise BadStamp("the authority stamped something else than it was asked for")
    return response


def _issuers(response: TimeStampResponse, roots: Roots) -> list[tuple[str, x509.Certificate]]:
    """Return the roots that bear the name of who issued one of the certificates in an answer."""
    try:
        issuers = {x509.load_der_x509_certificate(each).issuer for each in response.signed_data.certificates}
    except ValueError as error:
        raise BadStamp(f"its certificates cannot be read ({str(error)[:100]})") from None
    return [(fingerprint, root) for fingerprint, root in sorted(roots.items()) if root.subject in issuers]


def _plain(reason: str) -> str:
    if "expired" in reason or "not yet valid" in reason:
        return f"its certificate was not valid at its time ({reason})"
    return f"its signature does not hold ({reason})"


def fingerprint_of(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of a certificate, in hexadecimal."""
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def load_roots(paths: Iterable[Path]) -> Roots:
    """Read root certificates from PEM files. Raises UserError for a file without one."""
    found: dict[str, x509.Certificate] = {}
    for path in paths:
        try:
            pieces = _PEM.findall(path.read_bytes())
        except OSError as error:
            raise UserError(f"{path} cannot be read ({error.strerror}); name a file of certificates") from None
        certificates = [each for each in map(_loaded, pieces) if each]
        if not certificates:
            raise UserError(f"{path} holds no certificate in PEM form; name the root of the authority")
        found.update((fingerprint_of(each), each) for each in certificates)
    return found


def _loaded(pem: bytes) -> x509.Certificate | None:
    """Load a certificate; None for one that breaks the rules, as a few old ones do that browsers still trust."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return x509.load_pem_x509_certificate(pem)
        except (ValueError, Warning):
            return None


def kept_roots(certificates: Mapping[str, bytes]) -> Roots:
    """Read root certificates (DER) that an archive keeps; one whose bytes are not those of its name is left out."""
    found = {}
    for fingerprint, data in certificates.items():
        if hashlib.sha256(data).hexdigest() == fingerprint:
            found[fingerprint] = x509.load_der_x509_certificate(data)
    return found


@cache
def usual_roots() -> Roots:
    """Return the root certificates that browsers trust (those of certifi): most authorities lead to one of them."""
    return load_roots([Path(certifi.where())])


def stamp_time(answer: bytes) -> datetime | None:
    """Return the time (aware UTC) that an answer states, unchecked; None where it cannot be read."""
    try:
        at = _decoded(answer).tst_info.gen_time
    except BadStamp:
        return None
    return at.replace(tzinfo=at.tzinfo or UTC)
