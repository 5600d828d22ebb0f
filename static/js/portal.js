// Comfort only: every page works without this file.
// GOV.UK Frontend moves the focus to the error summary, counts characters and the like.

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");

const frontend = document.querySelector('meta[name="portal-frontend"]')?.content;
const { initAll } = frontend ? await import(frontend) : { initAll: () => {} };
initAll();

// Parts that htmx brought later get the same comfort.
document.body.addEventListener("htmx:load", (event) => {
  if (event.detail.elt !== document.body) initAll({ scope: event.detail.elt });
});

// The answer to an action is read out and seen at once, also when the page is long.
document.querySelector(".app-notice[role=alert][tabindex]")?.focus();

// A form is sent once, however often its button is pressed; coming back to the page frees it again.
// What only shows it in another tab sends nothing in: the form can be sent right afterwards.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post") || event.submitter?.formTarget === "_blank") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 4000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// A draft that is saved to be seen on paper: the press of the button opens the tab, the page that comes back fills it.
const PAPER = "on-paper";
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.submitter?.name !== "paper") return;
  if (window.open("", PAPER)) sessionStorage.setItem(PAPER, "1");
});
if (sessionStorage.getItem(PAPER)) {
  sessionStorage.removeItem(PAPER);
  const letter = document.querySelector("a[data-on-paper]");
  if (letter) window.open(letter.href, PAPER);
  else window.open("", PAPER)?.close(); // it was not saved: what is wrong is said on this page
}

// Lists of choices that send their form when changed (each of them also has a button beside it).
for (const field of document.querySelectorAll("select[data-sends]")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
