"""Adds the first line that is missing: ``python -m tests.schema.add_modelines``."""

from pathlib import Path

from masa.schema import kind_of
from masa.schema.modelines import with_modeline

REPOSITORY = Path(__file__).resolve().parents[2]


def main() -> None:
    """Rewrite what has no line or a wrong one, and say so."""
    for path in sorted((REPOSITORY / "arrangements").rglob("*.yml")):
        name = path.relative_to(REPOSITORY).as_posix()
        text = path.read_text("utf-8")
        kind = kind_of(name)
        if kind and (new := with_modeline(text, name, kind)) != text:
            path.write_text(new, encoding="utf-8", newline="\n")
            print(name)


if __name__ == "__main__":
    main()
