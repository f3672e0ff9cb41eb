"""Render templates without coroutines, which would be made for each value that a page shows."""

from typing import Any

from jinja2 import Environment, Template


class PlainTemplate(Template):
    """A template that Datasette renders as one that may wait, and that never does: it is given what it shows."""

    async def render_async(self, *arguments: Any, **values: Any) -> str:
        """Return the page."""
        return self.render(*arguments, **values)


def render_plainly(environment: Environment) -> None:
    """Compile the templates of an environment without coroutines; call it before any was compiled."""
    environment.is_async = False
    environment.template_class = PlainTemplate
