"""Name the fields that a search can name, in English and Spanish, and the values that readers give them."""

from pipelines.store.vocabulary import fold

_NAMES = {
    "title": "title titulo",
    "text": "text body why what texto cuerpo",
    "creator": "creator author by creador creadora autor autora",
    "target": "target to destinatario destinataria dirigida dirigido",
    "sponsor": "sponsor patrocinador patrocinadora",
    "source": "source site organization fuente sitio organizacion",
    "kind": "kind type tipo",
    "status": "status estado",
    "language": "language lang idioma lengua",
    "year": "year año",
    "topic": "topic category tag tema categoria",
    "recognized_by": "recognized reconocida",
    "after": "after since desde despues",
    "before": "before antes",
    "until": "until hasta",
    "on": "on date created fecha",
    "signatures": "signatures firmas",
}
FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
"""The field that each name means, by the name without accents."""
_VALUES = {
    "kind": {
        "petition": "petition petitions peticion peticiones",
        "alert": "alert alerts alerta alertas",
    },
    "status": {
        "open": "open abierta abierto",
        "closed": "closed cerrada cerrado",
        "won": "won victory ganada ganado victoria",
        "gone": "gone removed retirada eliminada",
    },
    "language": {
        "en": "en english ingles",
        "es": "es spanish español espanol castellano",
    },
    "year": {"unknown": "unknown desconocido"},
}
VALUES_MEANT = {
    field: {name: value for value, names in values.items() for name in names.split()}
    for field, values in _VALUES.items()
}
KINDS = tuple(_VALUES["kind"])
STATUSES = tuple(_VALUES["status"])


def field_named(name: str) -> str:
    """Return the field that a word names, or "".

    >>> field_named("Título"), field_named("creator"), field_named("https")
    ('title', 'creator', '')
    """
    return FIELDS.get(fold(name), "")


def value_meant(field: str, value: str) -> str:
    """Return the value of a field that a word means, else the word itself.

    >>> value_meant("status", "Ganada"), value_meant("language", "inglés"), value_meant("year", "2018")
    ('won', 'en', '2018')
    """
    return VALUES_MEANT.get(field, {}).get(fold(value), value)
