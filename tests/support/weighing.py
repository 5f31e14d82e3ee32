"""What is told of a decision about a whole page, and lines to make such pages of."""

from __future__ import annotations

from typing import Any

import sitrep

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
    "The survey expects aftershocks for several days, and the school stays closed until Wednesday.\n"
)
REPORTED = "The army said on Monday that two soldiers were killed in the attack near the border, officials reported.\n"
DOUBT = "prior: in doubt a page is left whole"
HEADED = "a heading of comments stands above"
WISH = "Oh no, I hope you are all fine!\n"


def weigh(page: str, **options: Any) -> tuple[str, set[str], set[str]]:
    """Return whether a page is taken to have comments, what of the page speaks for that, and what against."""
    decision = sitrep.parse(page, **options).decisions[0]
    assert decision.question == "comments"
    shown = [reason for reason in decision.reasons if reason.cue != DOUBT]
    return (
        decision.answer,
        {reason.cue for reason in shown if reason.weight > 0},
        {reason.cue for reason in shown if reason.weight < 0},
    )


def weigh_by_cue(page: str, cue: str) -> float:
    """Return the weight of the reason that is told with a cue."""
    decision = sitrep.parse(page).decisions[0]
    sign = 1 if decision.answer == "yes" else -1
    return next(sign * reason.weight for reason in decision.reasons if reason.cue == cue)
