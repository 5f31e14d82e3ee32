import math
from importlib import resources

import pytest

from sitrep.parsing.register.habits import Habits
from sitrep.parsing.register.model import MOST, LineModel, RegisterModel, load_register
from sitrep.parsing.register.surroundings import (
    FEATURES,
    FITTED,
    NONE_FEATURES,
    blend,
    describe_none,
    find_tone,
    survey,
)
from sitrep.parsing.register.wording import (
    describe_feature,
    find_features,
    is_fragment,
    read_feature,
    write_feature,
)

NO_HABITS = Habits((), (), (), ())
REPORT = (
    "The army said on Monday that two soldiers were killed in the attack near the border, officials reported."
)
COMMENT = "lol you are an idiot if you believe that, i dont"


def test_the_shipped_model_knows_a_report_from_a_comment():
    register = load_register()
    assert register.hear(REPORT).register < -1
    assert register.hear(COMMENT).register > 1


@pytest.mark.parametrize(
    "line", ["x", "\x00", "\ud800", "I " * 5000, "ß" * 700, "１２３", "§ ^ $ < §§", "'" * 9]
)
def test_every_line_has_a_bounded_score(line):
    assert all(-MOST <= score <= MOST for score in load_register().hear(line)[:2])


def test_the_shipped_model_knows_an_answer_from_what_is_told():
    told = (
        "The oven broke on Friday, so I made the whole batch at my mother's and brought it back on the bus."
    )
    answered = "Love this post! I tried it last week and my kids agree with you."
    telling = load_register().hear(told).stance
    answering = load_register().hear(answered).stance
    assert telling < 0 < answering - 1


@pytest.mark.parametrize(
    ("register", "stance"), [(0, 0), (127, -127), (-127, 127), (-1, -1), (3, 0), (0, -2)]
)
def test_both_weights_of_a_word_come_out_as_they_went_in(register, stance):
    first = LineModel(0.0, 0.01, {"oh": register})
    second = LineModel(0.0, 0.01, {"oh": stance})
    assert RegisterModel(1, first, second, {}).hear("oh dear, oh my, so it is.")[:2] == pytest.approx(
        (register * 0.01, stance * 0.01)
    )


def test_marks_and_digits_of_one_kind_are_alike():
    assert find_features("“It’s 12 – or 15 or 17…”") == find_features('"It\'s 98 - or 76 or 22..."')


def test_the_topic_is_hidden():
    assert find_features("We saw the Red Army there.") == find_features("We saw the Blue Team there.")


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("No , way", "loose"),
        ("It fell . It broke.", "loose"),
        ("No !", "loose"),
        ("Why ?", "loose"),
        ("No, why? Way!", None),
        ("OH NO", "capitals"),
        ("i did", "small-i"),
        ("so i did", "small-i"),
        ("I did", None),
    ],
)
def test_ways_of_typing_are_features(line, way):
    assert {"loose", "capitals", "small-i"}.intersection(find_features(line)) == ({way} if way else set())


def test_features_are_read_back_as_they_are_written():
    features = find_features(COMMENT)
    assert [read_feature(write_feature(feature)) for feature in features] == features


@pytest.mark.parametrize(
    ("feature", "told"),
    [
        ("ends::", "ends :"),
        ("ends:lower", "ends without a mark"),
        ("sentences:2", "sentences of 6 words or more"),
        ("length:0", "under 20 long"),
        ("length:12", "over 900 long"),
        ("x:", "“x:”"),
        (("oh", "no"), "“oh no”"),
    ],
)
def test_features_are_told_in_words(feature, told):
    assert describe_feature(feature) == told


@pytest.mark.parametrize("line", ["I don’t know", "I don`t know"])
def test_an_apostrophe_is_one_however_it_is_typed(line):
    assert find_features(line) == find_features("I don't know")


@pytest.mark.parametrize("line", ["Doesn’t work", "Doesn't work", "Does not work"])
def test_clauses_are_no_fragments_however_they_are_typed(line):
    assert not is_fragment(line)


@pytest.mark.parametrize(
    "line", ["2. Flour and salt, which I like.", "Top five tools", "• you", "Photo by Ann Smith"]
)
def test_fragments_do_not_speak_for_comments(line):
    assert is_fragment(line)
    assert load_register().hear(line).register <= 0


def test_the_model_has_a_weight_for_each_feature_of_a_boundary():
    assert load_register().boundary.keys() == {*FITTED, *NONE_FEATURES}


def test_the_file_is_small_and_has_its_licences_beside_it():
    folder = resources.files("sitrep.parsing.register")
    data = folder.joinpath("weights.json").read_bytes()
    assert 10_000 < len(data) < 300_000
    register = load_register()
    for model in (register.register, register.stance):
        assert 4000 < len(model.weights) <= 8000
        assert all(type(weight) is int and -127 <= weight <= 127 for weight in model.weights.values())
    licences = folder.joinpath("weights.LICENSES.md").read_text(encoding="utf-8")
    assert all(name in licences for name in ("wikinews", "civil", "18f", "CC BY-SA 3.0", "invented"))


