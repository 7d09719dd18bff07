// The search page. Without this script its form, lists and contacts still stand; with it the form
// searches the index that the build wrote beside the pages. Nothing is stored, nothing leaves the
// site, and text is only ever set as text.
import { alike, count, find, meant, namesPlace, piecewise, unanswered } from "./search-engine.js";
import { addressOf, askedIn, chosenIn, facetNames, frameFacets, showFacets } from "./search-facets.js";
import { helpBy } from "./search-help.js";
import { fieldWords, open } from "./search-index.js";
import { anchor, make, result } from "./search-results.js";
import { describe, noArea, plural, saidAs } from "./search-says.js";
import { essential, lacksPlace, telling } from "./search-words.js";

const page = document.querySelector("[data-search]");
const part = (name) => page.querySelector(`[data-search-${name}]`);
const [status, meaning, facets, results, more, also, front, help] = ["status", "meaning", "facets", "results", "more", "also", "front", "help"].map(part);
const input = page.querySelector("#q");
const helpHome = help.parentNode;
const { isUrgent, helpFor } = helpBy(page.dataset);
const pageLength = 10;
const mostAlso = 5;
// In milliseconds: from the last letter to the results, and from them to what is said of them.
const [typingPause, quiet] = [60, 700];
const state = { chosen: {}, query: "", found: [], shown: 0, turn: 0 };

const shownItems = async (found, query) => (await Promise.all(found.map((each) => each.data()))).map((data) => result(data, query));

// Each result is shown as soon as it and those before it have come.
async function showMore() {
  const turn = state.turn;
  const next = state.found.slice(state.shown, state.shown + pageLength).map((each) => each.data());
  const items = [];
  for (const each of next) {
    const item = result(await each, state.query);
    if (turn !== state.turn) return;
    items.push(item);
    results.append(item);
  }
  state.shown += items.length;
  more.hidden = state.shown >= state.found.length;
  return items[0];
}

// The contacts stand after the results; for somebody who may need help now they come first.
function placeHelp(query) {
  const place = isUrgent(query) ? front : helpHome;
  if (help.parentNode !== place) place.append(help);
}

// What there is for the words themselves; if no page holds one of them, for the nearest spelling; if
// none holds all, for those that tell. Pages without a word that is misspelt are no answer.
async function answer(query) {
  const { found, own, sure, first, misspelt } = await find(query, state.chosen, helpFor(query));
  const missing = sure ? [] : await unanswered(query, own);
  const better = await meant(query, missing, state.chosen);
  const isAnswer = async () => missing.length < essential(query).length && (!missing.length || !(await misspelt()));
  if (own.length && !better && (sure || !query || (await isAnswer()))) return { found, own, query, sure, misspelt };
  const said = better || (own.length || (await namesPlace(query)) ? query : telling(query));
  const instead = said === query ? { own: [] } : await find(said, state.chosen, helpFor(query));
  const isGood = better || !(await unanswered(said, instead.own)).length;
  if (instead.own.length && isGood) return { ...instead, query: said };
  return { found: first, own: [], query, misspelt };
}

// The same question in other words, under what was asked: nobody is given other pages unawares.
async function showAlso(variants) {
  const known = new Set(state.found.map(({ id }) => id));
  const seen = new Set();
  const fresh = ({ id }) => !known.has(id) && !seen.has(id) && seen.add(id);
  const picked = variants.map((each) => ({ ...each, found: each.found.filter(fresh) }));
  const most = Math.max(1, Math.ceil(mostAlso / Math.max(1, picked.length)));
  const items = await Promise.all(picked.map((each) => shownItems(each.found.slice(0, most), each.query)));
  const links = variants.map((each) => make("li", "", "", anchor(saidAs(each), addressOf(each.query, each.chosen)), ` (${plural(each.number, "page")})`));
  const list = make("ol", "results", "", ...items.flat());
  list.setAttribute("role", "list");
  return [make("h2", "", "Also searched for"), make("ul", "also-words", "", ...links), list];
}

function showMeaning(better) {
  meaning.replaceChildren(...(better ? ["Did you mean ", anchor(better, addressOf(better, state.chosen)), "?"] : []));
}

