"""Kept captures are read again: to take up what newer code reads (replay), and to prove every row (verify)."""
