"""Export the archive as files that need no server, and release them with what changed since the last release."""
