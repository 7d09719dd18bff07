"""The planted set and the clean lines, and how much of them the guard of personal data finds."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import yaml

from masa.privacy.guard import find
from masa.privacy.kinds import Kind

HERE = Path(__file__).parent
KINDS = {
    "nhs-number": Kind.NHS,
    "unique-pupil-number": Kind.PUPIL,
    "national-insurance-number": Kind.INSURANCE,
    "passport-or-licence": Kind.IDENTITY,
    "case-number": Kind.CASE,
    "date-of-birth": Kind.BIRTH,
    "mobile": Kind.MOBILE,
    "personal-mail": Kind.MAIL,
    "home-address": Kind.HOME,
    "told-of-one-case": Kind.TOLD,
}


@cache
def planted() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load((HERE / "planted.yml").read_text("utf-8"))
    return found


@cache
def reviewed() -> dict[str, list[str]]:
    """Lines that a review found missed; they score nothing."""
    found: dict[str, list[str]] = yaml.safe_load((HERE / "reviewed.yml").read_text("utf-8"))
    return found


def is_kept_for_scoring(line: str) -> bool:
    return hashlib.sha256(line.encode()).digest()[-1] % 2 == 1


def is_found(line: str, kind: Kind) -> bool:
    """Told of one case is always for a person to judge; all else must be sure."""
    return any(hit.kind is kind and (hit.sure or kind is Kind.TOLD) for hit in find(line))


def clean() -> list[str]:
    """Lines that hold nothing personal, though some look as if they did."""
    return (HERE / "clean.txt").read_text("utf-8").splitlines()
