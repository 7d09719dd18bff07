"""A PDF fetches nothing, runs nothing and encloses nothing, even of texts that nobody cleaned."""

from __future__ import annotations

import pytest

from tests.assure.figures import Size
from tests.assure.sinks import papers

pytestmark = pytest.mark.skipif(not papers.POSSIBLE, reason="PDFs cannot be made here")


def test_a_short_share_of_the_proof() -> None:
    (figure,) = papers.figures(Size.SHORT)
    assert figure.tried > 10
    assert figure.faults == ()


@pytest.mark.parametrize("made", [b"1 0 obj /JavaScript", b"x /EmbeddedFile", b"root:x:0:0"])
def test_what_acts_is_told(monkeypatch: pytest.MonkeyPatch, made: bytes) -> None:
    monkeypatch.setattr(papers, "make_pdf", lambda *_: made)
    assert papers.amiss("x").startswith("holds ")
