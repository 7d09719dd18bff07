"""Plain English: long sentences, words with a plainer one, abbreviations, capitals and slips."""

from masa.checks.family import Family
from masa.checks.wording.check import wording
from masa.checks.wording.options import PAGE, WordingOptions
from masa.checks.wording.rules import ABBREVIATION, CAPITALS, LINK, LONG, SLIP, WORD

FAMILY = Family(
    name="masa-wording",
    title="Plain English",
    page=PAGE,
    rules=(LONG, WORD, ABBREVIATION, CAPITALS, SLIP, LINK),
    checks=(wording,),
    options=WordingOptions,
)
