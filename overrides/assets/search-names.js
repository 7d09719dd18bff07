// Find your area: what is typed shows the names that fit at once. Without this script the field
// leads to the search page, and every name stands in the lists below. Text is only set as text.
import { anchor, make } from "./search-results.js";
import { distance, mostWrong, plain } from "./search-words.js";

const form = document.querySelector("main form.find");
const input = form.querySelector("input");
const most = 12;
const names = [...document.querySelectorAll("#names-a-to-z li a")].map((link) => ({ text: link.textContent, url: link.href, plain: ` ${plain(link.textContent)}` }));
const status = make("p", "hint", "");
const list = make("ul", "plain-list find-matches", "");
status.setAttribute("role", "status");
form.append(status);
form.after(list);

// Names with a word that begins as what was typed, those that begin with it first; if there is
// none, the nearest spelling.
function fitting(asked) {
  const found = names.filter((each) => each.plain.includes(` ${asked}`));
  return [...found.filter((each) => each.plain.startsWith(` ${asked}`)), ...found.filter((each) => !each.plain.startsWith(` ${asked}`))];
}

function nearest(asked) {
  const allowed = mostWrong(asked);
  const far = names.map((each) => ({ each, far: Math.min(...[each.plain.trim(), each.plain.trim().split(" ")[0]].map((name) => distance(asked, name, allowed))) }));
  return far.filter((each) => each.far <= allowed).sort((one, other) => one.far - other.far).map(({ each }) => each);
}

function show() {
  const typed = input.value.trim();
  const asked = plain(typed);
  const found = asked ? fitting(asked) : [];
  const shown = asked && !found.length ? nearest(asked) : found;
  list.replaceChildren(...shown.slice(0, most).map((each) => make("li", "", "", anchor(each.text, each.url))));
  const number = `${found.length} name${found.length === 1 ? "" : "s"}`;
  const says = found.length > most ? `${number} with “${typed}”; the first ${most} are shown.` : `${number} with “${typed}”.`;
  const otherwise = shown.length ? `No name with “${typed}”. Did you mean:` : `No name with “${typed}”. Look at the lists below, or search all pages.`;
  status.textContent = !asked ? "" : found.length ? says : otherwise;
}

let waiting;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 150);
});
if (input.value) show();
