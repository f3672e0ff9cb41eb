"""English sentences become calls to act: the verbs that ask, whom they ask for what, and the words that announce.

Matched against text without accents, in any case, but for NAME, which wants its capital.
"""

OFFICIAL = (
    r"(?:your|the|our|all|both|these|every|each|local|state|elected|sen|rep|gov|pres|president|mayor|sheriff|judge"
    r"|commissioner|congress|ice|dhs|warden|NAME)\b"
)
ALSO_BY = (
    r"(?:(?:\s*/\s*|,?\s+(?:and|or|y|o)\s+)(?:call|e-?mail|write|fax|text|tweet|visit|contact|llam\w+|escrib\w+))*"
)
OWN_HELP = (
    r"(?!(?:[\w'’]+\s+){0,2}(?:lawyers?|attorney(?!\s+general)s?|doctor|consulate|consul|911|police|hospital|abogad\w+"
    r"|consulado|famil\w+|friends?|parents?|policia|centers?|waiting|compan(?:y|ia)|banks?|banco|landlord"
    r"|insurance|seguro"
    r"|schools?|escuela|employer|patron)\b)"
    r"(?!(?:[\w-]+\s+){0,4}(?:help ?line|linea de ayuda|(?<!ice )(?<!dhs )(?<!.s )hot ?line)s?\b)"
)
_PEOPLE = (
    r"(?:people|volunteers|drivers|interpreters|witnesses|hosts|speakers|testimony|monitors|observers|translators)"
)
_MESSAGES = (
    r"(?:letters?|testimon(?:y|ies)|e-?mails?|messages?|faxe?s?|postcards?|cards?|comments?|tweets?|statements?)"
)

