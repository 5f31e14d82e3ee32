import json
import math

import pytest

import sitrep
from sitrep.model import QUESTIONS


@pytest.fixture
def page(pages):
    return pages / "deep" / "war-update.txt"


@pytest.fixture
def decisions(page):
    found = sitrep.parse(sitrep.read(page)).decisions
    assert found
    return found


@pytest.fixture
def boundaries(decisions):
    """The boundary that is taken, and the runner-up."""
    taken, runner_up, *others = [each for each in decisions if each.question == "boundary"]
    assert taken.answer == "yes"
    assert {each.answer for each in [runner_up, *others]} == {"no"}
    assert others
    assert runner_up.confidence < min(each.confidence for each in others)
    return taken, runner_up


def test_every_decision_is_told_in_its_order(invoke, page, decisions):
    shown = invoke("explain", page).stdout
    heads = [line.split() for line in shown.splitlines() if line and not line.startswith(" ")]
    expected = [
        [each.question, f"{each.position.line}:{each.position.column}", each.answer, f"{each.confidence:.2f}"]
        for each in decisions
    ]
    assert heads == expected
    assert sum(line.lstrip().startswith(("+", "-")) for line in shown.splitlines()) >= sum(
        len(each.reasons) for each in decisions
    )


def test_json_lines_hold_all_of_each_decision(invoke, page, decisions):
    lines = [json.loads(line) for line in invoke("explain", page, "--json").stdout.splitlines()]
    assert len(lines) == len(decisions)
    for line, decision in zip(lines, decisions, strict=True):
        if decision.question == "boundary" and decision.answer == "yes":
            del line["runner_up"], line["margin"]
        assert line == {
            "question": decision.question,
            "start": decision.start,
            "end": decision.end,
            "line": decision.position.line,
            "column": decision.position.column,
            "answer": decision.answer,
            "confidence": decision.confidence,
            "reasons": [{"cue": reason.cue, "weight": reason.weight} for reason in decision.reasons],
            "excerpt": decision.text[:72],
        }


def test_questions_can_be_chosen(invoke, page, decisions):
    lines = invoke("explain", page, "--json", "--question", "boundary").stdout.splitlines()
    assert len(lines) == sum(each.question == "boundary" for each in decisions) > 0
    assert {json.loads(line)["question"] for line in lines} == {"boundary"}
    wrong = invoke("explain", page, "--question", "why")
    assert wrong.exit_code == 2
    assert all(question in wrong.stderr for question in QUESTIONS)


def test_the_boundary_names_its_runner_up_and_the_margin(invoke, page, boundaries):
    taken, runner_up = boundaries
    told = [line for line in invoke("explain", page).stdout.splitlines() if "runner-up" in line]
    margin = math.log(taken.confidence / (1 - runner_up.confidence))
    place = f"{runner_up.position.line}:{runner_up.position.column}"
    whom = f"the runner-up {place} ({1 - runner_up.confidence:.2f}): {runner_up.text[:31]}…"
    assert told == [f"         margin {margin:+.2f} nats over {whom}"]


def test_json_has_the_runner_up_and_the_margin_with_the_boundary_alone(invoke, page, boundaries):
    taken, runner_up = boundaries
    lines = [json.loads(line) for line in invoke("explain", page, "--json").stdout.splitlines()]
    first, *others = [line for line in lines if line["question"] == "boundary"]
    assert first["runner_up"] == {
        "start": runner_up.start,
        "end": runner_up.end,
        "line": runner_up.position.line,
        "column": runner_up.position.column,
        "probability": round(1 - runner_up.confidence, 6),
        "excerpt": runner_up.text[:72],
    }
    # The cues of a boundary without headers are leads over the runner-up, and the margin is what they sum to.
    weights = math.fsum(reason.weight for reason in taken.reasons)
    assert first["margin"] == pytest.approx(weights, abs=0.01)
    assert others
    assert not any("runner_up" in line or "margin" in line for line in lines if line is not first)


def test_a_boundary_without_rivals_has_no_runner_up(invoke, pages):
    arguments = ("explain", pages / "quake-bulletin.txt", "--question", "boundary")
    assert "runner-up" not in invoke(*arguments).stdout
    (line,) = invoke(*arguments, "--json").stdout.splitlines()
    assert not {"runner_up", "margin"} & json.loads(line).keys()


def boundary(source, start, answer, confidence):
    return sitrep.Decision(
        source=source, start=start, end=start + 1, question="boundary", answer=answer, confidence=confidence
    )


@pytest.mark.parametrize(
    ("taken", "refused", "margin", "told"),
    [
        (0.25, 0.5, -0.693, "margin -0.69 nats over the runner-up 1:1 (0.50): b"),
        (1.0, 1.0, None, "margin beyond measure over the runner-up 1:1 (0.00): b"),
        (0.0, 0.5, None, "margin beyond measure over the runner-up 1:1 (0.50): b"),
    ],
)
def test_a_margin_may_be_below_nought_or_none(invoke, tmp_path, taken, refused, margin, told):
    source = sitrep.Source(text="abc")
    decisions = (
        boundary(source, 0, "yes", taken),
        boundary(source, 2, "no", 1.0),
        boundary(source, 1, "no", refused),
    )
    if refused == 1.0:
        decisions = (decisions[0], decisions[2])
    sitrep.write(sitrep.Document(source=source, decisions=decisions), tmp_path / "a.json")
    assert told in invoke("explain", tmp_path / "a.json", "--from", "json").stdout
    shown = invoke("explain", tmp_path / "a.json", "--from", "json", "--json").stdout
    assert json.loads(shown.splitlines()[0])["margin"] == margin


def test_no_decision_is_said_in_words_and_is_no_line_of_json(invoke, tmp_path):
    sitrep.write(sitrep.compose(paragraphs=["It shook."]), tmp_path / "a.json")
    assert (
        invoke("explain", tmp_path / "a.json", "--from", "json").stdout
        == "The document holds no decisions.\n"
    )
    assert invoke("explain", tmp_path / "a.json", "--from", "json", "--json").stdout == ""
    said = invoke("explain", "-", "--question", "reply", stdin=b"It shook.\n").stdout
    assert said == "No decision was taken about that.\n"


def test_json_is_plain_ascii_whatever_the_page_holds(invoke):
    shown = invoke("explain", "-", "--json", stdin="\x1b[2J\u202e é\n".encode()).stdout_bytes
    assert shown
    assert shown.isascii()
    assert b"\x1b" not in shown


def test_the_text_in_question_has_room_in_80_columns(invoke, page):
    excerpts = [line for line in invoke("explain", page).stdout.splitlines() if line.endswith("…")]
    ends = [line for line in excerpts if "margin" not in line]
    assert ends
    assert max(map(len, ends)) < 80


def test_an_empty_page_has_a_reason_that_fits_and_no_empty_line(invoke):
    result = invoke("explain", stdin=b" \r\n")
    assert result.exit_code == 0
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["comments", "1:0", "no", "1.00"],
        ["+0.42", "prior:", "in", "doubt", "a", "page", "is", "left", "whole"],
        ["+6.00", "the", "page", "has", "no", "text"],
        [],
    ]
