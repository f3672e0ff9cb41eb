"""Parse the kinds of action of an alert ("Online Petition/Letter")."""

import re

from pipelines.normalize.text import unaccented
from scrapers.action_words import ACTION_TYPES

_TYPES = {word: action for action, words in ACTION_TYPES.items() for word in words.split(", ")}
# "Phone Call & Fax", "Vigilia y Marcha", "Online Petition/Letter"
_JOINTS = re.compile(r"\s*[/,;&+|•·]\s*|\s+(?:and|or|y|e|o)\s+", re.IGNORECASE)


def read_action_types(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the action types that a label names, in its order, and the parts of it that are unknown.

    >>> read_action_types("Online Petition/Letter")
    (('online_petition', 'letter'), ())
    >>> read_action_types("Llamadas y Vigilia; Skywriting")
    (('phone_call', 'vigil'), ('Skywriting',))
    """
    types, unknown = [], []
    for part in [text] if _type(text) else _JOINTS.split(text):
        if action := _type(part):
            types.append(action)
        elif part.strip():
            unknown.append(part.strip())
    return tuple(dict.fromkeys(types)), tuple(unknown)


def _type(phrase: str) -> str | None:
    """Return the action type of one phrase: "Vigils", "Petición", "Call-In Day" and "E-mail" are found too."""
    words = " ".join(re.sub(r"[\s\-‐‑–]+", " ", unaccented(phrase)).replace("e mail", "email").strip(" .:!").split())
    # "Phone Calls" and "Firmas" lose their "s", "peticiones" its "es".
    singular = re.sub(r"\b(\w{3,}?)s\b", r"\1", words)
    return next((_TYPES[w] for w in (words, singular, words.removesuffix("es")) if w in _TYPES), None)
