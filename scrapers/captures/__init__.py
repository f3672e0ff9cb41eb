"""Captures and where their bytes come from: one module for each origin yields ``Capture`` objects."""

from scrapers.captures.capture import Capture, Kept, Media, Origin, UnreadableBody

__all__ = ["Capture", "Kept", "Media", "Origin", "UnreadableBody"]
