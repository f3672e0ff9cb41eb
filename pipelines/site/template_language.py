"""Give templates the language of the request: translated messages, numbers and days, links to the other language."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from jinja2 import Environment, pass_context
from markupsafe import Markup, escape

from pipelines.site import language
from pipelines.site.formatting import day
from pipelines.site.language_addresses import joined

# What Babel extracts messages with is set here too, so that both read templates alike.
EXTENSIONS = ("jinja2.ext.i18n",)


def translate_templates(env: Environment, base_url: str) -> None:
    """Add ``_``, ``ngettext``, ``{% trans %}`` and what a page says of its language to an environment."""
    for prefix in language.PREFIXES:  # read catalogs and names of months now: processes that are forked have them
        with language.answering_in(prefix):
            day("2000-01-01")
            language._("Petitions")
    for extension in EXTENSIONS:
        env.add_extension(extension)
    env.policies["ext.i18n.trimmed"] = True
    env.newstyle_gettext = True  # type: ignore[attr-defined]  # {% trans %} passes its variables to gettext
    env.globals.update(_=_marked(language._), gettext=_marked(language._))
    env.globals.update(ngettext=_marked(language.ngettext, counts=True), pgettext=_marked(language.pgettext))
    env.globals.update(language=language.language, LANGUAGE_NAMES=language.NAMES)

    env.globals["static"] = lambda name: joined("", f"/static/{name}", base_url)


def at_each_request(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter of a function that depends on the language, which Jinja must not call while it compiles."""

    @pass_context
    @wraps(function)
    def filter_(_: object, *arguments: Any, **options: Any) -> Any:
        return function(*arguments, **options)

    return filter_


def _marked(translate: Callable[..., str], *, counts: bool = False) -> Callable[..., Markup]:
    """Return a message as markup, with its values escaped; ``counts`` if it depends on a number."""

    @lru_cache(maxsize=4096)  # messages of templates, some of them dozens of times on a page
    def alone(_language: str, *messages: Any) -> Markup:
        return Markup(translate(*messages))

    @wraps(translate)
    def marked(*messages: Any, **values: Any) -> Markup:
        if not values and not counts:
            return alone(language.language(), *messages)
        return Markup(translate(*messages, **{name: escape(value) for name, value in values.items()}))

    return marked
