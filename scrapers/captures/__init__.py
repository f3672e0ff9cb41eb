"""Captures and where their bytes come from: one module for each origin yields ``Capture`` objects."""

from scrapers.captures.capture import Capture, Kept, Origin
from scrapers.captures.media import Media, UnreadableBody

__all__ = ["Capture", "Kept", "Media", "Origin", "UnreadableBody"]
