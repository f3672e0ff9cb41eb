"""Mail a notice by SMTP."""

import smtplib
import ssl
from base64 import b64encode
from email.message import EmailMessage
from email.utils import formatdate

from pipelines.notices.letter import Letter
from pipelines.notices.notice_settings import Mail

_SECONDS = 20
_LOGGED_IN = 235


def send_by_email(mail: Mail, letter: Letter) -> str | None:
    """Mail a notice to all addresses; returns why the server did not take it, or None."""
    try:
        with _connected(mail) as server:
            # One of several addresses that is refused is no failure: a second try would double it for the others.
            server.send_message(_message(mail, letter))
    except smtplib.SMTPRecipientsRefused:
        return "the mail server refused all addresses"
    except smtplib.SMTPResponseException as error:
        return f"the mail server answered {error.smtp_code}"
    except smtplib.SMTPException as error:
        return f"the mail server did not take it ({type(error).__name__})"
    except OSError as error:  # also a certificate that is not the server's
        return f"the mail server cannot be reached ({error.strerror or type(error).__name__})"
    return None


def _connected(mail: Mail) -> smtplib.SMTP:
    if mail.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            mail.host, mail.port, timeout=_SECONDS, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=_SECONDS)
    try:
        if mail.security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if mail.user:
            _log_in(server, mail)
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: smtplib.SMTP, mail: Mail) -> None:
    if f"{mail.user}{mail.password}".isascii():
        server.login(mail.user, mail.password)
        return
    server.ehlo_or_helo_if_needed()  # smtplib's own login takes ASCII alone: "Contraseña"
    plain = b64encode(f"\0{mail.user}\0{mail.password}".encode()).decode()
    code, answer = server.docmd("AUTH", f"PLAIN {plain}")
    if code != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, answer)


def _message(mail: Mail, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = mail.sender, ", ".join(mail.to), letter.subject
    message["Date"] = formatdate()
    # The same at each try, so that a mail program shows one that arrived twice once.
    message["Message-ID"] = f"<{letter.id}@{mail.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # no vacation message in return
    message.set_content(letter.text)
    return message
