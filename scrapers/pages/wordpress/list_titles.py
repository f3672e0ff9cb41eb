"""Recognize what pages of lists call themselves: "Category Archives: Action", "Etiqueta: redadas"."""

import re

_LONGEST = 120
_ARCHIVES = (  # no post is titled so
    r"(?:category|tag|author|daily|monthly|yearly|day|month|year|date) archives?\b.*",  # Category Archives: Action
    r"(?:\w+ )?archives? for (?:the )?.+",  # Archive for the ‘Action’ Category, Blog archive for March 2014
    r"archives?: .+",  # Archives: Alerts
    r".+ archives?(?: [|–—-] .+)?",  # Action Archives | Casa Luz
    r"archivos? (?:de|por|del|para|mensual|mensuales|diarios?|anual|anuales)\b.+",  # Archivos de etiqueta: redadas
    r"archivos?: .+",
    r"arquivos? (?:da|de|do|dos|das|por|para|mensa[il]s?|diarios?|anua[il]s?)\b.+",  # Arquivo da categoria: Ação
    r"arquivos?: .+",
    r"arxius? (?:de|del|d'|mensuals?|diaris?)\b.+",
    r"archives? (?:de|du|des|par|pour|mensuelles?|quotidiennes?|annuelles?)\b.+",  # Archives de la catégorie : Action
    r"archivi?o? (?:del|della|delle|dei|per|mensil[ei]|giornalier[io]|annual[ei])\b.+",  # Archivio della categoria: x
    r"(?:kategorie|schlagwort|schlagworter|autoren|monats|tages|jahres)[ -]?archive?s?\b.*",  # Kategorie-Archiv: Aktion
    r"archiv (?:der|des|fur|vom)\b.+",
)
_HITS = (
    r"(?:\d+ )?(?:search )?(?:results|matches) (?:for|found for)\b.+",  # 12 results for “raids”
    r"search(?: results)?: .+|you searched for\b.+",
    r"(?:resultados|resultats|risultati) (?:(?:de |de la |da |della |di )?(?:busqueda|busca|pesquisa|recherche|ricerca"
    r"|cerca)|para|per|pour|encontrados)\b.*",  # Resultados de búsqueda para: redadas
    r"suchergebnisse\b.+|suche: .+|(?:busqueda|busca|recherche|ricerca|cerca): .+",
)
_OF_POSTS = (
    r"(?:viewing |all |archived )?(?:posts|entries|articles|stories)"
    r" (?:tagged|categorized|filed|by|from|in|about|with)\b.+",  # Posts tagged ‘raids’, All posts by Luz
    r"(?:todas las )?(?:entradas|publicaciones) (?:etiquetadas|archivadas|clasificadas|de|del|por|con)\b.+",
    r"(?:todos os )?(?:posts|artigos) (?:com a tag|marcados|arquivados|de|por)\b.+",
    r"(?:you are )?(?:currently )?browsing\b.+",  # You are currently browsing the category ...
)
_PREFIXED = (  # what WordPress sets before the name since 4.1, and themes print above a single post as well
    r"(?:categor(?:y|ies)|tags?|author|topic)(?: ?:| [|–—-]) .+",
    r"(?:tagged(?: with)?|filed under):? .+",  # Tagged with raids
    r"(?:categorias?|etiquetas?|autora?|tema) ?: .+",
    r"(?:categories?|etiquettes?|mots?-cles?|auteure?) ?: .+",
    r"(?:categoria|autore|kategorie|schlagwort|autor(?:in)?|categorie|auteur) ?: .+",
    r"(?:year|month|day|ano|mes|dia|annee|mois|jour|jahr|monat|tag) ?: .{0,40}\b(?:19|20)\d\d\b.{0,20}",  # Mes: mayo
)
_SURE = re.compile("|".join((*_ARCHIVES, *_HITS, *_OF_POSTS)))
_PERHAPS = re.compile("|".join(_PREFIXED))


def is_title_of_list(folded: str) -> bool:
    """Return whether a line (without accents, in lower case) is what the page of a list calls itself.

    >>> [is_title_of_list(text) for text in ("category archives: action", "archivo de la categoria", "archives")]
    [True, True, False]
    >>> is_title_of_list("resultados de la busqueda de: redadas"), is_title_of_list("we search for ana")
    (True, False)
    """
    return len(folded) <= _LONGEST and bool(_SURE.fullmatch(folded))


def may_be_title_of_list(folded: str) -> bool:
    """Return whether a line is a title of a list where it is a heading, and a label where it stands beside a post.

    >>> [may_be_title_of_list(text) for text in ("tag: raids", "autor: luz", "mes: mayo 2012", "day: friday at 5")]
    [True, True, True, False]
    """
    return is_title_of_list(folded) or (len(folded) <= _LONGEST and bool(_PERHAPS.fullmatch(folded)))
