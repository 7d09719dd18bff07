// Does to a page what a reader might, and tells what it is made of: each element with its attributes,
// and each address that leads to anything but a web page, a mailbox or a telephone.
async () => {
  const harmless = new Set(["http:", "https:", "mailto:", "tel:", "sms:"]);
  const leading = new Set(["href", "xlink:href", "src", "action", "formaction", "cite", "data", "poster", "background"]);
  const made = new Set();
  const odd = new Set();
  const all = [...document.querySelectorAll("*")];
  for (const element of all) {
    made.add(element.localName);
    for (const { name, value } of element.attributes) {
      made.add(`${element.localName} ${name}`);
      if (!leading.has(name)) continue;
      const address = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
      if (address && harmless.has(address.protocol) && !address.username) continue;
      odd.add(`${element.localName} ${name}=${value}`);
    }
  }
  const stay = (event) => {
    const link = event.target.closest?.("a[href], area[href]");
    if (event.type === "submit" || (link && harmless.has(link.protocol))) event.preventDefault();
  };
  addEventListener("click", stay, true);
  addEventListener("submit", stay, true);
  for (const box of document.querySelectorAll("details")) box.open = true;
  for (const element of all) {
    const handled = element.getAttributeNames().filter((name) => name.startsWith("on"));
    for (const name of handled) element.dispatchEvent(new Event(name.slice(2), { bubbles: true }));
    element.dispatchEvent(new Event("mouseover"));
    if (element.closest?.("[data-exit]") || !element.matches("a, area, button, input, summary, [tabindex]")) continue;
    element.dispatchEvent(new Event("focus"));
    // To give it the focus would lay the page out anew each time.
    if (handled.length) element.focus?.();
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  await new Promise((done) => setTimeout(done, 5));
  return [[...made], [...odd]];
}
