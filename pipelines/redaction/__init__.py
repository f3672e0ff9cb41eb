"""Take a text or a person out of the archive and its captures, for good."""
