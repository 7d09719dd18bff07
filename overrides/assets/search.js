// The search page. Without this script its form, lists and contacts still stand; with it the form
// searches the index that the build wrote beside the pages. Nothing is stored, nothing leaves the
// site, and text is only ever set as text.
import { make, result } from "./search-results.js";

const page = document.querySelector("[data-search]");
const part = (name) => page.querySelector(`[data-search-${name}]`);
const [status, facets, results, more, front, help] = ["status", "facets", "results", "more", "front", "help"].map(part);
const input = page.querySelector("#q");
const helpHome = help.parentNode;
const { helpSubject, helpKind } = page.dataset;
const helpWords = page.dataset.helpWords.split(" ");
const facetNames = ["Partnership", "Programme", "Subject", "Kind"];
const pageLength = 10;
const state = { chosen: {}, found: [], shown: 0, turn: 0 };
let pagefind;

const plural = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
const isUrgent = (query) =>
  query.toLowerCase().split(/[^a-z0-9]+/).some((word) => helpWords.some((start) => word.startsWith(start)));

function facetGroup(name, counts) {
  const group = make("fieldset", "", "", make("legend", "", name));
  const chosen = state.chosen[name] ?? [];
  const values = Object.keys(counts).filter((value) => counts[value] || chosen.includes(value));
  values.sort((one, other) => counts[other] - counts[one] || one.localeCompare(other, "en-GB"));
  for (const value of values) {
    const box = Object.assign(make("input", "", ""), { type: "checkbox", name: name.toLowerCase(), value, checked: chosen.includes(value) });
    group.append(make("label", "", "", box, make("span", "", value), make("span", "facet-count", `${counts[value]}`)));
  }
  return values.length > 1 || chosen.length ? group : "";
}

function showFacets(counts) {
  const focused = document.activeElement;
  const wasOpen = facets.firstChild?.open ?? matchMedia("(min-width: 60rem)").matches;
  const groups = facetNames.map((name) => facetGroup(name, counts[name]));
  const box = make("details", "details", "", make("summary", "", "Narrow the results"), ...groups);
  box.open = wasOpen;
  facets.replaceChildren(box);
  facets.hidden = !groups.some(Boolean);
  if (focused?.type === "checkbox") {
    [...facets.elements].find((each) => each.name === focused.name && each.value === focused.value)?.focus();
  }
}

async function showMore() {
  const turn = state.turn;
  const next = state.found.slice(state.shown, state.shown + pageLength);
  const items = (await Promise.all(next.map((each) => each.data()))).map((data) => result(data, input.value));
  if (turn !== state.turn) return;
  results.append(...items);
  state.shown += next.length;
  more.hidden = state.shown >= state.found.length;
  return items[0];
}

// The contacts stand after the results; for somebody who may need help now they come first.
function placeHelp(query) {
  const place = isUrgent(query) ? front : helpHome;
  if (help.parentNode !== place) place.append(help);
}

// Several choices of one kind mean any of them; choices of different kinds must all be met.
function filters(without = "") {
  const chosen = Object.entries(state.chosen).filter(([name]) => name !== without);
  return Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }]));
}

const search = (query, chosen) => pagefind.search(query || null, { filters: chosen });
const pages = async (query, chosen) => (await search(query, chosen)).results;

// Lists of pages one after the other, each page where it comes first.
const joined = (...lists) => [...new Map(lists.flat().map((each) => [each.id, each])).values()];

// Pages that hold the very words, one after the other, come before those that hold them anywhere.
async function wordForWord(query) {
  const all = await pages(query, filters());
  if (!/\w\s+\w/.test(query) || query.includes('"')) return all;
  const exact = new Set((await pages(`"${query}"`, filters())).map(({ id }) => id));
  return [...all.filter(({ id }) => exact.has(id)), ...all.filter(({ id }) => !exact.has(id))];
}

