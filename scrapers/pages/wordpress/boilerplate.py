"""Lines of a captured page become the lines of its post: what the platform itself writes around a post is taken off."""

import re
from dataclasses import replace

from scrapers.pages.wordpress.lines import Line, fold

# Matched against folded lines (lower case, no accents), so that each stands here once.
_CHROME = re.compile(
    r"(?:skip|jump) to (?:main |primary )?(?:content|navigation|secondary content)|(?:saltar|ir|pasar) al contenido(?:"
    r" principal)?"
    r"|(?:main |primary |toggle |open |close |top |mobile )*(?:menu|navigation)|menu principal|(?:abrir|cerrar) (?:el"
    r" )?menu"
    r"|search(?: for)?:?|search this (?:site|blog)|buscar(?: por)?:?|home|inicio|about(?: us)?|acerca(?: de)?"
    r"|contact(?: us)?"
    r"|contacto|blog|news|noticias|go|ir|subscribe|suscribir(?:se)?|log ?in|iniciar sesion|rss(?: feed)?|facebook"
    r"|twitter"
    r"|instagram|youtube|home (?:[|>»/].*)|inicio (?:[|>»/].*)|image|advertisements?|anuncios?|publicidad|report this"
    r" ad"
    r"|informar? (?:sobre )?este anuncio|edit|editar|close and accept|loading\.*|cargando\.*"
    r"|(?:←|«|<|previous:?|anterior:?|prev)(?:\s.*)?|.*\s(?:→|»)|(?:next|siguiente)(?: post| entrada| article)?:?"
    r"|(?:previous|older|newer) (?:posts?|entries)|entradas (?:anteriores|siguientes|mas recientes)"
    r"|post navigation|navegacion (?:de|por) (?:las )?entradas|all posts|main content"
)
_SHARING = re.compile(
    r"(?:please )?share(?: this| this post| this page| with friends)?\s*:?|compart(?:ir|e|a)(?: esto| esta entrada|"
    r" en)?\s*:?"
    r"|like this:?|me gusta(?: esto)?:?|like|like loading\W*|me gusta cargando\W*|be the first to like this.*"
    r"|(?:\d+|one|un) bloggers? (?:likes?|like) this.*|a \d+ bloggers? les? gusta esto.*|se el primero en decir que te"
    r" gusta.*"
    r"|click to (?:share|email|print|tweet).*|haz clic para (?:compartir|enviar|imprimir).*|share on (?:facebook"
    r"|twitter|x|linkedin|pinterest|whatsapp|reddit|tumblr|telegram|email|bluesky|threads|mastodon)\b.*"
    r"|compartir en (?:facebook|twitter|x|linkedin|pinterest|whatsapp|reddit|tumblr|telegram|correo|bluesky)\b.*"
    r"|tweet(?: this)?|tuitear|print(?: this| \(opens.*)?|imprimir|pinterest|linkedin|tumblr|reddit|whatsapp|telegram"
    r"|pocket"
    r"|google ?\+?|stumbleupon|digg|delicious|email(?: this| a link to a friend.*)?|correo(?: electronico)?|more|mas|x"
    r"|bluesky|mastodon|threads"
    r"|rate this:?|(?:i )?rate this.*votes?|facebook|twitter|copy link|copiar enlace"
)
_FORM = re.compile(
    r"fill in your details below.*|enter your comment here\W*|your email address will not be published.*"
    r"|you must be (?:logged in|<a).*|logged in as .*|write a comment\W*|required fields are marked.*"
    r"|introduce (?:aqui )?tus? (?:datos|comentario).*|(?:tu|su) direccion de correo (?:electronico )?no sera"
    r" publicada.*"
    r"|lo siento, (?:tu )?debes estar conectado.*|escribe un comentario\W*|los campos (?:obligatorios|necesarios"
    r"|requeridos) .*"
    r"|debes? iniciar sesion para .*|conectado como .*"
)
_FORM_ALONE = re.compile(
    r"fill in your details below or click an icon to log in:?|wordpress\.com logo|you are commenting using your .*"
    r"|(?:facebook|google|twitter) (?:photo|picture)|connecting to %s|notify me of new (?:comments|posts).*|logo de"
    r" wordpress\.com"
    r"|introduce tus datos o haz clic en un icono para iniciar sesion:?|estas comentando usando tu cuenta de .*"
    r"|conectando a %s"
    r"|your email address will not be published\..*|tu direccion de correo electronico no sera publicada\..*|(?:imagen"
    r"|foto) de facebook"
)
_REPLY = re.compile(
    r"(?:leave|post|add|write) (?:a |your )?(?:reply|comment|response)s?(?: to .*)?(?: ?cancel(?: reply)?)?:?"
    r"|(?:deja|dejar|deje|agrega|anade|publica)(?:r|nos)? (?:un |una |tu )?(?:comentario|respuesta)(?: ?cancelar.*)?:?"
    r"|responder(?: ?cancelar.*)?"
)
_COMMENTS = re.compile(
    r"(?:\d+|one|two|three|no) (?:responses?|comments?|thoughts?|repl(?:y|ies))(?: (?:to|on|so far|already)\b.*)?"
    r"|(?:\d+|una?|dos|tres) (?:comentarios?|respuestas?|pensamientos?|ideas?)(?: (?:en|a|sobre)\b.*)?|comments?"
    r" ?(?:\(\d+\)|:)?"
    r"|comentarios? ?(?:\(\d+\)|:)?|comments are closed\.?|los comentarios estan cerrados\.?|comments? feed.*|reader"
    r" comments"
)
_TAIL = re.compile(
    r"related(?: posts?| articles?| stories| content| entries)?:?|relacionad[oa]s?:?|(?:entradas|articulos|noticias)"
    r" relacionad[oa]s:?"
    r"|you (?:may|might) also (?:like|enjoy).*|tambien te puede (?:interesar|gustar).*|more from .{0,60}|more posts"
    r"|mas entradas"
    r"|posted (?:in|under) .*|filed under:? .*|(?:this entry|esta entrada) (?:was (?:posted|tagged)|fue publicada|se"
    r" publico|esta etiquetada).*"
    r"|publicado en .*|archivado (?:en|bajo):? .*|tags?: .*|tagged(?: with| as)?:? .*|etiquetas?: .*|etiquetado.*"
    r"|categor(?:y|ies|ias?): .*"
    r"|about the author:?|(?:sobre|acerca de) el autor:?|published by .*|publicado por \S+|view all posts by .*|ver"
    r" todas las entradas.*"
    r"|post navigation|navegacion (?:de|por) (?:las )?entradas|bookmark the permalink\.?|(?:blog|create a free website"
    r"|start a blog|sitio web) (?:at|or blog at|en) .*"
    r"|(?:proudly )?powered by wordpress.*|funciona (?:gracias a|con) wordpress.*|(?:follow|seguir) blog via email"
    r"|recent (?:posts|comments)|entradas recientes"
    r"|comentarios recientes|archives|archivos|blogroll|search for:|top posts.*|trackbacks?(?:/pingbacks)?.*|discover"
    r" more from .*"
)
_CONTINUES = re.compile(
    r"(?:(?:^|(?<=[.!?]))\s*|\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*)[(\[]?"
    r"(?:continue reading|read (?:the )?(?:more|rest|full post)|keep reading|seguir leyendo|sigue leyendo"
    r"|continu(?:ar|a|e) (?:leyendo|la lectura)|leer mas|lee mas|more…|more\.\.\.|mas…)"
    r"(?!\w|\s+(?:about|at|here|in|on|sobre|en|aqui)\b).*$|\s*(?:\[…\]|\[\.\.\.\])$"
)
_REBLOG = re.compile(
    r"view original post.*|ver (?:la )?(?:entrada|publicacion) original.*|(?:originally )?reblogged (?:this )?(?:from"
    r"|on) .*"
)