def test_each_place_but_the_first_is_described():
    lines = ["One line.", "Two lines.", "no way!"]
    around = survey(
        lines, [-1.0, -2.0, 3.0], [-0.5, 0.5, 2.0], ["", "", "answer"], {2: "notice"}, [NO_HABITS] * 3
    )
    rows = [around.describe(place) for place in (1, 2)]
    assert [len(row) for row in rows] == [len(FEATURES)] * 2
    last = dict(zip(FEATURES, rows[-1], strict=True))
    assert (last["own"], last["rise"], last["mean before"], last["mean after"]) == (3.0, 5.0, -1.5, 3.0)
    assert (last["answer"], last["notice above"], last["second"], last["contrast"]) == (1.0, 1.0, 1.0, 4.5)
    assert (last["praise"], last["byline above"], last["openings after"]) == (0.0, 0.0, math.log(2))
    assert (last["own stance"], last["stance rise"], last["stance above"]) == (2.0, 1.5, 0.5)
    assert (last["next stance"], last["mean stance before"], last["mean stance after"]) == (0.0, 0.0, 2.0)
    none = dict(zip(NONE_FEATURES, describe_none(around), strict=True))
    assert (none["none mean"], none["none comment"], none["none closing"]) == (0.0, 3 / math.sqrt(3), 0.0)
    assert none["none stance"] == none["none last stance"] == 2 / 3


def test_openings_and_addresses_are_told_apart_from_those_before():
    lines = [
        "It shook.",
        "Ann,",
        "Well done.",
        "Yes.",
        "Oh no.",
        "Your post, I say, is fine.",
        "Bo:",
        "It did.",
    ]
    openings = ["", "", "praise", "answer", "answer", "post", "", ""]
    scores = [-2.0, 0.1, 0.1, 0.1, 0.1, 0.5, 0.0, -1.0]
    around = survey(lines, scores, [0.0] * len(lines), openings, {}, [NO_HABITS] * len(lines))
    ann, talk, bo = (dict(zip(FEATURES, around.describe(place), strict=True)) for place in (1, 5, 6))
    assert [each["address"] for each in (ann, talk, bo)] == [1.0, 0.0, 1.0]
    assert [each["addresses after"] for each in (ann, talk, bo)] == [
        math.log1p(number) for number in (2, 1, 1)
    ]
    # A line that speaks of the post opens no comment, and more than two before count as two.
    assert [each["openings after"] for each in (ann, talk, bo)] == [math.log1p(3), 0.0, 0.0]
    assert [each["openings before"] for each in (ann, talk, bo)] == [0.0, 2.0, 2.0]
    assert [each["report after bounded"] for each in (ann, talk, bo)] == pytest.approx([-1.0] * 3)


def test_you_and_me_count_in_a_line_that_does_not_sound_like_a_reporters():
    lines = ["It shook.", "I told you.", "I told you.", "I told him."]
    around = survey(lines, [-1.0, 0.5, 0.0, 0.5], [0.0] * 4, [""] * 4, {}, [NO_HABITS] * 4)
    rows = [dict(zip(FEATURES, around.describe(place), strict=True)) for place in (1, 2, 3)]
    assert [row["you and me"] for row in rows] == [1.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("last", "closing"), [("Filed under: Quakes", 1.0), ("Cheers, Ann", 0.0), ("It did.", 0.0)]
)
def test_a_page_that_ends_as_reports_do_is_told_from_one_that_ends_in_talk(last, closing):
    around = survey(
        ["It shook.", "It shook again.", last], [-1.0, -1.0, 0.0], [0.0] * 3, [""] * 3, {}, [NO_HABITS] * 3
    )
    assert dict(zip(NONE_FEATURES, describe_none(around), strict=True))["none closing"] == closing


@pytest.mark.parametrize("name", ["register", "stance"])
def test_telling_words_are_the_weightiest(name):
    model = getattr(load_register(), name)
    known = (feature for feature in find_features(COMMENT) if feature in model.weights)
    weightiest = max(abs(model.weights[feature]) for feature in known) * model.scale
    telling = model.find_telling(find_features(COMMENT))
    assert abs(telling[0][1]) == weightiest
    assert len(telling) == 3
    assert [abs(weight) for _, weight in telling] == sorted((abs(w) for _, w in telling), reverse=True)


def test_the_tone_of_a_page_is_that_of_its_first_lines():
    assert find_tone([-3.0] * 6 + [4.0] * 50) > 0.99
    assert find_tone([1.0] * 6 + [-4.0] * 50) < 0.01
    assert find_tone([-0.5]) == 0.5


def test_weights_lie_between_those_of_either_tone():
    weights = {"own": (1.0, 3.0)}
    assert [blend(weights, tone)["own"] for tone in (0.0, 0.25, 1.0)] == [1.0, 1.5, 3.0]
