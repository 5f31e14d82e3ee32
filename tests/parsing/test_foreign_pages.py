"""Pages in languages whose words the register model does not know."""

import sitrep


def test_a_place_in_a_language_that_the_model_does_not_know_is_told_with_less_confidence():
    page = (
        "Der Fluss stieg in der Nacht um einen Meter, und die alte Brücke wurde gesperrt, teilte die Polizei mit.\n"
        "Zwei Menschen wurden verletzt, als ein Baum auf ihren Wagen stürzte, und die Schule bleibt geschlossen.\n"
        "Nee, das glaube ich nicht!! Wer hat denn das gemessen? lol\nDoch, doch, ich war dabei :)\n"
    )
    best = next(
        each for each in sitrep.parse(page, comments="expect").decisions if each.question == "boundary"
    )
    assert "hardly a word is English, which is all that the model knows" in [
        each.cue for each in best.reasons
    ]
    assert best.confidence <= 0.4
