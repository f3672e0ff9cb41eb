"""Follow one text through several kinds of pages, so that an edit which all of them show is one edit."""

from dataclasses import dataclass, field

from pipelines.store.current import flat, same_words, without_ellipsis

_LEAST_PART = 20  # characters: a shorter text stands within another by chance


@dataclass(slots=True)
class Wordings:
    """The wordings of a text in their order, and how far each kind of page has come with them.

    Kinds of pages are not compared with each other: a listing flattens the paragraphs that the petition's page shows,
    and cuts them. An edit is what one kind of page shows otherwise than before. Where another kind has shown the same
    edit already, it only catches up, which may take it several looks, as a listing that is cached does.
    """

    _known: list[str] = field(default_factory=list)
    _last: dict[str, str] = field(default_factory=dict)
    _place: dict[str, int] = field(default_factory=dict)

    def edited(self, page: str, text: str) -> str | None:
        """Take in what a kind of page shows; returns the text that it showed before, where this is an edit, or None.

        >>> title = Wordings()
        >>> [title.edited("listing", "Free Ana"), title.edited("own", "Free Ana"), title.edited("own", "Free Ana now")]
        [None, None, 'Free Ana']
        >>> title.edited("listing", "Free Ana now"), title.edited("listing", "Free Ana")
        (None, 'Free Ana now')
        """
        was = self._last.get(page)
        if was is None:
            self._place[page] = self._begin(text)
        elif not same_words(was, text):
            self._last[page] = text
            return was if self._is_new(page, text) else None
        # A cut form of the same text does not replace the whole one: compared with a cut text, edits would hide.
        if was is None or len(text) > len(was):
            self._last[page] = text
        return None

    def _begin(self, text: str) -> int:
        """Return which wording a kind of page shows that is met for the first time; if none of them, the newest."""
        if not self._known:
            self._known.append(text)
        places = range(len(self._known) - 1, -1, -1)
        return next((place for place in places if _agree(self._known[place], text)), len(self._known) - 1)

    def _is_new(self, page: str, text: str) -> bool:
        for place in range(self._place[page] + 1, len(self._known)):
            if _agree(self._known[place], text):
                self._place[page] = place
                self._known[place] = max(self._known[place], text, key=len)
                return False
        self._known.append(text)
        self._place[page] = len(self._known) - 1
        return True


def _agree(one: str, other: str) -> bool:
    """Check whether two kinds of pages show the same wording: the same words, or one a part of the other.

    >>> _agree("Come to the courthouse", "Hear us. Come to the courthouse on Monday."), _agree("Come", "Come on Monday")
    (True, False)
    """
    if same_words(one, other):
        return True
    short, whole = sorted((flat(one), flat(other)), key=len)
    short = without_ellipsis(short) or short
    return len(short) >= _LEAST_PART and short in whole
