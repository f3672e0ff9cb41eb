"""Parse the kinds of action of an alert ("Online Petition/Letter")."""

import re

from pipelines.normalize.text import unaccented

_WORDS = {
    "online_petition": "online petition, petition, epetition, sign the petition, sign a petition, peticion en linea, "
    "peticion, peticiones, firma la peticion, recogida de firmas",
    "letter": "letter, letter writing, sign on letter, online letter, open letter, write a letter, carta, cartas, "
    "carta abierta",
    "phone_call": "phone call, phone, call, telephone, telephone call, call your representative, phone bank, "
    "llamada, llamada telefonica, llamar, telefono",
    "text_message": "text message, text, sms, mensaje de texto",
    "call_in_day": "call in day, call in, national call in day, dia de llamadas, jornada de llamadas",
    "email": "email, electronic mail, correo, correo electronico",
    "fax": "fax, fax letter",
    "social_media": "social media, tweet, twitter, twitter storm, tweetstorm, facebook, hashtag, instagram, "
    "redes sociales, tuitazo",
    "rally": "rally, protest, demonstration, picket, press conference, mitin, protesta, manifestacion, concentracion, "
    "plantel, rueda de prensa",
    "march": "march, marcha, caravan, caravana, walk, pilgrimage",
    "vigil": "vigil, prayer vigil, candlelight vigil, vigilia, vigilia de oracion",
    "hunger_strike": "hunger strike, fast, huelga de hambre, ayuno",
    "strike": "strike, general strike, walkout, walk out, huelga, huelga general, paro",
    "boycott": "boycott, boicot",
    "civil_disobedience": "civil disobedience, direct action, sit in, desobediencia civil, accion directa",
    "meeting": "meeting, community meeting, town hall, lobby day, lobby visit, forum, reunion, asamblea, foro, "
    "cabildeo",
    "webinar": "webinar, teach in, training, workshop, conference call, taller, capacitacion, seminario web",
    "donation": "donation, donate, fundraiser, fundraising, donacion, donar, recaudacion de fondos",
    "testimony": "testimony, public comment, public hearing, hearing, comentario publico, testimonio, audiencia",
    "accompaniment": "accompaniment, court accompaniment, court support, acompanamiento",
    "volunteer": "volunteer, volunteering, voluntariado, voluntarios",
    "vote": "vote, voto, votar, register to vote",
    "other": "other, otro, otra, otros",
}
_TYPES = {word: action for action, words in _WORDS.items() for word in words.split(", ")}
# "Phone Call & Fax", "Vigilia y Marcha", "Online Petition/Letter"
_JOINTS = re.compile(r"\s*[/,;&+|•·]\s*|\s+(?:and|or|y|e|o)\s+", re.IGNORECASE)


def read_action_types(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the action types that a label names, in its order, and the parts of it that are unknown.

    >>> read_action_types("Online Petition/Letter")
    (('online_petition', 'letter'), ())
    >>> read_action_types("Llamadas y Vigilia; Skywriting")
    (('phone_call', 'vigil'), ('Skywriting',))
    """
    types, unknown = [], []
    for part in [text] if _type(text) else _JOINTS.split(text):
        if action := _type(part):
            types.append(action)
        elif part.strip():
            unknown.append(part.strip())
    return tuple(dict.fromkeys(types)), tuple(unknown)


def _type(phrase: str) -> str | None:
    """Return the action type of one phrase: "Vigils", "Petición", "Call-In Day" and "E-mail" are found too."""
    words = " ".join(re.sub(r"[\s\-‐‑–]+", " ", unaccented(phrase)).replace("e mail", "email").strip(" .:!").split())
    # "Phone Calls" and "Firmas" lose their "s", "peticiones" its "es".
    singular = re.sub(r"\b(\w{3,}?)s\b", r"\1", words)
    return next((_TYPES[w] for w in (words, singular, words.removesuffix("es")) if w in _TYPES), None)
