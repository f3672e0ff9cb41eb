"""Notices of what is wrong: what they say, and how they are sent."""
