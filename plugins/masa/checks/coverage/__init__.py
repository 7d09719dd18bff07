"""Coverage: who should have a seat, who leads, where groups report, what serves what, a number."""

from masa.checks.coverage.agencies import TWICE, agencies
from masa.checks.coverage.footprint import COUNCIL, ELSEWHERE, HEALTH, POLICE, footprint
from masa.checks.coverage.groups import ALONE, ENDED, NO_CHAIR, RING, TOPS, groups
from masa.checks.coverage.leads import LEFT, UNKNOWN, VACANT, leads
from masa.checks.coverage.quorum import NO_PARTNER, NO_SUCH_SEAT, quorums
from masa.checks.coverage.scrutineers import EMPLOYED, scrutineers
from masa.checks.coverage.telephone import NO_NUMBER, telephone
from masa.checks.coverage.work import IDLE, STRAY, CoverageOptions, work
from masa.checks.family import Family

FAMILY = Family(
    name="masa-coverage",
    title="Coverage",
    page="checks/coverage",
    rules=(
        *(COUNCIL, HEALTH, POLICE, ELSEWHERE),
        *(UNKNOWN, LEFT, VACANT),
        *(ALONE, TOPS, RING, NO_CHAIR),
        *(NO_SUCH_SEAT, NO_PARTNER, ENDED),
        *(EMPLOYED, IDLE, STRAY, TWICE, NO_NUMBER),
    ),
    checks=(footprint, leads, groups, quorums, scrutineers, work, agencies, telephone),
    options=CoverageOptions,
)
