"""Damage to a valid document that leaves it YAML: values, names, lists and levels are changed.

Most of what damages a text is refused by the first look at it. This goes further: to the model, the
checks and the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

import yaml

from tests.assure.hostile.words import CHARACTERS, DAYS, EVERY, IDS, LONG, NUMBERS, WORDS

Tree: TypeAlias = Any
#: A place in a tree: what holds it, and its name or number there.
Spot = tuple[Any, Any]
Damage = Callable[[Random, Tree, Tree], object]
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Plain(DUMPER):  # type: ignore[misc]
    """Writes out what stands in several places, instead of `&` and `*`."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def tree_of(text: str) -> Tree:
    """A document in which every scalar is the text that was written."""
    return yaml.load(text, LOADER)  # noqa: S506 - it makes texts, lists and dicts alone


def spots(tree: Tree) -> Iterator[Spot]:
    """Every place in a tree."""
    for key in tree if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from spots(tree[key])


def _spot(random: Random, tree: Tree, *kinds: type) -> Spot:
    """One of the places in a tree, where something of these kinds stands if there is any."""
    found = list(spots(tree))
    fit = [spot for spot in found if isinstance(spot[0][spot[1]], kinds)] if kinds else found
    return random.choice(fit or found or [({"x": ""}, "x")])


def _clean(text: str) -> str:
    """What a file may hold: most damages are worth more when the first look does not end them."""
    return "".join(
        c for c in text if c == "\n" or (c.isprintable() and not 0xD800 <= ord(c) < 0xE000)
    )


def awkward_text(random: Random, tree: Tree, _: Tree) -> None:
    """Another text."""
    holder, key = _spot(random, tree, str)
    holder[key] = random.choice(random.choice((EVERY, WORDS, LONG)))


def added_text(random: Random, tree: Tree, _: Tree) -> None:
    """A text goes on with something awkward, or begins with it."""
    holder, key = _spot(random, tree, str)
    text, more = str(holder[key]), _clean(random.choice((*WORDS, *LONG[:60])))
    holder[key] = random.choice(
        (f"{text} {more}", f"{more} {text}", f"{text}{more}", f"{text}\n\n{more}")
    )


def one_character(random: Random, tree: Tree, _: Tree) -> None:
    """One character more in a text."""
    holder, key = _spot(random, tree, str)
    text = str(holder[key])
    at = random.randint(0, len(text))
    more = random.choice(CHARACTERS)
    holder[key] = text[:at] + (more if not 0xD800 <= ord(more) < 0xE000 else "\ufffd") + text[at:]


def odd_value(random: Random, tree: Tree, _: Tree) -> None:
    """A day, a number or an id becomes an odd one."""
    texts = [(h, k) for h, k in spots(tree) if isinstance(h[k], str) and len(h[k]) < 30]
    holder, key = random.choice(texts) if texts else _spot(random, tree)
    old = holder[key]
    some = (
        DAYS
        if isinstance(old, str) and old[:2] in ("20", "19")
        else random.choice((DAYS, NUMBERS, IDS))
    )
    holder[key] = random.choice(some)


def swapped(random: Random, tree: Tree, _: Tree) -> None:
    """Two values change places."""
    one, other = _spot(random, tree), _spot(random, tree)
    here, there = deepcopy(one[0][one[1]]), deepcopy(other[0][other[1]])
    one[0][one[1]] = there
    if other[1] in other[0] if isinstance(other[0], dict) else other[1] < len(other[0]):
        other[0][other[1]] = here


def swapped_alike(random: Random, tree: Tree, _: Tree) -> None:
    """Two texts of the same name change places."""
    holder, key = _spot(random, tree, str)
    fit = [h for h, k in spots(tree) if k == key and isinstance(h[k], str)]
    if fit:
        other = random.choice(fit)
        holder[key], other[key] = other[key], holder[key]


def another_kind(random: Random, tree: Tree, _: Tree) -> None:
    """A value becomes one of another kind."""
    holder, key = _spot(random, tree)
    old = deepcopy(holder[key])
    deep: Any = old
    for _i in range(random.choice((3, 12, 17, 25))):
        deep = [deep] if random.random() < 0.5 else {"a": deep}
    made: tuple[Any, ...] = ([], {}, "", [old], {"none": old}, [old] * 3, {"text": old}, deep)
    holder[key] = random.choice((*made, {"none": "not-yet", "reason": "x"}, [[old]], [{}], [""]))


def gone(random: Random, tree: Tree, _: Tree) -> None:
    """Something is gone."""
    holder, key = _spot(random, tree)
    del holder[key]


def doubled(random: Random, tree: Tree, _: Tree) -> None:
    """An item stands twice, or many times, with the same id."""
    holder, key = _spot(random, tree, list)
    items = holder[key]
    if isinstance(items, list) and items:
        item = random.choice(items)
        items += [deepcopy(item) for _i in range(random.choice((1, 1, 2, 60)))]


def moved(random: Random, tree: Tree, _: Tree) -> None:
    """Something stands under another name, or with its name elsewhere."""
    holder, key = _spot(random, tree)
    if not isinstance(holder, dict):
        return
    value = holder.pop(key)
    there = random.choice([h for h, _k in spots(tree) if isinstance(h, dict)] or [holder])
    names = [k for h, k in spots(tree) if isinstance(h, dict)] or ["x"]
    there[random.choice((key, random.choice(names), random.choice(WORDS)))] = value


def added(random: Random, tree: Tree, other: Tree) -> None:
    """Something of another document stands in this one."""
    holder, key = _spot(random, tree)
    name, value = _spot(random, other)
    if isinstance(holder, dict):
        holder[str(value)] = deepcopy(name[value])
    else:
        holder.insert(key, deepcopy(name[value]))


def another_order(random: Random, tree: Tree, _: Tree) -> None:
    """Items or names stand in another order."""
    holder, _key = _spot(random, tree)
    if isinstance(holder, list):
        random.shuffle(holder)
    else:
        items = list(holder.items())
        random.shuffle(items)
        holder.clear()
        holder.update(items)


DAMAGES: tuple[Damage, ...] = (
    awkward_text, added_text, added_text, added_text, one_character, odd_value, odd_value, swapped,
    swapped_alike, swapped_alike, another_kind, gone, doubled, moved, added, another_order,
)  # fmt: skip


def damaged(random: Random, text: str, other: str) -> tuple[str, str]:
    """A document with one to three damages, and their names."""
    tree, strange, names = tree_of(text), tree_of(other), []
    for _ in range(random.choice((1, 1, 2, 3))):
        damage = random.choice(DAMAGES)
        names.append(damage.__name__)
        damage(random, tree, strange)
    style = random.choice((None, None, None, "'", '"'))
    dumped = yaml.dump(
        tree, Dumper=_Plain, allow_unicode=True, sort_keys=False, default_style=style,
        width=random.choice((80, 10_000)), default_flow_style=random.random() < 0.25,
    )  # fmt: skip
    return str(dumped), ", ".join(names)
