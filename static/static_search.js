// The page of a static copy's search: reads the address, finds records, and shows them with filters.
"use strict";

(async () => {
    const PAGE = 20;
    const SNIPPET = 40; // words
    const FACETS = ["kind", "source", "year", "language", "status"];
    const Q = globalThis.QueConste;
    const place = document.getElementById("static-search");
    const words = JSON.parse(place.dataset.words);
    const asked = new URLSearchParams(location.search);
    const typed = (asked.get("q") ?? "").trim();
    const locale = document.documentElement.lang === "es" ? "es-MX" : "en-US";
    const number = (value) => new Intl.NumberFormat(locale, { useGrouping: "always" }).format(value);
    const day = (date) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
    const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

    function make(tag, attributes = {}, ...children) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
        element.append(...children);
        return element;
    }

    // The address of this search with some changes; any change starts at the first page again.
    function here(changes) {
        const next = new URLSearchParams(asked);
        next.delete("page");
        for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
        return `?${next}`;
    }

    const chosen = () => FACETS.concat("after", "before").filter((name) => asked.get(name)).map((name) => ({ field: name, value: asked.get(name) }));

    async function results(about, search) {
        const tree = Q.parse(typed, about);
        const filters = chosen();
        if (!tree && (typed || !filters.length)) return null;
        const found = tree ? await search.find(tree) : search.everything();
        return filters.length ? search.narrowed(found, filters) : found;
    }

    async function sorted(about, found, sort) {
        const rank = (bits) => (bits & Q.IN_TITLE ? 0 : bits & Q.EXACT ? 1 : 2);
        const hits = [...found].map(([n, bits]) => ({ n, rank: rank(bits) }));
        if (sort === "relevance") return hits.sort((a, b) => a.rank - b.rank || a.n - b.n);
        for (const hit of hits) {
            const fact = await Q.fact(about, hit.n);
            hit.key = sort === "size" ? fact[5] ?? -1 : fact[6];
        }
        const order = (a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);
        const isKnown = (hit) => hit.key !== "";
        return hits.sort((a, b) => isKnown(b) - isKnown(a) || (sort === "oldest" ? order(b, a) : order(a, b)) || a.n - b.n);
    }

    async function facets(about, hits) {
        const counted = Object.fromEntries(FACETS.map((name) => [name, new Map()]));
        const add = (name, value) => counted[name].set(value, (counted[name].get(value) ?? 0) + 1);
        for (const { n } of hits) {
            const [isAlert, source, year, languages, status] = await Q.fact(about, n);
            add("kind", isAlert ? "alert" : "petition");
            add("source", about.values.source[source]);
            add("year", year ? String(year) : "unknown");
            languages.forEach((code) => add("language", about.values.language[code]));
            if (status >= 0) add("status", about.values.status[status]);
        }
        return counted;
    }

    // A text with the words that were found between <mark> tags; only ``most`` words of it, around the first found.
    function marked(text, found, most = Infinity) {
        const all = [...text.matchAll(Q.WORD)];
        const isFound = (word) => found.has(word[0].toLowerCase());
        const start = most === Infinity ? 0 : Math.max(0, all.findIndex(isFound) - 6);
        const shown = all.slice(start, start + most);
        const parts = [start ? "…" : ""];
        let at = start ? shown[0].index : 0;
        for (const word of shown.filter(isFound)) {
            parts.push(text.slice(at, word.index), make("mark", {}, word[0]));
            at = word.index + word[0].length;
        }
        const isWhole = start + shown.length >= all.length;
        parts.push(isWhole ? text.slice(at) : text.slice(at, shown.at(-1).index + shown.at(-1)[0].length), isWhole ? "" : "…");
        return parts;
    }

    function hit([kind, file, title, language, source, signatures, goal, observed, named, , date, isSample, text], found) {
        const about = [];
        if (kind === "petition") {
            if (signatures !== null) about.push(fill(goal === null ? words.count : words.count_of_goal, { count: number(signatures), goal: number(goal) }) + (observed ? ` (${day(observed)})` : ""));
            if (date) about.push(fill(words.started, { day: /^\d{4}-\d\d-\d\d/.test(date) ? day(date.slice(0, 10)) : date }));
        } else about.push(date ? (/^\d{4}-\d\d-\d\d/.test(date) ? day(date.slice(0, 10)) : date) : words.date_unknown);
        if (named) about.push(named);
        about.push(source);
        const badges = [make("span", { class: "badge" }, words[kind])];
        if (isSample) badges.push(" ", make("span", { class: "badge sample" }, words.sample));
        const parts = [
            make("h2", { lang: language }, make("a", { href: place.dataset.root + file }, ...marked(title, found))),
            make("p", { class: "meta" }, ...badges, " ", about.join(", ")),
        ];
        if (text) parts.push(make("p", { class: "snippet", lang: language }, ...marked(text, found, SNIPPET)));
        return make("li", {}, ...parts);
    }

    const shown = (name, value) => (name === "kind" ? words.kinds[value] : name === "language" ? words.languages[value] : name === "status" ? words.statuses[value] : value === "unknown" ? words.unknown : value) ?? value;

    function side(counted) {
        const aside = make("aside", { class: "side", id: "filters", "aria-label": words.filter_results });
        for (const name of FACETS) {
            const options = [...counted[name]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
            if (!options.length) continue;
            const list = options.map(([value, count]) => {
                const isChosen = asked.get(name) === value;
                const link = make("a", { href: here({ [name]: isChosen ? "" : value }), "aria-current": isChosen && "true" }, shown(name, value));
                if (isChosen) link.append(make("span", { class: "visually-hidden" }, ` ${words.selected}`));
                return make("li", {}, link, " ", make("span", { class: "n" }, number(count)));
            });
            aside.append(make("div", {}, make("h2", {}, words.headings[name]), make("ul", {}, ...list)));
        }
        return aside;
    }

    function count(total) {
        const line = make("p", { class: "result-count", role: "status" }, make("strong", {}, fill(total === 1 ? words.result : words.results, { num: number(total) })));
        if (typed) line.append(` ${words.for} `, make("q", {}, typed));
        const filters = chosen();
        if (filters.length) {
            const said = filters.map(({ field, value }) => `${words.headings[field]}: ${shown(field, value)}`).join("; ");
            line.append(` (${said}; `, make("a", { href: here(Object.fromEntries(filters.map(({ field }) => [field, ""]))) }, words.clear), ")");
        }
        return line;
    }

    function pages(page, total) {
        const last = Math.ceil(total / PAGE);
        if (last < 2) return "";
        const nav = make("nav", { class: "pages", "aria-label": words.pages });
        if (page > 1) nav.append(make("a", { rel: "prev", href: here({ page: String(page - 1) }) }, words.previous), " ");
        nav.append(make("span", {}, fill(words.page_of, { page: number(page), pages: number(last) })));
        if (page < last) nav.append(" ", make("a", { rel: "next", href: here({ page: String(page + 1) }) }, words.next));
        return nav;
    }

    async function show(about) {
        const search = new Q.Search(about);
        const found = await results(about, search);
        if (!found) return typed ? [count(0)] : []; // signs alone, as a quotation mark
        const sort = words.sorts.some(([name]) => name === asked.get("sort")) ? asked.get("sort") : "relevance";
        const hits = await sorted(about, found, sort);
        const notes = [...search.notes].map((note) => make("p", { class: "search-note", role: "note" }, words.notes[note]));
        const counted = count(hits.length);
        if (!hits.length) return [counted, ...notes, make("p", { class: "empty" }, words.nothing)];
        const page = Math.min(Math.max(1, Number(asked.get("page")) || 1), Math.ceil(hits.length / PAGE));
        const some = hits.slice((page - 1) * PAGE, page * PAGE);
        const records = await Promise.all(some.map(({ n }) => Q.record(about, n)));
        const list = make("ol", { class: "hits", start: String((page - 1) * PAGE + 1) }, ...records.map((record) => hit(record, search.marked)));
        const sorts = make("p", { class: "sorts" }, make("span", {}, words.sort_by));
        for (const [name, said] of words.sorts) {
            sorts.append(" ", make("a", { href: here({ sort: name === "relevance" ? "" : name }), "aria-current": name === sort && "true" }, said));
        }
        const both = make("div", { class: "with-side hits-first" }, list, side(await facets(about, hits)));
        const toFilters = make("p", { class: "to-filters" }, make("a", { href: "#filters" }, words.filter_results));
        return [counted, ...notes, sorts, toFilters, both, pages(page, hits.length)];
    }

    for (const field of document.querySelectorAll("input[type=search]")) field.value = typed;
    document.getElementById("search-help").open = !typed;
    place.setAttribute("aria-busy", "true");
    try {
        place.replaceChildren(...(await show(await Q.open(place.dataset.index))));
        if (typed) document.title = `${typed}: ${document.title}`;
    } catch {
        place.replaceChildren(make("p", { class: "note", role: "alert" }, words.broken));
    }
    place.removeAttribute("aria-busy");
})();
