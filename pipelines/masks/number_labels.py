"""List the labels of numbers by which states track people, in English and Spanish."""

import re
from dataclasses import dataclass

from pipelines.masks.kinds import Kind

_NUMBER = (
    r"(?:numbers?(?:\(s\)|/s)?|numeros?|nums?\b\.?|nbrs?\b\.?|nrs?\b\.?"  # A-Nr.
    r"|nos?\b\.?|n\.?o\b\.?|\#(?:'?s\b)?)"
)
_A_BEFORE = r"(?P<own>(?:a[\s\-\#:.]{0,4})?(?=\d))"
_SIGNS = r"(?:[^\w$%!?;/]|_|/(?=\s))"  # A#: [**201; but /alien/2012345 is an address
_ORDINAL = r"(?:(?<=\n)\s{0,3}\d{1,2}[.)]\s{1,3})?"  # A-numbers: 1. 201-234-567
_TIGHT = (
    rf"(?!\s?-?removed){_SIGNS}{{0,10}}{_ORDINAL}"
    rf"(?:(?:is|are|was|es|son|era|el|del?|no\.?|number|numero)\b{_SIGNS}{{1,4}}){{0,3}}"
)
_WORDS = r"(?P<words>[^\d.!?;\n\[\]]{1,30}?(?<![a-z]))"  # A-number, for Luis, is 201...


