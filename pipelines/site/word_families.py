"""Say which words are forms of one, where rules of stems see too little or too much, and which are too common."""

import re

_COMMON = (
    "a an and are as at be been by for from has have in is it its of on or that the their these they this to was were "
    "will with "
    "al con de del e el en es esta este la las le les lo los o para por que se su sus u un una unas uno unos y"
)
COMMON = frozenset(_COMMON.split())
"""Words that almost every text has: left out of a search that has others, and never marked.

"No", "sin" and "más" are none of them: they turn what a title says.
"""

# Forms of one word that do not begin alike, without accents.
_IRREGULAR = (
    "child children childs",
    "man men",
    "woman women",
    "person persons people",
    "wife wives",
    "life lives",
    "detain detains detained detaining detainee detainees detention detentions",
    "deport deports deported deporting deportation deportations deportee deportees deportable",
    "hold held holds holding",
    "strike strikes striking struck striker strikers",
    "organize organizes organized organizing organizer organizers",
    "fight fights fought fighting",
    "flee flees fled fleeing",
    "write writes wrote written writing",
    "speak speaks spoke spoken speaking",
    "steal steals stole stolen stealing",
    "teach teaches taught teaching",
    "die dies died dying",
    "kill kills killed killing",
    "detener detenga detengan detenido detenida detenidos detenidas detencion detenciones",
    "joven jovenes",
    "pedir pide piden pido pida pidan pedimos pidio",
    "morir muere mueren murio murieron muerto muerta muertos muertas",
    "volver vuelve vuelven vuelva volvio",
    "despedir despide despiden despidio despidieron despido despidos despedido despedida despedidos despedidas",
    "elegir elige eligen eligio elegido elegida",
    "huir huye huyen huyo huyeron",
)
_IRREGULAR_OF = {word: tuple(line.split()) for line in _IRREGULAR for word in line.split()}

# Words to which a rule gives one stem, and which no reader takes for one another: a line for each stem, and the
# families
# in it apart by spaces. A word of a family has no form outside of it; what a pattern lacks may have any other form.
_SAME_STEM = (
    r"deportes?|deportiv[oa]s?|deportistas?",  # sports, and not deportar
    r"organs?|organos? organi[sz]\w*|organiza\w*|organice\w* organic\w*|organicos? organismos?",
    r"universit\w*|universidad\w*|universitari\w* universes?|universos? universal\w*",
    r"polic(?:e|es|ed|ing|ia|ias|ial|iales|iaco)|policem[ae]n policy|policies political\w*|politic\w* polite\w*",
    r"general|generals|generales|generally|generalmente generati\w*|generacion\w* genera(?:r|n|te|tes|ted|ting|do)? "
    r"gener[oa]us\w*|gener[oa]s[oa]s? generos?",
    r"communit\w*|comunidad\w* commun(?:e|es|ist\w*|ism\w*)|comunis\w* communicat\w*|comunica\w* comun(?:es)?",
    r"authorit\w*|autoridad\w* authors?|autor(?:a|es|as)? authori[sz]e\w*|autoriz\w*",
    r"hospitals?|hospitales hospitality|hospitalidad",
    r"public(?:s|a|o|as|os|ly|amente)? publicat\w*|publicacion\w* publicid?\w*",
    r"import|imports|imported|importing|importacion\w* important\w*|importanc\w*",
    r"account|accounts|accounting accountab\w*",
    r"apart apartments?",
    r"animals?|animales anime|animation|animated",
    r"experienc\w*|experienci\w* experiment\w*",
    r"liberals?|liberales liberat\w*|liber(?:ar|acion|en|an|ado|ada|ados|adas|e)",
    r"minors? minorit\w*|minorias?",
    r"celebrit\w* celebrat\w*|celebr(?:ar|acion|a|an|o)",
    r"witness(?:es|ed|ing)? wit",
    r"suits? suites?",
    r"arms?|armed army|armies",
    r"objects? objectives?",
    r"maine main|mainly",
    r"news new|newer|newest|newly",
    r"part(?:e|es) partid[oa]s? partir|parten|partio|partieron parto",
    r"para parar|paren|paro|paros|paran|pararon pares? pared(?:es)?",
    r"sol|soles sol[oa]s?|solamente solid[oa]s? solar(?:es)?",
    r"cas(?:a|as|ita|itas) cas(?:o|os) casar\w*|casad[oa]s?",
    r"mes|meses mesas?",
    r"muros? muri\w*|muere\w*|morir|muert\w*",
    r"libros?|libreri\w* libres?|libremente libras?",
    r"madres? madrid",
    r"mar|mares marias? maridos? mario",
    r"marcas? marcos?",
    r"salud|saludables? salud[oa]s?|saludar\w*",
    r"plazas? plazos?",
    r"puertas? puertos?",
    r"penas? penes? pens?",
    r"nuev[oa]s? nueve",
    r"cortes? cort[oa]s? cortar\w*",
    r"camas? camaras?",
    r"bandas? bandos?",
    r"calles? callad[oa]s?|callar\w*",
    r"gran|grandes? granos? granadas?",
    r"sal sal(?:a|as) salir|sale|salen|salio|salieron|salid[oa]s?|salga\w*",
    r"habitos? habitant\w* habitacion\w*",
    r"obras? obrer[oa]s?",
    r"cart(?:a|as) cart(?:s|el|eles|on)?",
    r"camps?|camping|camped camp(?:o|os|esin\w*)",
    r"states?|statewide status statut\w* statu[ea]\w*",
    r"past pastas? pasteles",
    r"plan|plans|planes|planned|planning planos? planas?",
    r"cuent(?:a|as) cuent(?:o|os)",
    r"ices?|iced icing",
    r"seres ser sera|seran|seria|serian series?",
    r"migras? migrant\w*|migrat\w*|migrar|migrad\w*|migraci\w*|migratori\w*",
    r"un|una united|unit(?:e|es|ing) units?|unidad\w*",
    r"hij[oa]s?",
    r"leyes|ley leyend\w*",
    r"violas? violenc\w*|violent\w* violar|violacion\w*|violation\w*|violate\w*",
)
_FAMILIES = [re.compile(family) for line in _SAME_STEM for family in line.split()]


def family(folded: str) -> int | None:
    """Return the number of the family of a word, which has no form outside of it; None for most words.

    >>> family("organs") == family("organ"), family("organ") == family("organization"), family("strike")
    (True, False, None)
    """
    return next((number for number, pattern in enumerate(_FAMILIES) if pattern.fullmatch(folded)), None)


def irregular_forms(folded: str) -> tuple[str, ...]:
    """Return the forms of a word that its stem does not tell.

    >>> irregular_forms("women"), irregular_forms("voces"), irregular_forms("raid")
    (('woman', 'women'), ('voz',), ())
    """
    found = _IRREGULAR_OF.get(folded, ())
    if folded.endswith("ces") and len(folded) > 4:
        found += (f"{folded[:-3]}z",)  # jueces
    if folded.endswith("z") and len(folded) > 2:
        found += (f"{folded[:-1]}ces",)
    return found
