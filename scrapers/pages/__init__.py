"""Read captures of each platform: pure functions from bytes to items."""
