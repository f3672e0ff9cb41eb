"""Words that announce without asking: offices, gatherings, and what is past, in English and Spanish.

Searched for in text without accents and in lower case.
"""

import re

OFFICES = re.compile(
    r"\b(?:field office|e\.?r\.?o\b|ice\b|dhs|homeland security|senators?|representatives?|commissioners?|supervisors?"
    r"|council(?:member|woman|man|or)?|(?:committee )?chair(?:man|woman|person)?|mayor|governor|sheriff|warden|judge"
    r"|(?:field|acting|ice) director|white house|switchboard|capitol|comment line|secretary|attorney general"
    r"|district attorney|the (?:house|senate)|congress\w*|congressional)\b"
    r"|\b(?:sen|rep|gov)\. "
    r"|\b(?:oficina de (?:ice|campo|inmigracion)|senador\w*|representante|congresista|gobernador\w*|alcalde\w*|alguacil"
    r"|juez|jueza|casa blanca|director de ice|concejal\w*|supervisor\w*|comisionad[oa]s?)\b"
)
GATHERINGS = re.compile(
    r"\b(?:vigil|march(?!\s+\d)|rally|protest|walk-?out|picket|demonstration|town hall|forum|lobby (?:day|visit)"
    r"|call-?in day|day of action|court (?:support|accompaniment)|press conference"
    r"|sit-?in|hunger strike|fast|caravan|boycott|procession|teach-?in|(?:know your rights|community) (?:training"
    r"|workshop)|public hearing|delivery|house meeting|community meeting|tweet ?storm"
    r"|twitter ?storm|phone ?bank)\b"
    r"|\b(?:vigilia|marcha|protesta|manifestacion|planton|mitin|asamblea|foro|caravana|huelga|rueda de prensa"
    r"|peregrinacion|concentracion|audiencia publica|dia de accion|paro|boicot"
    r"|jornada (?:por|de (?:lucha|accion|oracion)))\b"
)
# Where somebody is awaited by others than us: readers are asked to come where a title says no more than this.
APPOINTMENTS = re.compile(
    r"\b(?:(?:to|in|at) court|court (?:hearing|date)|courtroom|hearing|check-?in|corte|audiencia|cita con ice)\b"
)
PAST = re.compile(
    r"\b(?:marched|gathered|rallied|attended|showed|came|was|were|held|took|lasted|yesterday"
    r"|last (?:night|week|month|year|\w+day)|signed the|delivered|joined|protested|ago|have signed|had)\b"
    r"|\b(?:marcharon|marchamos ayer|se reunieron|fue|fueron|asistieron|ayer|el pasado|la semana pasada|salieron"
    r"|firmaron|llamaron|hace (?:un|una|dos|tres)|tuvo lugar|se juntaron)\b"
)
