"""Spanish sentences become calls to act: the verbs that ask, whom they ask for what, and the words that announce.

Matched against text without accents, in any case.
"""

from scrapers.pages.wordpress.english import ALSO_BY, OWN_HELP

_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"

VERBS = {
    "sign": (
        r"firm(?:a|e|en|emos|ando|ar|es)\s+(?:la|las|esta|nuestra|una|el|este|aqui|ahora|hoy|ya|y|tu|su|antes)\b",
        r"(?:agreg|anad|sum|pon)\w{0,4}\s+(?:el\s+nombre\s+de\s+)?(?:tu|su)\s+(?:nombre|firma|voz|organizacion|grupo)",
    ),
    "call": (
        rf"(?:llam(?:a|e|en|emos|ando|ar|es)|marca|marque|telefonea){ALSO_BY}\s+{OWN_HELP}(?:a|al|ahora|hoy|ya"
        rf"|\(?\+?\d)",
        rf"(?:llam(?:a|e|en|ar)|marqu?en?|marca)\s+{OWN_HELP}[^.!?\d]{{0,60}}\(?\d{{3}}\)?[-. ]\s?\d{{3}}[-. ]\d",
        r"(?:haz|haga|hagan)\s+(?:una|tu|su)\s+llamada",
    ),
    "write": (
        r"escrib(?:e|a|an|amos|ir|iendo)(?:le|les)?\s+(?:a|al|una|un|tu|su)\b",
        r"(?:envi(?:a|e|en|ar|ando)|mand(?:a|e|en|ar|ando)|dej(?:a|e|en|ar)|pon(?:ga)?)(?:le|les)?\s+"
        r"(?:(?:un|una|tu|su|este|esta|sus|tus)\s+)?"
        r"(?:cartas?|correos?|mensajes?|fax|faxes|postal(?:es)?|comentarios?|e-?mails?)\b",
        rf"(?:contact(?:a|e|en)|comunic(?:ate|ese|ense))\s+{OWN_HELP}(?:a|al|con)\b",
    ),
    "text": (r"(?:textea|texto|envia|envie|manda|mande)\s[^.!?]{1,50}?\bal\s+\d{5,6}\b",),
    "tell": (
        r"(?:di|diga|digan|exig(?:e|ele)|exija(?:n|mos)?|pid(?:e|a|an)|demand(?:a|e|en))(?:le|les)?\s+(?:a|al|que|la"
        r"|el|justicia|libertad|un|una|su)\b",
    ),
    "donate": (
        r"don(?:a|e|en|ar|ando)\s+(?:a|al|para|aqui|ahora|hoy|en|lo que)\b",
        r"(?:haz|haga|hagan|hacer)\s+(?:una|tu|su)\s+(?:donacion|donativo)|aport(?:a|e|en)\s+(?:a|al|lo que)\b",
    ),
    "event": (
        r"(?:unete|unase|unanse|unamonos|acompana(?:nos)?|acompanen?os|acompanen(?:nos)?|acompanenos)\b",
        r"acompan(?:a|e|emos|en)\s+a\b|(?:ven(?:ga|gan)?|asist(?:e|a|an)|acud(?:e|a|an))\s+(?:a|al|con|y)\b"
        r"|particip(?:a|e|en)\s+en\b|tra(?:iga|igan|e)\s+(?:a\s+)?(?:su|tu|sus|velas|agua|pancartas)\b|no\s+faltes?",
        r"march(?:a|e|en|emos)\s+(?:con|por|junto|contra|el|este)\b|sal(?:ga|gan|gamos)?\s+a\s+las?\s+calles?",
        r"(?:registr(?:ate|ese|ense)|inscrib(?:ete|ase|anse))\b|(?:te|los|las|les)\s+esperamos|(?:te|los|les"
        r"|le)\s+invitamos|nos\s+vemos\s+(?:en|a las|el|frente)\b",
    ),
    "boycott": (r"boicote(?:a|e|en|emos)\b|(?:deja|deje|dejen)\s+de\s+comprar\b|no\s+compr(?:e|en|es)\b",),
    "act": (r"(?:actua|actue|actuen)\s+(?:ahora|ya|hoy)|tom(?:a|e|en)\s+accion|pasa\s+a\s+la\s+accion",),
}
WANTED = {
    "sign": r"\b(?:necesitamos|faltan|juntar)\s[^.!?]{0,40}\bfirmas\b",
    "call": r"\bnecesitamos\s(?:\S+\s){0,3}?llamadas\b",
    "write": r"\b(?:cartas|correos|comentarios|mensajes)\s+(?:se\s+)?(?:pueden|deben)\b",
    "donate": r"\b(?:donaciones|donativos)\s+(?:se\s+)?(?:pueden|son)\b",
    "event": rf"\b(?:este|proximo)\s+{_DIA}\b[^.!?]{{0,40}}\b(?:marcha(?:re)?mos|nos\s+(?:reuni|ve)mos|salimos)"
    r"|estan?s?\s+(?:todos?\s+|todas?\s+|cordialmente\s+)*invitad[oa]s?|\bsalimos\s+(?:otra\s+vez\s+)?a\s+las\s+calles"
    rf"|\b(?:marcharemos|marchamos|nos\s+reunimos|nos\s+reuniremos)\s+(?:el|este|en|desde|hacia|hasta|frente|a\s+las?)\b"
    r"|\b(?:necesitamos|buscamos)\s+(?:voluntari[oa]s|choferes|interpretes|testigos)\b",
}
LEAD = r"por favor|favor de|y|hoy|ahora|tambien(?: puedes)?"
FIRST = r"(?:lea|lee|visite|visita|vaya|ve|entre|entra)\s(?:[^.!?]|[.?]\S){1,60}?\sy\s+"
BEFORE = (
    rf"si\s[^,.]{{1,90}},\s*|{FIRST}"
    r"|(?:para|este|esta|antes)\s[^,.:]{1,60},\s*"
)
ASKING = (
    r"para (?=[^.!?]{0,150}(?:\bclic|\bvisita|\baqui\b|https?:))",
    r"(?:te |les |le |os )?(?:pedimos|invitamos|urgimos)(?: a)?(?: todos)?(?: a)?(?: que)?|puedes?|pueden|tienes que",
    r"ayudanos? a|necesitamos que(?: todos)?|haz clic (?:aqui |en este enlace )?para|hay que",
)
FURTHER = r"y que|y|o|para"
