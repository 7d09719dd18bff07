// The choices that narrow the results. Text is only ever set as text.
import { make } from "./search-results.js";
import { plain } from "./search-words.js";

export const facetNames = ["Area", "Partnership", "Programme", "Subject", "Kind", "Edition", "Status"];
// More values than this are folded, and stand in the order of their names.
const few = 8;
// And a list of more than this is shortened by typing.
const many = 20;

const byName = (one, other) => one.localeCompare(other, "en-GB", { numeric: true });

// A field that leaves only those choices of a long list that have what is typed.
function finder(name, labels, typed) {
  const field = Object.assign(make("input", "", ""), { type: "search", value: typed, autocomplete: "off" });
  const says = make("span", "facet-count", "");
  says.setAttribute("role", "status");
  const show = () => {
    const asked = plain(field.value);
    for (const label of labels) label.hidden = !` ${plain(label.textContent)}`.includes(` ${asked}`) && !label.firstChild.checked;
    says.textContent = asked ? `${labels.filter((label) => !label.hidden).length} of ${labels.length}` : "";
  };
  field.addEventListener("input", show);
  show();
  return make("div", "facet-find", "", make("label", "", "", make("span", "", `Find: ${name.toLowerCase()}`), field), says);
}

function group(name, counts, chosen, { isOpen, typed }) {
  const values = Object.keys(counts).filter((value) => counts[value] || chosen.includes(value));
  if (values.length < 2 && !chosen.length) return "";
  const long = values.length > few;
  values.sort((one, other) => (long ? 0 : counts[other] - counts[one]) || byName(one, other));
  const labels = values.map((value) => {
    const box = Object.assign(make("input", "", ""), { type: "checkbox", name: name.toLowerCase(), value, checked: chosen.includes(value) });
    return make("label", "", "", box, make("span", "", value), make("span", "facet-count", `${counts[value] ?? 0}`));
  });
  if (!long) return make("fieldset", "", "", make("legend", "", name), ...labels);
  const told = chosen.length ? chosen.join(", ") : `All ${values.length}`;
  const find = values.length > many ? finder(name, labels, typed) : "";
  const fold = make("details", "facet-fold", "", make("summary", "", told), find, make("div", "facet-values", "", ...labels));
  fold.dataset.facet = name;
  fold.open = isOpen;
  return make("fieldset", "", "", make("legend", "", name), fold);
}

// The room of the choices is taken before they come, so that the results below stay where they are.
export function frameFacets(form, title = "Narrow the results", isOpen = matchMedia("(min-width: 60rem)").matches) {
  if (!form.firstChild) {
    form.append(make("details", "details", "", make("summary", "", title), make("div", "facet-groups", "")));
    form.firstChild.open = isOpen;
  }
  form.hidden = false;
  return form.querySelector(".facet-groups");
}

export function showFacets(form, counts, chosen, { names = facetNames, title, isOpen } = {}) {
  const box = frameFacets(form, title, isOpen);
  const focused = box.contains(document.activeElement) ? document.activeElement : null;
  const [facet, isSummary] = [focused?.closest("[data-facet]")?.dataset.facet, focused?.localName === "summary"];
  const state = (name) => {
    const fold = box.querySelector(`[data-facet="${name}"]`);
    return { isOpen: fold?.open ?? false, typed: fold?.querySelector("[type=search]")?.value ?? "" };
  };
  const groups = names.map((name) => group(name, counts[name] ?? {}, chosen[name] ?? [], state(name)));
  box.replaceChildren(...groups);
  form.hidden = !groups.some(Boolean);
  if (!focused) return;
  const same = (each) => each.type === focused.type && each.name === focused.name && each.value === focused.value;
  const inputs = [...box.querySelectorAll("input")].filter((each) => each.type === "checkbox" || each.closest("[data-facet]").dataset.facet === facet);
  (isSummary ? box.querySelector(`[data-facet="${facet}"] summary`) : inputs.find(same))?.focus();
}

export function chosenIn(form, names = facetNames) {
  const chosen = {};
  for (const box of form.querySelectorAll(":checked")) {
    const name = names.find((each) => each.toLowerCase() === box.name);
    (chosen[name] ??= []).push(box.value);
  }
  return chosen;
}

// The address of a search, to be shared and come back to, and what an address asks for.
export function addressOf(query, chosen, names = facetNames) {
  const address = new URL(location.href);
  [address.search, address.hash] = ["", ""];
  if (query) address.searchParams.set("q", query);
  for (const name of names) {
    for (const value of chosen[name] ?? []) address.searchParams.append(name.toLowerCase(), value);
  }
  return address.href;
}

export function askedIn(address, names = facetNames) {
  const asked = new URL(address).searchParams;
  const pairs = names.map((name) => [name, asked.getAll(name.toLowerCase())]);
  return { query: asked.get("q") ?? "", chosen: Object.fromEntries(pairs.filter(([, values]) => values.length)) };
}
