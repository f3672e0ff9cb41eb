"""Verify archives against their kept captures; read those captures again."""
