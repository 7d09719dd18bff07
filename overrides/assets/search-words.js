// What the search makes of a reader's words: the nearest spelling, other words for the same thing,
// places. Pure functions over what the build wrote into search/words.json.

// A text as it is compared: small letters without accents, only words, single spaces.
export const plain = (text) =>
  (text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join(" ");

// Words that say nothing of what a question is about without others.
const little = new Set(
  ("a about am an and any are as at be been being by can could did do does each for from get had has have he her him his " +
    "how i if in into is it its me much my of on or our out she should so that the their them there they this to too us was " +
    "we were what when where which who why will with would you your").split(" "),
);
export const isSmall = (word) => little.has(word);

// A question without them; as it is if it has no other words.
export const telling = (query) => query.split(" ").filter((word) => !isSmall(plain(word))).join(" ") || query;
export const essential = (query) => plain(telling(query)).split(" ").filter(Boolean);

// Whether a word that stands on a page is a form of the word that was asked for, or begins as it
// does: "child" and "children", "bully" and "bullied"; if `strict`, only with another ending.
export function answers(held, word, strict = false) {
  const [one, other] = [held, word].map((each) => each.replace(/y/g, "i"));
  if (one.startsWith(other) || (other.startsWith(one) && one.length >= 0.6 * other.length)) return true;
  if (strict) return false;
  const shared = [...one].findIndex((letter, at) => letter !== other[at]);
  return shared >= Math.max(4, Math.ceil(0.6 * other.length));
}

// How many letters must be added, left out, changed or swapped with their neighbour, if at most `most`.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  const row = (number) => [number, ...Array(other.length).fill(0)];
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = row(i);
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) > most) return Infinity;
    [before, last] = [last, next];
  }
  return last[other.length] <= most ? last[other.length] : Infinity;
}

// How many letters may be wrong in a word: in a short one none, or it might mean any other.
export const mostWrong = (word) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

// The known word that a misspelt one is most like: one that begins with the same letter first. A
// word that is known, is a form of a known one, or is too short to tell, has none.
export function nearest(word, known) {
  if (known.includes(word)) return "";
  const most = mostWrong(word);
  let best = { word: "", value: most + 1 };
  for (const each of known) {
    if (each.startsWith(word) || (each.length > 3 && word.length < each.length + 4 && word.startsWith(each))) return "";
    const value = distance(word, each, most) + (each[0] === word[0] ? 0 : 0.5);
    if (value < best.value) best = { word: each, value };
  }
  return best.word;
}

// A query with those of its words put right that are `missing`, or nothing.
export function spelled(query, missing, known) {
  const words = plain(query).split(" ");
  const better = words.map((word) => (missing.includes(word) && nearest(word, known)) || word);
  return better.some((word, at) => word !== words[at]) ? better.join(" ") : "";
}

// Words as they are matched: one and many of a thing are the same.
const stems = (text) => plain(text).split(" ").filter(Boolean).map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

// Where a phrase begins in a query, word by word; -1 where it does not stand there.
function placeOf(phrase, query) {
  return placeAmong(stems(phrase), stems(query));
}

const placeAmong = (wanted, asked) => (wanted.length ? asked.findIndex((_, at) => wanted.every((word, step) => asked[at + step] === word)) : -1);

// The query with something in the place of a phrase that stands in it, and no word of that twice: for
// "threshold of need" "levels of need", not "levels of need of need".
function replaced(query, phrase, other) {
  const [words, said] = [query, other].map((text) => plain(text).split(" "));
  const [from, to] = [placeOf(phrase, query), placeOf(phrase, query) + stems(phrase).length];
  const others = (some) => some.filter((word) => !said.includes(word));
  return [...others(words.slice(0, from)), other, ...others(words.slice(to))].filter(Boolean).join(" ");
}

// The query in other words: each group lists phrases that mean much the same. A phrase that is only
// a part of a longer one is not meant: "child protection" in "child protection conference".
export function inOtherWords(query, groups) {
  const said = groups.flat().filter((phrase) => placeOf(phrase, query) >= 0);
  const isPart = (phrase) => said.some((other) => stems(other).length > stems(phrase).length && placeOf(phrase, other) >= 0);
  const found = new Map();
  for (const group of groups) {
    const phrase = group.find((each) => said.includes(each) && !isPart(each));
    for (const other of phrase ? group : []) {
      const variant = replaced(query, phrase, other);
      const same = stems(variant).join(" ");
      if (placeOf(other, query) < 0 && !found.has(same)) found.set(same, variant);
    }
  }
  return [...found.values()];
}

// The area that a query names, by its own name or that of a town in it, and what else is asked.
export function inArea(query, areas) {
  const asked = stems(query);
  let best = null;
  for (const [area, names] of Object.entries(areas)) {
    for (const phrase of [area, ...names]) {
      if (phrase.length > (best?.phrase.length ?? 0) && placeAmong(stems(phrase), asked) >= 0) best = { area, phrase };
    }
  }
  return best && { area: best.area, query: replaced(query, best.phrase, "") };
}

// Every word that may be meant.
export const knownWords = ({ words, groups, areas }) => [
  ...new Set(plain([words, ...groups.flat(), ...Object.keys(areas), ...Object.values(areas).flat()].join(" ")).split(" ")),
];

// Whether a query names no area of this site, and no subject either: one of its words is not known.
export function lacksPlace(query, given) {
  const known = knownWords(given);
  return !inArea(query, given.areas) && essential(query).some((word) => !known.some((each) => answers(each, word, true)));
}
