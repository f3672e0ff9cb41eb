"""Invented listings of petitions, printed in every layout known from text captures of ControlShift."""

import random
from collections.abc import Callable
from dataclasses import dataclass

_NAMES = [
    "Marta Ochoa",
    "José Ángel Núñez",
    "Fatoumata D.",
    "McKenzie Brown",
    "Nguyễn Thị Hoa",
    "DeShawn L.",
    "O'Neil Baptiste",
    "Ana María R.",
    "Zoë Brandão",
    "Lourdes",
    "Kwame A.",
    "Dr. Amina Yusuf",
    "the Flores family",
    "Familia Peña",
    "Wei-Ling C.",
    "Juan de la Cruz",
]
_GROUPS = [
    "Unión de Vecinos",
    "Not One More",
    "Juntos por la Dignidad",
    "Mijas & Co",
    "ATU A.",
    "Organized Neighbors of the North Side",
    "Resistencia N.",
    "Iglesia San José",
    "FWD. Youth",
    "Rev. Cynthia C.",
    "Corazón Latino & Friends",
    "SEIU Local 721",
    "Galaei P.",
    "María F.",
    "Sasha K",
    "Judy Stamp",
    "Lena Q., MoveOn Civic Action",
    "Comité 25 de Abril",
    "Tía C.",
    "juntos i.",
]
_PLACES = [
    "Tacoma",
    "El Paso",
    "Cook County",
    "Georgia",
    "Stewart Detention Center",
    "Nueva York",
    "Durham NC",
    "McHenry",
    "Los Ángeles",
]
_TITLES = (
    "Release {n} from {p}",
    "FREE {N} NOW",
    "Stop the deportation of {n}!",
    "Tell {p}: no more ICE contracts",
    "¿Por qué sigue detenido {n}? Libertad ya",
    "¡Alto a la deportación de {n}!",
    "{k} days on hunger strike in {p}",
    "Bring {n} home",
    '"Let us breathe": masks & soap for everyone in {p}',
    "#Free{t} #Not1More",
    "ICE out of {p}",
    "Keep {n} with his 3 children",
    "End 287(g) in {p}",
    "Cancel the {k}-bed expansion at {p} (again)",
    "Ni una más: cierren {p}",
    "A petition for {n}",
    "Support HB {k}",
    "We need an answer from the sheriff of {p} about what happened on the night of May 3rd to {n} and to everyone else",
)
_SENTENCES = (
    "{n} has lived in {p} for {k} years.",
    "On May {d}, {y}, agents came to the door without a warrant.",
    "We need {k} of 1,000 signatures by Friday, so sign and share!",
    "The program was created by the state in 1998.",
    "Created by the county in {y}, the jail holds {k} people.",
    "She is a mother, a nurse & a friend.",
    "Él es padre de {d} hijos y nunca ha sido acusado de nada.",
    "Our demands: 1) release; 2) an apology; 3) no retaliation.",
    "NO ONE IS ILLEGAL.",
    'They told him: "sign here or else".',
    "Already over {k} signatures were delivered to the field office.",
    "Visit www.example.org/{k} or call 555-01{d}.",
    "#Not1More #Free{t}",
    "Más de {k} firmas ya fueron entregadas.",
    "in solidarity, the neighbors",
    "Read more: Created by neighbors, for neighbors",
    "Picture a country where this does not happen.",
)
_LINES = (
    "• soap and masks",
    "- a lawyer for everyone",
    "* the right to call home",
    "{k} of 1,000 signatures",
    "Created by the county in {y}",
    "Signatures",
    "{n}",
    "-----",
    "1. Sign",
    "• {n}, detained since {y}",
)
_COUNT_WORDS = {
    "en": ("{} of {} Signatures", "Created by {}", ","),
    "es": ("{} de {} firmas", "Creada por {}", "."),
    "pt": ("{} de {} assinaturas", "Criado por {}", "."),
    "fr": ("{} sur {} signatures", "Créée par {}", "\u202f"),
    "de": ("{} von {} Unterschriften", "Erstellt von {}", "."),
}