// For a word that no page holds Pagefind offers pages that share its first letter: no answer at all.
async function answers(query, found) {
  const starts = query.toLowerCase().match(/[a-z0-9]+/g)?.map((word) => word.slice(0, 3)) ?? [];
  const read = await Promise.all(found.slice(0, 3).map((each) => each.data()));
  const marks = read.flatMap((data) => [data, ...data.sub_results]).flatMap((part) => part.excerpt.match(/<mark>\w+/g) ?? []);
  const words = marks.map((mark) => mark.slice("<mark>".length).toLowerCase());
  return !starts.length || !marks.length || words.some((word) => starts.includes(word.slice(0, 3)));
}

// For somebody who may need help now, the pages that give it lead the list.
async function find(query) {
  const all = await wordForWord(query);
  if (!isUrgent(query) || state.chosen.Subject || state.chosen.Kind) return all;
  const ofHelp = { ...filters(), Subject: helpSubject };
  const lists = [pages("", { ...filters(), Kind: helpKind }), pages(query, ofHelp), pages("", ofHelp)];
  const first = joined(...(await Promise.all(lists))).slice(0, 3);
  // The last of each is kept: the one that knows where on the page the words stand.
  return joined(first, all);
}

// How many pages each choice would show, given the query and the choices of the other kinds.
async function count(query) {
  const counts = {};
  for (const name of facetNames) {
    const others = filters(name);
    const any = query || Object.keys(others).length;
    counts[name] = (any ? (await search(query, others)).filters : await pagefind.filters())[name] ?? {};
  }
  return counts;
}

function describe(query, number) {
  const chosen = Object.values(state.chosen).flat().join(", ");
  const about = `${query ? ` for “${query}”` : ""}${chosen ? `, narrowed to ${chosen}` : ""}`;
  if (number) return `${plural(number, "page")}${about}.`;
  const advice = chosen ? "Untick a choice, try another word" : "Check the spelling, try another word";
  return `No pages${about}. ${advice}, or use the lists below.`;
}

async function run() {
  const turn = ++state.turn;
  const query = input.value.trim();
  remember(query);
  placeHelp(query);
  const asked = query || Object.keys(state.chosen).length;
  const [all, counts] = await Promise.all([asked ? find(query) : [], count(query)]);
  const found = (await answers(query, all)) ? all : [];
  if (turn !== state.turn) return;
  Object.assign(state, { found, shown: 0 });
  results.replaceChildren();
  showFacets(counts);
  await showMore();
  if (turn === state.turn) status.textContent = asked ? describe(query, found.length) : "";
}

function remember(query) {
  const address = new URL(location.href);
  address.search = "";
  if (query) address.searchParams.set("q", query);
  for (const name of facetNames) {
    for (const value of state.chosen[name] ?? []) address.searchParams.append(name.toLowerCase(), value);
  }
  history.replaceState(null, "", address);
}

function recall() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  for (const name of facetNames) {
    const values = asked.getAll(name.toLowerCase());
    if (values.length) state.chosen[name] = values;
  }
}

function choose() {
  state.chosen = {};
  for (const box of facets.querySelectorAll(":checked")) {
    const name = facetNames.find((each) => each.toLowerCase() === box.name);
    (state.chosen[name] ??= []).push(box.value);
  }
  run();
}

let waiting;
function soon(milliseconds) {
  clearTimeout(waiting);
  waiting = setTimeout(run, milliseconds);
}

async function start() {
  recall();
  placeHelp(input.value);
  try {
    pagefind = await import(new URL("../pagefind/pagefind.js", import.meta.url));
    await pagefind.options({ excerptLength: 24 });
    await pagefind.filters();
    await run();
  } catch {
    status.textContent = "The search cannot be used just now. Please use the lists below.";
    return;
  }
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  input.addEventListener("input", () => soon(250));
  facets.addEventListener("change", choose);
  more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());
}

start();
