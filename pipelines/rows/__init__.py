"""Records become rows of the archive, and rows what is derived from them; ``pipelines.archive`` is the way in."""
