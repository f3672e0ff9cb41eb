"""From the web to what pages say; knows nothing of archive.db."""
