"""From archive.db to what a reader sees: pure reading, one function for each kind of page; nothing here writes."""
