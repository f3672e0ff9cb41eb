"""The public site: read-only queries, charts and formatting for what Datasette serves."""
