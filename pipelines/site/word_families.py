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
IRREGULAR_FORMS = {word: tuple(line.split()) for line in _IRREGULAR for word in line.split()}

# Words to which a rule gives one stem, and which no reader takes for one another: a line for each stem, and families in
# it apart by spaces. A word of a family has no form outside of it, so that a family must be whole; what is in none may
# have any form that is in none either.
_SAME_STEM = (
    r"deportes?|deportiv[oa]s?|deportistas?",  # sports, and not deportar
    r"organs?|organos? organi[sz]\w*|organice\w* organic|organic[oa]s?|organically organismos?",
    r"universit\w*|universidad\w*|universitari\w* universal\w* universes?|universos?",
    r"policy|policies polic\w* politic\w* polite\w*",
    r"generals?|generales|generally|generalmente generous\w*|generos[oa]s?|generosidad generos?",
    r"communit\w*|comunidad\w* communicat\w*|comunic\w* communis\w*|comunis\w*",
    r"authorit\w*|autoridad\w* authori[sz]\w*|autoriz\w*|autorice\w*",
    r"hospitality|hospitalidad",
    r"publicat\w*|publicacion\w* publicit\w*|publicid\w*",
    r"important\w*|importanc\w*",
    r"accountab\w* accountan\w*",
    r"apartments?",
    r"animals?|animales",
    r"experiment\w*",
    r"liberals?|liberales|liberalis\w*",
    r"minorit\w*|minorias?",
    r"celebrit\w*",
    r"wits?",
    r"suites?",
    r"army|armies",
    r"objectives?|objetivos?",
    r"maine",
    r"news",
    r"partes? partid[oa]s? partos?",
    r"para pares? pared(?:es)?",
    r"sol|soles sol[oa]s?|solamente solid[oa]s? solar(?:es)?",
    r"cas(?:a|as|ita|itas) cas(?:o|os)",
    r"mes|meses mesas?",
    r"muros?",
    r"libros?|libreri\w* libres?|libremente libras?",
    r"madrid",
    r"mar|mares marias? maridos? mario",
    r"marcos?",
    r"salud|saludables?",
    r"plazas? plazos?",
    r"puertas? puertos?",
    r"penas? penes? pens?",
    r"nueve",
    r"cortes?",
    r"camaras?",
    r"bandas? bandos?",
    r"calles?",
    r"granos? granadas?",
    r"sal salas?",
    r"habitos? habitant\w* habitacion\w*",
    r"obras? obrer[oa]s?",
    r"cartas? cartel(?:es)? cartones|carton",
    r"campos?",
    r"status statut\w* statues?",
    r"pastas? pastel(?:es)?",
    r"planos?|planas?",
    r"cuentos?",
    r"series?",
    r"units? unidad(?:es)?",
    r"leyend\w*",
    r"migras?",  # la migra, and not migrantes
)
FAMILIES = [re.compile(family) for line in _SAME_STEM for family in line.split()]


def family(folded: str) -> int | None:
    """Return the number of the family of a word, which has no form outside of it; None for most words.

    >>> family("organs") == family("organ"), family("organ") == family("organization"), family("liberaron")
    (True, False, None)
    """
    return next((number for number, pattern in enumerate(FAMILIES) if pattern.fullmatch(folded)), None)


def irregular_forms(folded: str) -> tuple[str, ...]:
    """Return the forms of a word that its stem does not tell.

    >>> irregular_forms("women"), irregular_forms("voces"), irregular_forms("raid")
    (('woman', 'women'), ('voz',), ())
    """
    found = IRREGULAR_FORMS.get(folded, ())
    if folded.endswith("ces") and len(folded) > 4:
        found += (f"{folded[:-3]}z",)  # jueces
    if folded.endswith("z") and len(folded) > 2:
        found += (f"{folded[:-1]}ces",)
    return found
