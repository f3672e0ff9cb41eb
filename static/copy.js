/* Buttons that copy the text of a field. Without this file the field can be selected, and no button is shown. */
"use strict";

for (const button of document.querySelectorAll("button[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    const words = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
        } catch {
            // Where the browser allows no clipboard (no HTTPS), the older way copies what is selected.
            if (!document.execCommand("copy")) return;
        }
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = words; }, 2000);
    });
}
