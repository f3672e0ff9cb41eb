"""Errors shown to the user: one sentence that names the file or URL and the remedy."""


class UserError(Exception):
    """An error whose message is shown unchanged; the command exits with ``exit_code`` (1: the work failed)."""

    exit_code = 1


class UsageError(UserError):
    """The command cannot work as given: an argument, sources.yml or the archive is not usable (exit 2)."""

    exit_code = 2


class AlreadyRunning(UserError):
    """Another process is doing this already: nothing is wrong, and later it will work (exit 75, EX_TEMPFAIL)."""

    exit_code = 75
