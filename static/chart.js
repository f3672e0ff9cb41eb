// Show the values of drawn charts on hover, on touch and by arrow keys. Without this script the drawing and the table
// beside it say the same.
"use strict";

(() => {
    const MINUTE = 60;
    const SVG = "http://www.w3.org/2000/svg";
    const REACH = 40; // pixels from a point beyond which a pointer reads nothing, where there are several lines

    const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

    // "5 -2 a" are differences in base 36; "live*2 file*1" are runs of equal values.
    function sums(text) {
        let sum = 0;
        return text ? text.split(" ").map((digits) => (sum += parseInt(digits, 36))) : [];
    }

    function runs(text) {
        return (text ? text.split(" ") : []).flatMap((run) => {
            const star = run.lastIndexOf("*");
            return Array(Number(run.slice(star + 1))).fill(run.slice(0, star));
        });
    }

    function decode(line) {
        const [times, counts, goals, origins, stretches] = [sums(line.t), sums(line.v), runs(line.g), runs(line.o), runs(line.s)];
        return times.map((time, i) => ({
            time,
            count: counts[i],
            goal: goals[i] === "" ? null : Number(goals[i]),
            origin: origins[i],
            stretch: stretches[i],
        }));
    }

    // In thousandths, as share_of_goal in compare_lines.py: whole only where the goal is reached.
    function shareOf({ count, goal }) {
        const share = Math.floor((2000 * count + goal) / (2 * goal));
        return count < goal ? Math.min(share, 999) : share;
    }

    class Chart {
        constructor(plot) {
            const data = JSON.parse(plot.dataset.chart);
            this.plot = plot;
            this.words = data.words;
            this.by = data.by;
            this.names = data.lines.map((line) => line.name);
            this.starts = data.lines.map((line) => line.start || 0);
            this.lines = data.lines.map(decode);
            if (!this.lines.some((line) => line.length)) return;
            const language = document.documentElement.lang || "en";
            // As the page writes them: 1,234.5 in both languages, and hours from 0 to 23.
            const locale = { en: "en-US", es: "es-MX" }[language] || language;
            this.number = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 1 });
            const day = { dateStyle: "medium", timeZone: "UTC" };
            this.day = new Intl.DateTimeFormat(locale, day);
            this.minute = new Intl.DateTimeFormat(locale, { ...day, timeStyle: "short", hourCycle: "h23" });
            this.line = this.lines.findIndex((line) => line.length);
            this.at = this.lines[this.line].length; // one after the newest: the first key goes there
            this.build();
        }

        build() {
            const make = (name, className, attributes) => {
                const element = document.createElement(name);
                element.className = className;
                Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
                return this.plot.appendChild(element);
            };
            this.reader = make("div", "chart-reader", {
                role: "slider",
                tabindex: "0",
                "aria-label": this.words.label,
                "aria-valuemin": "1",
            });
            this.value = make("div", "chart-value", { "aria-hidden": "true", hidden: "" });
            this.spoken = make("div", "visually-hidden", { role: "status", "aria-live": "polite" });
            this.reader.addEventListener("keydown", (event) => this.press(event));
            this.reader.addEventListener("focus", () => this.reader.matches(":focus-visible") && this.go(this.at));
            this.reader.addEventListener("blur", () => this.leave());
            for (const name of ["pointermove", "pointerdown"]) this.reader.addEventListener(name, (event) => this.point(event));
            this.reader.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.leave());
            document.addEventListener("pointerdown", (event) => this.plot.contains(event.target) || this.leave());
            window.addEventListener("resize", () => this.leave());
            this.describe(this.lines[this.line].length - 1);
        }

        // The drawing that is shown, its scales, and how large it is on the screen.
        drawing() {
            const svg = [...this.plot.querySelectorAll("svg.marks")].find((one) => one.getClientRects().length);
            if (!svg) return null;
            const [low, high, left, right, least, most, bottom, top] = svg.dataset.plot.split(" ").map(Number);
            const factor = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            const x = (seconds) => left + ((seconds - low) / (high - low)) * (right - left);
            const y = (value) => bottom + ((value - least) / (most - least)) * (top - bottom);
            return { svg, x, y, top, bottom, factor };
        }

        place(drawing, line, point) {
            const seconds = (point.time - (this.by === "days" ? this.starts[line] : 0)) * MINUTE;
            const value = this.by === "goal" ? shareOf(point) : point.count;
            return [drawing.x(seconds), drawing.y(value)];
        }

        point(event) {
            const drawing = this.drawing();
            if (!drawing) return;
            const box = drawing.svg.getBoundingClientRect();
            const [x, y] = [(event.clientX - box.left) / drawing.factor, (event.clientY - box.top) / drawing.factor];
            let [best, found] = [Infinity, null];
            this.lines.forEach((line, number) =>
                line.forEach((point, i) => {
                    const [px, py] = this.place(drawing, number, point);
                    const far = this.lines.length > 1 ? Math.hypot(px - x, py - y) : Math.abs(px - x);
                    if (far < best) [best, found] = [far, [number, i]];
                }),
            );
            if (this.lines.length > 1 && best > REACH / drawing.factor) this.leave();
            else if (found[0] !== this.line || found[1] !== this.at || this.value.hidden) {
                this.line = found[0];
                this.go(found[1]);
            }
        }

        press(event) {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const last = this.lines[this.line].length - 1;
            const several = this.lines.filter((line) => line.length).length > 1;
            const moves = {
                ArrowLeft: () => this.go(this.at - 1),
                ArrowRight: () => this.go(this.at + 1),
                ArrowUp: () => (several ? this.turn(-1) : this.go(this.at + 1)),
                ArrowDown: () => (several ? this.turn(1) : this.go(this.at - 1)),
                PageUp: () => this.go(this.at + 10),
                PageDown: () => this.go(this.at - 10),
                Home: () => this.go(0),
                End: () => this.go(last),
                Escape: () => {
                    this.leave();
                    this.reader.blur();
                },
            };
            if (!moves[event.key]) return;
            event.preventDefault();
            moves[event.key]();
        }

        // Go to the nearest point in time of another line.
        turn(step) {
            const time = this.lines[this.line][Math.min(this.at, this.lines[this.line].length - 1)].time - this.offset();
            do this.line = (this.line + step + this.lines.length) % this.lines.length;
            while (!this.lines[this.line].length);
            const away = this.lines[this.line].map((point) => Math.abs(point.time - this.offset() - time));
            this.go(away.indexOf(Math.min(...away)));
        }

        offset() {
            return this.by === "days" ? this.starts[this.line] : 0;
        }

        go(to) {
            const drawing = this.drawing();
            if (!drawing) return;
            this.at = Math.max(0, Math.min(to, this.lines[this.line].length - 1));
            const [x, y] = this.place(drawing, this.line, this.lines[this.line][this.at]);
            this.mark(drawing, x, y);
            const said = this.describe(this.at);
            this.spoken.textContent = said.slice(1).join(". ");
            this.value.replaceChildren(
                ...said.map((text, i) => {
                    const row = document.createElement(i === 1 ? "strong" : "span");
                    row.textContent = text;
                    return row;
                }),
            );
            this.value.hidden = false;
            const [plot, svg] = [this.plot.getBoundingClientRect(), drawing.svg.getBoundingClientRect()];
            const across = svg.left - plot.left + x * drawing.factor;
            const room = plot.width - this.value.offsetWidth;
            const beside = across + 14 + this.value.offsetWidth > plot.width ? across - 14 - this.value.offsetWidth : across + 14;
            this.value.style.left = `${Math.max(0, Math.min(beside, room))}px`;
            const down = svg.top - plot.top + y * drawing.factor - this.value.offsetHeight - 10;
            this.value.style.top = `${Math.max(0, down)}px`;
        }

        mark(drawing, x, y) {
            this.unmark();
            const group = document.createElementNS(SVG, "g");
            group.setAttribute("class", "chart-mark");
            const draw = (name, attributes) => {
                const element = group.appendChild(document.createElementNS(SVG, name));
                Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
            };
            draw("line", { x1: x, x2: x, y1: drawing.top, y2: drawing.bottom });
            draw("circle", { cx: x, cy: y, r: 6 });
            drawing.svg.append(group);
        }

        unmark() {
            this.plot.querySelectorAll(".chart-mark").forEach((old) => old.remove());
        }

        leave() {
            this.unmark();
            if (this.value.hidden) return;
            this.value.hidden = true;
            this.spoken.textContent = "";
        }

        // Tell assistive technology where the reader is, and return the lines to show: the time first, then the value.
        describe(i) {
            const [line, words] = [this.lines[this.line], this.words];
            const [point, before] = [line[i], line[i - 1]];
            const when = this.when(point);
            const said = [this.names.length > 1 ? `${this.names[this.line]}, ${when}` : when];
            said.push(fill(words.count, { count: this.number.format(point.count) }));
            if (point.goal) {
                const share = this.number.format(shareOf(point) / 10);
                said.push(fill(words.share, { share, goal: this.number.format(point.goal) }));
            }
            said.push(before ? this.change(before, point) : words.first);
            said.push(words.origins[point.origin] || point.origin);
            this.reader.setAttribute("aria-valuemax", String(line.length));
            this.reader.setAttribute("aria-valuenow", String(i + 1));
            this.reader.setAttribute("aria-valuetext", said[0]);
            return said;
        }

        when(point) {
            const moment = `${this.minute.format(point.time * 60000)} UTC`;
            const days = Math.floor((point.time - this.starts[this.line]) / 1440);
            return this.by === "days" ? `${fill(this.words.day, { day: this.number.format(days) })} (${moment})` : moment;
        }

        // The change since the observation before; across a gap, with the days without an observation.
        change(before, point) {
            const difference = point.count - before.count;
            const change = (difference > 0 ? "+" : difference < 0 ? "−" : "±") + this.number.format(Math.abs(difference));
            const same = this.day.format(before.time * 60000) === this.day.format(point.time * 60000);
            const since = (same ? this.minute : this.day).format(before.time * 60000);
            const days = this.number.format(Math.round((point.time - before.time) / 1440));
            return fill(before.stretch === point.stretch ? this.words.since : this.words.gap, { change, before: since, days });
        }
    }

    for (const plot of document.querySelectorAll(".chart-plot")) new Chart(plot);
})();
