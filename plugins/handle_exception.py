"""Answer requests that cannot be right with status 400 and a sentence, where Datasette says 500."""

from datasette import hookimpl
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError

from pipelines.site import sandbox
from pipelines.site.answers import render
from pipelines.site.datasette_messages import in_own_words
from pipelines.site.language import _
from pipelines.site.sandbox_app import WrongArguments

# In Datasette: "Cannot sort table by nope", "Cannot use _sort and _sort_desc at the same time"
WRONG_SORT = "Cannot "


@hookimpl
def handle_exception(datasette, request, exception):
    """Correct the exception, from which Datasette's own hook then makes the page.

    Wrong addresses of our own pages are answered here.
    """
    if isinstance(exception, DatasetteError):
        if exception.status == 500 and exception.message.startswith(WRONG_SORT):
            exception.status = 400
        elif exception.title == "SQL Interrupted":
            seconds = datasette.setting("sql_time_limit_ms") / 1000
            exception.title = _("Query took too long")
            exception.message = _(
                "The query took longer than %(seconds)s seconds. Narrow it, or ask for fewer rows.",
                seconds=format(seconds, "g"),
            )
            exception.message_is_html = False
        exception.message = in_own_words(exception.message)
        exception.title = in_own_words(exception.title) if exception.title else None
    elif isinstance(exception, Base400):
        exception.args = (in_own_words(str(exception)), *exception.args[1:])
    elif (
        sandbox.inside()
        and request.query_string
        and isinstance(exception, (ValueError, LookupError, TypeError, RecursionError))
    ):
        # Arguments are texts that Datasette turns into numbers, columns and lists: ?_timelimit=soon, ?title__in=[[[[
        raise WrongArguments from exception
    # Datasette's page knows no request, and so has neither the switch of languages nor a way back.
    if isinstance(exception, DatasetteError) and exception.status == 400 and not sandbox.inside():
        said = {"error": exception.message, "title": exception.title, "status": 400}
        is_data = request.path.endswith(".json")
        return None if is_data else render(datasette, request, "error.html", said, status=400)
    return None
