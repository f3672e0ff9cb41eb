// What was typed, as a tree, and the records that it finds: words in any form, "phrases", endings*, OR, -minus, (groups),
// field:words and dates, as in the site's own search.
"use strict";

(() => {
    const MOST_TERMS = 24;
    const MOST_READ = 400; // records whose texts are read to see whether a phrase stands in them
    const WORD = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu;
    const TEXT_FIELDS = ["title", "text", "creator", "target", "sponsor"];
    const FILTERS = ["kind", "source", "year", "language", "status", "after", "before", "until"];
    const [IN_TITLE, EXACT] = [1, 2];
    const Q = globalThis.QueConste;

    const wordsOf = (text) => text.normalize("NFC").toLowerCase().match(WORD) ?? [];

    function* tokens(typed, about) {
        const text = typed.replace(/[“”„‟«»″＂]/g, '"').replaceAll("−", "-");
        const pattern = /\s+|[,;]|(\()|(\))|(-)(?=[^\s-])|(?:([\p{L}_]+):\s*)?(?:"([^"]*)"?|([^\s"(),;]+))/gu;
        for (const [whole, open, close, minus, name, quoted, plain] of text.matchAll(pattern)) {
            if (open || close || minus) yield whole;
            else if (quoted === undefined && plain === undefined) continue;
            else if (name === undefined && (plain === "OR" || plain === "|")) yield "OR";
            else if (name === undefined && plain === "AND") continue;
            else if (name === undefined && plain === "NOT") yield "-";
            else yield leaf(about, name, quoted, plain);
        }
    }

    function leaf(about, name, quoted, plain) {
        const field = name === undefined ? "" : Object.hasOwn(about.fields, Q.fold(name)) ? about.fields[Q.fold(name)] : "";
        const value = quoted ?? plain;
        if (field && !TEXT_FIELDS.includes(field)) {
            const meant = about.meant[field] ?? {};
            return { field, value: Object.hasOwn(meant, Q.fold(value)) ? meant[Q.fold(value)] : value };
        }
        const said = name !== undefined && !field ? `${name}:${value}` : value;
        const words = wordsOf(quoted === undefined ? said.replace(/['’ʼ]s(?!\p{L})/gu, "") : said).slice(0, MOST_TERMS);
        return { words, in: field, quoted: quoted !== undefined, prefix: quoted === undefined && value.endsWith("*") };
    }

    // A tree of {all}, {any}, {not} and leaves; null where nothing is asked for. OR binds its neighbors first.
    function parse(typed, about) {
        const left = [...tokens(typed, about)].slice(0, 4 * MOST_TERMS);
        const isNothing = (node) => node === null || (node.words && !node.words.length);
        const all = (parts) => {
            const kept = parts.filter((part) => !isNothing(part));
            return kept.length > 1 ? { all: kept } : kept[0] ?? null;
        };
        function one() {
            const token = left.shift();
            if (token === "-") {
                const part = left.length && left[0] !== ")" ? one() : null;
                return isNothing(part) ? null : { not: part };
            }
            if (token === "(") {
                const part = group();
                left.shift();
                return part;
            }
            return token === ")" || token === "OR" ? null : token;
        }
        function group() {
            const parts = [];
            while (left.length && left[0] !== ")") {
                if (left[0] === "OR") {
                    left.shift();
                    const before = parts.pop() ?? null;
                    const after = left.length && left[0] !== ")" ? one() : null;
                    const any = [...(before?.any ?? [before]), after].filter((part) => !isNothing(part));
                    parts.push(any.length > 1 ? { any } : any[0] ?? null);
                } else parts.push(one());
            }
            return all(parts);
        }
        const parts = [];
        while (left.length) {
            parts.push(group());
            if (left[0] === ")") left.shift(); // one without its partner
        }
        return all(parts);
    }

    const termsOf = (node) => (node?.words ? [node] : (node?.all ?? node?.any ?? []).flatMap(termsOf));

    class Search {
        constructor(about) {
            this.about = about;
            this.marked = new Set(); // words to mark in texts
            this.notes = new Set();
        }

        // The records that a tree finds: their numbers, and whether the title has the words, and as they were typed.
        async find(node) {
            if (node.words) return this.withTerm(node);
            if (node.field) return this.narrowed(this.everything(), [node]);
            if (node.any) return this.union(await Promise.all(node.any.map((part) => this.find(part))));
            if (node.not) return this.without(this.everything(), node.not);
            return this.withAll(node.all);
        }

        everything() {
            return new Map(Array.from({ length: this.about.total }, (_, number) => [number, EXACT]));
        }

        async withAll(parts) {
            const filters = parts.filter((part) => part.field);
            const refused = parts.filter((part) => part.not);
            let found = parts.filter((part) => !part.field && !part.not);
            // "the strike" is looked up by "strike": words that all texts have would load much for nothing.
            const telling = found.filter((part) => !this.isCommon(part));
            if (telling.length) found = telling;
            let records = found.length ? this.intersection(await Promise.all(found.map((part) => this.find(part)))) : this.everything();
            for (const part of refused) records = await this.without(records, part.not);
            return filters.length ? this.narrowed(records, filters) : records;
        }

        isCommon(part) {
            return Boolean(part.words) && !part.in && !part.prefix && part.words.length === 1 && this.about.common.includes(Q.fold(part.words[0]));
        }

        union(sets) {
            const found = new Map();
            for (const set of sets) for (const [number, bits] of set) found.set(number, (found.get(number) ?? 0) | bits);
            return found;
        }

        intersection(sets) {
            const [first, ...others] = sets.sort((a, b) => a.size - b.size);
            const found = new Map();
            for (const [number, bits] of first) {
                if (others.every((set) => set.has(number))) found.set(number, others.reduce((all, set) => all & set.get(number), bits));
            }
            return found;
        }

        async without(records, node) {
            const marked = new Set(this.marked);
            const out = await this.find(node);
            this.marked = marked;
            return new Map([...records].filter(([number]) => !out.has(number)));
        }

        async withTerm(term) {
            const spelled = [];
            for (const [n, word] of term.words.entries()) spelled.push(await this.spellings(term, word, n === term.words.length - 1));
            for (const { words } of spelled) words.forEach((word) => this.marked.add(word));
            const columns = term.in ? this.about.columns[term.in] : 31;
            const sets = [];
            for (const { words, exact } of spelled) {
                const each = await Promise.all([...words].map(async (word) => [word, await Q.recordsWith(this.about, word, columns)]));
                sets.push(this.union(each.map(([word, set]) => this.ranked(set, exact.has(word)))));
            }
            const found = this.intersection(sets);
            return term.words.length > 1 ? this.inOrder(found, spelled.map(({ words }) => words), columns) : found;
        }

        async spellings(term, word, isLast) {
            if (isLast && term.prefix) {
                const words = new Set(await Q.endingsOf(this.about, word));
                return { words, exact: words };
            }
            const { exact, forms } = await Q.formsOf(this.about, word);
            const plain = Q.fold(word).replaceAll("ñ", "n");
            // In a phrase a typed n may be an ñ, but no other form of the word stands for it.
            const others = term.quoted || !isLast ? forms.filter((form) => Q.fold(form).replaceAll("ñ", "n") === plain) : forms;
            return { words: new Set([...exact, ...others]), exact: new Set(exact) };
        }

        ranked(set, isExact) {
            return new Map([...set].map(([number, places]) => [number, (places & 1 ? IN_TITLE : 0) | (isExact ? EXACT : 0)]));
        }

        // Read the texts of records, and keep those where the words stand one after the other.
        async inOrder(records, words, columns) {
            const kept = new Map();
            const numbers = [...records.keys()].sort((a, b) => a - b);
            if (numbers.length > MOST_READ) this.notes.add("phrase");
            for (const number of numbers.slice(0, MOST_READ)) {
                const [kind, , title, , , , , , named, target, , , text] = await Q.record(this.about, number);
                const texts = [[1, title], [2, text], [kind === "alert" ? 16 : 4, named], [8, target]];
                const has = texts.filter(([column, said]) => column & columns && holds(wordsOf(said), words));
                if (has.length) kept.set(number, (records.get(number) & ~IN_TITLE) | (has[0][0] === 1 ? IN_TITLE : 0));
            }
            return kept;
        }

        async narrowed(records, filters) {
            const kept = new Map();
            for (const filter of filters) if (!FILTERS.includes(filter.field)) this.notes.add("field");
            for (const [number, bits] of records) {
                const fact = await Q.fact(this.about, number);
                if (filters.every((filter) => fits(this.about, fact, filter))) kept.set(number, bits);
            }
            return kept;
        }
    }

    const holds = (said, words) =>
        said.some((_, at) => words.every((allowed, n) => allowed.has(said[at + n])));

    function fits(about, [isAlert, source, year, languages, status, , date], { field, value }) {
        switch (field) {
            case "kind": return value === (isAlert ? "alert" : "petition");
            case "source": return about.values.source[source] === value.toLowerCase();
            case "year": return value === "unknown" ? !year : String(year) === value;
            case "language": return languages.some((code) => about.values.language[code] === value);
            case "status": return about.values.status[status] === value;
            case "after": return date !== "" && date >= value;
            case "before": return date !== "" && date < value;
            case "until": return date !== "" && date.slice(0, value.length) <= value;
            default: return true; // a note says that this copy cannot tell
        }
    }

    Object.assign(Q, { parse, Search, wordsOf, termsOf, WORD, FILTERS, IN_TITLE, EXACT });
})();
