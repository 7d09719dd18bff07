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
// Counts of all, each with the names that it counts and room for a count of a few.
const counted = [...page.querySelectorAll("[data-of]")].map((line) => ({ line, names: line.dataset.of.split("; "), few: line.appendChild(make("dd", "", "")), section: line.closest(".section") }));
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

const namesOf = (some) => new Set(some.map((row) => row.Partnership[0]));

// What is counted is counted of those alone that are shown.
function recount(some) {
  for (const { line, names: those, few, section } of counted) {
    const shown = namesOf(rows.filter(({ element }) => section.contains(element) && !element.hidden));
    const number = those.filter((name) => shown.has(name)).length;
    few.textContent = some ? `${number} of ${shown.size} shown` : "";
    for (const value of line.querySelectorAll("dd")) value.hidden = some !== (value === few);
    line.hidden = some && !number;
    line.closest(".part").hidden = some && shown.size < 2;
  }
  for (const each of page.querySelectorAll("[data-all]")) each.hidden = some;
}

// How many of all are shown, and of how many of these nothing is recorded.
function told() {
  const here = rows.filter(({ element }) => !element.hidden);
  const known = namesOf(here.filter(({ element }) => element.localName === "tr"));
  const shown = namesOf(here);
  const silent = shown.size - known.size;
  return `${shown.size} of ${Object.keys(counts.Partnership).length} partnerships shown.${silent ? ` Nothing is recorded for ${silent} of them.` : ""}`;
}

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
  recount(some);
  status.textContent = some ? told() : "";
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
