// The stems of a word that no text of a static copy has, to find other forms of it: by the rules that Snowball describes
// for English and Spanish, since the words of the index were joined by these. tests/test_static_search.py compares the two.
"use strict";

(() => {
    const Q = globalThis.QueConste;
    const SHORTEST = 3; // letters of a stem
    const LONG = 5; // letters by which a Spanish and an English word are taken for one
    const split = (text) => text.split(" ");
    const longestFirst = (endings) => [...endings].sort((a, b) => b.length - a.length);
    const endingOf = (word, endings) => endings.find((ending) => word.endsWith(ending));
    const cut = (word, ending, by = "") => word.slice(0, word.length - ending.length) + by;

    // Where the part begins that comes after the first consonant behind a vowel, from a place on.
    function regionAfter(word, vowels, from) {
        let at = from;
        while (at < word.length && !vowels.includes(word[at])) at++;
        while (at < word.length && vowels.includes(word[at])) at++;
        return Math.min(word.length, at + 1);
    }

    const VOWELS = "aeiouy";
    const AS_IS = new Map([...split("sky news howe atlas cosmos bias andes")].map((word) => [word, word]).concat([
        ["skis", "ski"], ["skies", "sky"], ["idly", "idl"], ["gently", "gentl"], ["ugly", "ugli"], ["early", "earli"], ["only", "onli"], ["singly", "singl"],
    ]));
    const UNCUT = split("inning outing canning herring earring evening proceed exceed succeed");
    const BEGINNINGS = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
    const SECOND = new Map(Object.entries({
        tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate", ation: "ate", ator: "ate",
        alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble",
        ogist: "og", ogi: "og", fulli: "ful", lessli: "less", li: "",
    }));
    const THIRD = new Map(Object.entries({ tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" }));
    const FOURTH = longestFirst(split("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion"));

    const isVowel = (letter) => VOWELS.includes(letter);
    const hasVowel = (text) => [...text].some(isVowel);

    // Whether a word ends in a short syllable: "hop", "past", or a vowel and a consonant that are all of it.
    function isShort(word) {
        const [c, v, d] = [word.at(-3), word.at(-2), word.at(-1)];
        if (word === "past") return true;
        if (word.length < 2 || !isVowel(v) || isVowel(d)) return false;
        return word.length === 2 || (!isVowel(c) && !"wxY".includes(d));
    }

    function english(given) {
        if (AS_IS.has(given)) return AS_IS.get(given);
        if (given.length < 3) return given;
        // A y at the beginning or behind a vowel is a consonant: Y.
        let word = given.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
        const begun = BEGINNINGS.exec(word);
        const first = begun ? begun[0].length : regionAfter(word, VOWELS, 0);
        const second = regionAfter(word, VOWELS, first);
        const isIn = (region, ending) => word.length - ending.length >= region;

        const plural = endingOf(word, ["sses", "ied", "ies", "us", "ss", "s"]);
        if (plural === "sses") word = cut(word, "es");
        else if (plural === "ied" || plural === "ies") word = cut(word, plural, word.length > 4 ? "i" : "ie");
        else if (plural === "s" && hasVowel(word.slice(0, -2))) word = cut(word, "s");
        if (UNCUT.includes(word)) return word;

        word = pastOrProgressive(word, first, isIn);
        if (/[yY]$/.test(word) && word.length > 2 && !isVowel(word.at(-2))) word = cut(word, "y", "i");

        const two = endingOf(word, longestFirst(SECOND.keys()));
        if (two && isIn(first, two)) {
            const before = word.at(-two.length - 1);
            const fits = two === "ogi" ? before === "l" : two === "li" ? "cdeghkmnrt".includes(before) : true;
            if (fits) word = cut(word, two, SECOND.get(two));
        }
        const three = endingOf(word, longestFirst(THIRD.keys()));
        if (three && isIn(first, three) && (three !== "ative" || isIn(second, three))) word = cut(word, three, THIRD.get(three));
        const four = endingOf(word, FOURTH);
        if (four && isIn(second, four) && (four !== "ion" || /[st]ion$/.test(word))) word = cut(word, four);
        if (word.endsWith("e") && (isIn(second, "e") || (isIn(first, "e") && !isShort(cut(word, "e"))))) word = cut(word, "e");
        else if (word.endsWith("ll") && isIn(second, "l")) word = cut(word, "l");
        return word.replaceAll("Y", "y");
    }

    function pastOrProgressive(word, first, isIn) {
        const ending = endingOf(word, ["eedly", "ingly", "edly", "eed", "ing", "ed"]);
        if (!ending) return word;
        if (ending.startsWith("eed")) {
            const isKept = /^(?:proc|exc|succ)$/.test(cut(word, ending));
            return isIn(first, ending) && !isKept ? cut(word, ending, "ee") : word;
        }
        const rest = cut(word, ending);
        if (ending === "ing" && /^[^aeiouy]y$/.test(rest)) return cut(rest, "y", "ie"); // dying
        if (!hasVowel(rest)) return word;
        if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
        if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
        return rest.length === first && isShort(rest) ? `${rest}e` : rest;
    }

    const VOCALES = "aeiouáéíóúü";
    const PRONOUNS = longestFirst(split("me se sela selo selas selos la le lo las les los nos"));
    const BEFORE_PRONOUN = longestFirst(split("iéndo ándo ár ér ír ando iendo ar er ir yendo"));
    const PLAIN = longestFirst(split("anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"));
    const WITH_IC = longestFirst(split("adora ador ación acion adoras adores aciones ante antes ancia ancias"));
    const STANDARD = longestFirst([...PLAIN, ...WITH_IC, ...split("logía logías ución uciones encia encias amente mente idad idades iva ivo ivas ivos")]);
    const WITH_Y = longestFirst(split("ya ye yan yen yeron yendo yo yó yas yes yais yamos"));
    const AFTER_GU = split("en es éis emos");
    const VERB = longestFirst([
        ...AFTER_GU,
        ...["ar", "er", "ir"].flatMap((verb) => split("ían ías án ás íais ía éis íamos emos á é").map((end) => verb + end)),
        ...split("aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas"),
        ...split("adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos"),
        ...split("iéramos iésemos ásemos"),
    ]);
    const RESIDUE = split("os a o á í ó e é");

    // Where verbs may be cut: behind the third letter, or a vowel or consonant that follows.
    function verbRegion(word) {
        const is = (at) => VOCALES.includes(word[at]);
        const next = (from, wanted) => {
            for (let at = from; at < word.length; at++) if (is(at) === wanted) return at + 1;
            return word.length;
        };
        if (word.length < 2) return word.length;
        if (is(0)) return is(1) ? next(2, false) : next(2, true);
        return is(1) ? Math.min(3, word.length) : next(2, true);
    }

    function spanish(given) {
        let word = given.normalize("NFC");
        const verb = verbRegion(word);
        const first = regionAfter(word, VOCALES, 0);
        const second = regionAfter(word, VOCALES, first);
        const isIn = (region, ending, of = word) => of.length - ending.length >= region;

        const pronoun = endingOf(word, PRONOUNS);
        if (pronoun) {
            const rest = cut(word, pronoun);
            const before = endingOf(rest, BEFORE_PRONOUN);
            if (before && isIn(verb, before, rest) && (before !== "yendo" || /uyendo$/.test(rest))) {
                word = cut(rest, before, before.normalize("NFD").replace(/\p{M}/gu, ""));
            }
        }
        const standard = withoutStandard(word, first, second);
        if (standard !== null) word = standard;
        else {
            const y = endingOf(word.slice(verb), WITH_Y);
            if (y && word.at(-y.length - 1) === "u") word = cut(word, y);
            else {
                const ending = endingOf(word.slice(verb), VERB);
                if (ending) {
                    word = cut(word, ending);
                    if (AFTER_GU.includes(ending) && word.endsWith("gu")) word = cut(word, "u");
                }
            }
        }
        const residue = endingOf(word, RESIDUE);
        if (residue && isIn(verb, residue)) {
            word = cut(word, residue);
            if ("eé".includes(residue) && word.endsWith("gu") && isIn(verb, "u")) word = cut(word, "u");
        }
        return word;
    }

    // A word without the ending that makes a noun, adjective or adverb of it; null where it has none.
    function withoutStandard(word, first, second) {
        const ending = endingOf(word, STANDARD);
        if (!ending) return null;
        const isIn = (region, end, of) => of.length - end.length >= region;
        const rest = cut(word, ending);
        const without = (...ends) => {
            const found = endingOf(rest, ends);
            return found && isIn(second, found, rest) ? cut(rest, found) : rest;
        };
        if (!isIn(ending === "amente" ? first : second, ending, word)) return null;
        if (PLAIN.includes(ending)) return rest;
        if (WITH_IC.includes(ending)) return without("ic");
        if (ending.startsWith("log")) return `${rest}log`;
        if (ending.startsWith("uci")) return `${rest}u`;
        if (ending.startsWith("encia")) return `${rest}ente`;
        if (ending === "mente") return without("ante", "able", "ible");
        if (ending.startsWith("idad")) return without("abil", "ic", "iv");
        if (ending.startsWith("iv")) return without("at");
        const adverb = without("iv", "os", "ic", "ad"); // amente
        return rest.endsWith("iv") && adverb !== rest && adverb.endsWith("at") && isIn(second, "at", adverb) ? cut(adverb, "at") : adverb;
    }

    // Both stems of a word, without accents; none of short words and of numbers.
    function stemsOf(word) {
        if (!/^\p{L}+$/u.test(word)) return { english: "", spanish: "" };
        const kept = (stem) => (stem.length >= SHORTEST ? stem : "");
        return { english: kept(Q.fold(english(word))), spanish: kept(Q.fold(spanish(word.replace(/([au])cion$/, "$1ción")))) };
    }

    // The words of texts that are forms of one that no text has: with a stem in common by one language, or a long one.
    async function relatedWords(about, word) {
        const own = stemsOf(word);
        const family = (text) => about.families.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "u").test(Q.fold(text)));
        const stems = [...new Set([own.english, own.spanish])].filter(Boolean);
        const found = await Promise.all(stems.map((stem) => Q.entry("stems", about.stems, stem)));
        const words = [...new Set(found.filter(Boolean).flatMap((said) => said.split(" ")))];
        const isRelated = (other) => {
            const its = stemsOf(other);
            const both = [its.english, its.spanish];
            return (own.english && its.english === own.english) || (own.spanish && its.spanish === own.spanish) || stems.some((stem) => stem.length >= LONG && both.includes(stem));
        };
        const ownFamily = family(word);
        const irregular = await Promise.all(irregularForms(about, Q.fold(word)).map((form) => Q.entry("forms", about.forms, form)));
        const spelled = irregular.filter(Boolean).flatMap((said) => said.split("|")[0].split(" "));
        return [...words.filter((other) => family(other) === ownFamily && isRelated(other)), ...spelled];
    }

    function irregularForms(about, folded) {
        const found = Object.hasOwn(about.irregular, folded) ? [...about.irregular[folded]] : [];
        if (folded.length > 4 && folded.endsWith("ces")) found.push(`${folded.slice(0, -3)}z`); // jueces
        if (folded.length > 2 && folded.endsWith("z")) found.push(`${folded.slice(0, -1)}ces`);
        return found;
    }

    Object.assign(Q, { english, spanish, stemsOf, relatedWords });
})();
