"""Invent prose in English and Spanish: words of the field, function words, and a long tail, by Zipf's law."""

from itertools import accumulate
from random import Random

# In the order of how often people write them. What follows in the tail is made of syllables.
_ENGLISH = """
the to and of a in is that for we our their they be are this on with by who her from his not will have it as has at you
all been family people community immigrant immigration ICE an detention children or was them years who must now deported
release home please sign deportation mother father can what he she your against no one us would country law rights free
stop many because these when where into out more families jail workers without before after county office director bond
hearing judge lawyer officers raids police sheriff neighbors church school hospital students teachers children's border
asylum refugees sanctuary citizens petition signatures demand ask call letter governor senator congress mayor council
hunger strike medical doctors care safety abuse guards center closed contract company private prison profit money state
federal government program policy order president court case status legal documents permit work job farm fields factory
kitchen wages union boss rent house street city town night morning day week month year life love hope fear pain truth
justice dignity freedom together stand speak voice story stories name daughter son brother sister wife husband parents
grandmother baby birthday daycare bus car road bridge desert river train plane flight airport taken held arrested moved
separated returned born raised lived worked paid helped organized marched prayed waited wrote visited promised refused
"""
_SPANISH = """
de la que el en y a los se del las por un para con no una su al es lo como más o pero sus le ha me si sin sobre este ya
todo esta cuando muy años también hasta hay donde quien desde nos durante uno ni contra otros fueron ese eso había ante
ellos esto mí antes algunos qué entre ser son dos familia comunidad inmigrantes migración deportación detención niños
madre padre hijos hija vecinos trabajadores derechos libertad justicia dignidad huelga hambre cárcel centro condado
alguacil jueza juez abogada audiencia fianza médico salud cuidado abuso guardias cierre contrato empresa prisión
ganancia dinero estado gobierno programa política orden presidenta corte caso permiso trabajo empleo campo cosecha
fábrica cocina salario sindicato patrón renta casa calle ciudad pueblo noche mañana día semana mes vida amor esperanza
miedo dolor verdad juntos voz historia nombre niña hermano hermana esposa esposo padres abuela bebé cumpleaños escuela
iglesia hospital maestra estudiantes frontera asilo refugiados santuario ciudadanos petición firmas exigimos pedimos
llame carta gobernador senadora congreso alcaldesa concejo camión carro camino puente desierto río tren avión vuelo
aeropuerto detenida llevado separado regresó nació creció vivió trabajó pagó ayudó organizó marchó rezó esperó escribió
visitó prometió negó otoño mañanas señora compañero compañera corazón nación región situación razón decisión acción
"""
_SYLLABLES = {
    "en": "ar ben cor dal en fol gar hin is jen kel lor mar nor ow pel quin ras sted tor und ver wick yel zan",
    "es": "al ba co di en fe ga ho ir ja lla mo ña or pa qui rre sá to ur ve xi ya zón cia",
}
_COMMON = {"en": _ENGLISH, "es": _SPANISH}
_TAIL = 30_000
_AFTER_SENTENCES = 4  # a new paragraph


class Prose:
    """Texts of one language, from a stream of random numbers."""

    def __init__(self, language: str, random: Random) -> None:
        self._random = random
        common = common_words(language)
        self._words = [*common, *_tail(language, set(common))]
        # Words of function and of the field hold three quarters of a text, as they do where people write.
        share = [1 / (rank + 2.7) for rank in range(len(self._words))]
        few, many = sum(share[: len(common)]), sum(share[len(common) :])
        weights = [w * (0.75 / few if rank < len(common) else 0.25 / many) for rank, w in enumerate(share)]
        self._weights = list(accumulate(weights))

    def words(self, number: int) -> list[str]:
        """Draw so many words."""
        return self._random.choices(self._words, cum_weights=self._weights, k=number)

    def title(self) -> str:
        """A title of about sixty characters."""
        return _sentence(self.words(self._random.randint(6, 13)))

    def text(self, number: int) -> str:
        """Sentences of so many words together, in paragraphs."""
        words, at, sentences, parts = self.words(number), 0, 0, list[str]()
        while at < number:
            length = 7 + (len(words[at]) * 5 + at) % 11  # no draw of its own: texts are most of the work
            parts.append(_sentence(words[at : at + length]) + ".")
            at, sentences = at + length, sentences + 1
            parts.append("\n\n" if sentences % _AFTER_SENTENCES == 0 else " ")
        return "".join(parts[:-1])


def _sentence(words: list[str]) -> str:
    joined = " ".join(words)
    return joined[0].upper() + joined[1:]


def _tail(language: str, taken: set[str]) -> list[str]:
    """Names of people and places, misspellings, rare words: the longer the rarer."""
    syllables, made = _SYLLABLES[language].split(), list[str]()
    base = len(syllables)
    for number in range(base, _TAIL * 2):
        word, rest = "", number * 7919 % (base**4)
        while rest:
            word += syllables[rest % base]
            rest //= base
        if len(word) > 3 and word not in taken:
            taken.add(word)
            made.append(word)
        if len(made) == _TAIL:
            break
    return made


def common_words(language: str) -> list[str]:
    """The words that most texts hold, and those of the field."""
    return list(dict.fromkeys(_COMMON[language].split()))


def rare_words(language: str) -> list[str]:
    """Words of the tail that few texts hold."""
    return _tail(language, set(common_words(language)))[5_000:8_000]
