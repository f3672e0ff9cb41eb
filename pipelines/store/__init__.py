"""Records become rows of the archive, and rows what is derived from them; ``pipelines.store.archive`` is the way in."""
