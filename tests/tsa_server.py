"""A real time-stamping authority on loopback: OpenSSL's `ts` behind a small server that can be made to misbehave."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

Warts = Literal["", "error", "slow", "large", "garbage", "html", "redirect", "replay", "other digest", "rejected"]

_CONFIG = """
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
certs = {folder}/root.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = {digests}
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
[extensions]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
"""


def openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, timeout=60)


def make_authority(folder: Path, *, days: str = "3650", start: str | None = None) -> Path:
    """Make a root and the certificate of an authority in ``folder``; returns the root's PEM file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "serial").write_text("01\n")
    for name, digests in (("tsa.conf", "sha256, sha512"), ("strict.conf", "sha512")):
        (folder / name).write_text(_CONFIG.format(folder=folder, digests=digests))
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl(
        *("req", "-x509", *key, "-keyout", folder / "root.key", "-out", folder / "root.pem", "-days", 3650),
        *("-subj", f"/O=Tests/CN=Root of {folder.name}"),
    )
    openssl("req", *key, "-keyout", folder / "tsa.key", "-out", folder / "tsa.csr", "-subj", "/O=Tests/CN=TSA")
    dates = ("-not_before", start, "-not_after", "20200101000000Z") if start else ("-days", days)
    if start:
        _sign_in_the_past(folder, dates)
    else:
        openssl(
            *("x509", "-req", "-in", folder / "tsa.csr", "-CA", folder / "root.pem", "-CAkey", folder / "root.key"),
            *("-out", folder / "tsa.pem", *dates, "-CAcreateserial"),
            *("-extfile", folder / "tsa.conf", "-extensions", "extensions"),
        )
    return folder / "root.pem"


def _sign_in_the_past(folder: Path, dates: tuple[str, ...]) -> None:
    """Sign a certificate that has expired: `openssl x509` of this release only takes days from now."""
    (folder / "index.txt").write_text("")
    (folder / "ca.conf").write_text(
        f"[ca]\ndefault_ca = d\n[d]\ndatabase = {folder}/index.txt\nnew_certs_dir = {folder}\nrand_serial = yes\n"
        "default_md = sha256\npolicy = any\n[any]\norganizationName = optional\ncommonName = supplied\n"
    )
    openssl(
        *("ca", "-batch", "-config", folder / "ca.conf", "-in", folder / "tsa.csr", "-cert", folder / "root.pem"),
        *("-keyfile", folder / "root.key", "-out", folder / "tsa.pem", "-notext"),
        *("-startdate", dates[1].replace("-", ""), "-enddate", dates[3]),
        *("-extfile", folder / "tsa.conf", "-extensions", "extensions"),
    )


@dataclass(slots=True)
class Authority:
    """A running authority: its address, its root's PEM file, and what is wrong with its next answers."""

    folder: Path
    url: str = ""
    warts: list[Warts] = field(default_factory=list)
    asked: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)

    @property
    def root(self) -> Path:
        return self.folder / "root.pem"

    def reply(self, query: bytes, config: str = "tsa.conf") -> bytes:
        """Answer a request as OpenSSL does."""
        asked, answer = self.folder / "query.tsq", self.folder / "answer.tsr"
        asked.write_bytes(query)
        openssl(
            *("ts", "-reply", "-config", self.folder / config, "-section", "tsa_config", "-queryfile", asked),
            *("-out", answer),
        )
        return answer.read_bytes()


@contextmanager
def serving_stamps(folder: Path) -> Iterator[Authority]:
    """Serve the authority of ``folder`` on a free port of loopback."""
    authority = Authority(folder=folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(authority))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    authority.url = f"http://127.0.0.1:{server.server_port}/tsa"
    try:
        yield authority
    finally:
        authority.release.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(authority: Authority) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            authority.headers.append(dict(self.headers))
            wart = authority.warts.pop(0) if authority.warts else ""
            status, media, body = self._answer(wart, query)
            authority.asked.append(query)
            self.send_response(status)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
            if wart == "redirect":
                self.send_header("Location", "http://169.254.169.254/")
            self.end_headers()
            with suppress(ConnectionError):  # the client may have left: the answer was too large, or too slow
                self.wfile.write(body)

        def _answer(self, wart: Warts, query: bytes) -> tuple[int, str, bytes]:
            media = "application/timestamp-reply"
            if wart == "slow":
                authority.release.wait(20)
            if wart in ("error", "redirect"):
                return (500 if wart == "error" else 302), "text/plain", b"no"
            if wart == "html":
                return 200, "text/html; charset=utf-8", b"<p>Service</p>"
            if wart == "garbage":
                return 200, media, b"\x30\x82\x00garbage"
            if wart == "large":
                return 200, media, b"\x30" * 2_000_000
            if wart == "replay":
                return 200, media, authority.reply(authority.asked[-1])
            if wart == "other digest":
                asked = authority.folder / "other.tsq"
                openssl("ts", "-query", "-digest", "ab" * 32, "-sha256", "-cert", "-out", asked)
                return 200, media, authority.reply(asked.read_bytes())
            return 200, media, authority.reply(query, "strict.conf" if wart == "rejected" else "tsa.conf")

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def copied(authority: Path, to: Path) -> Path:
    """Copy an authority's files, to change them."""
    return Path(shutil.copytree(authority, to))
