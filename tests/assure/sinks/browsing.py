"""The proof on whole websites: in a browser, with every protection and with each of them taken
away, and in their files.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from tests.assure.figures import Figure, Size
from tests.assure.sinks import papers, texts
from tests.assure.sinks.attack import Attack, Seen, addresses, attacking
from tests.assure.sinks.bare import alone, unescaped, unguarded, unproved
from tests.assure.sinks.corpus import bundles, corpus, writable
from tests.assure.sinks.files import faults
from tests.assure.sinks.planting import plant
from tests.browser.harness import find_browser, running
from tests.browser.kinds import kind
from tests.browser.serving import serving

#: Projects that are built: a field stands in each several times, each time with another bundle.
PROJECTS = {Size.SHORT: 1, Size.LONG: 6}
#: Of so many projects one is opened as published, too: without the policy more could go wrong.
EACH = 3
#: Of the texts that are put raw into a page alone, at least so many in a hundred must run: the
#: others need another place or another browser. If fewer do, the proof notices too little.
ENOUGH = 30
#: What is opened as a document of its own.
FILES = ("changes.xml", "changes.json", "sitemap.xml", "data/1/all.json", "search/words.json")
NOWHERE = (
    "<script>ran()</script>",
    '"><img src=x onerror=ran()>',
    "x/{{7*7}}/",
    "javascript:ran()",
)
QUERIES = ("ran", "script", "onerror", "img src", "evil", "javascript", "mark", "alert")


@dataclass(slots=True)
class Trial:
    """What was seen in each way of showing hostile projects, and how much went into which field."""

    published: Seen = field(default_factory=Seen)
    unguarded: Seen = field(default_factory=Seen)
    raw: Seen = field(default_factory=Seen)
    control: Seen = field(default_factory=Seen)
    single: Seen = field(default_factory=Seen)
    single_control: Seen = field(default_factory=Seen)
    reached: Counter[tuple[str, str]] = field(default_factory=Counter)
    files: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    program = find_browser(os.environ)
    if program is None:
        raise RuntimeError("This proof needs Chromium: install it, or set MASA_CHROMIUM.")
    with running(program) as browser:
        yield browser


def figures(size: Size) -> tuple[Figure, ...]:
    """Build hostile projects, open them in every way, and read what no browser shows."""
    trial = Trial()
    with tempfile.TemporaryDirectory(prefix="masa-sinks-") as name, chromium() as browser:
        for number in range(PROJECTS[size]):
            attack_project(trial, Path(name, str(number)), browser, size, number=number)
    return (*_told(trial, size), *texts.figures(), *papers.figures(size))


def _told(trial: Trial, size: Size) -> Iterator[Figure]:
    number, fields = len(writable(corpus())), len(trial.reached)
    most = len(bundles(writable(corpus())))
    share = sum(min(n, most) for n in trial.reached.values()) * 100 // (most * fields)
    what = f"{number} hostile texts in {fields} fields ({share} % of pairs), pages opened"
    if size is Size.LONG:
        yield _none(f"{what}, as published", trial.published)
    yield _none(f"{what}, without the policy", trial.unguarded)
    yield _silent("Pages neither escaped nor cleaned, under the policy", trial.raw)
    yield _silent("Each text raw in a page alone, under the policy", trial.single)
    yield _heard(trial)
    amiss = tuple(f"{name} {fault}" for name, fault in trial.files if fault)
    found = f"{len(amiss)} broken or with a formula"
    yield Figure("Files of these websites", len(trial.files), found, "none", amiss)


def attack_project(
    trial: Trial, folder: Path, browser: Browser, size: Size, *, number: int
) -> None:
    """Build one project, and open it in every way; the raw ways only with the first."""
    every = writable(corpus())
    project = plant(folder, bundles(every), trial.reached, search=size is Size.LONG)
    with unproved():
        outcome = project.masa("build")
    if outcome.code:
        raise RuntimeError(outcome.text)
    site = project.site
    trial.files += faults(site)
    every_page = addresses(site)
    paths = every_page if size is Size.LONG else one_of_each(every_page)
    bare = unguarded(site, folder / "unguarded")
    _open(browser, bare, trial.unguarded, paths, searched=size is Size.LONG)
    if size is Size.LONG and number % EACH == 0:
        _open(browser, site, trial.published, paths, searched=True)
    if number == 0:
        some = paths if size is Size.LONG else paths[:3]
        raw = unescaped(site, folder / "raw", guarded=True)
        _open(browser, raw, trial.raw, some)
        _open(browser, unescaped(site, folder / "control", guarded=False), trial.control, some[:20])
        single = every if size is Size.LONG else every[::12]
        pages = [f"{at}.html" for at in range(len(single))]
        for guarded, seen in ((True, trial.single), (False, trial.single_control)):
            folder_ = alone(single, site, folder / f"alone-{guarded}", guarded=guarded)
            _open(browser, folder_, seen, pages)


def one_of_each(paths: Sequence[str]) -> list[str]:
    """One address of each kind of page, but the search: nothing is indexed there."""
    found: dict[str, str] = {}
    for path in paths:
        found.setdefault(kind(path), path)
    return [path for path in found.values() if path != "search/"]


def _open(
    browser: Browser, site: Path, seen: Seen, paths: Sequence[str], *, searched: bool = False
) -> None:
    with serving(site) as home, attacking(browser, home, seen) as attack:
        for path in paths:
            attack.open(path)
        if searched:
            _use(attack)


def _use(attack: Attack) -> None:
    """What a reader does that scripts answer: search, find, choose, lose the way, open a file."""
    typed = [text for text in writable(corpus()) if "\n" not in text]
    for query in (*QUERIES, *typed[attack.seen.opened % 40 :: 40]):
        attack.search(query)
    attack.open("find-your-area/")
    attack.type_into("main form.find input", ("q", "s", *typed[::60]))
    attack.open("compare/scrutiny-model/")
    attack.tick(".choose [type=checkbox]", 4)
    for path in NOWHERE:
        attack.open(quote(path))
    for path in FILES:
        attack.show(path)


def _none(what: str, seen: Seen) -> Figure:
    found = (
        f"{len(seen.ran)} scripts, {len(seen.elsewhere)} requests elsewhere, {len(seen.odd)} "
        f"strange elements or addresses, {len(seen.errors)} violations or errors"
    )
    return Figure(what, seen.opened, found, "none of these", seen.faults()[:20])


def _silent(what: str, seen: Seen) -> Figure:
    amiss = tuple(f"a script ran on {page}" for page in seen.ran[:20])
    return Figure(what, seen.opened, f"{len(seen.ran)} scripts", "none", amiss)


def _heard(trial: Trial) -> Figure:
    ran, opened = len(set(trial.single_control.ran)), trial.single_control.opened
    pages, whole = len(set(trial.control.ran)), trial.control.opened
    amiss = () if ran * 100 >= ENOUGH * opened and pages else ("the proof notices too little",)
    found = f"scripts on {ran} of {opened} pages of one text, and on {pages} of {whole} others"
    what = "Control: both of these without the policy"
    return Figure(what, opened + whole, found, f"{ENOUGH} % or more, and any", amiss)
