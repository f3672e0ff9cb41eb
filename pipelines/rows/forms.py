"""Two texts become a relation: whether one is only a shortened or flattened form of the other."""

_ELLIPSES = ("...", "…")


def flat(text: str) -> str:
    """A text on one line, so that two renderings of the same words compare equal.

    >>> flat("Dear Friends,\\n\\n  sign ")
    'Dear Friends, sign'
    """
    return " ".join(text.split())


def without_ellipsis(text: str) -> str | None:
    """What stands before the "..." that a platform put where it cut a text; None when the text does not end so.

    >>> without_ellipsis("Ask Congress to Pass the ..."), without_ellipsis("Pass the Act")
    ('Ask Congress to Pass the', None)
    """
    for ellipsis in _ELLIPSES:
        if text.endswith(ellipsis):
            return text.removesuffix(ellipsis).rstrip()
    return None


def is_lesser_form(text: str, full: str) -> bool:
    """Whether ``text`` says no more than ``full``: the same words with fewer line breaks, or ``full`` cut with "...".

    >>> is_lesser_form("One two", "One\\ntwo"), is_lesser_form("One\\ntwo", "One two")
    (True, False)
    >>> is_lesser_form("One tw...", "One two"), is_lesser_form("One", "One two"), is_lesser_form("Other...", "One two")
    (True, False, False)
    """
    said, whole = flat(text), flat(full)
    if said == whole:
        return text.count("\n") < full.count("\n")
    start = without_ellipsis(said)
    return start is not None and len(start) < len(whole) and whole.startswith(start)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two texts are one wording, as far as a cut or flattened form can tell.

    >>> same_words("One tw...", "One two"), same_words("One\\ntwo", "One two"), same_words("One", None)
    (True, True, False)
    """
    if one == other or one is None or other is None:
        return one == other
    return flat(one) == flat(other) or is_lesser_form(one, other) or is_lesser_form(other, one)