// What is added to the results once they are shown: a better spelling, unless they are those for it,
// and other words.
async function moreAbout(query, given) {
  const isAsked = given.query === query;
  const better = isAsked ? await meant(query, await unanswered(query, given.own, true), state.chosen, given.own.length) : "";
  const other = (await given.misspelt()) ? [] : await alike(given.query, state.chosen);
  const variants = given.own.length || other.length ? other : await piecewise(query, state.chosen);
  return { better, variants, parts: variants.length ? await showAlso(variants) : [] };
}

// What the page says of an answer. On the home page people ask for their area first of all.
async function saying(query, given, variants) {
  const isOfArea = new URL(location.href).searchParams.get("from") === "home";
  const lacks = isOfArea && lacksPlace(query, await fieldWords());
  return make("p", "", "", ...(lacks ? noArea(query, page.dataset.areas) : []), describe(query, state.chosen, given, variants));
}

// The results come first; the choices, which weigh more, when they are there.
async function run(pause = 0) {
  const turn = ++state.turn;
  const query = input.value.trim();
  placeHelp(query);
  await open();
  const asked = query || Object.keys(state.chosen).length;
  const given = asked ? await answer(query) : { found: [], own: [], query };
  if (turn !== state.turn) return;
  Object.assign(state, { query: given.query, found: given.found, shown: 0 });
  for (const each of [results, also, meaning]) each.replaceChildren();
  if (given.found.length) frameFacets(facets);
  await showMore();
  if (turn !== state.turn) return;
  page.removeAttribute("data-search-asking");
  // Where nothing is found there is nothing to narrow.
  const narrows = given.found.length || !query || Object.keys(state.chosen).length;
  const counts = narrows ? await count(given.query, state.chosen, facetNames) : {};
  if (turn !== state.turn) return;
  showFacets(facets, counts, state.chosen);
  const { better, variants, parts } = asked ? await moreAbout(query, given) : { better: "", variants: [], parts: [] };
  if (turn !== state.turn) return;
  showMeaning(better);
  also.replaceChildren(...parts);
  // Said once, when everything is there and nobody types on: a screen reader is not interrupted.
  await new Promise((done) => setTimeout(done, pause));
  if (turn !== state.turn) return;
  const says = asked ? await saying(query, given, variants) : make("p", "", "");
  if (turn !== state.turn) return;
  if (status.textContent !== says.textContent) status.replaceChildren(...says.childNodes);
}

// Each search that was asked for on purpose can be gone back to; what is on its way to the next one
// has one address that is kept right.
let isTyping = !location.search;
function remember(onPurpose) {
  const address = addressOf(input.value.trim(), state.chosen);
  if (address !== location.href) history[isTyping && !onPurpose ? "replaceState" : "pushState"](null, "", address);
  isTyping = !onPurpose;
}

function recall() {
  const asked = askedIn(location.href);
  input.value = asked.query;
  state.chosen = asked.chosen;
}

async function sayIfNot(done) {
  try {
    await done();
  } catch {
    page.removeAttribute("data-search-asking");
    status.textContent = "The search cannot be used just now. Please use the lists below.";
  }
}
const runOrSay = (pause) => sayIfNot(() => run(pause));
const openOrSay = () => sayIfNot(open);

let waiting;
function soon(milliseconds, onPurpose) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    remember(onPurpose);
    runOrSay(onPurpose ? 0 : quiet);
  }, milliseconds);
}

page.addEventListener("submit", (event) => {
  event.preventDefault();
  soon(0, true);
});
input.addEventListener("input", () => {
  openOrSay();
  soon(typingPause, false);
});
facets.addEventListener("change", ({ target }) => {
  if (target.type !== "checkbox") return;
  state.chosen = chosenIn(facets);
  soon(0, true);
});
addEventListener("popstate", () => {
  isTyping = false;
  recall();
  runOrSay();
});
more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());

recall();
placeHelp(input.value);
// What stands below the results waits for them, so that nothing jumps down under a reader's eyes.
page.toggleAttribute("data-search-asking", Boolean(location.search));
if (location.search) runOrSay();
else {
  page.addEventListener("focusin", () => {
    openOrSay();
    soon(quiet, false);
  }, { once: true });
}
