// What can be measured of a page that is laid out: each function names the parts that are at fault.
(() => {
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const name = (each) => `${each.localName}.${each.getAttribute("class") ?? ""} “${short(each.textContent)}”`;
  const label = (each) => `“${short(each.textContent || each.name || each.localName)}”`;
  const shown = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const ownTexts = (element) =>
    [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE && child.textContent.trim());

  // The box of an element, and those of the text that stands in it directly.
  function boxes(element) {
    const range = document.createRange();
    const ofTexts = ownTexts(element).map((text) => {
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    });
    return [element.getBoundingClientRect(), ...ofTexts];
  }

  const tabbable = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
      (each) => each.tabIndex >= 0 && !each.disabled && shown(each),
    );

  function inScroller(element) {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(outer).overflowX)) return true;
    }
    return false;
  }

  // A part sticks out when its box, or the text in it, ends beyond the sides of the window and is in
  // no box that scrolls. Asking the document how wide it is would not do: what is cut off is lost, too.
  function stickingOut() {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (!shown(element) || element.closest(".unseen, .skip, svg *")) continue;
      const around = boxes(element);
      const left = Math.round(Math.min(...around.map((box) => box.left)));
      const right = Math.round(Math.max(...around.map((box) => box.right)));
      const inside = left >= -1 && right <= document.documentElement.clientWidth + 1;
      if (!inside && !inScroller(element)) found.push(`${name(element)} from ${left} to ${right}`);
    }
    return found;
  }

  // A mark in a grid stands for words that are told elsewhere; here they are only read aloud.
  function hiddenText() {
    const flat = (element) => boxes(element).every((box) => box.width < 1 || box.height < 1);
    const cutOff = (element) =>
      getComputedStyle(element).overflowY !== "visible" && element.clientHeight + 1 < element.scrollHeight;
    return [...document.querySelectorAll("main *")]
      .filter((each) => !each.closest(".unseen, .grid-mark + .grid-words, .languages, .whole-fold > summary, noscript, script, title, desc") && ownTexts(each).length)
      .filter((each) => !shown(each) || flat(each) || cutOff(each))
      .map(name);
  }

  // In which direction two elements are read, one after the other: that of what holds them both.
  function runsLeft(one, other) {
    let both = one;
    while (!both.contains(other)) both = both.parentElement;
    return getComputedStyle(both).direction === "rtl";
  }

  // Reading goes down, or onwards into the next column; never up or backwards in one column.
  // What stays in sight while the page goes by is in its own place when nothing has been scrolled.
  function outOfOrder() {
    scrollTo(0, 0);
    const found = [];
    let before;
    for (const element of tabbable()) {
      if (element.tabIndex) found.push(`${label(element)} has a place of its own in the order`);
      // The links of a map stand where the places lie, in the order of the list beside it.
      if (getComputedStyle(element).position === "absolute" || element.closest("svg")) continue;
      const box = element.getClientRects()[0];
      if (before) {
        const [above, below] = [box.bottom <= before.box.top + 1, box.top >= before.box.bottom - 1];
        const sides = [box.left >= before.box.right - 1, box.right <= before.box.left + 1];
        const [onwards, backwards] = runsLeft(before.element, element) ? sides.reverse() : sides;
        if ((above && !onwards) || (backwards && !below)) found.push(`${label(before.element)} then ${label(element)}`);
      }
      before = { element, box: [...element.getClientRects()].at(-1) };
    }
    return found;
  }

  const clear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const ringed = ({ outlineStyle, outlineWidth, outlineColor }) =>
    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !clear(outlineColor);
  // A link of a map is ringed by the shape inside it.
  const isRinged = (element) =>
    element.matches(":focus-visible") && ((element.closest("svg") && element.firstElementChild) || ringed(getComputedStyle(element)));

  // A key must have been pressed: only then does focus that a script sets count as a reader's.
  function withoutVisibleFocus() {
    const onScreen = ({ left, top, right, bottom, width }) =>
      width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const found = tabbable().filter((element) => {
      element.focus();
      return !isRinged(element) || !onScreen(element.getBoundingClientRect());
    });
    document.activeElement.blur();
    return found.map(label);
  }

  // Part of it is in the window, and nothing lies over the middle of that part.
  function inSight(element) {
    const uncovered = ({ left, top, right, bottom }) => {
      const [from, to] = [[Math.max(left, 0), Math.max(top, 0)], [Math.min(right, innerWidth), Math.min(bottom, innerHeight)]];
      if (from[0] >= to[0] || from[1] >= to[1]) return false;
      const hit = document.elementFromPoint((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      return element.contains(hit) || (element.localName === "input" && hit?.contains(element));
    };
    return [...element.getClientRects()].some(uncovered);
  }

  // What can be stopped at, in the order in which it is written; and what is the matter where one is.
  const stops = () => tabbable().map(label);
  function here() {
    const element = document.activeElement;
    if (element === document.body) return [];
    return [label(element), ...(isRinged(element) ? [] : ["has no ring"]), ...(inSight(element) ? [] : ["is out of sight"])];
  }

  return { stickingOut, hiddenText, outOfOrder, withoutVisibleFocus, stops, here };
})()
