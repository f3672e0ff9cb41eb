"""From what pages say to archive.db, and from archive.db to people."""
