"""What stands around a page, in English: other languages have the same in their register."""

from __future__ import annotations

from masa.model.languages import FrameWords, MadeUp

ENGLISH = FrameWords.model_validate(
    {
        "skip": "Skip to the main content",
        "danger": "If a child is in danger",
        "question": "A child in danger now?",
        "call": "Call 999",
        "exit": "Exit this page",
        "exit-keys": "or press Shift 3 times",
        "exit-limits": "What it cannot do",
        "exit-count": "Shift: press {} more times to leave",
        "exit-going": "Leaving this page",
        "exit-stopped": "You stay on this page",
        "languages": "Languages",
        "unchecked": "A qualified translator must still check this page",
        "unchecked-says": "It may hold mistakes: where it differs, the English page counts. The "
        "telephone numbers are the same.",
    }
)
MADE_UP = MadeUp(
    title="A demonstration",
    says="This partnership does not exist. Its people, figures and telephone numbers are made up.",
    numbers="Made up: nobody answers these numbers",
)
