// What the search page asks of the index, and of the words that go with it.
import { everyChoice, fieldWords, pages, search } from "./search-index.js";
import { arranged } from "./search-order.js";
import { answers, essential, inArea, inOtherWords, isSmall, knownWords, nearest, plain, spelled, telling } from "./search-words.js";

const [mostVariants, mostWords] = [4, 8];
// The subject of a partnership's first page, and the kind of the page of all areas.
const [overview, allAreas] = ["Overview", "Find your area"];

// Several choices of one kind mean any of them; choices of different kinds must all be met.
export function filters(chosen, without = "") {
  const others = Object.entries(chosen).filter(([name]) => name !== without);
  return Object.fromEntries(others.map(([name, values]) => [name, { any: values }]));
}

// Lists of pages one after the other, each page where it comes first. The last of each is kept: the
// one that knows where on the page the words stand.
const joined = (...lists) => [...new Map(lists.flat().map((each) => [each.id, each])).values()];

// Pages that hold the very words, one after the other, come before those that hold them anywhere.
async function wordForWord(query, narrowed) {
  const all = await pages(query, narrowed);
  if (!/\w\s+\w/.test(query) || query.includes('"')) return arranged(all);
  const exact = new Set((await pages(`"${query}"`, narrowed)).map(({ id }) => id));
  return [...arranged(all.filter(({ id }) => exact.has(id))), ...arranged(all.filter(({ id }) => !exact.has(id)))];
}

// The pages about a place that the query names: for its other words; or, where no page there holds
// these, for words that mean the same, with the best page for the rarest of those that were asked and
// the place's own first page; for the place alone, who is responsible there, and where it stands among
// the areas. `sure` if they answer all that was asked; a misspelt word is answered by none of them,
// and no word of a place is one.
async function aboutPlace(query, chosen, misspelt) {
  const { groups, areas } = await fieldWords();
  const place = chosen.Area ? null : inArea(query, areas);
  if (!place) return { near: [], sure: false };
  const there = () => pages("", filters({ Subject: [overview], ...chosen, Area: [place.area] }));
  if (!place.query) {
    const own = await there();
    return { near: joined(own.slice(0, 1), await pages(query, filters({ Kind: [allAreas], ...chosen })), own), sure: true };
  }
  if (await misspelt()) return { near: [], sure: false };
  const narrowed = filters({ ...chosen, Area: [place.area] });
  const itself = await wordForWord(place.query, narrowed);
  if (itself.length) return { near: itself, sure: true };
  for (const each of inOtherWords(place.query, groups).slice(0, mostVariants)) {
    const found = await wordForWord(each, narrowed);
    if (!found.length) continue;
    const rare = await rarest(essential(place.query), narrowed);
    const own = rare.length ? await there() : [];
    return { near: joined(found.slice(0, 1), rare.slice(0, 1), own.slice(0, 1), found), sure: true };
  }
  return { near: [], sure: false };
}

// The pages that hold the one of the words that the fewest hold.
async function rarest(words, narrowed) {
  const held = await Promise.all(words.slice(0, mostWords).map((word) => holding(word, narrowed)));
  return held.filter((found) => found.length).sort((one, other) => one.length - other.length)[0] ?? [];
}

// The pages that answer; `own` are those for the words alone, and `sure` if they are about a place
// that the query names. `misspelt` tells whether a word of it is. For somebody who may need `help` now,
// two pages that give it lead the list: the one for everybody, and the one that fits the words best.
export async function find(query, chosen, help) {
  const [narrowed, misspelt] = [filters(chosen), once(() => isMisspelt(query))];
  // First, so that what is asked of the index is on its way while the rest is worked out.
  const forWords = wordForWord(query, narrowed);
  forWords.then(([first]) => first?.data());
  const leads = help && !chosen.Subject && !chosen.Kind ? ofHelp(query, narrowed, help) : [];
  const [{ near, sure }, all, helping] = await Promise.all([aboutPlace(query, chosen, misspelt), forWords, leads]);
  const [own, first] = [joined(near, all), helping.slice(0, 2)];
  return { own, sure, first, found: joined(first, own), misspelt };
}

// The pages of help: the one for everybody, then those with the most of the words. Where a site has
// but one partnership, the first is its own.
async function ofHelp(query, narrowed, { subject, kind }) {
  const byKind = { ...narrowed, Kind: kind };
  const all = await pages("", byKind);
  const hits = (await Promise.all(essential(query).map((word) => pages(word, byKind)))).flat();
  const fit = ({ id }) => hits.reduce((sum, hit) => sum + (hit.id === id ? hit.score : 0), 0);
  const subjects = await Promise.all(all.map(async (each) => (await each.data()).filters.Subject ?? []));
  const forAll = all.filter((_, at) => subjects[at].includes(subject));
  const first = forAll.length ? forAll : await pages("", { ...narrowed, Subject: subject });
  return joined(first, [...all].sort((one, other) => fit(other) - fit(one)));
}

// Whether a query names a place: pages of other places that hold its words are no answer to it.
export async function namesPlace(query) {
  return Boolean(inArea(query, (await fieldWords()).areas));
}

// The words of a query that no page holds: for such a word Pagefind offers pages that share its
// first letters, which is no answer at all. A `strict` asker wants the word itself. Mostly the first
// page holds them all; to work out the others as well would keep its result waiting.
export async function unanswered(query, found, strict = false) {
  const missing = await unheld(essential(query), found.slice(0, 1), strict);
  return missing.length ? unheld(missing, found.slice(1, 3), strict) : missing;
}

async function unheld(words, found, strict) {
  let missing = words;
  for (const each of found.map((page) => page.data())) {
    const data = await each;
    const marks = [data, ...data.sub_results].flatMap((part) => part.excerpt.match(/<mark>[^<]+/g) ?? []);
    const held = new Set(marks.flatMap((mark) => plain(mark.slice("<mark>".length)).split(" ")));
    missing = missing.filter((word) => ![...held].some((one) => answers(one, word, strict)));
    if (!missing.length) break;
  }
  return missing;
}

// Whether a word of a query is nearly another word, and no page holds it.
async function isMisspelt(query) {
  const known = knownWords(await fieldWords());
  const odd = essential(query).filter((word) => nearest(word, known));
  const held = await Promise.all(odd.map((word) => holding(word, {})));
  return held.some((found) => !found.length);
}

// An answer that is worked out when somebody first asks for it, and once.
function once(work) {
  let answer;
  return () => (answer ??= work());
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
  const inAll = place && !place.query ? ((await everyChoice()).Area?.[place.area] ?? 0) : 0;
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
  const every = await everyChoice();
  const counted = async (narrowed) => (query || Object.keys(narrowed).length ? (await search(query, narrowed)).filters : every);
  const all = await counted(filters(chosen));
  const counts = {};
  for (const name of names) {
    const own = chosen[name] ? await counted(filters(chosen, name)) : all;
    counts[name] = own[name] ?? {};
  }
  return counts;
}
