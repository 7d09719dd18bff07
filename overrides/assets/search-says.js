// What the search page says of a search, in words.
import { areLike, owners } from "./search-order.js";
import { anchor } from "./search-results.js";

export const plural = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

// Words, a place or both, as a link says them.
export const saidAs = ({ query, area }) => (area ? (query ? `${query}, in ${area}` : `all about ${area}`) : query);

// Where partnership after partnership has such a page, how to come to those of one.
const ofMany = (found) => areLike(found) ? ` ${plural(owners(found), "partnership")} have some of them: add a place to see those of one.` : "";

// That no area has the name for which somebody asked, with the way to all `areas`.
export const noArea = (query, areas) => [`No area called “${query}” is on this site: `, anchor("see all areas, and how to find your council", areas), ". "];

// How many pages were found for what was asked; `given` is the answer, `variants` the same in other words.
export function describe(query, chosen, given, variants) {
  const number = given.own.length && given.found.length;
  const narrowed = Object.values(chosen).flat().join(", ");
  const about = `${query ? ` for “${query}”` : ""}${narrowed ? `, narrowed to ${narrowed}` : ""}`;
  const others = variants.length ? ` Also searched for: ${variants.map(saidAs).join("; ")}.` : "";
  if (given.query !== query && number) return `No pages${about}. These are the ${plural(number, "page")} for “${given.query}”.${others}`;
  if (number) return `${plural(number, "page")}${about}.${given.sure ? "" : ofMany(given.found)}${others}`;
  if (others) return `No pages${about}.${others}`;
  const advice = narrowed ? "Untick a choice, try another word" : "Check the spelling, try another word";
  return `No pages${about}. ${advice}, or use the lists below.`;
}
