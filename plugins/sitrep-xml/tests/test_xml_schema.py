"""The RELAX NG schema and the rules of the loader say the same."""

from __future__ import annotations

import pytest
from lxml import etree
from sitrep_xml import NAMESPACE, VERSION, read_schema
from sitrep_xml.vocabulary import RULES, XML_SPACE
from xml_documents import REGISTRY

import sitrep
from sitrep.model import NOTICE_KINDS, QUESTIONS, REPLY_BASES

RNG = "{http://relaxng.org/ns/structure/1.0}"
TREE = etree.fromstring(read_schema())
SCHEMA = etree.RelaxNG(TREE)


def expand(node: etree._Element) -> list[etree._Element]:
    """What stands in an element's pattern, references followed, what is in other elements left out."""
    found: list[etree._Element] = []
    for child in node.iterchildren(f"{RNG}*"):
        if child.tag == f"{RNG}ref":
            (definition,) = TREE.findall(f"{RNG}define[@name='{child.get('name')}']")
            found += expand(definition)
        else:
            found.append(child)
            if child.tag not in (f"{RNG}element", f"{RNG}attribute"):
                found += expand(child)
    return found


def names(nodes: list[etree._Element], kind: str) -> set[str]:
    found = {str(node.get("name")) for node in nodes if node.tag == f"{RNG}{kind}"}
    return {XML_SPACE if name == "xml:space" else name for name in found}


def test_schema_and_rules_have_the_same_names() -> None:
    assert TREE.get("ns") == NAMESPACE
    seen = set()
    for element in TREE.iter(f"{RNG}element"):
        rule = RULES[str(element.get("name"))]
        inside = expand(element)
        seen.add(element.get("name"))
        assert names(inside, "attribute") == rule.allowed, element.get("name")
        # A span in a span is empty of others.
        assert names(inside, "element") <= rule.child_names, element.get("name")
    assert seen == set(RULES)


@pytest.mark.parametrize("words", [NOTICE_KINDS, REPLY_BASES, QUESTIONS, (VERSION,)])
def test_schema_has_the_words_of_the_model(words: tuple[str, ...]) -> None:
    lists = [
        tuple(str(value.text) for value in parent.iterchildren(f"{RNG}value"))
        for parent in TREE.iter(f"{RNG}choice", f"{RNG}attribute")
    ]
    assert words in lists


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (' version="1"', ' version="2"'),
        ('"preserve"', '"default"'),
        ('kind="donation"', 'kind="gift"'),
        ('start="0"', 'start="00"'),
        ('reply-confidence="1.0"', 'reply-confidence="1.1"'),
        (' reply-basis="inferred"', ""),
        ('type="string"', 'type="bytes"'),
        ("<title", "<headline"),
        ("</title>", "</title><b/>"),
        ("</document>", "<x/></document>"),
    ],
)
def test_schema_refuses(before: str, after: str) -> None:
    document = sitrep.compose(
        title="T",
        comments=["www.example.org", sitrep.Draft(paragraphs="x", reply_to="c1")],
        notices=[("donation", "Give.")],
    )
    options = {"declaration": False}
    exported = sitrep.export(sitrep.annotate(document), "xml", options=options, registry=REGISTRY).decode()
    assert SCHEMA.validate(etree.fromstring(exported))
    assert before in exported
    changed = exported.replace(before, after)
    if "<headline" in after:
        changed = changed.replace("</title>", "</headline>")
    assert not SCHEMA.validate(etree.fromstring(changed))
