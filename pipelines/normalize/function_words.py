"""Name the language of a text by its function words: English or Spanish."""

_ENGLISH = frozenset(
    "an and are as at been by for from her his in is it of on or our should than that the their them these they this"
    " those to was we were which who will with would you your".split()
)
_SPANISH = frozenset(
    "al como con cuando del desde donde el en esta estas este estos están está fue ha han hasta hay la las le les lo los"
    " muy más nos nuestra nuestras nuestro nuestros para pero por porque que quien quienes se ser sin su sus también"
    " todos una y ya de es".split()
)
# "Free Juan de la Cruz", "Stop the raids in Los Angeles": in names they say nothing of the language around them
_IN_NAMES = frozenset("de del el la las los y".split())
_LEAST = 3


def language_by_function_words(text: str, *, clearly: int = 4) -> str | None:
    """Return "en" or "es" where a text has ``clearly`` times as many function words of it as of the other; else None.

    >>> language_by_function_words("We ask the board to let our neighbors stay in the city.")
    'en'
    >>> language_by_function_words("Pedimos que nuestros vecinos se queden en la ciudad.")
    'es'
    >>> language_by_function_words("Free Juan de la Cruz y Santos") is None
    True
    """
    words = text.lower().split()
    english, spanish = sum(map(_ENGLISH.__contains__, words)), sum(map(_SPANISH.__contains__, words))
    if english >= _LEAST and english >= clearly * spanish:
        return "en"
    if spanish >= _LEAST and spanish >= clearly * english and not _IN_NAMES.issuperset(_SPANISH.intersection(words)):
        return "es"
    return None
