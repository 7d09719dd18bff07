"""Writes the generated part of every page of the guide: ``python -m tests.docs.write_guide``."""

from tests.docs.guide import pages, rewritten
from tests.docs.statement import statement_page


def main() -> None:
    """Rewrite what has changed, and say so."""
    for page, part in (pages() | statement_page()).items():
        text = page.read_text("utf-8")
        new = rewritten(text, part)
        if new != text:
            page.write_text(new, "utf-8")
            print(f"{page.name} is written anew.")


if __name__ == "__main__":
    main()
