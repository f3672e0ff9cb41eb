"""Hand a notice to a command: its text on standard input, its facts as JSON in QUECONSTE_NOTICE."""

import os
import subprocess
from collections.abc import Sequence

from pipelines.notices.letter import Letter

_SECONDS = 60
_SECRETS = ("QUECONSTE_WEBHOOK", "QUECONSTE_WEBHOOK_TOKEN", "QUECONSTE_SMTP_PASSWORD")


def send_by_command(words: Sequence[str], letter: Letter) -> str | None:
    """Run the command; returns why it failed, or None. No shell reads its words, which come from sources.yml alone."""
    environment = {name: value for name, value in os.environ.items() if name not in _SECRETS}
    environment["QUECONSTE_NOTICE"] = letter.as_json().decode()
    said = f"{letter.subject}\n\n{letter.text}\n".encode()
    try:
        done = subprocess.run(words, input=said, env=environment, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"the command took more than {_SECONDS} seconds"
    except OSError as error:
        return f"the command cannot be started ({error.strerror})"
    return f"the command ended with {done.returncode}" if done.returncode else None
