"""Check the bytes of an archive's file that no row uses."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

from pipelines.store.checksum import archive_state, checksum_path, file_checksum, noted_checksum
from pipelines.store.runs import is_running


def check_bytes(db: Connection, path: Path) -> Iterator[str]:
    """Name a file whose bytes changed although no row was written since its checksum was noted."""
    try:
        noted = noted_checksum(path)
    except ValueError as problem:
        yield f"{problem}; remove it, the next run writes it"
        return
    # After a crash, or while a run writes, the checksum is that of an earlier state.
    if noted is None or is_running(db) or noted[0] != archive_state(db):
        return
    found = file_checksum(path)
    if found is not None and found != noted[1]:
        yield (
            f"{path}: its bytes are not those of {checksum_path(path).name}; unless another program vacuumed it, "
            "the file is damaged: restore a copy, and see what else is named here"
        )
