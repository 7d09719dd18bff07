// How the search page shows what was found. Text is only ever set as text.

import { isSmall, plain } from "./search-words.js";

export function make(tag, className, text, ...children) {
  const element = Object.assign(document.createElement(tag), { className, textContent: text });
  element.append(...children);
  return element;
}

// An excerpt has <mark> around what was found, and only < and > of the page's own text escaped. A
// small word stands everywhere: it is not marked. Dots say where a sentence is cut.
function excerpt(text) {
  const unescaped = (piece) => piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const cut = (/^(<mark>)?\p{Lowercase}/u.test(text) ? "… " : "") + text + (/[.?!:”](<\/mark>)?$/.test(text) ? "" : " …");
  const pieces = cut.split(/<mark>(.*?)<\/mark>/s);
  return make("p", "result-excerpt", "", ...pieces.map((piece, at) => (at % 2 && !isSmall(plain(piece)) ? make("mark", "", unescaped(piece)) : unescaped(piece))));
}

export const anchor = (text, url) => Object.assign(make("a", "", text), { href: url });

// The three sections that fit best: those with the most of the words asked for close together, one of
// them in the heading counting once more; then those with words that are rare.
function bestSections(sections, query) {
  const asked = plain(query).split(" ");
  const reach = 2 * asked.length - 1;
  const headed = (title) => plain(title).split(" ").some((word) => word.length > 3 && asked.includes(word));
  const fit = ({ title, weighted_locations: spots }) => {
    const near = spots.map(({ location }) => spots.filter(({ location: at }) => at >= location && at < location + reach));
    const value = (group) => 1e6 * group.length + group.reduce((sum, spot) => sum + spot.balanced_score, 0);
    return Math.max(...near.map(value)) + (headed(title) ? 1e6 : 0);
  };
  const fits = new Map(sections.map((section) => [section, fit(section)]));
  const best = [...sections].sort((one, other) => fits.get(other) - fits.get(one)).slice(0, 3);
  // What stands before the first heading comes before the sections.
  return best.sort((one, other) => Boolean(one.anchor) - Boolean(other.anchor));
}

// Whose a page is or, where pages of several kinds have the same title, what it is.
function asideOf({ Partnership, Programme, Kind = [], Edition }) {
  const [kind] = Kind;
  const said = { Themes: Kind, Compare: Kind, Guidance: Edition }[kind];
  return (Partnership ?? Programme ?? said ?? [])[0] ?? "";
}

export function result(data, query) {
  const { Kind = [] } = data.filters;
  const owner = asideOf(data.filters);
  const title = anchor(data.meta.title, data.url);
  if (!data.meta.title.includes(owner)) title.append(make("span", "result-owner", ` – ${owner}`));
  const item = make("li", "result", "", make("h2", "", "", title), make("p", "result-about", Kind.join(" · ")));
  const subs = bestSections(data.sub_results.filter((sub) => !sub.anchor || sub.title.length > 1), query);
  if (!subs.length) item.append(excerpt(data.excerpt));
  for (const sub of subs) {
    const text = excerpt(sub.excerpt);
    item.append(sub.anchor ? make("div", "result-section", "", anchor(sub.title, sub.url), text) : text);
  }
  return item;
}
