"""Store records in the archive, and derive what follows from them; ``pipelines.store.archive`` is the way in."""
