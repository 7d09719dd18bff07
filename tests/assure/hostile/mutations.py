"""Valid files with one to three damages."""

from __future__ import annotations

from random import Random

from tests.assure.hostile import lines, trees
from tests.assure.hostile.inputs import ARRANGED, Input, Kind, Seed, of_kinds, rendered_seeds


def mutation(number: int) -> Input:
    """The damaged file of a number: always the same."""
    random = Random(f"mutation {number}")  # noqa: S311 - so that it can be made again
    chance = random.random()
    kinds = ARRANGED if chance < 0.9 else (Kind.PAGE, Kind.SETTINGS)
    some = rendered_seeds() if chance < 0.6 else of_kinds(*kinds)
    seed = random.choice(some)
    if random.random() < 0.45:
        text, how = lines.damaged(random, seed.text)
        return Input(seed.kind, lines.as_bytes(random, text), how, seed.place)
    text, how = _tree(random, seed)
    return Input(seed.kind, text.encode("utf-8", "replace"), how, seed.place)


def _tree(random: Random, seed: Seed) -> tuple[str, str]:
    """The document changed; of a page its head, and its Markdown by lines."""
    if seed.kind is not Kind.PAGE:
        return trees.damaged(random, seed.text, random.choice(of_kinds(seed.kind)).text)
    _, head, body = seed.text.split("---\n", 2)
    if random.random() < 0.7:
        body, how = lines.damaged(random, body)
    else:
        head, how = trees.damaged(
            random, head, "hide: [toc]\ntemplate: redirect.html\nlocation: https://x.example\n"
        )
    return f"---\n{head}---\n{body}", how
