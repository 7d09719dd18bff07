"""Personal data of a child, a family or a private person, before it is published."""

from masa.checks.family import Family
from masa.checks.privacy.options import PrivacyOptions
from masa.checks.privacy.rules import ALL, PAGE
from masa.checks.privacy.tables import small_counts
from masa.checks.privacy.texts import personal_data

FAMILY = Family(
    name="masa-privacy",
    title="Personal data",
    page=PAGE,
    rules=ALL,
    checks=(personal_data, small_counts),
    options=PrivacyOptions,
)
