"""Store records in the archive, and derive what follows from them; ``pipelines.store.archive`` is the way in."""

from pipelines.lean_imports import without

with without("numpy", "pandas"):
    import sqlite_utils  # noqa: F401
