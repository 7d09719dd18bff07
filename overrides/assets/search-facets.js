// The choices that narrow the results. Text is only ever set as text.
import { make } from "./search-results.js";

export const facetNames = ["Area", "Partnership", "Programme", "Subject", "Kind", "Edition", "Status"];
// More values than this are folded, and stand in the order of their names.
const few = 8;

const byName = (one, other) => one.localeCompare(other, "en-GB", { numeric: true });

function group(name, counts, chosen, isOpen) {
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
  const fold = make("details", "facet-fold", "", make("summary", "", told), make("div", "facet-values", "", ...labels));
  fold.dataset.facet = name;
  fold.open = isOpen;
  return make("fieldset", "", "", make("legend", "", name), fold);
}

export function showFacets(form, counts, chosen) {
  const focused = document.activeElement;
  const wasOpen = form.firstChild?.open ?? matchMedia("(min-width: 60rem)").matches;
  const isOpen = (name) => form.querySelector(`[data-facet="${name}"]`)?.open ?? false;
  const groups = facetNames.map((name) => group(name, counts[name] ?? {}, chosen[name] ?? [], isOpen(name)));
  const box = make("details", "details", "", make("summary", "", "Narrow the results"), ...groups);
  box.open = wasOpen;
  form.replaceChildren(box);
  form.hidden = !groups.some(Boolean);
  if (focused?.type === "checkbox") {
    [...form.querySelectorAll("input")].find((each) => each.name === focused.name && each.value === focused.value)?.focus();
  }
}

export function chosenIn(form) {
  const chosen = {};
  for (const box of form.querySelectorAll(":checked")) {
    const name = facetNames.find((each) => each.toLowerCase() === box.name);
    (chosen[name] ??= []).push(box.value);
  }
  return chosen;
}

// The address of a search, to be shared and come back to, and what an address asks for.
export function addressOf(query, chosen) {
  const address = new URL(location.href);
  [address.search, address.hash] = ["", ""];
  if (query) address.searchParams.set("q", query);
  for (const name of facetNames) {
    for (const value of chosen[name] ?? []) address.searchParams.append(name.toLowerCase(), value);
  }
  return address.href;
}

export function askedIn(address) {
  const asked = new URL(address).searchParams;
  const pairs = facetNames.map((name) => [name, asked.getAll(name.toLowerCase())]);
  return { query: asked.get("q") ?? "", chosen: Object.fromEntries(pairs.filter(([, values]) => values.length)) };
}
