import json

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
