"""Spanish patterns that tell calls to act from other posts, each alternative with an example.

The tables are those of ``patterns_en``, whose comments hold here too; the text has no accents.
"""

from scrapers.pages.wordpress.patterns_en import Rows

VERBS: dict[str, Rows] = {
    "sign": (
        (r"firm(?:a|e|en|emos|ando|ar|es) (?:la|las|esta|nuestra|una|el|este|tu|su)\b", "Firma la peticion"),
        (r"firm(?:a|e|en|emos|ando|ar|es) (?:aqui|ahora|hoy|ya|y|antes)\b", "Firmen hoy"),
        (r"(?:agreg|anad|sum|pon)\w{0,4} (?:el nombre de )?(?:tu|su) <SIGNATURE>", "Agregue su nombre"),
    ),
    "call": (
        (r"<LLAMA> <NOT_FOR_HELP>(?:(?:a|al|ahora|hoy|ya)|\(?\+?\d)", "Llama o escribe a la alcaldesa"),
        (r"(?:llam(?:a|e|en|ar)|marqu?en?|marca) <NOT_FOR_HELP>[^.!?\d]{0,60}<PHONE>", "Marca el 213-373-4253"),
        (r"(?:haz|haga|hagan) (?:una|tu|su) llamada", "Haga su llamada"),
    ),
    "write": (
        (r"escrib(?:e|a|an|amos|ir|iendo)(?:le|les)? (?:a|al|una|un|tu|su)\b", "Escribele a la jueza"),
        (r"<ENVIA>(?:le|les)? (?:(?:un|una|tu|su|este|esta|sus|tus) )?<CARTAS>", "Envia una carta"),
        (r"(?:contact(?:a|e|en)|comunic(?:ate|ese|ense)) <NOT_FOR_HELP>(?:a|al|con)\b", "Comunicate con ICE"),
    ),
    "text": ((r"(?:textea|texto|envia|envie|manda|mande) [^.!?]{1,50}?\bal \d{5,6}\b", "Envia LIBRE al 52886"),),
    "tell": ((r"<DI>(?:le|les)? (?:a|al|que|la|el|justicia|libertad|un|una|su)\b", "Exige que liberen a Ana"),),
    "donate": (
        (r"don(?:a|e|en|ar|ando) (?:a|al|para|aqui|ahora|hoy|en|lo que)\b", "Dona para la fianza"),
        (r"(?:haz|haga|hagan|hacer) (?:una|tu|su) (?:donacion|donativo)", "Haz una donacion"),
        (r"aport(?:a|e|en) (?:a|al|lo que)\b", "Aporta lo que puedas"),
    ),
    "event": (
        "unete, unase, unanse, unamonos, acompana, acompananos, acompaneos, acompanenos, acompanen, no falte(s)",
        "registrate, registrese, registrense, inscribete, inscribase, inscribanse, te esperamos, los esperamos",
        "las esperamos, les esperamos, te invitamos, los invitamos, les invitamos, le invitamos, nos vemos en",
        "nos vemos a las, nos vemos el, nos vemos frente",
        (r"acompan(?:a|e|emos|en) a\b", "Acompane a Rosa"),
        (r"(?:ven(?:ga|gan)?|asist(?:e|a|an)|acud(?:e|a|an)) (?:a|al|con|y)\b", "Ven con tu familia"),
        (r"particip(?:a|e|en) en\b", "Participa en la marcha"),
        (r"tra(?:iga|igan|e) (?:a )?(?:su|tu|sus|velas|agua|pancartas)\b", "Traiga velas"),
        (r"march(?:a|e|en|emos) (?:con|por|junto|contra|el|este)\b", "Marcha con nosotras"),
        (r"sal(?:ga|gan|gamos)? a las? calles?", "Salgamos a las calles"),
    ),
    "boycott": (
        "deja de comprar, deje de comprar, dejen de comprar, no compre(s), no compren",
        (r"boicote(?:a|e|en|emos)\b", "Boicotea sus uvas"),
    ),
    "act": (
        "toma accion, tome accion, tomen accion, pasa a la accion",
        (r"actu(?:a|e|en) (?:ahora|ya|hoy)", "Actua ya"),
    ),
}
WANTED: dict[str, Rows] = {
    "sign": ((r"\b(?:necesitamos|faltan|juntar) [^.!?]{0,40}\bfirmas\b", "Faltan mil firmas"),),
    "call": ((r"\bnecesitamos (?:\S+ ){0,3}?llamadas\b", "Necesitamos muchas llamadas"),),
    "write": ((r"\b(?:cartas|correos|comentarios|mensajes) (?:se )?(?:pueden|deben)\b", "Cartas se pueden mandar"),),
    "donate": ((r"\b(?:donaciones|donativos) (?:se )?(?:pueden|son)\b", "Los donativos son para Ana"),),
    "event": (
        (r"\b(?:este|proximo) <DIA>[^.!?]{0,40}\b(?:<MARCHAMOS>|nos vemos|salimos)", "Este lunes a las 5 nos vemos"),
        (r"estan?s? (?:todos? |todas? |cordialmente )*invitad[oa]s?", "Estan todas invitadas"),
        (r"\bsalimos (?:otra vez )?a las calles", "Salimos a las calles"),
        (r"\b<MARCHAMOS> (?:el|este|en|desde|hacia|hasta|frente|a las?)\b", "Nos reunimos frente a la corte"),
        (r"\b(?:necesitamos|buscamos) (?:voluntari[oa]s|choferes|interpretes|testigos)\b", "Buscamos choferes"),
    ),
}
PARTS: dict[str, Rows] = {
    "LLAMA": ((r"(?:llam(?:a|e|en|emos|ando|ar|es)|marca|marque|telefonea)<ALSO_BY>*", "llame"),),
    "ENVIA": ((r"(?:envi(?:a|e|en|ar|ando)|mand(?:a|e|en|ar|ando)|dej(?:a|e|en|ar)|pon(?:ga)?)", "manda"),),
    "CARTAS": ("carta(s), correo(s), mensaje(s), fax, faxes, postal(es), comentario(s), e-mail(s)",),
    "DI": ((r"(?:di|diga|digan|exig(?:e|ele)|exija(?:n|mos)?|pid(?:e|a|an)|demand(?:a|e|en))", "exijamos"),),
    "SIGNATURE": ((r"(?:nombre|firma|voz|organizacion|grupo)", "firma"),),
    "MARCHAMOS": ("marcharemos, marchamos, nos reunimos, nos reuniremos",),
    "DIA": ("lunes, martes, miercoles, jueves, viernes, sabado, domingo",),
    "ALSO_BY": ((r"(?: ?/ ?|,? (?:and|or|y|o) )(?:llam|escrib)\w+", " y escriba"),),
    "HELPERS": ("abogad*, consulado, policia, compania, banco, seguro, escuela, patron",),
    "HELP_LINE": ("linea de ayuda",),
    "LEAD": ("por favor, favor de, y, hoy, ahora, tambien, tambien puedes",),
    "FIRST": ((r"(?:lea|lee|visite|visita|vaya|ve|entre|entra) (?:[^.!?]|[.?]\S){1,60}? y ", "Visita la pagina y "),),
    "BEFORE": (
        (r"si [^,.]{1,90}, ?", "Si vives en Fresno, "),
        (r"(?:para|este|esta|antes) [^,.:]{1,60}, ?", "Este lunes, "),
    ),
    "ASKING": (
        "puede(s), pueden, tienes que, hay que, ayudano a, ayudanos a",
        (r"para (?=[^.!?]{0,150}(?:\bclic|\bvisita|\baqui\b|https?:))", "para firmar haz clic"),
        (r"(?:te |les |le |os )?(?:pedimos|invitamos|urgimos)(?: a)?(?: todos)?(?: a)?(?: que)?", "les pedimos que"),
        (r"necesitamos que(?: todos)?", "necesitamos que"),
        (r"haz clic (?:aqui |en este enlace )?para", "haz clic aqui para"),
    ),
    "FURTHER": ("y que, y, o, para",),
}
PATTERNS: dict[str, Rows] = {
    "cause_of_others": (
        (
            r"(?:apoy(?:o|a|ar|emos|ando)|solidaridad)(?: a| con| de)? (?:\w+ ){0,4}(?:huelga|ayuno|paro)\b",
            "apoyo a la huelga",
        ),
    ),
    "aside": (
        "boletin*, suscrib*, siguenos, deducible*, nuestro trabajo, este blog, para una cita*, hacer cita*",
        "si necesita*, si tienes preguntas, si tiene preguntas, si tiene dudas, para mas info*, para mas detalles",
        (r"\bempleos@", "escribe a empleos@casa.example"),
    ),
    "question": ((r"\W*(?:(?:tienes?|mas) )*(?:preguntas|dudas|info\w*)\b.{0,30}\?", "¿tienes preguntas?"),),
    "office": (
        "oficina de ice, oficina de campo, oficina de inmigracion, senador*, representante, congresista, gobernador*",
        "alcalde*, alguacil, juez, jueza, casa blanca, director de ice, concejal, supervisor*, comisionado(s)",
        "comisionada(s)",
    ),
    "other_number": ("prensa, asuntos publicos, preguntas, mas informacion, cita, nuestra oficina, linea de ayuda",),
    "gathering": (
        "vigilia, marcha, protesta, manifestacion, planton, mitin, asamblea, foro, caravana, huelga, rueda de prensa",
        "peregrinacion, concentracion, audiencia publica, dia de accion, paro, boicot, jornada por, jornada de lucha",
        "jornada de accion, jornada de oracion",
    ),
    "appointment": ("corte, audiencia, cita con ice",),
    "past": (
        "marcharon, marchamos ayer, se reunieron, fue, fueron, asistieron, ayer, el pasado, la semana pasada, salieron",
        "firmaron, llamaron, hace un, hace una, hace dos, hace tres, tuvo lugar, se juntaron",
    ),
    "regular": ("cada, proxima reunion, horario",),
    "script": ((r"\W*(?:que decir|guion|mensaje(?: sugerido)?|diga|digan)\b.{0,60}", "que decir:"),),
    "hint": (
        "alerta(s), accion urgente, acciones urgentes, llamado a la accion",
        (r"^(?:urgente|emergencia)\b", "urgente: paren la redada"),
    ),
    "cause": ("fianza, fondo(s), familia(s), gastos, abogado(s), abogada(s)",),
    "bond": ("fianza(s)",),
    "thanks": ((r"\W*(?:muchas )?(?:gracias|agradec\w+)\b", "gracias a todos"),),
    "won": (
        (r"\W*(?:victoria|ganamos|lo logramos|buenas noticias)\b", "¡ganamos!"),
        (r".*\b(?:esta|estan) (?:libres?|en casa|de regreso)\W*$", "carlos esta en casa"),
    ),
    "report": (
        (r"\W*(?:fotos|resumen|video) de", "fotos de la marcha"),
        (r"\W*minutas?\b", "minuta de la reunion"),
        (r".*\bresultados\W*$", "los resultados"),
    ),
    "job": ("vacante, curriculum, estamos contratando",),
    "offer": (
        "rifa, kermes, boletos, clases, clinica, impuestos, receta, futbol, torneo, entrada libre, entrada gratis",
        "becas, cupo es limitado, para una cita, para hacer cita, para pedir una cita, para sacar una cita",
        "para hacer una cita, consulta grat*, consultas grat*",
    ),
    "mourning": ("obituario, en memoria de, descanse en paz",),
    "guide": (
        (r"\W*como (?!<AYUDA>)", "como leer una orden"),
        (r"\W*que hacer (?:si|cuando)", "que hacer si llega ice"),
        (r".*\b(?<!taller )(?:conozca sus|conoce tus) derechos", "conozca sus derechos"),
        (r".*\b(?:debe saber|preguntas frecuentes)\b", "lo que usted debe saber"),
    ),
    "AYUDA": ("ayudar*, apoyar*, parar*, detener*, actuar*, participar*, salvar*, liberar*, comentar*",),
    "addressed": ((r"\W*(?:estimad[oa]|senora?) <TITLE>", "estimada gobernadora:"),),
    "TITLE": ("senador*, gobernador*, alcalde*, secretario, secretaria, juez",),
    "information": (
        "contacto de prensa, contacto de la prensa, contacto para prensa, contacto para la prensa, mas informacion",
        "preguntas, nuestro telefono, nuestro numero, nuestro nuevo telefono, nuestro nuevo numero",
        (r"^contactos? ?[:–-]", "contacto: ana"),
    ),
    "pointing": (
        (r"(?:haz(?: un)? clic |da clic )?(?:aqui|en este enlace|este enlace|enlace)\W*", "haz clic aqui"),
        (r"(?:la|esta|nuestra|el|este) (?:pagina|formulario)\W*", "este formulario"),
        (r".*\b(?:peticion|carta|firma\w*|formulario|registr\w+|dona\w*)\b.*", "nuestra carta a ice"),
    ),
    "due": ("comentarios, firmas, fecha limite, plazo, vence",),
}
ACTIONS: dict[str, dict[str, Rows]] = {
    "sign": {"petition": ("peticion*",), "letter": ("carta(s)",)},
    "call": {"call in day": ("dia de llamadas",)},
    "write": {
        "phone call": ((r"\bdej(?:e|a|en)\b.{0,20}\bmensaje", "deje un mensaje"),),
        "public comment": ("comentario(s)",),
        "tweet": ("tuit*",),
        "email": ("correo(s)",),
    },
    "event": {
        "walkout": ("paro",),
        "hunger strike": ("huelga de hambre*, ayuno",),
        "march": ("peregrinacion*", (r"\bmarch(?:a|as|amos|emos)\b(?! \d)", "marchemos")),
        "rally": ("mitin, manifestacion*, planton*, concentracion*, rueda de prensa*",),
        "hearing": ("audiencia publica",),
        "tweet": ("tuitazo",),
        # "Acompáñanos" asks to come, to a vigil for example.
        "accompaniment": ("corte, cita", (r"\bacompan(?![ae]nos\b|eos\b)\w*", "acompanamiento")),
        "training": ("taller*",),
        "meeting": ("concilio, foro, asamblea*, reunion*",),
        "volunteer": ("voluntari*",),
    },
}
DATES: dict[str, Rows] = {
    "MES": (
        (r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)", "setiembre"),
        (r"(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.?", "ago."),
    ),
    "DIA": PARTS["DIA"],
    "DATE": (
        (r"(?:<DIA>,? )?(?:el )?<NUMERO> (?:de )?<MES>(?:,? (?:del? )?<YEAR>|(?!\w))", "sabado 1o de mayo de 2012"),
        (r"(?:<DIA>,? )?\b<MES> <DAY>(?!:?\d),? <YEAR>", "mayo 1, 2012"),
    ),
    "NUMERO": ((r"\b(?:[0-3]?\d|primero)[ºo°]?(?!\w)", "1o"),),
    "DAY_NAME": ("lunes, martes, miercoles, jueves, viernes, sabado, domingo, manana, hoy",),
    "time": (
        "mediodia",
        (r"\b\d{1,2}(?::\d\d)? ?(?:hrs?\b|horas|de la (?:manana|tarde|noche))", "7 de la noche"),
        (r"\b(?:a|desde) las? \d{1,2}\b", "a las 7"),
        (r"\bde \d{1,2}(?::\d\d)? a \d{1,2}\b(?! [a-z]{3})", "de 5 a 7"),
    ),
    "DUE": (
        "antes de, antes del, hasta el, a mas tardar el, vence, vence el, fecha limite, fecha limite es",
        "fecha limite el, fecha limite es el",
        (r"\bplazo\b.{0,20}\bel", "plazo para firmar es el"),
    ),
    "LIMIT": ("fecha limite",),
    "published": ("publicado, publicada, por",),
    "around_date": (
        "publicado, publicada, escrito, por, el, en, actualizado, comentario(s), deja, un, una, respuesta, lectura",
        "minuto(s)",
    ),
    "byline": (
        (r"(?:publicado |escrito )?por:? \S.{0,60}", "publicado por luz"),
        (r"publicado(?: en| el)?:?", "publicado el"),
    ),
    "author": ("por",),
}
