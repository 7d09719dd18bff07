// The index that the build wrote beside the pages, and the words that go with it. Nothing is stored,
// nothing leaves the site.
const beside = (path) => new URL(`../${path}`, import.meta.url);
// A heading counts as much as the weight of its page allows, so titles get no extra; and a long page
// that says a thing once is as good an answer as a short one.
const ranking = { metaWeights: { title: 0 }, pageLength: 0.1 };
// A word by which the index finds every page (see masa.site.search): to ask for pages without any
// word would load the whole index.
const anyPage = "everypage";
let pagefind;
let words;

// Asks for a file before the script that needs it does: one after the other they take longer.
function soonNeeded(path) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: beside(path) }));
}

// Pagefind itself looks only every 50 ms whether it is ready.
async function ready() {
  let isReady = false;
  while (!isReady) await Promise.race([pagefind.search("").then(() => (isReady = true)), new Promise((done) => setTimeout(done, 4))]);
}

// The engine weighs more than the page: it is fetched once a reader has asked, or turns to the search.
let opening;
export const open = () => (opening ??= begin());

// One thread does: to start a second takes longer than a search of every partnership in England.
async function begin() {
  const metaCacheTag = `${Date.now()}`;
  const engine = import(beside("pagefind/pagefind.js"));
  soonNeeded(`pagefind/pagefind-entry.json?ts=${metaCacheTag}`);
  soonNeeded(`pagefind/wasm.${document.documentElement.lang.toLowerCase()}.pagefind`);
  fieldWords();
  pagefind = await engine;
  await pagefind.options({ noWorker: true, excerptLength: 24, ranking, metaCacheTag });
  await pagefind.init();
  await ready();
}

// Other words, places and spellings. Without them the search still works.
export async function fieldWords() {
  words ??= fetch(beside("search/words.json")).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
  return words.catch(() => ({ groups: [], areas: {}, words: "" }));
}

export const search = (query, narrowed) => pagefind.search(query || anyPage, { filters: narrowed });
export const pages = async (query, narrowed) => (await search(query, narrowed)).results.map(readOnce);
// Every choice, with the number of its pages.
export const everyChoice = () => pagefind.filters();

// A page is read once for each search, and by one search at a time: where its words stand is worked
// out anew each time, and is written over by the next.
const reading = new Map();
function readOnce({ id, score, data }) {
  let read;
  const copy = async () => ({ ...(await data()) });
  const inTurn = () => {
    const done = (reading.get(id) ?? Promise.resolve()).then(copy, copy);
    reading.set(id, done);
    return done;
  };
  return { id, score, data: () => (read ??= inTurn()) };
}

// An address that asks is answered sooner if the engine comes while the page still does: this script
// runs as soon as it is here (masa.pages.everyone.search), and whoever searches waits for the same.
if (location.search) open().catch(() => {});
