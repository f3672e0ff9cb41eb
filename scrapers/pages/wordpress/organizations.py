"""Names as shown become organizations or people: people are never collected, organizations are what cosponsors are."""

import re

from scrapers.pages.wordpress.lines import fold

_WORDS = (
    "academy action advocacy advocates agency aid alianza alliance allies amigos arts asamblea asociacion "
    "assembly associates association bar board brigade bureau campaign campana casa caucus center centre centro "
    "chapter church clinic clinica club coalicion coalition colectiva colectivo collaborative collectiva "
    "collective college comite commission committee communities community comunidad comunitario concilio "
    "confederation conference congregation consejo consortium cooperativa cooperative council defenders defense "
    "department diocese enterprises familias families federacion federation forum foundation frente friends "
    "fund fundacion group groups grupo guild hermandad house iglesia inc incorporated iniciativa initiative "
    "institute instituto interfaith international jobs jornaleros jovenes juntos justice justicia labor law "
    "league legal liberation liga llc local ministries ministry mission movement movimiento mujeres museum "
    "national neighbors network ngo observatory office ong organizacion organization organizers organizing "
    "outreach pac parish partnership party pastoral program project proyecto raza red relief resistance "
    "resistencia resource resources rights sanctuary school services sindicato society solidaridad solidarity "
    "student students synagogue syndicate table taller team temple tenants trabajadores trade trust unida "
    "unidad unidas unido unidos union united unity university vecinos voces voices watch women worker workers "
    "youth"
)
ORGANIZATION_WORDS = frozenset(_WORDS.split())
_ACRONYM = re.compile(r"\b(?:[A-Z]{3,}|[A-Z]{2,}-[A-Z]{2,}|[A-Z]\.(?:[A-Z]\.){2,})\b")
_TITLED = re.compile(
    r"(?:rev|dr|dra|prof|profa|fr|father|padre|sister|sr|sra|srta|hermana|brother|hon|ms|mr|mrs|lic|ing|rabbi|imam"
    r"|pastor"
    r"|pastora|bishop|deacon|attorney|senator|sen|rep|congresswoman|congressman|councilmember|mayor)\b\.?\s"
)
_ROLE = re.compile(
    r",\s*(?:(?:ph\.?d|m\.?d|j\.?d|esq|msw|lcsw|rn)\b|(?:executive |assistant |associate |co-?)*(?:professor|director"
    r"|president"
    r"|attorney|student|teacher|member|chair|organizer|nurse|poet|author|artist|profesora?|abogad[oa]|directora?"
    r"|estudiante))"
)
_GIVEN_NAMES = (
    "aaron adam alan albert alejandra alejandro alex alexandra alice alicia alma amanda amy ana andrea andrew "
    "angela angelica anita ann anna anne anthony antonia antonio araceli arturo barbara beatriz benjamin betty "
    "blanca brandon brenda brian bruce carla carlos carmen carol carolina caroline catherine cecilia cesar "
    "charles charlotte christina christine christopher claudia cynthia dan daniel daniela david deborah denise "
    "dennis diana diane diego dolores donald donna dorothy eduardo edward elena elizabeth emily emma enrique "
    "eric erica esperanza esteban esther eva evelyn felipe fernando frances francisco frank gabriel gabriela "
    "george gerardo gloria gonzalo grace graciela gregory guadalupe guillermo gustavo hannah heather hector "
    "helen henry hugo ignacio irene irma isabel ivan jack jacob jaime james jane janet jason javier jean "
    "jeffrey jennifer jessica jesus joan joaquin joe john jonathan jorge jose joseph joshua josefina juan juana "
    "judith julia julian julie julio justin karen kate katherine kathleen kelly kenneth kevin kim kimberly "
    "larry laura lauren leonardo leticia lidia linda lisa lorena lucia luis luisa luz manuel marc marcela marco "
    "marcos margaret margarita maria mariana mario marisol mark marta martha martin mary matthew mauricio "
    "mercedes michael michelle miguel monica nancy natalia nathan nicholas nicolas nicole norma olga olivia "
    "omar oscar pablo patricia patrick paul paula pedro peter philip phillip rachel rafael ramon raquel raul "
    "raymond rebecca ricardo richard robert roberto rocio rodrigo roger rosa rosario rose ruben ruth ryan "
    "salvador samantha samuel sandra sara sarah scott sean sergio sharon silvia sofia sonia stephanie stephen "
    "steven susan susana teresa theresa thomas timothy tony veronica vicente victor victoria vincent virginia "
    "walter wendy william xiomara xochitl yesenia yolanda"
)
_GIVEN = frozenset(_GIVEN_NAMES.split())


def has_organization_word(name: str) -> bool:
    """Whether a name says itself that it is an organization's.

    >>> [has_organization_word(n) for n in ("Asian Law Caucus", "NDLON", "Somos Mayfair", "Ana Reyes")]
    [True, True, False, False]
    """
    words = re.findall(r"[^\W\d_]+", fold(name))
    return (
        any(word in ORGANIZATION_WORDS for word in words)
        or bool(_ACRONYM.search(name) and not name.isupper())
        or (name.isupper() and len(words) == 1)
    )


def is_person(name: str) -> bool:
    """Whether a name is a person's: a title, a role behind a comma, or a given name with one to three more words.

    >>> [is_person(n) for n in ("Rev. Ada Lindqvist", "Ines Prado, Director, Casa Luz", "Maria Solano", "Casa Maria")]
    [True, True, True, False]
    """
    shown = fold(name)
    if _TITLED.match(shown):
        return True
    first, *more = re.findall(r"[^\W\d_]+", shown.partition(",")[0]) or [""]
    if re.match(r"[^\W\d_]+(?: [^\W\d_]+\.?){1,3},", shown) and _ROLE.search(shown):
        return True
    return first in _GIVEN and 1 <= len(more) <= 3 and not has_organization_word(name.partition(",")[0])


def organizations(names: list[str]) -> list[str]:
    """Those names of a list that are organizations'. Where a person stands among them, only those that say so.

    >>> organizations(["Legal Aid of the Delta", "Somos Bahía"])
    ['Legal Aid of the Delta', 'Somos Bahía']
    >>> organizations(["Casa Luz", "Maria Solano", "Lena Oduya"])
    ['Casa Luz']
    """
    if any(is_person(name) for name in names):
        return [name for name in names if has_organization_word(name) and not is_person(name)]
    return names
