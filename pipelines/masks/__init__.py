"""Masks for what identifies a person: numbers, private contacts, homes, birth dates and names of children."""
