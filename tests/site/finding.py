"""What stands in a built website, read by a real parser and not by the patterns of the proofs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

ROOT = "https://site.example/"
LOADING = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src",
    "audio": "src", "embed": "src", "object": "data", "use": "href", "image": "href",
}  # fmt: skip
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "modulepreload"}


@dataclass
class HtmlPage(HTMLParser):
    """One page: its tags with their attributes, and its words by the tag they stand in."""

    address: str
    text: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self.feed(self.text)

    def __hash__(self) -> int:
        return hash(self.address)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in {*self._open[-1:], *(t for t in self._open if t in ("h1", "main", "a"))}:
            self.words[tag] = self.words.get(tag, "") + data

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of each tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute, whatever its tag."""
        return [found[attribute] for _, found in self.tags if attribute in found]

    @property
    def description(self) -> str:
        """What a search engine shows of it."""
        found = [meta for meta in self.all("meta") if meta.get("name") == "description"]
        return found[0]["content"] if len(found) == 1 else ""

    @property
    def robots(self) -> list[str]:
        """What robots are asked."""
        return [m["content"] for m in self.all("meta") if m.get("name") == "robots"]

    @property
    def loads(self) -> Iterator[str]:
        """The address of all that a browser would fetch by itself."""
        for tag, attributes in self.tags:
            if tag in LOADING and LOADING[tag] in attributes:
                yield attributes[LOADING[tag]]
            if tag == "link" and LOADING_LINKS & set(attributes.get("rel", "").split()):
                yield attributes["href"]

    @property
    def links(self) -> list[str]:
        """Where its links and forms lead, as written."""
        anchors = [found["href"] for found in self.all("a") if "href" in found]
        return anchors + [found["action"] for found in self.all("form") if "action" in found]


@dataclass(frozen=True)
class Site:
    """A built website: its files, and its pages by their address from the root."""

    folder: Path
    files: dict[str, bytes]
    pages: dict[str, HtmlPage]

    @classmethod
    def read(cls, folder: Path) -> Site:
        """Every file of a folder."""
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        pages = {}
        for name, content in files.items():
            if name.endswith(".html"):
                address = name.removesuffix("index.html")
                pages[address] = HtmlPage(address, content.decode())
        return cls(folder, files, pages)

    def broken(self) -> list[str]:
        """Links within the site that lead to no page, or to no part of it."""
        ids = {address: set(page.values("id")) for address, page in self.pages.items()}
        return [
            f"{page.address} leads to {link}"
            for page in self.pages.values()
            for link in page.links
            if self._is_broken(urljoin(ROOT + page.address, link), ids)
        ]

    def _is_broken(self, url: str, ids: dict[str, set[str]]) -> bool:
        if not url.startswith(ROOT):
            return False
        parts = urlsplit(url)
        address = parts.path.removeprefix("/")
        if address not in ids:
            return address not in self.files
        return bool(parts.fragment) and parts.fragment not in ids[address]
