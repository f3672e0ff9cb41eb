"""Check the address of a Dask scheduler before anybody waits for it."""

import re

from distributed.security import Security

from scrapers.errors import UsageError
from scrapers.middlewares.outbound import is_local

_ADDRESS = re.compile(r"(?:(tcp|tls|ws|wss)://)?(?:[a-zA-Z0-9_.-]+|\[[0-9a-fA-F:.]+\]):([0-9]{1,5})/?")
_TLS = "set distributed.comm.tls in ~/.config/dask (https://distributed.dask.org/en/latest/tls.html)"


def check_scheduler(scheduler: str) -> None:
    """Raise UsageError for what is no address of a scheduler, and for one at ``tls://`` without Dask's certificates."""
    found = _ADDRESS.fullmatch(scheduler)
    if found is None or not 0 < int(found[2]) < 2**16:
        raise UsageError(f"--scheduler {scheduler} is no address of a scheduler; write one like tcp://10.0.0.5:8786")
    if found[1] not in ("tls", "wss"):
        return
    try:
        is_set = Security().get_connection_args("client").get("ssl_context") is not None
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        raise UsageError(f"the certificates that Dask's settings name cannot be read ({error}); {_TLS}") from None
    if not is_set:
        raise UsageError(f"--scheduler {scheduler} needs certificates, and Dask's settings name none; {_TLS}")


def is_private(scheduler: str) -> bool:
    """Return whether what is sent to a scheduler stays on this machine, or is encrypted.

    >>> is_private("tcp://127.0.0.1:8786"), is_private("tls://10.0.0.5:8786"), is_private("10.0.0.5:8786")
    (True, True, False)
    """
    address = scheduler if "://" in scheduler else f"tcp://{scheduler}"
    return address.startswith(("tls://", "wss://")) or is_local(address)
