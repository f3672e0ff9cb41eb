"""Words by which names are told apart: what organizations call themselves, titles of people, common given names."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What an organization's name ends in: the word says what it is.
HEADS = _words(
    """
    action alliance alianza assembly asamblea association asociación asociacion bureau campaign campaña caucus center
    centre centro chapter church iglesia clinic club coalition coalición coalicion collective colectivo colectiva
    comité comite commission committee company congregation congress congreso cooperative cooperativa corps council
    concilio consejo department diocese federation federación federacion forum foro foundation fundación fundacion
    front frente fund fondo group grupo guild inc initiative iniciativa institute instituto league liga llc ministry
    ministerio mosque movement movimiento network red office organization organización organizacion party partido
    project proyecto resistance resistencia school service services servicios society sociedad synagogue taskforce
    team temple union unión university universidad
    """
)

# Other words that stand in names of organizations and not of people.
CAUSES = _words(
    """
    abolish abolition acción accion activas activists advocacy advocates against aid amnesty anti-deportation borders
    citizens civic civil communities comunidad community congregational conservation defenders defensa defense demand
    democracy deportation deportations derechos detained detention dignity dreamers economic education educational
    equality equity families familias farmworker farmworkers fight for friends global grassroots health housing human
    humanitarian immigrant immigrants immigration inmigrante inmigrantes interfaith international justicia labor
    latinas latinos latinx lawyers leadership legal liberation local mothers madres mujeres national nacional
    neighbors neighborhood newcomers no of organized organizers organizing parents people people's policy political
    progressive public pueblo reform refugee refugees relief research resource resources rights sanctuary solidarity
    solidaridad stop students support tenants trabajadores undocumented unidas unidos unitarian united unity vecinos
    voice voices volunteers welcome welcoming women women's workers youth
    """
)

# Words that begin or share a longer name and do not stand as one, but are surnames and first names as well.
OPEN = _words(
    """
    bay black border california coast culture dream east faith freedom hometown jóvenes jovenes justice juvenil latina
    latino law liberty los las new north northern peace poder power raza san santa south southern southwest unidad
    west women work worker
    """
)

HONORIFICS = _words(
    """
    mr mrs ms mx miss dr dra prof rev reverend fr father sister brother pastor pastora padre rabbi imam bishop deacon
    hon sr sra srta don doña
    """
)

# Given names common in the United States and in Latin America that are hardly ever words, places or organizations.
GIVEN_NAMES = _words(
    """
    aaron adriana adrián adrian alan alejandra alejandro alex alexander alexandra alice alicia alma amanda amy ana
    andrea andres andrés andrew ángela angela ann anna anne anthony antonia antonio araceli arturo ashley barbara
    beatriz benjamin bernardo beth betty blanca brandon brenda brian bruce carla carlos carmen carol carolina carolyn
    catherine cecilia césar cesar charles christian christina christine christopher claudia corinne cristina cynthia
    daniel daniela david deborah denise dennis diana diane diego donald donna dora dorothy eduardo edward elena elisa
    elizabeth ellen emily emma enrique eric erica erika ernesto esperanza esteban eva evelyn felipe fernanda fernando
    francisca francisco frank gabriel gabriela gary george gerardo gilberto gladys gloria gregory guadalupe guillermo
    gustavo hannah heather hector héctor helen henry hugo ignacio irene isabel iván ivan jacob jaime james jane janet
    janice jason javier jeffrey jennifer jeremy jessica jesús jesus joan joel john jonathan jorge jose joseph josé
    joshua josefina joyce juan juana juanita judith judy julia julian julie julio justin karen karina karla katherine
    kathleen keith kelly kenneth kevin kimberly larry laura lauren leonardo leticia lidia liliana linda lisa lorena
    lourdes lucía lucia luis luisa luz manuel marcela marcos margaret margarita maria marisol mark martha martín
    martin maru mary maría mario matthew mauricio melissa mercedes michael michelle miguel miriam mónica monica nancy
    natalia natalie nicholas nicole norma octavio olga olivia oscar óscar pablo pamela patricia patrick paul paula
    pedro peter philip rachel rafael ramón ramon raúl raul raymond rebecca ricardo richard robert roberto rocío rocio
    rodrigo roger rosa rosario ruth ryan salvador samantha samuel sandra sara sarah scott sean sergio sharon sofía
    sofia sonia stephanie stephen steven susan susana sylvia teresa thomas timothy tomás tomas tyler valeria vanessa
    verónica veronica vicente víctor victor walter william yolanda zachary
    """
)
