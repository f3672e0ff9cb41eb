"""Page functions, one module per platform: pure, from a capture to what the page says."""
