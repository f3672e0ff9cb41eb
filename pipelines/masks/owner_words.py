"""Words that say whose a telephone number or an address is: an office's or a person's. Folded, in lower case."""

OFFICES = (
    # people in office
    r"(?:vice[\s\-])?president[ea]?s?|presidencia|secretar(?:y|ies)|secretari[oa]s?",
    r"senat(?:or|e)s?|sens?|senador(?:a|es|as)?|senado|rep(?:resentative)?s?|representantes?",
    r"congress(?:man|woman|member|people|person)?|congresistas?|congreso|members?\sof\s(?:congress|parliament)|mps?",
    r"assembly(?:man|woman|members?|person)?|asambleistas?|asamblea|legislat(?:or|ors|ure)|legislador(?:a|es)?|legislatura",
    r"diputad[oa]s?|delegates?|speaker|lawmakers?|alderm[ae]n|alderwoman|governors?|gov|gobernador(?:a|es)?",
    r"(?<!la\s)(?<!el\s)mayors?|premier|whip|caucus|aides?|schedulers?|liaisons?|enlaces?|interns?|sindic[oa]s?|envoy|relator(?:a)?",
    r"alcald(?:e|es|esa|ia)|council(?:man|woman|members?|ors?)?|concejal(?:es|a)?|concejo|cabildo|regidor(?:a|es)?",
    r"supervisor(?:s|a|es|as)?|commission(?:ers?)?|comisionad[oa]s?|comision|trustees?|regents?|regentes",
    r"superintendents?|superintendente|(?:sub)?director(?:s|a|es|as)?|administrat(?:or|ors|ion)|administra(?:dor|dora|cion)",
    r"wardens?|alcaides?|sheriffs?|alguacil(?:es)?|chiefs?|jef[ea]|captain|lieutenant|sergeant|deputy|officers?|oficial(?:es)?",
    r"funcionari[oa]s?|judges?|juez(?:a|es)?|jueces|magistrates?|magistrad[oa]s?|clerk|attorneys?|prosecutors?",
    r"fiscal(?:es|ia)?|procurador(?:a|ia)?|public\sdefenders?|lawyers?|abogad[oa]s?|solicitor|licenciad[oa]s?|defensor(?:a|es|ia)?|ambassadors?|embajador(?:a|es)?",
    r"consul(?:s|es|ado|ados|ates?|ar)?|embass(?:y|ies)|embajadas?|ombud\w+|chair(?:man|woman|person)?|ceo|principals?",
    r"chancellors?|(?:arch)?bishops?|(?:arz)?obispos?|pastor(?:a)?|rev|reverend|minist(?:er|ers|ry|r[oa]s?|erio)",
    r"spokes(?:man|woman|person)|portavoz|voceros?|voceras?|coordinador(?:a|es)?|coordinators?",
    r"rabbi|rabin[oa]|imam|priest|sacerdote|parroco|deacon|diacono|diocesis?|dioceses?|convent|convento|hermanas\sde|sisters\sof",
    r"inspector(?:a|es)?|comandantes?|marshal|constable|coroner|auditor(?:a)?|comptroller|controller|contralor(?:a)?|treasurer",
    r"tesorer[oa]|registrar|provost|rector(?:a|ia)?|dean|decan[oa]|managers?|gerentes?|gerencia|executives?|ejecutiv[oa]s?|editor(?:s|a|es)?",
    r"redaccion|dispatch(?:er)?|operator|operadora|receptionist|recepcionista|subsecretari[oa]|undersecretary|presidente\smunicipal",
    # offices
    r"reception|recepcion|(?:front|intake|help|information|visitor)\sdesk|desk|mesa\sde\s\w+|authority|autoridad(?:es)?|precinct|comisaria",
    r"delegacion|airport|aeropuerto|embarcadero|ports?|puerto|complaints?|quejas|records|archivos?|visitation|visitas|locator|localizador",
    r"customer\sservice|servicio\sal\scliente|servicios?|services?|human\sresources|recursos\shumanos|ventas|sales|inquiries",
    r"offices?|oficinas?|headquarters|departments?|departamento|depts?|agenc(?:y|ies|ia|ias)|bureaus?|divisions?",
    r"boards?|juntas?|courts?|cortes?|courthouse|tribunal(?:es)?|juzgados?|registry|police|policia|patrol|patrulla",
    r"jails?|prisons?|prision(?:es)?|carcel(?:es)?|penitenciar(?:y|ia)|facilit(?:y|ies)|correctional",
    r"city\shall|ayuntamientos?|capitol(?:io)?|white\shouse|casa\sblanca|the\shouse|parliament|parlamento|chambers?|camaras?",
    r"gobierno|government|county|condado|municipal(?:idad|ity)?|federal|schools?|districts?|escuelas?|distritos?",
    r"universit(?:y|ies)|universidad(?:es)?|college|library|biblioteca|hospital(?:es)?",
    r"ice|dhs|ero|uscis|cbp|doj|eoir|geo|corecivic|fbi|ins|bop|aclu|naacp|nlg|opla|hsi",
    # organizations and their lines
    r"rights|derechos|justice|justicia|workers|trabajador[ae]s|league|liga|guild|gremio|funds?|fondos?|brigad[ae]s?|frente\sde|movements?",
    r"movimientos?|partido|clubs?|diaries|diario|herald|heraldo|tribune|tribuna|stores?|tiendas?|restaurants?|restaurantes?|factory|fabrica",
    r"plants?|warehouse|almacen|museums?|museos?|theaters?|teatros?|food\sbank|pantry|despensa|branch|sucursal",
    r"operations|operaciones|rapid[\s\-]response|respuesta\srapida|hot[\s\-]?lines?|help[\s\-]?lines?|comment\slines?|lines?|lineas?|switchboards?|conmutador(?:es)?|toll[\s\-]?free",
    r"cent(?:er|ers|re|ro|ros)|coalitions?|coalicion(?:es)?|committees?|comites?|networks?|(?:la|una|nuestra)\sred|red\sde",
    r"alliances?|alianzas?|organizations?|organizacion(?:es)?|organizers?|organizador(?:a|es|as)|associations?|asociacion(?:es)?",
    r"colectiv[oa]s?|collectives?|foundations?|fundacion(?:es)?|societ(?:y|ies)|sociedad(?:es)?|institutes?|institutos?|projects?|proyectos?|unions?|sindicatos?",
    r"federation|federacion|campaigns?|campanas?|councils?|consejos?|clinics?|clinicas?|shelters?|albergues?|refugios?",
    r"church(?:es)?|iglesias?|parish|parroquias?|temples?|synagogue|mosque|mezquita|sanctuary|santuario|defen[sc]e\sfund",
    r"compan(?:y|ies)|companias?|empresas?|corporations?|corporacion(?:es)?|corp|inc|group|grupos?|banks?|bancos?|hotels?",
    r"airlines?|aerolineas?|contractors?|employers?|law\sfirm|legal\s(?:aid|services|team)|bufetes?|staff|team|equipo",
    r"press|prensa|media|medios|comunicacion(?:es)?|communications|newsroom|newspaper|periodico|radio|station|reporters?",
    r"our\s(?:new\s)?(?:phone|telephone|number|address|e-?mail)|nuestr[oa]\s(?:nuev[oa]\s)?(?:telefono|numero|correo|direccion)",
    r"(?:see|visit|reach|contact|call|e-?mail|write|join)\s(?:to\s|with\s)?us|visitanos|contactanos|llamanos|escribenos",
    r"immediate\srelease|press\srelease|(?:media|press)\sadvisory|comunicado",
    r"rsvp|register|registrat\w+|inscri\w+|registr[ae]\w*|sign(?:ing)?\sup|apunta\w*|volunteers?|voluntari[oa]s?|donations?|donaciones",
)
FAMILY = (
    r"mothers?|mom|mommy|mum|dad|daddy|father|stepfather|stepmother|wife|husband|spouse|widow(?:er)?",
    r"son|daughter|brother|sister|sibling|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|ma|pa|son|daughter|parents?)",
    r"fiancee?|girlfriend|boyfriend|roommate|housemate|neighbor|friend|relative|godmother|godfather|landlord|landlady|coworker",
    r"madre|mama|mami|papa|papi|padre|espos[oa]|marido|mujer|viud[oa]|companer[oa]|hij[oa]|herman[oa]|ti[oa]|prim[oa]",
    r"sobrin[oa]|abuel[oa]|abuelit[oa]|niet[oa]|suegr[oa]|cunad[oa]|nuera|yerno|novi[oa]|prometid[oa]|amig[oa]|vecin[oa]",
    r"pareja|lady|petitioner|peticionari[oa]|signer|firmante|undersigned|complainant|denunciante|applicant|solicitante|tenant|inquilin[oa]",
    r"student|estudiante|pupil|worker|trabajador(?:a)?|survivor|sobreviviente|victima?|caregiver|nanny|ninera|babysitter|driver|chofer",
    r"boss|patron(?:a)?|teacher|maestr[oa]|(?:his|her|my|their)\spartner",
    r"familiar|pariente|comadre|compadre|madrina|padrino|caser[oa]",
    r"(?:the|his|her|their|my|our|whose|la|su|mi|nuestra|cuya)\sfamil(?:y|ia)|(?:his|her|their|my|our|sus|mis)\s(?:parents|padres)",
    r"(?:his|her|their|my|our|sus|mis|nuestros)\s(?:kids|children|hijos|papas)",
)
_NUMBER = (
    r"(?:numbers?|phones?|telephone|cell(?:\s?phone)?|mobile|e-?mails?|mail|inbox|address|whatsapp|home|house|place|apartment|name"
    r"|numero|telefono|celular|cel|movil|correo|domicilio|direccion|casa|apartamento|departamento|nombre|cuarto)"
)
FIRST_PERSON = (
    rf"(?:my|mi)\s(?:(?:own|new|home|house|cell|mobile|personal|private|nuevo|propio)\s){{0,2}}{_NUMBER}",
    r"(?:call|text|reach|contact|e-?mail|write|message|whatsapp|ring|phone|find|dm|send)\s(?:(?:to|back\sto)\s)?me",
    r"(?:talk|speak|reach\sout)\s(?:to|with)\sme|i\scan\sbe\s(?:reached|found)",
    r"(?:llam|escrib|mar(?:c|qu)|mand|envi|contact|avis|habl|bus(?:c|qu)|texte|dej)(?:a|e|en|an|ar|ir)me(?:l[ao])?",
    r"me(?=[\s,:(]*\Z)|conmigo|me\s(?:pueden|puedes|puede)\s\w+|me\sencuentran",
    r"i\sam|i'm|i\slive|i\scan|i\swas|soy|vivo\sen|me\sllamo|estudio\sen|trabajo\sen|yo\s(?:puedo|estuve|vivo)",
)
SIGNED = (
    r"signed(?=\s?[,:-])|sincerely|respectfully|yours\struly|firmad[oa]|firma(?=\s?:)|atentamente|cordialmente",
    r"comment(?=\s?:)|comment(?:ed)?\s(?:by|from)|comentario(?=\s?:|\sde)|witness(?:es)?|testig[oa]s?",
)
PRIVATE = (
    r"cell(?:\s?phone|ular)?|mobile|cel|celular|movil|whatsapp|personal|at\shome|home(?=\s?[:(]|\s(?:phone|number|tel))",
    r"(?:en|de)\s(?:su|la|mi)\scasa(?!\sblanca)|casa(?=\s?:)|(?:his|her|their)\s(?:home|own|private)",
)
# Whom an alert is about, not whose the number is: "tell ICE to release my brother: 202-555-0100"
ABOUT = (
    r"(?:release|free|stop|halt|deport\w*|detain\w*|help|support|save|bring|keep|reunite|let|defend|protect|return|give)",
    r"(?:liber\w+|suelt\w+|dej\w+|ayud\w+|apoy\w+|detuv\w+|detien\w+|salv\w+|regres\w+|defi?end\w+|vuelv\w+|about|on\sbehalf\sof|sobre)",
)
# "join me in calling ICE" and "if they take your husband, call the hotline" name no owner
NO_OWNER = (
    r"(?:join|help|let|believe|with)\sme|unete\sa\smi|ayudame|acompaname",
    rf"(?:your|tu|tus)\s(?:{'|'.join(FAMILY)})",
    # a script to read out: my name is ___
    r"i(?:'m|\sam)\s(?:calling|writing)|my\sname\sis\s?(?=[_\[(<{]|x\s?x)|mi\snombre\ses\s?(?=[_\[(<{])",
)
CONTACTING = (
    r"(?:(?:we|i)\scalled|call(?:s|ing)?|ring|phon(?:e|ing)|dial(?:ing)?|telephone|text(?:ing)?|reach(?:ing)?|contact(?:ing|\swith)?|e-?mail(?:ing)?"
    r"|writ(?:e|ing)|fax(?:ing)?|message|ask\sfor|speak|talk|find"
    r"|sign\sup|llamo|llamamos|marcamos|llam[ae]n?(?:le)?|llamar(?:le)?|llamadas?|mar(?:c|qu)[ae]n?(?:le)?|marcar|contact[ae]n?|contactar|habl[ae]n?(?:le)?|hablar"
    r"|escrib[ae]n?(?:le)?|escribir|comuni(?:cate|quese|quense|carse)|bus(?:c|qu)[ae]n?|pregunt[ae]n?\spor|avis[ae]n?(?:le)?)"
)
ASKING = r"(?:information|informacion|info|informes|questions|preguntas|dudas|details|detalles|rsvp)"
PRONOUN = (
    rf"\b(?:les?\s{CONTACTING}|l[aeo]s?\s(?:puede[ns]?|podemos)\s\w+|{CONTACTING}\s(?:to\s|with\s)?(?:him|her|them)|(?:his|her|their|su)\s{_NUMBER}"
    r"|(?:llam|escrib|mar(?:c|qu)|contact|habl|bus(?:c|qu))(?:a|e|en|an|ar|ir)(?:l[aeo]s?))\b"
)
# "he gave the officer his phone number, 929-555-0176" is his own; "call the warden; his number is" is the warden's
POSSESSIVE = rf"\b(?:his|her|their|sus?)\s(?:\w+\s)?{_NUMBER}(?:\s(?:is|es|at))?[\s,:(]*\Z"
DEMANDING = (
    r"\b(?:tell|ask|demand|insist|urge|say|request|vote|press\s\d|oppose|let\sthem\sknow|drop|thank|dile|diles|digan?(?:les?)?"
    r"|pid[ae]n?(?:les?)?|exij[ae]n?|exig[ei]n?|pregunt[ae]n?|oprim[ae]|insist[ae]n?|demand[ae]n?|vot[ae]n?|agradec\w+)\b"
)
# Words that may stand between an office and its number: "the consulate in Dallas answers at 214-555-0192"
LINKING = (
    r"interin[oa]|adjunt[oa]|regional|estatal|acting|interim|deputy|associate|assistant|asistente|state|senior|nacional|national|takes|toma|"
    r"atiende|atienden|recibe|picks|up|llamadas|extension|"
    r"a|ahora|al|also|and|answer|answers|aqui|ask|at|atiende|be|below|by|call|called|calls|can|cinco|con|"
    r"contact|contacto|contacts|contesta|contestan|correo|cuatro|d|day|de|del|desk|dia|direct|directa|directly|"
    r"directo|dos|dr|dra|e-mail|el|email|en|entre|es|escriba|ext|extension|fax|five|for|four|free|from|general|"
    r"her|here|his|hours|hoy|in|ing|inmate|inquiries|is|la|las|lee|lic|line|linea|list|llamada|llame|local|los|"
    r"mail|main|marque|mr|mrs|ms|needed|night|no|noche|now|number|numbers|numero|numeros|o|of|office|on|one|"
    r"only|open|option|or|para|phone|phones|please|por|pregunte|press|principal|public|publica|publico|reach|reached|reads|"
    r"regional|s|semana|senor|senora|services|sr|sra|su|tel|telefono|telefonos|telephone|telephones|that|the|"
    r"their|them|this|three|to|today|toll|tres|two|u|us|via|weekdays|who|with|write|writes|y"
)
CALENDAR = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    r"|noviembre|diciembre"
)
