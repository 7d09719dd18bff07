"""Templates to HTML.

In: a template's name, the address of the page it is for, and views that are ready to print.
Out: markup in which every value was escaped, unless Python had marked it as safe HTML before.
A name that a template misspells stops the build: nothing is ever printed as an empty gap.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup, escape

from masa.hosting.assets import NO_ASSETS

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_ALLOWED_SCHEMES = ("http:", "https:", "tel:", "sms:", "mailto:")
# Browsers drop tabs and line ends inside an address and read a backslash as a slash,
# so "java\tscript:" or "\\host" would mean something else than it seems to.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_NATIONAL_NUMBER = re.compile(r"0\d{9,10}")


class UnsafeLink(ValueError):
    """A link target that is not an address of this site, a web page, a telephone or an e-mail."""


def relative_link(target: str, page_url: str) -> str:
    """Give the address of `target` as a link from the page at `page_url`.

    `target` counts from the site's root: `partnerships/northmere/scrutiny/#plan`, or an empty text
    for home (`./#plan` for a part of it). Addresses with http, https, tel, sms or mailto, and
    `#anchors`, come back unchanged.
    A `page_url` that starts with "/" belongs to a page which is served at any address (the
    "not found" page): its links then start at the folder it names, such as `/` or `/site/`.
    Raises UnsafeLink for anything else.
    """
    parts = _parts(target)
    if parts is None:
        return target
    path, tail = parts
    if page_url.startswith("/"):
        return page_url.rpartition("/")[0] + "/" + path + tail
    if path == page_url and tail.startswith("#"):
        return tail
    return _climb(path, page_url) + tail


def telephone(number: str, by: str = "call") -> str:
    """Give the `tel:` address of a telephone number as it is printed; `sms:` when `by` is "text".

    Full national numbers get +44, so that they work from abroad; short numbers (999, 101,
    0800 1111) exist only inside the United Kingdom and stay as they are.
    """
    digits = re.sub(r"[^\d+]", "", number)
    if _NATIONAL_NUMBER.fullmatch(digits):
        digits = "+44" + digits[1:]
    return ("sms:" if by == "text" else "tel:") + digits


def email_address(email: str) -> Markup:
    """An e-mail address as it is read: a short line breaks before its "@", not inside a word."""
    return escape(email).replace("@", Markup("<wbr>@"))


class _Context(Context):
    """What templates call: macros and our few functions, none of which asks for the context.

    Jinja looks for that at every call, and a nation makes a million of them.
    """

    def call(self, function: Callable[..., object], /, *args: object, **names: object) -> object:
        """Call a macro or a function, without the loop and block that Jinja names beside."""
        names.pop("_loop_vars", None)
        names.pop("_block_vars", None)
        return function(*args, **names)


def make_environment(folder: Path) -> Environment:
    """Make the template environment over `folder`: escaping always, unknown names are errors."""
    environment = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # One environment serves one build, so looking for changed files would only cost time.
        auto_reload=False,
    )
    environment.context_class = _Context
    environment.globals["telephone"] = telephone
    environment.globals["email_address"] = email_address
    return environment


class Renderer:
    """Renders the templates of one folder, for one build, one page at a time.

    `link` is the same function for all pages and asks here which page it stands on. Templates can
    so import macros without a context, and Jinja makes each set of macros once, not once a page.
    `published` holds the names under which assets are published (`masa.hosting.assets`).
    """

    def __init__(self, folder: Path, published: Mapping[str, str] = NO_ASSETS.names) -> None:
        self._published = published
        self._environment = make_environment(folder)
        self._environment.globals["link"] = self._link
        self._page_url = ""

    def render(self, template_name: str, page_url: str, **context: object) -> Markup:
        """Render a template for the page at `page_url` (from the site's root, "" for home).

        Besides `context`, the template gets `page_url` and the function `link(target)`, see
        `relative_link`. Raises jinja2.TemplateError for a missing template or unknown name,
        and UnsafeLink.
        """
        template = self._environment.get_template(template_name)
        self._page_url = page_url
        # The environment has escaped every value, so what comes out is markup.
        return Markup(template.render(context, page_url=page_url))  # noqa: S704

    def load(self) -> None:
        """Read all templates now, not when a page is the first to use one."""
        for name in self._environment.list_templates(extensions=["html"]):
            self._environment.get_template(name)

    def published(self, name: str) -> str:
        """The name under which an asset is published; any other address stays as it is."""
        return self._published.get(name, name)

    def _link(self, target: str) -> str:
        return relative_link(self.published(str(target)), self._page_url)


@lru_cache(maxsize=8192)
def _parts(target: str) -> tuple[str, str] | None:
    """Path and tail of an address of this site; nothing for one that stays as it is.

    The same addresses stand on hundreds of pages: each is looked at once.
    """
    _refuse_unsafe(target)
    if target.startswith("#") or _SCHEME.match(target):
        return None
    path, tail = _split_tail(target)
    return path.removeprefix("./"), tail


def _refuse_unsafe(target: str) -> None:
    if _FORBIDDEN.search(target):
        raise UnsafeLink(f"{target!r} holds a space, a control character or a backslash.")
    scheme = _SCHEME.match(target)
    if scheme and scheme.group().lower() not in _ALLOWED_SCHEMES:
        raise UnsafeLink(f"{target!r} is not a web, telephone, e-mail or site address.")
    if target.startswith("/"):
        raise UnsafeLink(f"{target!r} starts with a slash: count from the site's root without it.")
    path, _ = _split_tail(target)
    if not scheme and ".." in path.split("/"):
        raise UnsafeLink(f"{target!r} climbs with '..': count from the site's root.")


def _split_tail(target: str) -> tuple[str, str]:
    """Split an address into its path and its "?…#…" tail (either may be empty)."""
    cut = min((at for at in (target.find("?"), target.find("#")) if at >= 0), default=len(target))
    return target[:cut], target[cut:]


def _climb(path: str, page_url: str) -> str:
    """Give the relative path from the folder of `page_url` to `path`."""
    up = ""
    for folder in _folders(page_url):
        if path.startswith(folder):
            return up + path[len(folder) :] or "./"
        up += "../"
    return up + path or "./"


@lru_cache(maxsize=64)
def _folders(page_url: str) -> tuple[str, ...]:
    """The folder of a page and those above it, the nearest first, but for the root."""
    names = page_url.split("/")[:-1]
    return tuple("/".join(names[:depth]) + "/" for depth in range(len(names), 0, -1))
