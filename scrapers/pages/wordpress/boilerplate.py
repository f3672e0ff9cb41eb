"""Patterns of what the platform writes around a post, in English and Spanish, each alternative with an example.

The rows are those of ``patterns_en``. Matched whole against lines in lower case and without accents.
"""

from scrapers.pages.wordpress.patterns_en import Rows

BOILERPLATE: dict[str, Rows] = {
    # Navigation and the site's own words.
    "chrome": (
        "skip to content, skip to main content, skip to primary content, skip to secondary content, skip to navigation",
        "jump to content, jump to navigation, saltar al contenido, ir al contenido, pasar al contenido, main content",
        "saltar al contenido principal, ir al contenido principal, abrir menu, abrir el menu, cerrar menu",
        "cerrar el menu, menu principal, search, search for, search this site, search this blog, buscar, buscar por",
        "home, inicio, about, about us, acerca, acerca de, contact, contact us, contacto, blog, news, noticias, go, ir",
        "subscribe, suscribir, suscribirse, log in, login, iniciar sesion, rss, rss feed, facebook, twitter, instagram",
        "youtube, image, advertisement(s), anuncio(s), publicidad, report this ad, informa este anuncio",
        "informar sobre este anuncio, edit, editar, close and accept, next, siguiente, next post, next entrada",
        "next article, siguiente entrada, previous post(s), older post(s), newer post(s), older entries, newer entries",
        "previous entries, all posts, entradas anteriores, entradas siguientes, entradas mas recientes",
        "post navigation, navegacion de entradas, navegacion por las entradas, navegacion por entradas",
        "navegacion de las entradas",
        (r"(?:(?:main|primary|toggle|open|close|top|mobile) )*(?:menu|navigation)", "toggle navigation"),
        (r"(?:search(?: for)?|buscar(?: por)?|next(?: post)?|siguiente(?: entrada)?):", "search for:"),
        (r"(?:home|inicio) [|>»/].*", "home | about | donate"),
        (r"(?:loading|cargando)\.*", "loading..."),
        (r"(?:←|«|<|previous:?|anterior:?|prev)(?:\s.*)?", "← older post"),
        (r".*\s(?:→|»)", "newer post →"),
    ),
    "sharing": (
        "like, tweet, tweet this, tuitear, print, print this, imprimir, pinterest, linkedin, tumblr, reddit, whatsapp",
        "telegram, pocket, google, stumbleupon, digg, delicious, email, email this, correo, correo electronico, more",
        "mas, x, bluesky, mastodon, threads, rate this, facebook, twitter, copy link, copiar enlace",
        (r"google ?\+", "google+"),
        (r"(?:please )?share(?: this| this post| this page| with friends)? ?:?", "share this:"),
        (r"compart(?:ir|e|a)(?: esto| esta entrada| en)? ?:?", "comparte esto:"),
        (r"(?:like this|me gusta(?: esto)?|rate this):?", "me gusta esto:"),
        (r"(?:like loading|me gusta cargando)\W*", "like loading..."),
        (r"be the first to like this.*|se el primero en decir que te gusta.*", "be the first to like this post."),
        (r"(?:\d+|one|un) bloggers? likes? this.*", "3 bloggers like this:"),
        (r"a \d+ bloggers? les? gusta esto.*", "a 3 bloggers les gusta esto:"),
        (r"click to (?:share|email|print|tweet).*", "click to share on facebook"),
        (r"haz clic para (?:compartir|enviar|imprimir).*", "haz clic para compartir en facebook"),
        (r"(?:share on|compartir en) <NETWORK>.*", "share on facebook (opens in new window)"),
        (r"print \(opens.*|email a link to a friend.*", "print (opens in new window)"),
        (r"(?:i )?rate this.*votes?", "rate this: 5 votes"),
    ),
    "NETWORK": (
        "facebook, twitter, x, linkedin, pinterest, whatsapp, reddit, tumblr, telegram, email, correo, bluesky",
        "threads, mastodon",
    ),
    # Lines of a comment form.
    "form": (
        (r"fill in your details below.*", "fill in your details below or click an icon to log in:"),
        (r"(?:enter your comment here|(?:write a|escribe un) (?:comment|comentario))\W*", "enter your comment here..."),
        (r"your email address will not be published.*", "your email address will not be published."),
        (r"you must be (?:logged in|<a).*", "you must be logged in to post a comment."),
        (r"(?:logged in as|conectado como) .*", "logged in as luz. log out?"),
        (r"required fields are marked.*", "required fields are marked *"),
        (r"introduce (?:aqui )?tus? (?:datos|comentario).*", "introduce tu comentario aqui..."),
        (
            r"[ts]u direccion de correo (?:electronico )?no sera publicada.*",
            "su direccion de correo no sera publicada.",
        ),
        (r"lo siento, (?:tu )?debes estar conectado.*", "lo siento, debes estar conectado para comentar."),
        (r"los campos (?:obligatorios|necesarios|requeridos) .*", "los campos obligatorios estan marcados con *"),
        (r"debes? iniciar sesion para .*", "debes iniciar sesion para comentar"),
    ),
    # Those of them that stand without a form too, and links below a post.
    "form_alone": (
        "leave a comment, deja un comentario, reply, responder, permalink, enlace permanente, advertisement(s)",
        "anuncio(s), report this ad, wordpress.com logo, logo de wordpress.com, facebook photo, facebook picture",
        "google photo, google picture, twitter photo, twitter picture, imagen de facebook, foto de facebook",
        (r"(?:connecting to|conectando a) %s", "connecting to %s"),
        (r"fill in your details below or click .*", "fill in your details below or click an icon to log in:"),
        (r"you are commenting using your .*", "you are commenting using your wordpress.com account."),
        (r"notify me of new (?:comments|posts).*", "notify me of new posts via email."),
        (r"introduce tus datos o haz clic .*", "introduce tus datos o haz clic en un icono para iniciar sesion:"),
        (r"estas comentando usando tu cuenta de .*", "estas comentando usando tu cuenta de wordpress.com."),
        (r"your email address will not be published\..*", "your email address will not be published. required fields"),
        (r"tu direccion de correo electronico no sera .*", "tu direccion de correo electronico no sera publicada."),
    ),
    # The title of a comment form, which a post may use as well: see ``_ends_post``.
    "reply": (
        (r"(?:leave|post|add|write) (?:a |your )?(?:reply|comment|response)s?<TO_WHOM>", "leave a reply cancel reply"),
        (r"(?:deja|deje|agrega|anade|publica)(?:r|nos)? (?:un |una |tu )?<COMENTARIO>", "deja un comentario cancelar"),
        (r"responder(?: ?cancelar.*)?", "responder cancelar"),
    ),
    "TO_WHOM": ((r"(?: to .*)?(?: ?cancel(?: reply)?)?:?", " to ana cancel reply"),),
    "COMENTARIO": ((r"(?:comentario|respuesta)(?: ?cancelar.*)?:?", "comentario cancelar la respuesta"),),
    # What begins the comments, or what follows a post.
    "tail": (
        "reader comments, comments feed, recent posts, recent comments, entradas recientes, comentarios recientes",
        "archives, archivos, blogroll, post navigation, navegacion de entradas, navegacion por las entradas",
        "navegacion por entradas, navegacion de las entradas, bookmark the permalink, more posts, mas entradas",
        "comment(s), related post(s), related, related article(s), related stories, related content, related entries",
        "about the author, relacionado(s), relacionada(s), entradas relacionadas, articulos relacionados",
        "noticias relacionadas, sobre el autor, acerca de el autor, comments are closed",
        "los comentarios estan cerrados, comentario(s), follow blog via email, seguir blog via email",
        (r"(?:\d+|one|two|three|no) <COMMENTS>(?: (?:to|on|so far|already)\b.*)?:?", "2 thoughts on “it”"),
        (r"(?:\d+|una?|dos|tres) <COMENTARIOS>(?: (?:en|a|sobre)\b.*)?:?", "2 comentarios en “eso”"),
        (r"(?:comments?|comentarios?) ?(?:\(\d+\)|:)", "comments (2)"),
        (r"(?:comments are closed|los comentarios estan cerrados|bookmark the permalink)\.", "comments are closed."),
        (r"(?:related(?: posts?)?|relacionad[oa]s?|about the author|entradas relacionadas|search for):", "related:"),
        (r"(?:you (?:may|might) also (?:like|enjoy)|tambien te puede (?:interesar|gustar)).*", "you might also like"),
        (r"more from .{0,60}|discover more from .*", "more from casa luz"),
        (r"(?:posted (?:in|under)|publicado en|published by|view all posts by) .*", "posted in uncategorized"),
        (r"publicado por \S+|ver todas las entradas.*", "publicado por luz"),
        (r"(?:filed under|archivado (?:en|bajo)):? .*", "filed under: alerts"),
        (r"this entry was (?:posted|tagged).*", "this entry was posted on may 1, 2012"),
        (r"esta entrada (?:fue publicada|se publico|esta etiquetada).*", "esta entrada fue publicada en mayo"),
        (r"(?:tags?|etiquetas?|categor(?:y|ies|ias?)): .*", "tags: ice, raids"),
        (r"(?:tagged(?: with| as)?:? |etiquetado|comments? feed|top posts|trackbacks?).*", "tagged with ice"),
        (r"(?:blog|create a free website|start a blog|sitio web) (?:at|or blog at|en) .*", "blog at wordpress.com."),
        (r"(?:(?:proudly )?powered by|funciona (?:gracias a|con)) wordpress.*", "proudly powered by wordpress"),
    ),
    "COMMENTS": ("response(s), comment(s), thought(s), reply, replies",),
    "COMENTARIOS": ("comentario(s), respuesta(s), pensamiento(s), idea(s)",),
    # Links to the next post, which stand last.
    "turns_page": (
        "top, back to top, volver arriba, menu, home, inicio, entradas anteriores, entradas siguientes",
        (r"(?:←|«|<|previous:|anterior:)(?:\s.*)?", "← older post"),
        (r"(?:next|siguiente|previous|older|newer)(?: posts?| entrada| entries)?:?(?:\s?[→»>])?", "next post →"),
    ),
    # An excerpt's end: what it says of the rest, behind a sentence or dots.
    "continues": (
        (r"(?:(?:^|(?<=[.!?]))\s*|\s*<DOTS>\s*)[(\[]?<MORE>(?!\w| <OF_ELSEWHERE>).*$", "they came. read more →"),
        (r"\s*(?:\[…\]|\[\.\.\.\])$", " […]"),
    ),
    "DOTS": ((r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])", "[…]"),),
    "MORE": (
        (r"(?:continue|keep) reading|read (?:the )?(?:more|rest|full post)|(?:more|mas)(?:…|\.\.\.)", "read the rest"),
        (r"(?:seguir|sigue|continu(?:ar|a|e)) leyendo|continu(?:ar|a|e) la lectura|leer? mas", "leer mas"),
    ),
    "OF_ELSEWHERE": ("about, at, here, in, on, sobre, en, aqui",),  # "read more about S-Comm"
    "reblog": (
        (r"(?:view original post|ver (?:la )?(?:entrada|publicacion) original).*", "view original post 12 more words"),
        (r"(?:originally )?reblogged (?:this )?(?:from|on) .*", "reblogged this on casa luz"),
    ),
}