VERBS = {
    "sign": (
        r"co-?sign(?:ing)?\b",
        r"sign(?:ing)?(?:\s*(?::|→)|\s+(?:on\b(?! up)|at\b|onto\b|here\b|now\b|today\b|below\b|by\b|before\b"
        r"|(?:your|my) name|it\b|this\b|(?!up\b)[^.!?]{0,60}?\b(?:petition|letter|pledge|statement|card|form)s?\b))",
        r"put(?:ting)?\s+your\s+(?:own\s+)?name\s+(?:on|to|down)\b",
        r"add(?:ing)?\s+(?:(?:your|their)\s+(?:name|group|organization|signature|voice)s?|yours)\b|take\s+the\s+pledge",
        r"endors(?:e|ing)\s+(?:the|this|our)\s+(?:[\w-]+\s+){0,3}?(?:letter|statement|petition|call|pledge)s?\b",
        r"join(?:ing)?\s+(?:our|the|this)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|sign-?on|petition)\b",
    ),
    "call": (
        rf"(?:call(?:ing)?|phone|telephone|dial){ALSO_BY}:?\s+{OWN_HELP}(?:now\b|today\b|in\b|before\b|by\b|between\b"
        rf"|them (?:at|and|today|now)\b|(?:him|her) (?:at|and)\b|this number|on\s+{OFFICIAL}|\(?\+?\d|{OFFICIAL})",
        rf"(?:call|reach|ring|phone|telephone|dial)\s+{OWN_HELP}[^.!?\d]{{1,60}}(?:at|on"
        rf"|:)?\s*\(?\d{{3}}\)?[-. ]\s?\d{{3}}[-. ]\d",
        r"mak(?:e|ing)\s+(?:a|one|the|your|some|\d+)\s+(?:phone )?calls?\b",
        r"(?:flood|light\s+up|jam|ring|fill)\s+(?:up\s+)?(?:the|their|his|her|ice.s|NAME)\s+(?:\w+\s+)?(?:phones?|phone"
        r" lines?|lines?|switchboard|voice ?mail)\b",
        r"leav(?:e|ing)\s+(?:a|your)\s+(?:voice ?mail|voice message|message\s+(?:for|with|at)\s+(?!us))",
    ),
    "write": (
        rf"(?:e-?mail(?:ing)?|fax(?:ing)?|contact(?:ing)?|message){ALSO_BY}\s+{OWN_HELP}(?:@|\S+@|{OFFICIAL})",
        rf"(?:tweet(?:ing)?(?:\s+at)?|tag(?:ging)?){ALSO_BY}\s+(?:@|{OFFICIAL})",
        rf"writ(?:e|ing){ALSO_BY}\s+(?:to\b(?! us| me| our)|a\s+(?:letter|postcard|note)|letters|an e-?mail"
        rf"|{OFFICIAL})",
        rf"(?:send|mail|deliver|post|file|leav|submit|mak)(?:e|ing)?\s+(?:[^.!?]{{0,60}}?\s)?{_MESSAGES}\b",
        rf"(?:send|mail|e-?mail|fax|deliver|take|bring)\s+(?:it|them|this)\s+(?:back\s+)?to\s+{OFFICIAL}",
        r"comment\s+(?:here|online|at|on|now|today|by)\b|submit(?:ting)?\s+(?:an?\s+|your\s+|public\s+|written\s+)*"
        r"comments?",
        r"use\s+(?:the|our|this)\s+(?:[\w-]+\s+)?(?:tool|sample letter|template|letter)\b",
        r"flood\s+(?:the|their|his|her|NAME)\s+(?:\w+\s+)?(?:inbox(?:es)?|mailbox|mentions|timeline)",
    ),
    "text": (r"text\s+[\"“'‘]?[\w ]{1,20}[\"”'’]?\s+to\s+\d{5,6}\b",),
    "tell": (
        r"(?:tell|urg|ask|pressur|petition|remind|push)(?:e|ing)?\s+(?:your\b|the\b|our\b(?! community| father)|NAME)",
        r"let\s+(?!us\b)(?:\w+\s+){1,4}know\b",
        r"ask\s+(?:for\s+your|each|every|all|them|him|her)\b",
        r"demand(?:ing)?\s+(?:that\b|an?\b|the\b|justice|freedom|NAME)",
    ),
    "donate": (
        r"donat(?:e|ing)\b(?! d)",
        r"(?:give|contribute|chip in)\s+(?:to\b|now\b|today\b|what you can|generously|\$)",
        r"mak(?:e|ing)\s+a\s+(?:[\w-]+\s+)?donation|help\s+(?:us\s+)?(?:raise\s+\$|pay\b|post\b|(?:get|bring)\s"
        r"(?:\w+\s+){1,3}(?:home|out|back)\b)",
    ),
    "event": (
        r"join(?:ing)?\s+(?:us\b|the\b|them\b|our\b|an?\b|in\b|for\b|NAME)",
        r"com(?:e|ing)\s+(?:to\b|out\b|join|and\b(?! (?:see|enjoy|meet)\b)|march|rally|stand|support|early"
        r"|once|with\b)|be\s+there\b",
        r"(?:attend|rsvp|volunteer|accompany|testify)\b|host\s+an?\b",
        r"(?:march|fast|walk)(?:ing)?\s+(?:with|for|on|to|against|alongside|out)\b",
        r"rally(?:ing)?\s+(?:with|at|for|against|to|outside|in)\b|protest\s+(?:with|at|outside|the|against|NAME)",
        r"(?:register|sign up)\s+(?:to|for|here|now|at|your|with)\b|(?:reserve|save)\s+(?:your|a)\s+(?:seat|spot)\b",
        r"take\s+a\s+shift|fill\s+(?:in|out)\s+(?:the\b"
        r"|this\b|our\b|https?:)",
        r"show(?:ing)?\s+up\b|turn\s+out\b|meet\s+(?:us|at|in|outside)\b|pack\s+the\b|stand\s+(?:with|outside)\b"
        r"|save\s+the\s+date|(?:participate|take\s+part)\s+in\b|bring\s+(?:an?|your|signs|friends|family|candles)\b"
        r"|gather\s+(?:at|with|outside)\b|wear\s+(?:white|black|red|orange|purple|your)\b|visit\s+your\s+(?:member|rep"
        r"|sen|congress|elected)\w*",
    ),
    "boycott": (
        r"boycott(?:ing)?\s+\w|(?:stop|quit)\s+(?:buying|shopping|eating|staying|banking)\b",
        r"(?:don.?t|do\s+not)\s+(?:buy|shop|eat|stay|book|fly|spend"
        r"|cross the picket)\b",
    ),
    "act": (
        r"let\s+us\s+know\b",
        r"(?:take\s+(?:urgent\s+|immediate\s+)?action|act)\s*(?:now|today|here|by\b|to\b|:|!|\.|$)",
        r"(?:leave|post)\s+a\s+(?:review|picture|photo|selfie)\b|close\s+your\s+account",
    ),
}
WANTED = {
    "sign": r"\b(?:need|reach|gather|collect|get to|get)\s[^.!?]{0,40}\bsignatures\b"
    r"|\bneed\s+(?:another\s+)?\d[\d,]+\b(?! (?:people|volunteers|dollars|witnesses))"
    r"|\b(?:organizations|groups|individuals|you)\s+have\s+until\b[^.!?]{0,60}\b(?:sign|join|letter|petition)\b",
    "call": r"\b(?:we|they|s?he|families)\s+needs?\s(?:\S+\s){0,3}?(?:phone )?calls\b"
    r"|\bcalls?\s+(?:are|is)\s+(?:\w+\s+)?needed\b|\b(?:will\s+(?:connect|put)|connects)\s+you\b"
    r"|\b(?:every|each|one|your)\s+(?:phone )?call\b[^.!?]{0,60}\b(?:counts|matters|helps|makes a difference)\b",
    "write": rf"\b{_MESSAGES}\s+(?:\w+\s+){{0,2}}?(?:(?:can|may|should|must)\s+be|are|is)\s+(?:[^.!?]{{0,40}}\s)?"
    r"(?:sent|addressed|e-?mailed|mailed|faxed|submitted|received|filed|delivered|due|needed|accepted|open)\b",
    "donate": r"\b(?:donations|contributions)\s+(?:(?:can|may)\s+be|are)\s+(?:\w+\s+)?(?:made|sent|welcome|needed)\b",
    "event": r"(?:you(?:.re| are)|everyone is|all are)\s+(?:cordially\s+)?invited|we(?:.ll|\s+will)\s+(?:be\s+)?"
    r"(?:there|rally|march|gather|hold|host|protest|meet|fast|walk)\w*|there\s+will\s+be\s+an?\b"
    r"|\bthis\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.!?]{0,40}\bwe\s+(?:march|rally|gather|meet)"
    r"|\bwe\s+(?:march|rally|gather|meet)\s+(?:on|at|this|every|in front|outside)\b"
    rf"|\b(?:looking|look)\s+for\s+{_PEOPLE}\b|\b{_PEOPLE}\s+(?:(?:of|for|who|with)\s[^.!?]{{0,40}}\s)?(?:are\s+)?(?:\w+\s+)?(?:needed|wanted)\b"
    rf"|\b(?:we|they)\s+(?:\w+\s+)?need\s+(?:\w+\s+)?{_PEOPLE}\b"
    r"|\bwill\s+you\s+(?:be\s+there|join|come)\b"
    r"|\bwe\s+(?:are|.re)\s+(?:outside|marching|rallying|gathering|protesting)\b"
    r"|(?:are|is)\s+walking\s+out\b|\bhas\s+called\s+a\b[^.!?]{0,30}\bday\s+of\s+action\b",
}
LEAD = r"please|now|then|also|and|so|just|today|tomorrow|urgent"
FIRST = (
    r"(?:read|visit|go to|see|watch|look up|check|print|download|copy|take|pick up|choose|find|open)"
    r"\s(?:[^.!?]|[.?]\S){1,120}?\s(?:and|to)\s+"
)
BEFORE = (
    rf"if\s[^,.]{{1,90}},\s*|{FIRST}"
    r"|(?:on|this|before|to)\s[^,.:]{1,60},\s*"
)
_EVERYONE = (
    r"(?:you|everyone|everybody|all|people|supporters|members|allies|friends|folks|community members|residents"
    r"|the community|the public|organizations|groups|all \w+|our \w+|those(?: \w+)?)"
)
ASKING = (
    r"please(?: also)?(?: consider)?|(?:can|will|could|would) you(?: please)?|you can(?: also| still| help by)?|you"
    r" (?:should|must|may)",
    r"(?:organizations|groups|individuals|supporters|anyone|anybody|everyone)(?: \w+){0,2} (?:can|may)(?: still"
    r"| also)?",
    r"help(?: us| out)? by|take (?:a )?(?:moment|minute)s?(?: today)? (?:to|and)|it.s time to",
    rf"we(?:.re| are)? (?:need|ask|want|urge|invite|encourage)(?:ing)?(?: all of)? {_EVERYONE}(?: all)? to",
    rf"(?:ask|urg|invit|encourag|call)(?:ing|s|es|e)?(?: on)?(?: all of)? {_EVERYONE}(?: all)? to",
    r"(?:are|is) (?:cordially |warmly )?(?:invited|asked|encouraged|urged) to|there is still time to|be sure to"
    r"|don.t forget to|looking for (?:people|volunteers|neighbors|friends) (?:to|who can)",
    r"click (?:here |on this link |on the link |this link |below )?to|(?:on|use|follow) this link to",
    r"to (?=[^.!?]{0,150}(?:\bclick|\bvisit|\bgo to|\bhere\b|https?:|www\.))",
)
FURTHER = r"and|or|then|by|to"
