"""Of two findings of a page's comments, the one that is believed."""

from __future__ import annotations

from attrs import evolve

from sitrep_html.finders.findings import Candidates, Finding
from sitrep_html.parts.announcing import is_heading


def choose_shown(stated: Finding, shown: Finding) -> Finding:
    """Return the comments that data of the page state, with the elements that show them, if they are the same.

    Where the page shows more than are stated, or as many and tells what they answer, it is believed.
    """
    words = {line for each in stated.comments for line in each.body.lines}
    are_stated = [any(line in words for line in each.body.lines) for each in shown.comments]
    same = sum(are_stated)
    if len(shown.comments) == len(stated.comments) + 1 == same + 1 and not are_stated[0]:
        # The first post of a thread, which is stated apart.
        is_one_each = len(shown.elements) == len(shown.comments)
        return evolve(stated, elements=shown.elements[1:] if is_one_each else ())
    if len(shown.comments) > len(stated.comments):
        return shown
    if same * 2 <= len(stated.comments):
        return stated
    is_told = any(each.parent is not None for each in stated.comments)
    if len(shown.comments) == len(stated.comments) == same and not is_told:
        shown_parents = (each.parent for each in shown.comments)
        if any(parent is not None for parent in shown_parents):
            return shown
    return evolve(stated, elements=shown.elements)


def may_have_more(candidates: Candidates, best: Finding) -> bool:
    """Tell whether *candidates* need be read: to read them is most of the work."""
    return len(candidates.elements) > len(best.comments) or (is_wrapping(best) and bool(candidates.elements))


def choose(best: Finding, other: Finding) -> Finding:
    """Return the finding with more comments, the earlier one if they have as many."""
    if other.is_settled and not best.comments:
        return other
    if len(other.comments) == len(best.comments) and is_wrapping(best) and not is_wrapping(other):
        return other
    return other if len(other.comments) > len(best.comments) else best


def is_wrapping(finding: Finding) -> bool:
    """Tell whether the only comment found has the heading of all comments in it, and so is what is around it."""
    if len(finding.comments) != 1:
        return False
    comment = finding.comments[0]
    return any(map(is_heading, (comment.author or "", *comment.body.lines[:2])))
