// Compare: a few of many partnerships, by name or by region. Without this script every row stands in
// the tables. Nothing is stored: what is chosen stands in the address, to be shared. Text is only
// ever set as text.
import { addressOf, askedIn, chosenIn, showFacets } from "./search-facets.js";
import { make } from "./search-results.js";

const names = ["Region", "Partnership"];
const page = document.querySelector("main .page");
const rows = [...page.querySelectorAll("[data-choice]")].map((element) => ({ element, Partnership: [element.dataset.choice], Region: element.dataset.groups.split("; ").filter(Boolean) }));
// What holds rows goes with the last of them: a table, a letter, a list, a section.
const boxes = [...page.querySelectorAll(".table-frame, .part, .section")].map((box) => ({ box, held: rows.filter(({ element }) => box.contains(element)) })).filter(({ held }) => held.length);
const letters = page.querySelectorAll(".letters");
const contents = page.querySelectorAll(".contents a");
const count = (name) => Object.fromEntries(rows.flatMap((row) => row[name]).map((value) => [value, rows.filter((row) => row[name].includes(value)).length]));
const counts = { Region: count("Region"), Partnership: count("Partnership") };

const choice = make("section", "search-facets choose", "");
const status = make("p", "choose-status", "");
const all = make("button", "choose-all", "Show all");
status.setAttribute("role", "status");
choice.setAttribute("aria-label", "Choose partnerships");
Object.assign(all, { type: "button", hidden: true });
page.querySelector(".page-head").after(choice, make("div", "choose-said", "", status, all));

function show(chosen) {
  const some = names.some((name) => chosen[name]?.length);
  for (const row of rows) row.element.hidden = some && !names.some((name) => row[name].some((value) => chosen[name]?.includes(value)));
  for (const { box, held } of boxes) {
    box.hidden = held.every(({ element }) => element.hidden);
    if (box.localName !== "details") continue;
    box.open = some && !box.hidden;
    // It says how many there are, not how many are shown.
    for (const note of box.querySelectorAll("summary .fold-note")) note.hidden = some;
  }
  for (const each of letters) each.hidden = some;
  for (const link of contents) link.parentNode.hidden = document.getElementById(link.hash.slice(1)).hidden;
  all.hidden = !some;
  const shown = new Set(rows.filter(({ element }) => !element.hidden).map((row) => row.Partnership[0]));
  status.textContent = some ? `${shown.size} of ${Object.keys(counts.Partnership).length} partnerships shown.` : "";
  showFacets(choice, counts, chosen, { names, title: "Choose partnerships or regions", isOpen: some });
}

function choose(chosen) {
  history.replaceState(null, "", addressOf("", chosen, names));
  show(chosen);
}

choice.addEventListener("change", (event) => {
  if (event.target.type === "checkbox") choose(chosenIn(choice, names));
});
all.addEventListener("click", () => {
  choose({});
  choice.querySelector("summary").focus();
});
show(askedIn(location.href, names).chosen);
