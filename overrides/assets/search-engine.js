// What the search page asks of the index that the build wrote beside the pages, and of the words
// that go with it. Nothing is stored, nothing leaves the site.
import { answers, essential, inArea, inOtherWords, isSmall, knownWords, nearest, plain, spelled, telling } from "./search-words.js";

const beside = (path) => new URL(`../${path}`, import.meta.url);
const mostVariants = 4;
const mostWords = 8;
// A heading counts as much as the weight of its page allows, so titles get no extra; and a long page
// that says a thing once is as good an answer as a short one.
const ranking = { metaWeights: { title: 0 }, pageLength: 0.1 };
let pagefind;
let words;

// One thread does: to start a second takes longer than a search of every partnership in England.
export async function open() {
  fieldWords();
  pagefind = await import(beside("pagefind/pagefind.js"));
  await pagefind.options({ noWorker: true, excerptLength: 24, ranking });
  await pagefind.init();
}

// Without them the search still works.
async function fieldWords() {
  words ??= fetch(beside("search/words.json")).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
  return words.catch(() => ({ groups: [], areas: {}, words: "" }));
}

// Several choices of one kind mean any of them; choices of different kinds must all be met.
export function filters(chosen, without = "") {
  const others = Object.entries(chosen).filter(([name]) => name !== without);
  return Object.fromEntries(others.map(([name, values]) => [name, { any: values }]));
}

// A word by which the index finds every page (see masa.site.search): to ask for pages without any
// word would load the whole index.
const anyPage = "everypage";
// The subject of a partnership's first page, and the kind of the page of all areas.
const [overview, allAreas] = ["Overview", "Find your area"];
const search = (query, narrowed) => pagefind.search(query || anyPage, { filters: narrowed });
const pages = async (query, narrowed) => (await search(query, narrowed)).results.map(readOnce);

// A page is read once for each search: where its words stand is worked out anew each time, and is
// written over by the next search.
function readOnce(found) {
  let read;
  return { id: found.id, score: found.score, data: () => (read ??= found.data().then((data) => ({ ...data }))) };
}

// Lists of pages one after the other, each page where it comes first. The last of each is kept: the
// one that knows where on the page the words stand.
const joined = (...lists) => [...new Map(lists.flat().map((each) => [each.id, each])).values()];

// Pages that hold the very words, one after the other, come before those that hold them anywhere.
async function wordForWord(query, narrowed) {
  const all = await pages(query, narrowed);
  if (!/\w\s+\w/.test(query) || query.includes('"')) return all;
  const exact = new Set((await pages(`"${query}"`, narrowed)).map(({ id }) => id));
  return [...all.filter(({ id }) => exact.has(id)), ...all.filter(({ id }) => !exact.has(id))];
}

// The pages about a place that the query names: for its other words, or for words that mean the
// same; for the place alone, who is responsible there, and where it stands among the areas.
async function aboutPlace(query, chosen) {
  const { groups, areas } = await fieldWords();
  const place = chosen.Area ? null : inArea(query, areas);
  if (!place) return [];
  if (!place.query) {
    const there = await pages("", filters({ Subject: [overview], ...chosen, Area: [place.area] }));
    return joined(there.slice(0, 1), await pages(query, filters({ Kind: [allAreas], ...chosen })), there);
  }
  const narrowed = filters({ ...chosen, Area: [place.area] });
  for (const each of [place.query, ...inOtherWords(place.query, groups).slice(0, mostVariants)]) {
    const found = await wordForWord(each, narrowed);
    if (found.length) return found;
  }
  return [];
}

// The pages that answer; `own` are those for the words alone, and `sure` if they are about a place
// that the query names. For somebody who may need `help` now,
// two pages that give it lead the list: the one for everybody, and the one that fits the words best.
export async function find(query, chosen, help) {
  const narrowed = filters(chosen);
  const near = await aboutPlace(query, chosen);
  const answer = { own: joined(near, await wordForWord(query, narrowed)), sure: near.length > 0, first: [] };
  if (!help || chosen.Subject || chosen.Kind) return { ...answer, found: answer.own };
  const first = (await ofHelp(query, narrowed, help)).slice(0, 2);
  return { ...answer, first, found: joined(first, answer.own) };
}

// The pages of help: the one for everybody, then those with the most of the words. Where a site has
// but one partnership, the first is its own.
async function ofHelp(query, narrowed, { subject, kind }) {
  const [bySubject, byKind] = [{ ...narrowed, Subject: subject }, { ...narrowed, Kind: kind }];
  const [both, all, own] = await Promise.all([{ ...bySubject, ...byKind }, byKind, bySubject].map((each) => pages("", each)));
  const hits = (await Promise.all(essential(query).map((word) => pages(word, byKind)))).flat();
  const fit = ({ id }) => hits.reduce((sum, hit) => sum + (hit.id === id ? hit.score : 0), 0);
  return joined(both.length ? both : own, [...all].sort((one, other) => fit(other) - fit(one)), own);
}

// The words of a query that no page holds: for such a word Pagefind offers pages that share its
// first letters, which is no answer at all. A `strict` asker wants the word itself.
export async function unanswered(query, found, strict = false) {
  let missing = essential(query);
  for (const each of found.slice(0, 3)) {
    const data = await each.data();
    const marks = [data, ...data.sub_results].flatMap((part) => part.excerpt.match(/<mark>[^<]+/g) ?? []);
    const held = new Set(marks.flatMap((mark) => plain(mark.slice("<mark>".length)).split(" ")));
    missing = missing.filter((word) => ![...held].some((one) => answers(one, word, strict)));
    if (!missing.length) break;
  }
  return missing;
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
  const shortened = telling(asked) === asked ? (each) => each : telling;
  const narrowed = place ? { ...chosen, Area: [place.area] } : chosen;
  const other = inOtherWords(asked, groups).map((each) => ({ query: shortened(each), chosen: narrowed }));
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
  const every = await pagefind.filters();
  const counted = async (narrowed) => (query || Object.keys(narrowed).length ? (await search(query, narrowed)).filters : every);
  const all = await counted(filters(chosen));
  const counts = {};
  for (const name of names) {
    const own = chosen[name] ? await counted(filters(chosen, name)) : all;
    counts[name] = own[name] ?? {};
  }
  return counts;
}
