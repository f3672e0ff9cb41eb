"""What can go wrong for the person at the keyboard: one sentence that names the file or URL and the remedy."""


class UserError(Exception):
    """An error to be shown as it is; ``exit_code`` is what the command then ends with (1: the work failed)."""

    exit_code = 1


class UsageError(UserError):
    """The command as given cannot work: an argument, sources.yml or the archive itself is not usable (exit 2)."""

    exit_code = 2
