"""Tables of what follows from stored rows: how each is computed, kept up to date, and verified."""