_GAPS = {100: 500, 200: 1_000, 1_000: 10_000, 5_000: 50_000, 25_000: 100_000, 100_000: 10**9}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A petition before it is printed: what a reader must find in the listing."""

    title: str
    why: str | None
    count: str | None
    creator: str | None
    picture: bool
    label: str

    @property
    def shown_creator(self) -> str | None:
        return self.creator and self.creator + (" Picture" if self.picture else "")

    @property
    def end(self) -> str | None:
        return self.shown_creator and self.label.format(self.shown_creator)


def petitions(
    rng: random.Random, many: int, *, lines: float = 0.0, missing: float = 0.0, languages: str = ""
) -> list[Expected]:
    """Petitions in one language, or mixed from ``languages`` ("en es").

    ``lines`` is how often a description has several, ``missing`` how often a creator, and half as often a count or a
    description, is left out; each petition has a count or a creator.
    """
    spoken = languages.split() or [rng.choice(["en"] * 5 + list(_COUNT_WORDS))]
    return [_petition(rng, *_COUNT_WORDS[rng.choice(spoken)], lines, missing) for _ in range(many)]


def _petition(rng: random.Random, count_text: str, label: str, mark: str, lines: float, missing: float) -> Expected:
    title = _filled(rng, rng.choice(_TITLES))
    if len(title) > 100:
        title = title[:97] + "..."
    creator = None if rng.random() < missing else rng.choice(_GROUPS + _NAMES)
    return Expected(
        title=title,
        why=None if rng.random() < missing / 2 else _why(rng, lines),
        count=None if creator and rng.random() < missing / 2 else _count(rng, count_text, mark),
        creator=creator,
        picture=rng.random() < 0.25,
        label=label,
    )


def _why(rng: random.Random, lines: float) -> str:
    parts = [_filled(rng, rng.choice(_SENTENCES)) for _ in range(rng.randint(1, 12))]
    why = " ".join(parts)
    while rng.random() < lines:
        why += "\n" + _filled(rng, rng.choice(_LINES + _SENTENCES))
    return why


def _filled(rng: random.Random, pattern: str) -> str:
    name = rng.choice(_NAMES)
    return pattern.format(
        n=name,
        N=name.upper(),
        p=rng.choice(_PLACES),
        k=rng.randint(2, 999),
        d=rng.randint(1, 28),
        y=rng.randint(1998, 2026),
        t="".join(c for c in name.title() if c.isalpha()),
    )


def _count(rng: random.Random, pattern: str, mark: str) -> str:
    signed = int(10 ** rng.uniform(0, 6)) - 1
    step = next(gap for gap, most in _GAPS.items() if signed < most)
    goal = (signed // step + 1) * step if rng.random() < 0.9 else rng.choice([50, 100, 250, 1_000])
    return pattern.format(*(f"{n:,}".replace(",", mark) for n in (signed, goal)))


def bulleted(listed: list[Expected]) -> str:
    """As the seed: the first bullet at the margin, the others two spaces in, everything else four."""
    return "\n".join(_block(petition, "  • ", "    ") for petition in listed).removeprefix("  ") + "\n"


def flat(listed: list[Expected]) -> str:
    """Bullets, and nothing indented."""
    return "\n".join(_block(petition, "• ", "") for petition in listed) + "\n"


def starred(listed: list[Expected]) -> str:
    """Another bullet, with empty lines between the petitions."""
    return "\n\n".join(_block(petition, "* ", "  ") for petition in listed) + "\n"


def dashed_lines(listed: list[Expected]) -> str:
    """A dash alone on a line, then a line for each part."""
    return "".join("- \n" + _block(petition, "", "") + "\n" for petition in listed)


def counted(listed: list[Expected]) -> str:
    """No bullet but the one before the count."""
    parts = [[p.title, p.why, p.count and f"• {p.count}", p.end] for p in listed]
    return "\n".join(part for petition in parts for part in petition if part) + "\n"


def plain(listed: list[Expected]) -> str:
    """A line for each part and no bullet at all."""
    return "\n".join(_block(petition, "", "") for petition in listed) + "\n"


def glued(listed: list[Expected]) -> str:
    """A dash glued to the end of each petition; title, description, count and creator glued together."""
    return "- \n" + "- \n".join(_run(petition) for petition in listed) + "\n"


def dashed_runs(listed: list[Expected]) -> str:
    """A dash alone on a line, then everything glued together."""
    return "".join(f"- \n{_run(petition)}\n" for petition in listed)


def unparted(listed: list[Expected]) -> str:
    """Everything glued together, a line for each petition."""
    return "\n".join(_run(petition) for petition in listed) + "\n"


def numbered(listed: list[Expected]) -> str:
    """Numbers in place of bullets, and an empty line after each petition."""
    return "\n\n".join(_block(petition, f"{n}. ", "   ") for n, petition in enumerate(listed, 1)) + "\n"


def spaced(listed: list[Expected]) -> str:
    """An empty line between all parts, and a rule between the petitions."""
    return "\n\n-----\n\n".join(_block(petition, "", "").replace("\n", "\n\n") for petition in listed) + "\n"


def creators_first(listed: list[Expected]) -> str:
    """Bullets, and the creator before the count."""
    return "\n".join(_block(petition, "  • ", "    ", creator_first=True) for petition in listed) + "\n"


def sharing_a_line(listed: list[Expected]) -> str:
    """Bullets, and count and creator on one line."""
    return "".join(
        "\n".join(["• " + p.title, *(f"  {line}" for line in (p.why or "").split("\n") if line), f"  {_end(p)}\n"])
        for p in listed
    )


def numbered_runs(listed: list[Expected]) -> str:
    """A number, then everything glued together, a line for each petition."""
    return "\n".join(f"{n}) {_run(petition)}" for n, petition in enumerate(listed, 1)) + "\n"


def bulleted_runs(listed: list[Expected]) -> str:
    """A bullet, then everything glued together, a line for each petition."""
    return "\n".join(f"• {_run(petition)}" for petition in listed) + "\n"


def one_line(listed: list[Expected]) -> str:
    """All petitions glued together, one after the other."""
    return "".join(_run(petition) for petition in listed) + "\n"


LINED: dict[str, Callable[[list[Expected]], str]] = {
    "bulleted": bulleted,
    "flat": flat,
    "starred": starred,
    "dashed_lines": dashed_lines,
    "counted": counted,
    "plain": plain,
    "numbered": numbered,
    "spaced": spaced,
    "creators_first": creators_first,
    "sharing_a_line": sharing_a_line,
}
GLUED: dict[str, Callable[[list[Expected]], str]] = {
    "glued": glued,
    "dashed_runs": dashed_runs,
    "unparted": unparted,
    "numbered_runs": numbered_runs,
    "bulleted_runs": bulleted_runs,
}


def _block(petition: Expected, bullet: str, margin: str, *, creator_first: bool = False) -> str:
    why = [petition.why.replace("\n", f"\n{margin}")] if petition.why else []
    end = (petition.end, petition.count) if creator_first else (petition.count, petition.end)
    parts = [*why, *(part for part in end if part)]
    return "\n".join([bullet + petition.title, *(margin + part for part in parts)])


def _end(petition: Expected) -> str:
    return "".join(part for part in (petition.count, petition.end) if part)


def _run(petition: Expected) -> str:
    return "".join(part for part in (petition.title, petition.why, petition.count, petition.end) if part)
