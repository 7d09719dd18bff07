"""A small programme for one test."""

from __future__ import annotations

from typing import Any

from masa.model.base import yaml_name
from masa.model.library import Library, Registers
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages.addresses import Addresses
from masa.pages.programme.scope import ProgrammeScope
from tests.pages.partnership.scene import TODAY

REGISTERS = {
    "areas": [
        {"id": name, "name": name.title(), "kind": "borough"} for name in ("northmere", "eastmere")
    ]
}


def programme(
    status: str = "published",
    identity: dict[str, Any] | None = None,
    partnerships: tuple[Partnership, ...] = (),
    **subjects: Any,
) -> ProgrammeScope:
    """A programme with only the given subjects, each as YAML would give it."""
    told = {"name": "Joint", "kind": "project", "status": status, "summary": "One."}
    data: dict[str, Any] = {"slug": "joint", "programme": {**told, **(identity or {})}}
    data |= {yaml_name(subject): value for subject, value in subjects.items()}
    made = Programme.model_validate(data)
    registers = Registers.model_validate(REGISTERS)
    library = Library(registers=registers, partnerships=partnerships, programmes=(made,))
    return ProgrammeScope(made, library, Addresses(), TODAY)
