"""Parse the verbatim strings of items into typed values, each kept beside its string."""
