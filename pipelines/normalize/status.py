"""What a platform calls the state of a petition becomes one of four: open, closed, won or gone."""

from pipelines.records import Status

_WORDS: dict[Status, str] = {
    "open": "open, active, launched, live, running, started, ongoing, registered, "
    "abierta, activa, abierto, activo, en curso, "
    "awaiting response, awaiting debate, with response, debated",
    "closed": "closed, ended, expired, finished, archived, complete, completed, rejected, lost, "
    "answered, responded, submitted, verification, withdrawn, insufficient support, pending response, "
    "cerrada, terminada, finalizada, cerrado, terminado, finalizado",
    "won": "won, win, successful, success, victory, victorious, ganada, victoria, exitosa, lograda, ganado",
    "gone": "gone, cancelled, canceled, hidden, removed, deleted, unavailable, disabled, inappropriate, suppressed, "
    "cancelada, eliminada, retirada",
}
_STATUSES: dict[str, Status] = {word: status for status, words in _WORDS.items() for word in words.split(", ")}


def read_status(text: str) -> Status | None:
    """The status that a word stands for, None for a word we do not know.

    >>> read_status("Ended"), read_status("successful"), read_status("awaiting_debate"), read_status("paused")
    ('closed', 'won', 'open', None)
    """
    return _STATUSES.get(" ".join(text.casefold().replace("_", " ").split()).strip(".!"))
