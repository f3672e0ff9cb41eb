"""Miniatures of the platforms and of a web archive, served on loopback: sample data, invented, and marked as such."""

from pathlib import Path

CONTENT = Path(__file__).parent / "content"
FIRST_PORT = 8471
SITES = ("controlshift", "wordpress", "web_archive")
