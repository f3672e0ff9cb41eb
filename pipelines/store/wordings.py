"""Follow one text through several kinds of pages, so that an edit which all of them show is one edit."""

from dataclasses import dataclass, field

from pipelines.store.current import flat, same_words, without_ellipsis

_LEAST_PART = 20  # characters: a shorter text stands within another by chance


@dataclass(slots=True, kw_only=True)
class _Told:
    """A wording that was told, in its fullest form, and the kind of page that told it."""

    text: str
    page: str


@dataclass(slots=True)
class Wordings:
    """The wordings of a text that were told, and which of them each kind of page has yet to show.

    Kinds of pages are not compared with each other: a listing flattens the paragraphs that the petition's page shows,
    and cuts them. An edit is what one kind of page shows otherwise than before. Where another kind has shown the same
    edit already, it only catches up, which may take it several looks, as a listing that is cached does.
    """

    _told: list[_Told] = field(default_factory=list)
    _last: dict[str, str] = field(default_factory=dict)
    _ahead: dict[str, list[_Told]] = field(default_factory=dict)

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
            self._begin(page, text)
        elif not same_words(was, text):
            self._last[page] = text
            return was if self._is_new(page, text) else None
        # A cut form of the same text does not replace the whole one: compared with a cut text, edits would hide.
        if was is None or len(text) > len(was):
            self._last[page] = text
        return None

    def _begin(self, page: str, text: str) -> None:
        """Find which wording a kind of page shows that is met for the first time; if none, it may yet show all."""
        if not self._told:
            self._told.append(_Told(text=text, page=page))
        places = range(len(self._told) - 1, -1, -1)
        # A wording that no other page showed may be older than those that were told, as a listing that lags behind is.
        shown = next((place for place in places if _agree(self._told[place].text, text)), 0)
        self._ahead[page] = self._told[shown + 1 :]

    def _is_new(self, page: str, text: str) -> bool:
        ahead = self._ahead[page]
        for place, told in enumerate(ahead):
            if _agree(told.text, text):
                told.text = max(told.text, text, key=len)
                self._ahead[page] = ahead[place + 1 :]
                # The page that told this wording came to it from those that this page had told.
                self._ahead[told.page] = [other for other in self._ahead[told.page] if other.page != page]
                return False
        told = _Told(text=text, page=page)
        self._told.append(told)
        for other, rest in self._ahead.items():
            if other != page:
                rest.append(told)
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
