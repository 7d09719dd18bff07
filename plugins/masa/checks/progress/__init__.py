"""Progress: states that nothing shows, actions out of order or out of time, work without impact."""

from masa.checks.family import Family
from masa.checks.progress.evidence import DONE, JUDGED, unshown_states
from masa.checks.progress.impact import METHOD, PRIORITY, TRAINING, without_impact
from masa.checks.progress.options import PAGE, ProgressOptions
from masa.checks.progress.order import EARLY, FIRST, RING, out_of_order
from masa.checks.progress.over import ENDED, MILESTONE, periods_over
from masa.checks.progress.scrutiny import ANSWER, FOUND, PLAN, scrutiny_work
from masa.checks.progress.tasks import DUE, LEAD, NOTE, OVERDUE, tasks_in_time

FAMILY = Family(
    name="masa-progress",
    title="Progress",
    page=PAGE,
    rules=(
        *(DONE, JUDGED, EARLY, FIRST, RING),
        *(NOTE, LEAD, DUE, OVERDUE, MILESTONE, ENDED),
        *(PRIORITY, TRAINING, METHOD, FOUND, ANSWER, PLAN),
    ),
    checks=(
        *(unshown_states, out_of_order, tasks_in_time),
        *(periods_over, without_impact, scrutiny_work),
    ),
    options=ProgressOptions,
)