def _labels(*alternatives: str, between: str = f"(?:{_TIGHT}|{_WORDS})", before: str = _A_BEFORE) -> re.Pattern[str]:
    """Compile labels and what may follow them; a blank in a label stands for any blank, dash or dot."""
    words = "|".join(alternatives).replace(" ", r"[\s\-._]{0,3}")
    return re.compile(rf"(?<![a-z0-9])(?:{words}){between}{before}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Numbers of one kind that follow a label, one or a list of them."""

    kind: Kind
    labels: re.Pattern[str]
    sizes: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    """Some of which every label has, so that most texts are not searched."""

    @staticmethod
    def of(kind: Kind) -> "Labelled":
        """Return the first rule of a kind."""
        return next(rule for rule in LABELLED if rule.kind is kind)


LABELLED = (
    Labelled(
        kind=Kind.A_NUMBER,
        sizes=((7, 9),),
        words=("alien", "uscis", "a-", "extranjer", "registr", "inmigracion", "detainee", "file"),
        labels=_labels(
            rf"(?:alien|uscis)(?: registration| reg\b| card| id\b| file){{0,3}} {_NUMBER}",  # Alien Registration No.
            r"alien registration",
            rf"(?:immigration|ins|ice|dhs)(?: registration| detainee| file| alien| id\b){{1,2}} {_NUMBER}",
            rf"a-(?:{_NUMBER}|files?\b(?: {_NUMBER})?)(?![\s\-]{{1,3}}of\b)",  # A-number, A-file no.
            rf"{_NUMBER}(?: del?(?: la| su| el)?)? (?:registro(?: del?)?(?: extranjer[oa]s?)?|extranjer[oa]\b)",
            rf"{_NUMBER}(?: del?)? (?:alien|uscis|inmigracion)\b",  # numero de alien
            r"(?:registro|matricula|identificacion)(?: del?)? extranjer(?:[oa]s?|ia)",
        ),
    ),
    Labelled(
        kind=Kind.A_NUMBER,
        sizes=((7, 9),),
        words=("a", "alien"),
        labels=_labels(
            rf"a {_NUMBER}(?![\s\-]{{1,3}}of\b)",  # A#, A number
            rf"a files?\b(?: {_NUMBER})?",
            rf"{_NUMBER} a\b",  # numero A
            r"(?:her|his|my|their|su|mi) a\b",  # su A es 201...
            # Alien ID
            r"(?:alien|ins|immigration|inmigracion)(?: registration| reg\b| card| id\b| identification| file){0,2}\b",
            r"a\s?/\s?n\b|ar \#",  # A/N, AR#
            r"(?:id|identificacion|tarjeta)(?: del?)? (?:extranjer[oa]|inmigracion)\b",
            between=_TIGHT,
        ),
    ),
    Labelled(
        kind=Kind.SSN,
        sizes=((9, 9), (11, 11)),
        words=("ss", "s.s", "s. s", "soc", "segur", "itin", "taxpayer", "contribuyente"),
        labels=_labels(
            rf"(?:ssns?|nss|itin|s\. ?s\. ?n|n\. ?s\. ?s)\b\.?(?: {_NUMBER})?",  # S.S.N.
            r"(?:ss|s\.s\.) (?:\#|no\b\.?|number)",
            rf"(?:social security|soc sec\b|seguro social|seguridad social)\.?(?: card)?(?: {_NUMBER})?",
            rf"{_NUMBER} del? seguro\b",
            r"(?:her|his|my|their|su|mi) social\b",
            rf"(?:individual )?taxpayer (?:id\b|identification)(?: {_NUMBER})?",
            rf"{_NUMBER}(?: de identificacion)?(?: del?)? contribuyente",
        ),
    ),
    Labelled(
        kind=Kind.CASE_NUMBER,
        sizes=((7, 13),),
        words=("case", "eoir", "receipt", "account", "caso", "expediente", "recibo", "immigration"),
        labels=_labels(
            rf"(?:case|receipt)(?: id\b)? {_NUMBER}",
            r"receipts?(?=\s?:)",
            rf"(?:eoir|immigration)(?: case| court case)? (?:id\b|{_NUMBER})",
            rf"uscis online account {_NUMBER}",
            rf"{_NUMBER}(?: del?(?: su)?)? (?:caso|expediente|recibo)(?: del? \w+| migratorio| ante \w+)?",
            rf"(?:caso|expediente|recibo)(?: migratorio| de inmigracion)?(?: {_NUMBER})?",
            between=_TIGHT,
        ),
    ),
    Labelled(
        kind=Kind.CASE_NUMBER,
        sizes=((5, 10),),
        words=("booking", "inmate", "detainee", "subject", "deteni", "reclus", "intern"),
        labels=_labels(
            r"(?:booking|inmate|detainee|subject) (?:id|number|no\.?|\#)",  # "detainee numbers" are statistics
            r"(?:numero|no\.?|num\.?|\#)(?: del?) (?:detenid|reclus|intern)[oa]\b",
            between=_TIGHT,
        ),
    ),
    Labelled(
        kind=Kind.PASSPORT,
        sizes=((6, 10),),
        words=("passport", "pasaporte"),
        labels=_labels(
            rf"(?:passports?|pasaportes?)\b(?: {_NUMBER})?",
            before=r"(?P<own>(?:[a-z]{1,3}[\s\-]?)?(?=\d))",
        ),
    ),
)
FAR = (  # labels that may stand above a column, or at the head of a list of names with their numbers
    (
        Kind.A_NUMBER,
        ("#", "num", "nbr", "nr", "no", "file"),
        re.compile(
            rf"(?<![a-z0-9])(?:a[\s\-._]{{0,3}}(?:{_NUMBER}|files?\b)(?![\s\-]{{1,3}}of\b)"
            rf"|(?:alien|uscis|immigration|dhs)[\s\-._]{{0,3}}(?:registration[\s\-._]{{0,3}}|reg\b[\s\-._]{{0,3}}|file[\s\-._]{{0,3}})?{_NUMBER}"
            rf"|{_NUMBER}[\s\-._]{{0,3}}(?:de[\s\-])?(?:a|alien|extranjer[oa]|registro(?:\sde\sextranjer[oa])?)\b)(?!\s?-?removed)"
        ),
    ),
    (
        Kind.SSN,
        ("ss", "s.s", "soc", "segur"),
        re.compile(
            r"(?<![a-z0-9])(?:ssns?\b|nss\b|s\.\s?s\.\s?n\b|social[\s\-]security|(?:seguro|seguridad)[\s\-]social)(?!\s?-?removed)"
        ),
    ),
)