def is_chrome(line: Line) -> bool:
    """Whether a line is of the site's own making: navigation, sharing, ads; never of a post.

    >>> [is_chrome(Line(text=t)) for t in ("Skip to content", "← Older post", "Home", "Home is where my children are")]
    [True, True, True, False]
    """
    shown = fold(line.text)
    return bool(_CHROME.fullmatch(shown) or _SHARING.fullmatch(shown))


def without_boilerplate(lines: list[Line]) -> tuple[list[Line], bool]:
    """The lines of the post itself, and whether they are all there (an excerpt or a reblog is not).

    What follows a comment form, a list of comments or of related posts is never read, so that no commenter is.
    """
    kept: list[Line] = []
    whole = True
    for n, line in enumerate(lines):
        shown = fold(line.text)
        if _REBLOG.fullmatch(shown):
            whole = False
        elif ends_post(lines, n) and kept:
            break
        elif not (_SHARING.fullmatch(shown) or _FORM_ALONE.fullmatch(shown) or _REPLY_LINK.fullmatch(shown)):
            kept.append(line)
    while kept and _TURNS_PAGE.fullmatch(fold(kept[-1].text)):
        kept.pop()
    return _without_teaser(kept, whole)


_TURNS_PAGE = re.compile(
    r"(?:←|«|<|previous:|anterior:)(?:\s.*)?|(?:next|siguiente|previous|older|newer)(?: posts?| entrada| entries)?:?"
    r"(?:\s?[→»>])?|entradas (?:anteriores|siguientes)|top|back to top|volver arriba|menu|home|inicio"
)
_REPLY_LINK = re.compile(
    r"leave a comment|deja un comentario|reply|responder|permalink|enlace permanente|advertisements?|report this ad"
    r"|anuncios?"
)


def ends_post(lines: list[Line], n: int) -> bool:
    """Whether the post is over at line ``n``.

    "Leave a Reply" ends it only where the form's own lines follow, for a post may ask for a reply.
    """
    shown = fold(lines[n].text)
    if _REPLY.fullmatch(shown):
        return any(_FORM.fullmatch(fold(line.text)) for line in lines[n + 1 : n + 4])
    return bool(_COMMENTS.fullmatch(shown) or _TAIL.fullmatch(shown) or _FORM.fullmatch(shown))


def _without_teaser(lines: list[Line], whole: bool) -> tuple[list[Line], bool]:
    """Take "Continue reading TITLE" off the end, which says that the text goes on elsewhere."""
    if not lines or not (teaser := _CONTINUES.search(fold(lines[-1].text))):
        return lines, whole
    last = replace(lines[-1], text=lines[-1].text[: teaser.start()].rstrip(), anchors=())
    return [*lines[:-1], *([last] if last.text else [])], False
