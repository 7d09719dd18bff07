"""A page made from data, as MkDocs knows it."""

from __future__ import annotations

from typing import Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


class MadeFile(File):
    """A page that is finished already.

    Links in Markdown lead to it by the name of its source, as to any other page. MkDocs has nothing
    to do with it but to write it, which takes a third of the time of making it a page of its own.
    """

    @classmethod
    def make(cls, config: MkDocsConfig, name: str, document: str) -> Self:
        """The page of a source name, such as ``glossary/index.md``."""
        made = cls(
            name,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=f"{name.removesuffix('.md')}.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        made.content_string = document
        return made

    def is_documentation_page(self) -> bool:
        """No: there is no Markdown to read."""
        return False
