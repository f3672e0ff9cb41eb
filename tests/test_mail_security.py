"""Notices are mailed to a real SMTP server over TLS, with a login, and to none whose certificate is another's."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from ipaddress import ip_address
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pipelines.notices.by_email import send_by_email
from pipelines.notices.letter import Letter
from pipelines.notices.notice_settings import Mail

LETTER = Letter(id="queconste-1", subject="Que Conste: site changed", text="Look at it — ahora.", about={})
USER, PASSWORD = "queconste", "correct horse 1"
REFUSED = "the mail server answered 535"
NOT_ITS_OWN = "the mail server cannot be reached ("


@dataclass
class Taken:
    """What the server took, and whether its sender had logged in."""

    password: str = PASSWORD
    subjects: list[str] = field(default_factory=list)
    logins: list[bool] = field(default_factory=list)

    def checked(self, server: SMTP, session: Session, envelope: Envelope, way: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=(data.login, data.password) == (USER.encode(), self.password.encode()), handled=False)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.subjects.append(str(message_from_bytes(envelope.content)["Subject"]))
        self.logins.append(bool(session.authenticated))
        return "250 taken"


def certificate(folder: Path, name: str, host: str) -> tuple[Path, Path]:
    """A certificate of its own authority for ``host``, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    at = datetime.now(UTC)
    names: list[x509.GeneralName] = [x509.IPAddress(ip_address(host)) if host[0].isdigit() else x509.DNSName(host)]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / f"{name}.pem", folder / f"{name}.key"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


class Server(Controller):
    """A mail server at a free port."""

    def _trigger_server(self) -> None:
        assert self.server
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def smtp(taken: Taken, files: tuple[Path, Path], security: str) -> Iterator[int]:
    """A mail server that takes nothing without TLS and a login; yields its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    common = {"hostname": "127.0.0.1", "port": 0, "authenticator": taken.checked, "auth_required": True}
    if security == "tls":
        controller = Server(taken, ssl_context=context, auth_require_tls=False, **common)
    else:
        controller = Server(taken, tls_context=context, require_starttls=True, **common)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def mail(port: int, security: str, *, password: str = PASSWORD) -> Mail:
    return Mail(
        to=("ana@ops.example",),
        sender="queconste@ops.example",
        host="127.0.0.1",
        port=port,
        security=security,
        user=USER,
        password=password,
    )


# It knows of no TLS from the first byte, and thinks that the login comes in the clear.
IN_THE_CLEAR = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


@IN_THE_CLEAR
@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("password", [PASSWORD, "Contraseña 1"])
def test_a_notice_is_mailed_over_tls_after_a_login(
    password: str, security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, taken = certificate(tmp_path, "mail", "127.0.0.1"), Taken(password)
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
    with smtp(taken, files, security) as port:
        assert send_by_email(mail(port, security, password=password), LETTER) is None
        for wrong in ("other", "señor"):
            assert send_by_email(mail(port, security, password=wrong), LETTER) == REFUSED
    assert (taken.subjects, taken.logins) == (["Que Conste: site changed"], [True])


@IN_THE_CLEAR
@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("host", ["other.example", ""])
def test_a_server_with_the_certificate_of_another_or_of_nobody_we_trust_gets_neither_password_nor_notice(
    security: str, host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, taken = certificate(tmp_path, "mail", host or "127.0.0.1"), Taken()
    trusted = files if host else certificate(tmp_path, "another", "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted[0]))
    with smtp(taken, files, security) as port:
        why = send_by_email(mail(port, security), LETTER)
    assert why is not None
    assert why.startswith(NOT_ITS_OWN)
    assert "certificate" in why
    assert PASSWORD not in why
    assert (taken.subjects, taken.logins) == ([], [])


def test_a_server_that_offers_no_tls_gets_neither_password_nor_notice(tmp_path: Path) -> None:
    taken = Taken()
    controller = Server(taken, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        why = send_by_email(mail(controller.port, "starttls"), LETTER)
    finally:
        controller.stop()
    assert why == "the mail server did not take it (SMTPNotSupportedError)"
    assert taken.subjects == []
