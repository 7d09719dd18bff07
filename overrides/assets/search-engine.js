// What the search page asks of the index that the build wrote beside the pages, and of the words
// that go with it. Nothing is stored, nothing leaves the site.
import { inArea, inOtherWords, isSmall, knownWords, nearest, plain, spelled } from "./search-words.js";

const beside = (path) => new URL(`../${path}`, import.meta.url);
const mostVariants = 4;
const mostWords = 8;
let pagefind;
let words;

export async function open() {
  pagefind = await import(beside("pagefind/pagefind.js"));
  await pagefind.options({ excerptLength: 24 });
  await pagefind.filters();
}

// They come after the first results are shown; without them the search still works.
async function fieldWords() {
  words ??= fetch(beside("search/words.json")).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
  return words.catch(() => ({ groups: [], areas: {}, words: "" }));
}

// Several choices of one kind mean any of them; choices of different kinds must all be met.
export function filters(chosen, without = "") {
  const others = Object.entries(chosen).filter(([name]) => name !== without);
  return Object.fromEntries(others.map(([name, values]) => [name, { any: values }]));
}

// Words that every page of help has: to ask for all pages would load the whole index.
const helpTerms = "worried child";
const search = (query, narrowed) => pagefind.search(query || null, { filters: narrowed });
const pages = async (query, narrowed) => (await search(query, narrowed)).results;

// Lists of pages one after the other, each page where it comes first.
const joined = (...lists) => [...new Map(lists.flat().map((each) => [each.id, each])).values()];

// Pages that hold the very words, one after the other, come before those that hold them anywhere.
async function wordForWord(query, narrowed) {
  const all = await pages(query, narrowed);
  if (!/\w\s+\w/.test(query) || query.includes('"')) return all;
  const exact = new Set((await pages(`"${query}"`, narrowed)).map(({ id }) => id));
  return [...all.filter(({ id }) => exact.has(id)), ...all.filter(({ id }) => !exact.has(id))];
}

// The pages that answer; `own` are those for the words alone. For somebody who may need `help` now,
// the pages that give it lead the list.
export async function find(query, chosen, help) {
  const narrowed = filters(chosen);
  const all = await wordForWord(query, narrowed);
  if (!help || chosen.Subject || chosen.Kind) return { found: all, own: all };
  const ofHelp = { ...narrowed, Subject: help.subject };
  const lists = [pages(helpTerms, { ...narrowed, Kind: help.kind }), pages(query, ofHelp), pages(helpTerms, ofHelp)];
  const first = joined(...(await Promise.all(lists))).slice(0, 3);
  // The last of each is kept: the one that knows where on the page the words stand.
  return { found: joined(first, all), own: all };
}

// The words of a query that no page holds: for such a word Pagefind offers pages that share its
// first letters, which is no answer at all.
export async function unanswered(query, found) {
  const asked = plain(query).split(" ").filter(Boolean);
  if (!found.length) return asked;
  const read = await Promise.all(found.slice(0, 3).map((each) => each.data()));
  const marks = read.flatMap((data) => [data, ...data.sub_results]).flatMap((part) => part.excerpt.match(/<mark>\w+/g) ?? []);
  const starts = new Set(marks.map((mark) => mark.slice("<mark>".length).toLowerCase().slice(0, 3)));
  return starts.size ? asked.filter((word) => !starts.has(word.slice(0, 3))) : [];
}

// A better spelling, if there are pages for it: more than the `few` that were found without it.
export async function meant(query, missing, chosen, few = 0) {
  const better = missing.length ? spelled(query, missing, knownWords(await fieldWords())) : "";
  if (!better) return "";
  const found = await pages(better, filters(chosen));
  const still = await unanswered(better, found);
  return found.length > few && !still.some((word) => missing.includes(word)) ? better : "";
}

// The same question in other words or about the place it names, with the pages that answer it.
export async function alike(query, chosen) {
  const { groups, areas } = await fieldWords();
  const place = chosen.Area ? null : inArea(query, areas);
  const asked = place?.query ?? query;
  const narrowed = place ? { ...chosen, Area: [place.area] } : chosen;
  const other = inOtherWords(asked, groups).map((each) => ({ query: each, chosen: narrowed }));
  const variants = [...(place ? [{ query: asked, chosen: narrowed }] : []), ...other].slice(0, mostVariants);
  const found = await Promise.all(variants.map((each) => (each.query ? wordForWord(each.query, filters(each.chosen)) : [])));
  const inAll = place && !place.query ? ((await pagefind.filters()).Area?.[place.area] ?? 0) : 0;
  const told = variants.map((each, at) => ({ ...each, area: place?.area, found: found[at], number: each.query ? found[at].length : inAll }));
  return told.filter((each) => each.number);
}

// Pages that hold a word, or the words of a phrase where some page has them one after the other.
async function holding(piece, narrowed) {
  if (!piece.includes(" ")) {
    const found = await pages(piece, narrowed);
    return (await unanswered(piece, found)).length ? [] : found;
  }
  return (await pages(`"${piece}"`, narrowed)).length ? wordForWord(piece, narrowed) : [];
}

// The longest pieces of a question for which there are pages.
async function pieces(words, narrowed) {
  for (let to = words.length; to; to -= 1) {
    const query = words.slice(0, to).join(" ");
    const found = isSmall(words[0]) || isSmall(words[to - 1]) ? [] : await holding(query, narrowed);
    if (found.length) return [{ query, found }, ...(await pieces(words.slice(to), narrowed))];
  }
  return words.length ? pieces(words.slice(1), narrowed) : [];
}

// A question that no page answers as a whole, asked piece by piece, of the area that it names.
export async function piecewise(query, chosen) {
  const given = await fieldWords();
  const known = knownWords(given);
  const places = new Set(plain(Object.entries(given.areas).flat(2).join(" ")).split(" "));
  const asked = plain(query).split(" ").filter((word) => word && !isSmall(word));
  // A word that is nearly a place's name is one, though pages hold words that begin like it.
  const isWrong = async (word) => places.has(nearest(word, known)) || !(await holding(word, {})).length;
  const wrong = await Promise.all(asked.map(async (word) => ((await isWrong(word)) ? [word] : [])));
  const said = spelled(query, wrong.flat(), known) || plain(query);
  const place = chosen.Area ? null : inArea(said, given.areas);
  const narrowed = place ? { ...chosen, Area: [place.area] } : chosen;
  const words = (place?.query ?? said).split(" ").filter(Boolean).slice(0, mostWords);
  const told = await pieces(words, filters(narrowed));
  return told.slice(0, mostVariants).map((each) => ({ ...each, chosen: narrowed, area: place?.area, number: each.found.length }));
}

// How many pages each choice would show, given the query and the choices of the other kinds.
export async function count(query, chosen, names) {
  const all = query || Object.keys(chosen).length ? (await search(query, filters(chosen))).filters : await pagefind.filters();
  const counts = {};
  for (const name of names) {
    const others = filters(chosen, name);
    const own = !chosen[name] ? all : query || Object.keys(others).length ? (await search(query, others)).filters : await pagefind.filters();
    counts[name] = own[name] ?? {};
  }
  return counts;
}
