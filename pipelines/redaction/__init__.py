"""Take texts and records out of an archive and its captures for good, and keep them out."""
