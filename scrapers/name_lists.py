"""Word lists that tell organizations from people: kinds of organization, honorifics, given names.

All are in lower case and without accents, in English and Spanish.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The head of an organization's name, which names its kind: "Puente Movement", "Centro de los Derechos".
HEADS = _words("""
    academy action agency alianza alliance asamblea asociacion assembly associates association board brigade bureau
    campaign campana caucus center centre centro chapter church clinic clinica club coalicion coalition colectiva
    colectivo collaborative collectiva collective college comite commission committee concilio confederation conference
    congregation consejo consortium cooperativa cooperative council department diocese enterprises federacion federation
    fondo foro forum foundation frente front fund fundacion group grupo guild iglesia inc incorporated iniciativa
    initiative institute instituto league liga llc ministerio ministries ministry mosque movement movimiento museum
    network ngo observatory office ong organizacion organization parish partido partnership party program project
    proyecto red resistance resistencia school service services servicios sindicato sociedad society synagogue syndicate
    taskforce team temple union universidad university
""")

# Other words in the names of organizations and not of people: "Mujeres Unidas", "Dream Defenders".
CAUSES = _words("""
    advocacy advocates aid allies amigos arts communities community comunidad comunitario defenders defense familias
    families friends groups hermandad interfaith international jobs jornaleros justicia labor legal liberation local
    mission mujeres national neighbors organizers organizing outreach pac pastoral relief resource resources rights
    sanctuary solidaridad solidarity student students table taller tenants trabajadores trade trust unida unidas unido
    unidos united unity vecinos voces voices watch women workers youth
""")

# Words in the names of organizations that are as frequent in demands and in news: "Stop the deportation of ...".
DEMANDS = _words("""
    abolish abolition accion activas activists against amnesty anti-deportation borders citizens civic civil company
    congregational congreso congress conservation corps defensa demand democracy deportation deportations derechos
    detained detention dignity dreamers economic education educational equality equity farmworker farmworkers fight for
    global grassroots health housing human humanitarian immigrant immigrants immigration inmigrante inmigrantes latinas
    latinos latinx lawyers leadership madres mothers nacional neighborhood newcomers no of organized parents people
    people's policy political progressive public pueblo reform refugee refugees research stop support undocumented
    unitarian voice volunteers welcome welcoming women's
""")

# Words in the names of organizations that are surnames and first names as well: "Casa", "Justice", "Law".
SURNAMES = _words("bar casa house jovenes justice law raza unidad women worker")

# Words that begin or share a longer name and are none alone: "New York", "Los Angeles".
OPEN = _words("""
    bay black border california coast culture dream east faith freedom hometown juvenil las latina latino liberty los
    new north northern peace poder power san santa south southern southwest west work
""")

HONORIFICS = _words("""
    attorney bishop brother congressman congresswoman councilmember deacon don dona dr dra father fr hermana hon imam
    ing lic mayor miss mr mrs ms mx padre pastor pastora prof profa rabbi rep rev reverend sen senator sister sr sra
    srta
""")

# Given names common in the United States and in Latin America that are hardly ever words or organizations.
GIVEN_NAMES = _words("""
    aaron adam adrian adriana alan albert alejandra alejandro alex alexander alexandra alice alicia alma amanda amy ana
    andrea andres andrew angela angelica anita ann anna anne anthony antonia antonio araceli arturo ashley barbara
    beatriz benjamin bernardo beth betty blanca brandon brenda brian bruce carla carlos carmen carol carolina caroline
    carolyn catherine cecilia cesar charles charlotte christian christina christine christopher claudia corinne cristina
    cynthia dan daniel daniela david deborah denise dennis diana diane diego dolores donald donna dora dorothy eduardo
    edward elena elisa elizabeth ellen emily emma enrique eric erica erika ernesto esperanza esteban esther eva evelyn
    felipe fernanda fernando frances francisca francisco frank gabriel gabriela gary george gerardo gilberto gladys
    gloria gonzalo grace graciela gregory guadalupe guillermo gustavo hannah heather hector helen henry hugo ignacio
    irene irma isabel ivan jack jacob jaime james jane janet janice jason javier jean jeffrey jennifer jeremy jessica
    jesus joan joaquin joe joel john jonathan jorge jose josefina joseph joshua joyce juan juana juanita judith judy
    julia julian julie julio justin karen karina karla kate katherine kathleen keith kelly kenneth kevin kim kimberly
    larry laura lauren leonardo leticia lidia liliana linda lisa lorena lourdes lucia luis luisa luz manuel marc marcela
    marco marcos margaret margarita maria mariana mario marisol mark marta martha martin maru mary matthew mauricio
    melissa mercedes michael michelle miguel miriam monica nancy natalia natalie nathan nicholas nicolas nicole norma
    octavio olga olivia omar oscar pablo pamela patricia patrick paul paula pedro peter philip phillip rachel rafael
    ramon raquel raul raymond rebecca ricardo richard robert roberto rocio rodrigo roger rosa rosario rose ruben ruth
    ryan salvador samantha samuel sandra sara sarah scott sean sergio sharon silvia sofia sonia stephanie stephen steven
    susan susana sylvia teresa theresa thomas timothy tomas tony tyler valeria vanessa veronica vicente victor victoria
    vincent virginia walter wendy william xiomara xochitl yesenia yolanda zachary
""")
