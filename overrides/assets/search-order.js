// Which of many like pages come first. Where partnership after partnership has as good a page, pages
// that tell of all of them lead; then come the partnerships' own, in the order of their names, then the rest.

// A page as good as the best has so much of its score, and a page that leads at least so much.
const [near, enough] = [0.8, 0.5];
// So many partnerships with a page as good as the best are many.
const many = 5;

// Whose a page is stands at the end of its name (see masa.site.search_order): a number for each
// partnership, in the order of their names, or a letter for a kind of page that gathers.
const ending = ({ id }) => id.split("_")[2] ?? "";
const owner = (page) => Number.parseInt(ending(page), 10) || 0;
export const owners = (pages) => new Set(pages.map(owner).filter(Boolean)).size;

// The best theme, comparison and explanation of a word, the better first; then what the guidance asks.
function leading(pages, best) {
  const good = pages.filter(({ score }) => score >= enough * best);
  const [guidance, ...others] = [..."dabc"].map((kind) => good.find((page) => ending(page) === kind));
  return [...others.filter(Boolean).sort((one, other) => other.score - one.score), guidance].filter(Boolean);
}

// Whether many partnerships have a page as good as the best of them.
export function areLike(pages) {
  const best = Math.max(...pages.filter(owner).map(({ score }) => score));
  return owners(pages.filter(({ score }) => score >= near * best)) >= many;
}

// Pages in the order of their scores, or, where many are alike, in one that says something.
export function arranged(pages) {
  if (!areLike(pages)) return pages;
  const best = Math.max(...pages.map(({ score }) => score));
  const first = leading(pages, best);
  const band = ({ score }) => Math.floor(Math.log(score / best) / Math.log(near) + 1e-9);
  // Worked out once for each page, not each time that two of them are compared.
  const rest = pages.filter((page) => !first.includes(page)).map((page) => ({ page, band: band(page), name: owner(page) || Infinity }));
  rest.sort((one, other) => one.band - other.band || one.name - other.name || other.page.score - one.page.score);
  return [...first, ...rest.map(({ page }) => page)];
}
