"""Rules of the house that no linter knows, and proof that each of them can be broken."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST_FILE = 300
LONGEST_FUNCTION = 40

#: One letter of each stands in brackets, so that this file does not break its own rule.
UNWANTED = {
    "a path of one machine": re.compile(
        r"(?<![\w.~-])/(?:[h]ome|[r]oot|[t]mp|[w]ork/main)/\w|(?<!\w)[A-Z]:\\\\?[U]sers\\\\?\w"
    ),
    "the address of a package registry": re.compile(
        r"\b(?:[p]ypi\.org|[p]ythonhosted\.org|[n]pmjs\.(?:org|com))\b"
    ),
    "a mark of an unfinished merge": re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE),
}
ASSERTING_CALL = re.compile(r"^(?:assert|expect|check)(?:_|$)|^(?:raises|warns|fail)$")


def published_texts(repository: Path) -> Iterator[tuple[str, str]]:
    """Every text file that is, or would be, under version control."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    for name in names.stdout.split("\0"):
        path = repository / name
        if not path.is_file() or path.is_symlink():
            continue
        content = path.read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8", "replace")


def unwanted(text: str) -> list[str]:
    return [
        f"line {text.count(chr(10), 0, match.start()) + 1} holds {what}: {match.group()}"
        for what, pattern in UNWANTED.items()
        for match in pattern.finditer(text)
    ]


def functions(source: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring: saying more is never too long."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is None:
        return whole
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1)


def too_long(source: str) -> list[str]:
    lines = len(source.splitlines())
    found = [f"has {lines} lines"] if lines > LONGEST_FILE else []
    return found + [
        f"line {function.lineno}: {function.name} has {length(function)} lines"
        for function in functions(source)
        if length(function) > LONGEST_FUNCTION
    ]


def asserts(function: ast.AST) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if ASSERTING_CALL.match(name):
                return True
    return False


def hollow(source: str) -> list[str]:
    """The tests that cannot fail but by an accident."""
    return [
        f"line {function.lineno}: {function.name} asserts nothing"
        for function in functions(source)
        if function.name.startswith("test_") and not asserts(function)
    ]


def test_no_file_speaks_of_the_machine_it_was_written_on(repository: Path) -> None:
    texts = dict(published_texts(repository))
    assert "pyproject.toml" in texts
    assert {name: found for name, text in texts.items() if (found := unwanted(text))} == {}


def test_files_and_functions_stay_short(repository: Path) -> None:
    sources = {str(path): path.read_text("utf-8") for path in repository.glob("plugins/**/*.py")}
    assert sources
    assert {name: found for name, text in sources.items() if (found := too_long(text))} == {}


def test_every_test_asserts_something(repository: Path) -> None:
    sources = {
        str(path.relative_to(repository)): path.read_text("utf-8")
        for path in repository.glob("tests/**/test_*.py")
    }
    assert "tests/test_house_style.py" in sources
    assert {name: found for name, text in sources.items() if (found := hollow(text))} == {}
    assert [name for name, text in sources.items() if not asserts(ast.parse(text))] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("see /ho" + "me/alex/masa", "a path of one machine"),
        ("'/t" + "mp/x'", "a path of one machine"),
        ("/wo" + "rk/main/x", "a path of one machine"),
        (r"C:\Us" + r"ers\alex", "a path of one machine"),
        ("--index https://py" + "pi.org/simple", "the address of a package registry"),
        ("https://files.python" + "hosted.org/x", "the address of a package registry"),
        ("<<<<<<" + "< ours", "a mark of an unfinished merge"),
    ],
)
def test_unwanted_text_is_found(text: str, what: str) -> None:
    assert [found.split(": ")[0] for found in unwanted(f"first\n{text}")] == [
        f"line 2 holds {what}"
    ]


@pytest.mark.parametrize("text", ["../home/index.html", "example.org/work/main.html", "the /tmp"])
def test_ordinary_text_is_not_unwanted(text: str) -> None:
    assert unwanted(text) == []


def test_long_files_and_functions_are_found() -> None:
    body = "    pass\n"
    docstring = '    """One.\n\n    Two.\n    """\n'
    assert too_long("def f():\n" + body * (LONGEST_FUNCTION - 1)) == []
    assert too_long("def f():\n" + docstring + body * (LONGEST_FUNCTION - 1)) == []
    assert too_long("def f():\n" + body * LONGEST_FUNCTION) == ["line 1: f has 41 lines"]
    assert too_long("a = 1\n" * LONGEST_FILE) == []
    assert too_long("a = 1\n" * (LONGEST_FILE + 1)) == ["has 301 lines"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def test_a():\n    assert True", []),
        ("def test_a():\n    with pytest.raises(ValueError): f()", []),
        ("def test_a():\n    assert_same(1, 2)", []),
        ("def helper(): f()", []),
        ("def test_a():\n    f()", ["line 1: test_a asserts nothing"]),
        ("class TestA:\n    def test_a(self): self.f()", ["line 2: test_a asserts nothing"]),
        ("def test_a():\n    print('assert')", ["line 1: test_a asserts nothing"]),
    ],
)
def test_a_test_that_asserts_nothing_is_found(source: str, found: list[str]) -> None:
    assert hollow(source) == found
