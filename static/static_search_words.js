// The words of a static copy's search: loads scripts of the index one by one, and finds the records with a word.
// The scripts call QueConste.take(name, data); static_copy/search_files.py writes them.
"use strict";

globalThis.QueConste = (() => {
    const MOST_ENDINGS = 300; // words that "deport*" stands for
    const waiting = new Map();
    let folder = "";

    function take(name, data) {
        waiting.get(name)?.done(data);
    }

    // Load a script of the index, once. It cannot be fetched: a page that was opened from a folder may not read files.
    function load(name) {
        if (!waiting.has(name)) {
            const entry = {};
            entry.promise = new Promise((resolve, reject) => {
                entry.done = resolve;
                const script = document.createElement("script");
                script.src = `${folder}${name}.js`;
                script.onerror = () => {
                    waiting.delete(name); // so that the next search tries again
                    reject(new Error(name));
                };
                document.head.append(script);
            });
            waiting.set(name, entry);
        }
        return waiting.get(name).promise;
    }

    const numbered = (name, number) => `${name}/${Math.floor(number / 1000)}/${number % 1000}`;

    async function open(place) {
        folder = place;
        return load("about");
    }

    // Words are in the order of their code points, which is not that of < for letters beyond the first 65,536.
    function isAfter(one, other) {
        const [a, b] = [Array.from(one), Array.from(other)];
        for (let i = 0; i < a.length && i < b.length; i++) {
            if (a[i] !== b[i]) return a[i].codePointAt(0) > b[i].codePointAt(0);
        }
        return a.length > b.length;
    }

    // The number of the script that would hold a word; -1 where it comes before all.
    function scriptOf(firsts, word) {
        let [low, high] = [0, firsts.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (isAfter(firsts[middle], word)) high = middle;
            else low = middle + 1;
        }
        return low - 1;
    }

    async function entry(name, firsts, word) {
        const number = scriptOf(firsts, word);
        if (number < 0) return undefined;
        const held = await load(numbered(name, number));
        return Object.hasOwn(held, word) ? held[word] : undefined;
    }

    // Lower case and no accents; an ñ is a letter of its own, as in the site's own search.
    function fold(word) {
        const plain = word.normalize("NFC").toLowerCase().replaceAll("ñ", "\0").normalize("NFD");
        return plain.replace(/\p{M}/gu, "").replaceAll("\0", "ñ");
    }

    // How texts spell a word, and the words that are other forms of it.
    async function formsOf(about, word) {
        const found = await entry("forms", about.forms, fold(word));
        if (found === undefined) return { exact: [], forms: await QueConste.relatedWords(about, word) };
        const [exact, forms = ""] = found.split("|");
        return { exact: exact.split(" ").filter(Boolean), forms: forms.split(" ").filter(Boolean) };
    }

    // The words that begin so, the shortest first.
    async function endingsOf(about, beginning) {
        const start = fold(beginning);
        const found = [];
        for (let n = Math.max(0, scriptOf(about.forms, start)); n < about.forms.length; n++) {
            if (n && isAfter(about.forms[n], `${start}\u{10ffff}`)) break;
            for (const [key, said] of Object.entries(await load(numbered("forms", n)))) {
                if (key.startsWith(start)) found.push(...said.split("|")[0].split(" "));
            }
        }
        const words = [...new Set(found)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
        return words.slice(0, MOST_ENDINGS);
    }

    // The records that have a word in one of some columns: their numbers, and the columns where it stands.
    async function recordsWith(about, word, columns) {
        const lists = (await entry("words", about.words, word)) ?? {};
        const found = new Map();
        for (const [places, numbers] of Object.entries(lists)) {
            if (!(places & columns)) continue;
            let number = 0;
            for (const step of numbers.split(" ")) found.set((number += parseInt(step, 36)), Number(places));
        }
        return found;
    }

    const record = async (about, number) => (await load(numbered("records", Math.floor(number / about.perRecords))))[number % about.perRecords];
    const fact = async (about, number) => (await load(numbered("facts", Math.floor(number / about.perFacts))))[number % about.perFacts];

    return { take, load, numbered, open, fold, entry, formsOf, endingsOf, recordsWith, record, fact, relatedWords: async () => [] };
})();
