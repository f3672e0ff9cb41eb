"""Miniatures of the platforms and of a web archive, served on loopback: sample data, invented, and marked as such."""
