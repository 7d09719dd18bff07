"""The catalogue of codes: what each rule is about, how much it matters, and who may change that.

Codes never change once published. Rules about reading files and about values have no choice of
severity: what cannot be read cannot be published, and a ``must`` of the Act stays a ``must``.
The rules of a check family stand beside its checks (``masa.checks``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from masa.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for. ``title`` says in a few words what was found."""

    code: str
    title: str
    severity: Severity = Severity.ERROR
    page: str = "checks"
    changeable: bool = False

    @property
    def address(self) -> str:
        """Where it is explained, from the root of the site."""
        return f"/how-to-edit/{self.page}/#{self.code.lower()}"

    def at(self, place: Place, message: str, mend: str, *, subject: str = "") -> Finding:
        """A finding of this rule."""
        return Finding(self.code, place, message, mend, self.severity, subject=subject)


_FIXED = {
    "R101": "The file is too large",
    "R102": "The file is not UTF-8 text",
    "R103": "A control character stands in the text",
    "R104": "A character cannot be seen",
    "R105": "A line is indented with a tab",
    "R106": "A line is too long",
    "R110": "A line cannot be read as YAML",
    "R111": "A name is written twice",
    "R112": "A tag stands before a value",
    "R113": "An anchor stands before a value",
    "R114": "An alias stands for something written elsewhere",
    "R115": "Something written elsewhere is merged in",
    "R116": "A second document begins",
    "R117": "The file is nested too deep or holds too much",
    "R118": "A name was expected before a colon",
    "R119": "A line is an instruction to a program",
    "R120": "The file is empty",
    "R121": "The file does not begin with a subject",
    "R130": "A link to another file",
    "R131": "A name cannot be part of a web address",
    "R132": "A name is kept for the site itself",
    "R133": "Two names differ in capital letters only",
    "R134": "A file does not belong in this folder",
    "R135": "A file cannot be opened",
    "R136": "Nothing is read from this folder",
    "R137": "A folder cannot be opened",
    "M101": "Something that is needed is missing",
    "M102": "A name is not known here",
    "M103": "A value is not one of the words that may stand here",
    "M104": "A value does not look right",
    "M105": "A value is empty",
    "M106": "A text is too long",
    "M107": "A value cannot be used",
    "M108": "Another kind of value was expected",
    "M110": "A subject stands in two places",
    "M111": "Nothing is written under a subject",
    "M112": "This is not a subject",
    "M113": "A folder has no first subject",
    "M120": "An id names nothing",
    "M121": "An id is used twice",
    "M122": "An id stands where a name belongs",
    "M130": "A requirement looks at a path that leads nowhere",
    "C101": "A link to another file stands among the pages or the templates",
    "C102": "A file among the pages is not a page",
    "C103": "A page does not begin with a head",
    "C104": "Something else stands in the head of a page",
    "C105": "The head of a page lacks a title or a description",
    "C106": "A folder is missing",
    "C107": "There is no partnership yet",
    "C108": "A page is in a language that the site does not know",
    "C109": "A page in another language has no English page",
    "C110": "The severity of a rule cannot be changed like this",
    "C113": "A family of checks cannot be used",
    "C114": "There is more on a page than can be read in good time",
    "C115": "An option in mkdocs.yml cannot be used",
    "C116": "Two pages written by hand have the same address",
    "C117": "A line would take another file into a page",
    "C120": "There is no accessibility statement",
    "C121": "The accessibility statement or the test behind it is over a year old",
    "C122": "The accessibility statement does not agree with itself",
    "E301": "A page was not built",
    "E302": "The section that should show a requirement does not show it",
    "E303": "A link leads nowhere",
    "E304": "A page would load something from another site",
    "E305": "A file would be published that may not be",
    "E306": "A page would load a file that is not there",
    "E307": "A page has no heading of the first level, or several",
    "E308": "An anchor stands twice on one page",
    "E309": "A script or a style stands in the page itself",
    "E310": "A finished file is empty, or larger than hosts take",
    "E311": "Something personal would be published",
    "S201": "Something that the law requires is missing",
}
_CHANGEABLE = {
    "R122": ("The end of a text is not read", Severity.WARNING),
    "M109": ("A date cannot be read", Severity.WARNING),
    "S202": ("Something that the guidance asks for is missing", Severity.ERROR),
    "S203": ("Something that the guidance may ask for is missing", Severity.WARNING),
    "S204": ("Something that will be asked for is missing", Severity.WARNING),
    "S207": ("An explanation is not needed any more", Severity.HINT),
    "S208": ("An explanation names something that is not asked for", Severity.WARNING),
    "C111": ("A choice of severity has ended", Severity.WARNING),
    "C112": ("A choice of severity changes nothing", Severity.HINT),
}

#: The rules that hold for every site, whichever check families are on.
RULES: tuple[Rule, ...] = (
    *(Rule(code, title) for code, title in _FIXED.items()),
    *(Rule(code, title, how, changeable=True) for code, (title, how) in _CHANGEABLE.items()),
)


def by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Rules by code, with those that hold for every site."""
    return {rule.code: rule for rule in (*RULES, *rules)}
