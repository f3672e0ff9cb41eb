"""What a post is for, where it is for something else than to call to act: what it then asks weighs less."""

import re
from collections.abc import Sequence
from typing import Literal

from scrapers.pages.wordpress.lines import Line, fold

Purpose = Literal["thanks", "report", "job", "offer", "mourning", "guide", "address"]

_THANKS = re.compile(r"\W*(?:a (?:big|huge) )?(?:thanks|thank you|gracias|muchas gracias|agradec\w+)\b")
_WON = re.compile(
    r"\W*(?:victory|victoria|we won|ganamos|we did it|lo logramos|good news|buenas noticias|update: \w+ (?:is|was)"
    r" (?:free|released))\b"
    r"|.*\b(?:is|are) (?:home|free)(?: at last)?\W*$|.*\b(?:esta|estan) (?:libres?|en casa|de regreso)\W*$"
)
_REPORT = re.compile(
    r"\W*(?:(?:photos|pictures|fotos|recap|resumen|video) (?:from|of|de)|minutes (?:of|from)|minutas?\b"
    r"|.*\b(?:recap|results|resultados)\W*$|timeline|obituar|.*\b(?:summary|notes)\W*$)"
)
_JOB = re.compile(
    r"\bjob (?:opening|posting|announcement|opportunity|description)|\b(?:now|we.re|we are|is|are) hiring\b"
    r"|cover letter"
    r"|\bresumes?\b|\bsalary\b|\binternships?\b|\bfellowship\b|\bvacante\b|\bcurriculum\b|\bestamos contratando\b"
    r"|request for proposals|\bjob\b.{0,40}\bapply\b"
)
_OFFER = re.compile(
    r"\bgala\b|\btickets?\b.{0,60}(?:\$|start|available|on sale|door)|\bsponsorships?\b|\braffle\b|\brifa\b|\bkermes\b"
    r"|\bboletos\b|\bsilent auction\b|\b(?:annual|benefit) (?:dinner|concert|luncheon)\b|\b(?:movie|film) (?:night"
    r"|screening)\b"
    r"|\b(?:legal|free|citizenship|daca|naturalization) (?:\w+ )?(?:clinics?|class(?:es)?)\b|\bclases\b|\bclinica\b"
    r"|\bregistration is open\b|\bthe fee is\b|\bsummer camp\b|\breading group\b|\bbook club\b|\bsupport group\b"
    r"|\bpotluck\b|\bpicnic\b|\bfiesta\b|\bposada\b"
    r"|\bconcert\b|\btax (?:help|prep\w*)\b"
    r"|\bimpuestos\b|\bpoem\b|\brecipe\b|\breceta\b|\bbook review\b"
    r"|\bfor an appointment\b|\bpara (?:una|hacer) cita\b|\boffice hours\b|\bart show\b|\badmission is\b"
    r"|\bfree consultations?\b|\bconsultas? grat\w+|\bpara (?:pedir|sacar|hacer) una cita\b"
    r"|\bsoccer\b|\bfutbol\b|\btournament\b|\btorneo\b|\bfree entrance\b|\bentrada (?:libre|gratis)\b"
    r"|\bexhibit\b|\bopen house\b|\bcoat drive\b|\btoy drive\b|\bscholarships?\b|\bbecas\b|\benglish class"
    r"|\bcupo es limitado"
)
_MOURNING = re.compile(
    r"\bobituary\b|\bobituario\b|\bin memory of\b|\bin memoriam\b|\ben memoria de\b|\bsurvived by\b"
    r"|\bin lieu of flowers\b"
    r"|\bfuneral mass\b|\brest in peace\b|\bdescanse en paz\b"
)
_GUIDE = re.compile(
    r"\W*how to (?!help|support|stop|fight|take|join|save|free|comment|write|demand|end|keep|protect|act|get involved)"
    r"|\W*como (?!ayudar|apoyar|parar|detener|actuar|participar|salvar|liberar|comentar)"
    r"|\W*what to (?:do|know) (?:if|when)|\W*que hacer (?:si|cuando)"
    r"|.*\b(?:know your rights(?! (?:training|workshop|session|forum))"
    r"|(?<!taller )(?:conozca sus|conoce tus) derechos|preparedness"
    r"|plain language|need to know|debe saber|explainer|explained|faq|preguntas frecuentes)\b"
)
_ADDRESSED = re.compile(
    r"\W*(?:dear|estimad[oa]|honorable|senor|senora)\s+(?:(?:mr|mrs|ms|madam)\.?\s+)?(?:president\w*|senador\w*|senators?"
    r"|congress\w*|governor|gobernador\w*|mayor|alcalde\w*|secretary|secretari[oa]|chair\w*|judge|juez|director"
    r"|members? of|representatives?|sheriff|commissioners?)\b"
)
_READ = 3000  # characters: what a post is for shows at its beginning


def purpose(lines: Sequence[Line]) -> Purpose | None:
    """What a post is for; ``lines`` begin with its title. None: nothing that would keep it from being an alert.

    >>> purpose([Line(text="Job opening: organizer"), Line(text="Send a resume to us.")])
    'job'
    >>> purpose([Line(text="¡Ganamos!"), Line(text="Carlos salió ayer.")]), purpose([Line(text="Free Ana")])
    ('thanks', None)
    """
    title = fold(lines[0].text) if lines else ""
    if _WON.match(title) or any(_THANKS.match(fold(line.text)) for line in lines[:2]):
        return "thanks"
    if _REPORT.match(title):
        return "report"
    if _GUIDE.match(title):
        return "guide"
    if any(_ADDRESSED.match(fold(line.text)) for line in lines[1:4]):
        return "address"
    read = title
    for line in lines[1:]:
        if len(read) < _READ:
            read = f"{read}\n{fold(line.text[:_READ])}"
    if _JOB.search(read):
        return "job"
    if _MOURNING.search(read):
        return "mourning"
    return "offer" if _OFFER.search(read) else None
