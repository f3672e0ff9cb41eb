"""The vocabulary of actions: each type with the words that alerts name it by, in English and Spanish.

Lower case, without accents and hyphens, in the singular. Labels are read by them ("Online Petition/Letter"), and the
names that page functions give to calls to act are among them.
"""

ACTION_TYPES = {
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
