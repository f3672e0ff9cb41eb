"""A mail server on loopback that takes what it is sent, or refuses it as a test wants."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Thread


@dataclass
class MailServer:
    """``answer`` is the reply to a message; only "250" means that it was taken."""

    port: int = 0
    answer: str = "250 taken"
    taken: list[EmailMessage] = field(default_factory=list)

    @property
    def subjects(self) -> list[str]:
        return [str(message["Subject"]) for message in self.taken]


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A mail server that speaks as much SMTP as a client needs."""
    made = MailServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.say("220 mail.example")
            for line in self.rfile:
                word = line.split(maxsplit=1)[0].upper()
                if word == b"DATA":
                    self.say("354 go on")
                    lines = list(iter(self.rfile.readline, b".\r\n"))
                    self.say(made.answer)
                    if made.answer.startswith("250"):
                        sent = message_from_bytes(b"".join(lines), policy=policy.default)
                        assert isinstance(sent, EmailMessage)
                        made.taken.append(sent)
                else:
                    self.say("221 bye" if word == b"QUIT" else "250 mail.example")
                if word == b"QUIT":
                    return

        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        made.port = server.server_address[1]
        thread = Thread(target=lambda: server.serve_forever(0.02), daemon=True)
        thread.start()
        yield made
        server.shutdown()
        thread.join()
