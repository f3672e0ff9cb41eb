"""WordPress pages: posts that call to act, from REST, feed, HTML of any theme, and text; and what leads to posts."""
