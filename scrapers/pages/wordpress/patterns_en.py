"""English patterns that tell calls to act from other posts, each alternative with an example.

A string lists phrases that are their own examples: "letter(s)" with or without the end, "protest*" with any ending,
"sit-in" with or without its hyphen. Of a pair, the first is a regular expression and the second a text that it matches.
``<NAME>`` and the like stand for the alternatives of that name in the tables of both languages.
"""

Rows = tuple[str | tuple[str, str], ...]

# What a sentence that asks begins with, by what it asks for. Matched there in text without accents, in any case.
VERBS: dict[str, Rows] = {
    "sign": (
        "add yours, adding yours, take the pledge, co-sign, co-signing, signing it, sign it, sign this",
        (r"sign(?:ing)? ?(?::|→)", "Sign: bit.ly/ana"),
        (r"sign(?:ing)? (?:on(?! up)|at|onto|here|now|today|below|by|before|(?:your|my) name)\b", "Sign on by Friday"),
        (r"sign(?:ing)? (?!up\b)[^.!?]{0,60}?\b<PAPER>s?\b", "Sign Ana's petition"),
        (r"put(?:ting)? your (?:own )?name (?:on|to|down)\b", "Put your name to it"),
        (r"add(?:ing)? (?:your|their) (?:name|group|organization|signature|voice)s?\b", "Add your name"),
        (r"endors(?:e|ing) (?:the|this|our) (?:[\w-]+ ){0,3}?(?:<PAPER>|call)s?\b", "Endorse our open letter"),
        (r"join(?:ing)? (?:our|the|this) (?:[\w-]+ ){0,2}?(?:<PAPER>|sign-?on)\b", "Join this sign-on letter"),
    ),
    "call": (
        (r"<DIAL> (?:now|today|in|before|by|between|this number)\b", "Call now"),
        (r"<DIAL> (?:them (?:at|and|today|now)|(?:him|her) (?:at|and))\b", "Call her and say so"),
        (r"<DIAL> (?:on )?<OFFICIAL>", "Call or email your senator"),
        (r"<DIAL> \(?\+?\d", "Call: (213) 373-4253"),
        (r"(?:call|reach|ring|phone|telephone|dial) <NOT_FOR_HELP>[^.!?\d]{1,60}<PHONE>", "Call Ana at 213-373-4253"),
        (r"mak(?:e|ing) (?:a|one|the|your|some|\d+) (?:phone )?calls?\b", "Make one phone call"),
        (r"(?:flood|light up|jam|ring|fill) (?:up )?<WHOSE> (?:\w+ )?<LINES>\b", "Flood ICE's phone lines"),
        (r"leav(?:e|ing) (?:a|your) (?:voice ?mail|voice message|message (?:for|with|at) (?!us))", "Leave a voicemail"),
    ),
    "write": (
        (r"<MAIL> <NOT_FOR_HELP>(?:@|\S+@|<OFFICIAL>)", "Email or call the mayor"),
        (r"(?:tweet(?:ing)?(?: at)?|tag(?:ging)?)<ALSO_BY>* (?:@|<OFFICIAL>)", "Tweet at @DHSgov"),
        (r"writ(?:e|ing)<ALSO_BY>* (?:to\b(?! us| me| our)|<OFFICIAL>)", "Write to the judge"),
        (r"writ(?:e|ing)<ALSO_BY>* (?:a (?:letter|postcard|note)|letters|an e-?mail)", "Write a letter"),
        (r"(?:send|mail|deliver|post|file|leav|submit|mak)(?:e|ing)? (?:[^.!?]{0,60}? )?<MESSAGES>", "Mail her a card"),
        (r"(?:send|e?-?mail|fax|deliver|take|bring) (?:it|them|this) (?:back )?to <OFFICIAL>", "Fax it to ICE"),
        (r"comment (?:here|online|at|on|now|today|by)\b", "Comment by July 15"),
        (r"submit(?:ting)? (?:an? |your |public |written )*comments?", "Submit a public comment"),
        (r"use (?:the|our|this) (?:[\w-]+ )?(?:tool|sample letter|template|letter)\b", "Use our online tool"),
        (r"flood <WHOSE> (?:\w+ )?(?:inbox(?:es)?|mailbox|mentions|timeline)", "Flood her inbox"),
    ),
    "text": (
        (r"text [\"“'‘]?[\w ]{1,20}[\"”'’]? to \d{5,6}\b", "Text “FREE ANA” to 52886"),
        (r"text [\"“'‘]?[\w ]{1,20}[\"”'’]? \([^()]{1,60}\) to \d{5,6}\b", 'Text "SI" ("YES" in English) to 52886'),
    ),
    "tell": (
        (r"<URGE> (?:your|the|our(?! community| father))\b", "Tell your senator"),
        (r"<URGE> <NAME>", "Urge Sheriff Ortega to let her go"),
        (r"let (?!us\b)(?:\w+ ){1,4}know\b", "Let the sheriff know"),
        (r"ask (?:for your|each|every|all|them|him|her)\b", "Ask them to vote no"),
        (r"demand(?:ing)? (?:(?:that|an?|the)\b|justice|freedom|<NAME>)", "Demand that ICE free Ana"),
    ),
    "donate": (
        (r"donat(?:e|ing)\b(?! d)", "Donate today"),
        (r"(?:give|contribute|chip in) (?:(?:to|now|today)\b|what you can|generously|\$)", "Give what you can"),
        (r"mak(?:e|ing) a (?:[\w-]+ )?donation", "Make a tax-deductible donation"),
        (r"help (?:us )?(?:raise \$|pay\b|post\b)", "Help us raise $5,000"),
        (r"help (?:us )?(?:get|bring) (?:\w+ ){1,3}(?:home|out|back)\b", "Help bring Teo home"),
    ),
    "event": (
        "be there, attend, rsvp, volunteer, accompany, testify, host a, host an, take a shift, showing up, show up",
        "turn out, pack the, save the date, participate in, take part in",
        (r"join(?:ing)? (?:(?:us|the|them|our|an?|in|for)\b|<NAME>)", "Join us Saturday"),
        (r"com(?:e|ing) (?:(?:to|out|early|once|with)\b|join|march|rally|stand|support)", "Come march with us"),
        (r"com(?:e|ing) and\b(?! (?:see|enjoy|meet)\b)", "Come and testify"),
        (r"(?:march|fast|walk)(?:ing)? (?:with|for|on|to|against|alongside|out)\b", "Fast with them"),
        (r"rally(?:ing)? (?:with|at|for|against|to|outside|in)\b", "Rally at City Hall"),
        (r"protest (?:with|at|outside|the|against|<NAME>)", "Protest outside the jail"),
        (r"(?:register|sign up) (?:to|for|here|now|at|your|with)\b", "Sign up for a shift"),
        (r"(?:reserve|save) (?:your|a) (?:seat|spot)\b", "Reserve a seat on the bus"),
        (r"fill (?:in|out) (?:(?:the|this|our)\b|https?:)", "Fill out this form"),
        (r"(?:meet (?:us|at|in|outside)|stand (?:with|outside)|gather (?:at|with|outside))\b", "Meet at City Hall"),
        (r"bring (?:an?|your|signs|friends|family|candles)\b", "Bring your drums"),
        (r"wear (?:white|black|red|orange|purple|your)\b", "Wear white"),
        (r"visit your (?:member|rep|sen|congress|elected)\w*", "Visit your representative"),
    ),
    "boycott": (
        (r"boycott(?:ing)? \w", "Boycott Wendy's"),
        (r"(?:stop|quit) (?:buying|shopping|eating|staying|banking)\b", "Stop buying their grapes"),
        (r"(?:don.?t|do not) (?:buy|shop|eat|stay|book|fly|spend|cross the picket)\b", "Don't shop there"),
    ),
    "act": (
        "let us know, close your account",
        (r"(?:take (?:(?:urgent|immediate) )?action|act) ?(?:now|today|here|by\b|to\b|:|!|\.|$)", "Take action now"),
        (r"(?:leave|post) a (?:review|picture|photo|selfie)\b", "Post a selfie"),
    ),
}
# What asks without a verb of asking, wherever it stands in a sentence.
WANTED: dict[str, Rows] = {
    "sign": (
        (r"\b(?:need|reach|gather|collect|get to|get) [^.!?]{0,40}\bsignatures\b", "We need 500 more signatures"),
        (r"\bneed (?:another )?\d[\d,]+\b(?! (?:people|volunteers|dollars|witnesses))", "We need 10,000 by Friday"),
        (r"\b(?:<GROUPS>|you) have until [^.!?]{0,60}\b(?:sign|join|letter|petition)\b", "You have until noon to sign"),
    ),
    "call": (
        (r"\b(?:we|they|s?he|families) needs? (?:\S+ ){0,3}?(?:phone )?calls\b", "She needs your calls"),
        (r"\bcalls? (?:are|is) (?:\w+ )?needed\b", "Calls are urgently needed"),
        (r"\b(?:will (?:connect|put)|connects) you\b", "The tool will connect you"),
        (r"\b(?:every|each|one|your) (?:phone )?call\b[^.!?]{0,60}\b<COUNTS>", "Every call counts"),
    ),
    "write": ((r"\b<MESSAGES> (?:\w+ ){0,2}?<MUST_BE> (?:[^.!?]{0,40} )?<SENT>", "Letters can be sent to the judge"),),
    "donate": ((r"\b(?:donations|contributions) <MUST_BE> (?:\w+ )?<MADE>", "Donations are welcome"),),
    "event": (
        "there will be a, there will be an, will you be there, will you join, will you come, are walking out",
        (r"(?:you(?:.re| are)|everyone is|all are) (?:cordially )?invited", "All are invited"),
        (r"we(?:.ll| will) (?:be )?(?:there|rally|march|gather|hold|host|protest|meet|fast|walk)\w*", "We'll march"),
        (r"\bthis (?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.!?]{0,40}\bwe <MEET>", "This Friday at 5, we meet"),
        (r"\bwe <MEET> (?:on|at|this|every|in front|outside)\b", "We gather at the jail"),
        (r"\blook(?:ing)? for <PEOPLE>", "We are looking for drivers"),
        (r"\b<PEOPLE> (?:(?:of|for|who|with) [^.!?]{0,40} )?(?:are )?(?:\w+ )?(?:needed|wanted)\b", "Witnesses wanted"),
        (r"\b(?:we|they) (?:\w+ )?need (?:\w+ )?<PEOPLE>", "We need bilingual interpreters"),
        (r"\bwe (?:are|.re) (?:outside|marching|rallying|gathering|protesting)\b", "We are outside City Hall"),
        (r"\bhas called a\b[^.!?]{0,30}\bday of action\b", "The union has called a national day of action"),
    ),
}
# Parts of the above, and what may stand before a verb: LEAD and BEFORE in front, ASKING anywhere, FURTHER after one.
PARTS: dict[str, Rows] = {
    "NAME": ((r"(?-i:(?!(?:It|Me|Us|For|Out|Of|And|To|In|On|The|A|That|This|What)\b)[A-Z][\w.’'-]*)", "Ortega"),),
    "OFFICIAL": (
        "your, the, our, all, both, these, every, each, local, state, elected, sen, rep, gov, pres, president, mayor",
        "sheriff, judge, commissioner, congress, ice, dhs, warden",
        (r"<NAME>\b", "Ortega"),
    ),
    "NOT_FOR_HELP": ((r"(?!(?:[\w'’]+ ){0,2}<HELPERS>)(?!(?:[\w-]+ ){0,4}<HELP_LINE>)", "not to one's own lawyer"),),
    "HELPERS": (
        "lawyer(s), attorneys, doctor, consulate, consul, 911, police, hospital, famil*, friend(s), parent(s)",
        "center(s), waiting, company, bank(s), landlord, insurance, school(s), employer",
        (r"attorney(?! general)\b", "attorney"),
    ),
    "HELP_LINE": ((r"(?:help ?line|(?<!ice )(?<!dhs )(?<!.s )hot ?line)s?\b", "hotline"),),  # but "the ICE hotline"
    "ALSO_BY": ((r"(?: ?/ ?|,? (?:and|or|y|o) )(?:call|e-?mail|write|fax|text|tweet|visit|contact)", " or email"),),
    "DIAL": ((r"(?:call(?:ing)?|phone|telephone|dial)<ALSO_BY>*:?(?= <NOT_FOR_HELP>)", "call or email her"),),
    "MAIL": ((r"(?:(?:e-?mail|fax|contact)(?:ing)?|message)<ALSO_BY>*", "e-mail"),),
    "PHONE": ((r"\(?\d{3}\)?[-. ] ?\d{3}[-. ]\d", "(213) 373-4253"),),
    "WHOSE": ((r"(?:the|their|his|her|ice.s|<NAME>)", "their"),),
    "LINES": ((r"(?:phones?|phone lines?|lines?|switchboard|voice ?mail)", "phone lines"),),
    "PAPER": ((r"(?:petition|letter|pledge|statement|card|form)", "petition"),),
    "MESSAGES": (
        "letter(s), testimony, testimonies, e-mail(s), message(s), fax, faxes, postcard(s), card(s), comment(s)",
        "tweet(s), statement(s)",
    ),
    "URGE": ((r"(?:tell|urg|ask|pressur|petition|remind|push)(?:e|ing)?", "urge"),),
    "GROUPS": ("organizations, groups, individuals",),
    "COUNTS": ("counts, matters, helps, makes a difference",),
    "MUST_BE": ("can be, may be, should be, must be, are, is",),
    "MADE": ("made, sent, welcome, needed",),
    "SENT": (
        "sent, addressed, e-mailed, mailed, faxed, submitted, received, filed, delivered, due, needed, accepted, open",
    ),
    "MEET": ("march, rally, gather, meet",),
    "PEOPLE": (
        "people, volunteers, drivers, interpreters, witnesses, hosts, speakers, testimony, monitors, observers",
        "translators",
    ),
    "EVERYONE": (
        "you, everyone, everybody, all, people, supporters, members, allies, friends, folks, community members",
        "residents, the community, the public, organizations, groups, those",
        (r"(?:all|our|those) \w+", "our neighbors"),
    ),
    "LEAD": ("please, now, then, also, and, so, just, today, tomorrow, urgent",),
    "FIRST": ((r"<LOOK_UP> (?:[^.!?]|[.?]\S){1,120}? (?:and|to) ", "Download the letter and "),),
    "LOOK_UP": (
        "read, visit, go to, see, watch, look up, check, print, download, copy, take, pick up, choose, find, open",
    ),
    "BEFORE": (
        (r"if [^,.]{1,90}, ?", "If you live in Fresno, "),
        (r"(?:on|this|before|to) [^,.:]{1,60}, ?", "On Friday, "),
    ),
    "ASKING": (
        "there is still time to, be sure to, it's time to, it’s time to, don't forget to, don’t forget to",
        (r"please(?: also)?(?: consider)?", "please consider"),
        (r"(?:can|will|could|would) you(?: please)?", "will you"),
        (r"you (?:can(?: also| still| help by)?|should|must|may)", "you can still"),
        (r"(?:<GROUPS>|supporters|anyone|anybody|everyone)(?: \w+){0,2} (?:can|may)(?: still| also)?", "anyone can"),
        (r"help(?: us| out)? by", "help us by"),
        (r"(?:please|you can|to) (?:support|help|defend|protect|free) [^.!?]{1,60} by", "please support them by"),
        (r"take (?:a )?(?:moment|minute)s?(?: today)? (?:to|and)", "take a moment to"),
        (r"we(?:.re| are)? <NEED>(?: all of)? <EVERYONE>(?: all)? to", "we need everyone to"),
        (r"<CALL_ON>(?: on)?(?: all of)? <EVERYONE>(?: all)? to", "calls on all members to"),
        (r"(?:are|is) (?:cordially |warmly )?(?:invited|asked|encouraged|urged) to", "are invited to"),
        (r"looking for (?:people|volunteers|neighbors|friends) (?:to|who can)", "looking for volunteers who can"),
        (r"click (?:here |on this link |on the link |this link |below )?to", "click here to"),
        (r"(?:on|use|follow) this link to", "follow this link to"),
        (r"to (?=[^.!?]{0,150}(?:\bclick|\bvisit|\bgo to|\bhere\b|https?:|www\.))", "to sign, click here"),
    ),
    "NEED": ((r"(?:need|ask|want|urge|invite|encourage)(?:ing)?", "asking"),),
    "CALL_ON": ((r"(?:ask|urg|invit|encourag|call)(?:ing|s|es|e)?", "urges"),),
    "FURTHER": ("and, or, then, by, to",),
}
# Searched for in text without accents and in lower case, by the name that the code asks for.
PATTERNS: dict[str, Rows] = {
    # Sentences that ask, but for something else than to act.
    "aside": (
        "newsletter*, mailing list*, e-mail list*, e-mail updates, for updates, subscrib*, follow us, like us on",
        "our blog, our work, this blog, keep this site, become a member, visit our website, appointment*",
        "what you think, if you need, if you have questions, tax deductible, tax-deductible",
        (r"\b(?:info|jobs|intake|membership)@", "write to info@casa.example"),
        (r"\bour (?:[\w-]+ )?(?:team|staff|intake|organizers)\b", "call our intake team"),
        (r"\bto (?:suggest|nominate|order|apply(?! pressure))\b", "email us to order shirts"),
        (r"\b(?:for|request|schedule|arrange) (?:an )?interviews?\b", "call to arrange an interview"),
        (r"for (?:more|further) (?:info\w*|details)(?! and\b)", "call for more information"),
    ),
    "question": ((r"\W*(?:(?:any|have|got|more) )*(?:questions|info\w*)\b.{0,30}\?", "any questions?"),),
    # Whose number it is that a line gives: theirs whom one calls.
    "office": (
        "field office, ero, ice, dhs, homeland security, senator(s), representative(s), commissioner(s), supervisor(s)",
        "council, councilor, councilmember, councilwoman, councilman, chair, chairman, chairwoman, chairperson, mayor",
        "governor, sheriff, warden, judge, field director, acting director, ice director, white house, switchboard",
        "capitol, comment line, secretary, attorney general, district attorney, the house, the senate, congress*",
        (r"\b(?:sen|rep|gov)\. |\be\.r\.o\b", "sen. ruiz"),
    ),
    "switchboard": (
        (r"202\W{1,2}22[45]\W3121", "(202) 224-3121"),  # of Congress
        (r"202\W{1,2}456\W(?:1111|1414)", "202-456-1111"),  # of the White House
    ),
    # A number that is none to act by: a fax, the press, a service.
    "other_number": (
        "fax, contact*, press*, media*, public affairs, executive director, for more info*, more information",
        "questions, appointment, our office, hotline",
    ),
    "gathering": (
        "vigil, rally, protest, walk-out, picket, demonstration, town hall, forum, lobby day, lobby visit, call-in day",
        "day of action, court support, court accompaniment, press conference, sit-in, hunger strike, fast, caravan",
        "boycott, procession, teach-in, know your rights training, know your rights workshop, community training",
        "community workshop, public hearing, delivery, house meeting, community meeting, tweet storm, tweetstorm",
        "twitter storm, twitterstorm, phone bank, phonebank",
        (r"\bmarch(?! \d)\b", "march to the capitol"),  # not "march 5"
    ),
    # Where somebody is awaited by others than us: readers are asked to come where a title says no more than this.
    "appointment": ("to court, in court, at court, court hearing, court date, courtroom, hearing, check-in",),
    "past": (
        "marched, gathered, rallied, attended, showed, came, was, were, held, took, lasted, yesterday, signed the",
        "delivered, joined, protested, ago, have signed, had, last night, last week, last month, last year",
        (r"\blast \w+day\b", "last tuesday"),
    ),
    "regular": ("each, every, next meeting, next issue, office hours, posted, update, updated",),
    "script": (
        (r"\W*(?:what to say|<SCRIPT_KIND>*(?:script|message)|talking points)\b.{0,60}", "sample script: hello"),
    ),
    "SCRIPT_KIND": ((r"(?:sample|suggested|call|phone) ", "sample "),),
    # Titles and categories that say that a post calls to act.
    "hint": (
        "action alert(s), action needed, action item(s), take action, urgent action, act now, call to action",
        "action call",
        (r"^(?:urgent|emergency)\b", "urgent: stop the raid"),
    ),
    # What a gift is for that is a call to act.
    "cause": ("bond, bail, legal, fund, family, families, fee(s), defense, relief",),
    "bond": ("bond(s), bail",),
    # What a post is for, where it is for something else than to call to act.
    "thanks": ((r"\W*(?:a (?:big|huge) )?(?:thanks|thank you)\b", "thank you all"),),
    "won": (
        (r"\W*(?:victory|we won|we did it|good news)\b", "victory! ana is out"),
        (r"\W*update: \w+ (?:is|was) (?:free|released)\b", "update: ana is free"),
        (r".*\b(?:is|are) (?:home|free)(?: at last)?\W*$", "ana is home at last!"),
    ),
    "report": (
        (r"\W*(?:(?:photos|pictures|recap|video) (?:from|of)|minutes (?:of|from))", "photos from the march"),
        (r".*\b(?:recap|results|summary|notes)\W*$", "may day recap"),
        (r"\W*(?:timeline|obituar)", "timeline of s-comm"),
    ),
    "job": (
        "job opening*, job posting*, job announcement*, job opportunity, job description*, cover letter*, resume(s)",
        "salary, internship(s), fellowship, request for proposals, now hiring, we're hiring, we’re hiring, are hiring",
        "is hiring",
        (r"\bjob\b.{0,40}\bapply\b", "for this job, apply by may 1"),
    ),
    "offer": (
        "gala, sponsorship(s), raffle, silent auction, movie night, movie screening, film night, film screening",
        "concert, annual dinner, annual concert, annual luncheon, benefit dinner, benefit concert, benefit luncheon",
        "fiesta, registration is open, the fee is, summer camp, reading group, book club, support group, potluck",
        "picnic, poem, recipe, book review, tax help, tax prep*, for an appointment, office hours, art show",
        "admission is, posada, free consultation(s), soccer, tournament, free entrance, exhibit, open house",
        "coat drive, toy drive, scholarship(s), english class*",
        (r"\btickets?\b.{0,60}(?:\$|start|available|on sale|door)", "tickets start at $50"),
        (r"\b(?:legal|free|citizenship|daca|naturalization) (?:\w+ )?(?:clinics?|class(?:es)?)\b", "free legal clinic"),
    ),
    "mourning": ("obituary, in memory of, in memoriam, survived by, in lieu of flowers, funeral mass, rest in peace",),
    "guide": (
        (r"\W*how to (?!<HELP>)", "how to read a warrant"),
        (r"\W*what to (?:do|know) (?:if|when)", "what to do if ice is at your door"),
        (r".*\bknow your rights(?! (?:training|workshop|session|forum))", "know your rights"),
        (r".*\b(?:preparedness|plain language|need to know|explainer|explained|faq)\b", "the new rule, explained"),
    ),
    "HELP": (
        "help*, support*, stop*, fight*, take*, join*, save*, free*, comment*, write*, demand*, end*, keep*, protect*",
        "act*, get involved",
    ),
    # A letter to an official, printed as a post.
    "addressed": ((r"\W*(?:dear|honorable) (?:(?:mr|mrs|ms|madam)\.? )?<TITLE>", "dear madam secretary,"),),
    "TITLE": (
        "president*, senator(s), congress*, governor, mayor, secretary, chair*, judge, director, members of, member of",
        "representative(s), sheriff, commissioner(s)",
    ),
    # Lines whose numbers and addresses are for the press or for questions.
    "information": (
        (r"^(?:(?:media |press )?contacts?\b ?|(?:media|press) ?)[:–-]", "contact: ana"),
        "media contact*, press contact*, more info*, further info*, questions, learn more, read more",
        (r"\bour (?:new )?(?:phone|telephone|office|fax|number)\b", "our new office: 209-555-0100"),
    ),
    "fax": ((r"^fax\b|\bfax:", "fax: 209-555-0100"),),
    # Words of a link that are the way to act, in a sentence that asks.
    "pointing": (
        (r"(?:click |clicking )?(?:here|on this link|this link|the link|link)\W*", "click here"),
        (r"(?:this|the|our|an?) (?:page|form|site|tool)\W*", "this page"),
        (r".*\b(?:petition|letter|pledge|sign|rsvp|register|registration|form|donat\w+)\b.*", "our letter to ice"),
    ),
    # Whom a thing is for: what these people do is not what readers are asked for.
    "cause_of_others": (
        (
            r"(?:in )?(?:support|solidarity)(?:ing)?(?: of| with| for)? (?:[\w’'-]+ ){0,4}<STRIKES>",
            "support their strike",
        ),
        (r"<STRIKES>(?:ers|[’']s?)\b", "the hunger strikers"),
        (
            r"\b(?:with|for|to|behind) (?:the|our|those) (?:[\w’'-]+ ){0,2}(?:on|in) (?:a |an? )?<STRIKES>",
            "for those on strike",
        ),
    ),
    "STRIKES": ((r"(?:hunger strik|strik|fast|walk-?out|sit-?in)(?:es?|ing)?", "hunger strike"),),
    "due": ("deadline, due, sign-on(s), signatures, comment(s), commenting, comment period",),
}
# How a sentence that asks names what it asks for, by the kind of its call: the first that it names is what it asks for.
# The names are words of the vocabulary in ``scrapers.action_words``.
ACTIONS: dict[str, dict[str, Rows]] = {
    "sign": {"petition": ("petition*",), "letter": ("letter(s), sign-on(s)",)},
    "call": {"call in day": ("call-in",)},
    "write": {
        "phone call": (
            (r"\bleave\b.{0,20}\bmessage", "leave her a message"),
            (r"(?<![\d-])\d{3}[-. ]\d{4}\b", "message 373-4253"),
        ),
        "public comment": ("comment(s), regulations.gov",),
        "tweet": ("tweet(s), tweeting, tweetstorm, tag", (r"#\w|(?<!\w)@\w", "message @dhsgov")),
        "fax": ("fax*",),
        "email": ("e-mail*", (r"\w@\w", "write to ice@dhs.example")),
    },
    "event": {
        "vigil": ("vigil*",),
        "walkout": ("walk-out*, walk out*, walking out*",),
        "hunger strike": ("hunger strike(s), hunger striking, fast, fasting",),
        "civil disobedience": ("sit-in, civil disobedience",),
        "march": ("caravan*, procession*, pilgrimage*, walk with", (r"\bmarch(?:es|ing)?\b(?! \d)", "marching")),
        "rally": ("rally*, rallies, protest*, picket*, demonstration*, press conference*",),
        "hearing": (
            "testif*, testimon*, public hearing(s), committee hearing(s), council hearing(s), budget hearing(s)",
            "legislative hearing(s), senate hearing(s), assembly hearing(s), house hearing(s)",
        ),
        "phone bank": ("phone bank*, phonebank*",),
        "tweet": ("tweet storm*, tweetstorm*, twitter storm*, twitterstorm*",),
        "accompaniment": ("court*, check-in, accompan*",),
        "training": ("training*, workshop*, teach-in*, webinar*",),
        "meeting": ("town hall*, forum*, lobby*, meeting*, council, day at the capitol*, day at the state capitol*",),
        "volunteer": ("volunteer*, shift*",),
    },
}
# Days and hours as shown, and what stands around them. Searched for in text without accents and in lower case.
DATES: dict[str, Rows] = {
    "MONTH": (
        (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?)\.?", "aug."),
        (r"(?:sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?", "sept."),
    ),
    "WEEKDAY": ((r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?", "thurs."),),
    "YEAR": ((r"(?:19|20)\d\d\b", "2012"),),
    "DAY": ((r"\b[0-3]?\d(?:st|nd|rd|th)?\b", "3rd"),),
    "DATE": (
        (r"(?:\b<WEEKDAY>,? (?:the )?)?\b<MONTH> <DAY>(?!:?\d)(?:,? <YEAR>)?", "friday, may 4th, 2012"),
        (r"(?:\b<WEEKDAY>,? )?<DAY> (?:of )?<MONTH>(?:,? <YEAR>|(?!\w))", "4 may 2012"),
        (r"\b\d{4}-[01]\d-[0-3]\d\b", "2012-05-04"),
        (r"(?<![\d/.-])[0-3]?\d[/.][0-3]?\d[/.](?:(?:19|20)\d\d|\d\d)(?![\d/])", "5/4/2012"),
        (r"(?<![\d/.$-])[0-3]?\d/[0-3]?\d(?![\d/])", "5/4"),
    ),
    "DAY_NAME": ((r"\b(?:<WEEKDAY>|tomorrow|tonight|today)(?!\w)", "tomorrow"),),
    "time": (
        "noon",
        (r"\b\d{1,2}(?::\d\d)? ?[ap]\.? ?m\b|\b\d{1,2}:\d\d\b", "7:30 p.m."),
        (r"\b(?:<WEEKDAY>|tomorrow|tonight),? at \d{1,2}\b", "friday at 7"),
        (r"\bfrom \d{1,2}(?::\d\d)? (?:to|until) \d{1,2}\b(?! [a-z]{4})", "from 5 to 7"),  # not "from 5 to 7 people"
    ),
    "deadline": (
        (r"<DUE>:? (?:<HOUR>,? )?<ON>*(?P<date><DATE>|<DAY_NAME>)", "by 5 pm on friday"),
        (r"\b<LIMIT>\b[^.!?\n]{0,60}?\b(?P<later><DATE>)", "deadline for signatures, may 4"),
    ),
    "DUE": (
        "by, before, no later than, until, due, ends, ends on, closes, closes on, close of business, open through",
        "accepted through, accepting through, taken through, comment through, comments through",
        (r"\bdeadline(?: \w+){0,3}(?: is| for| of|:)+", "deadline to sign is"),
    ),
    "HOUR": (
        "noon, midnight, cob, eod, close of business, the end of the day",
        (r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?", "5pm"),
    ),
    "ON": ((r"(?:on|this|next|el|del|proximo) ", "on "),),
    "LIMIT": ("deadline",),
    # Lines that say when a post was published, and by whom.
    "published": ("posted, published, by, on, updated",),
    "around_date": (
        "posted, published, written, by, on, at, in, updated, last, modified, filed, under, leave, a, reply",
        "comment(s), no, min, read",
    ),
    "byline": (
        (r"(?:posted |published |written )?by:? \S.{0,60}", "posted by luz"),
        (r"(?:posted|published)(?: in| on)?:?", "posted on"),
    ),
    "author": ("by",),
}
