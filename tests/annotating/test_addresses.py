"""Links and e-mail addresses, as they stand in sentences."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from sitrep import Source
from sitrep.annotating import find_emails, find_links
from sitrep.testing import texts


def links(text: str) -> list[tuple[str, str]]:
    return [(link.text, link.url) for link in find_links(Source(text=text))]


def emails(text: str) -> list[str]:
    return [email.address for email in find_emails(Source(text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a.", "https://example.org/a"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a_(b)", "https://example.org/a_(b)"),
        ("(see https://example.org/a_(b)).", "https://example.org/a_(b)"),
        ("<https://example.org/>", "https://example.org/"),
        ("“https://example.org/é”", "https://example.org/é"),
        ("HTTP://EXAMPLE.ORG?q=1,2!", "HTTP://EXAMPLE.ORG?q=1,2"),
        ("ftp://example.org/pub…", "ftp://example.org/pub"),
        ("Is it https://example.org/watch?v=Eb7#t=1?", "https://example.org/watch?v=Eb7#t=1"),
        ("[x](https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a\x00b", "https://example.org/a"),
        ("https://example.org/a\ud800b", "https://example.org/a"),
    ],
)
def test_a_link_ends_where_the_address_ends(text: str, expected: str) -> None:
    assert links(text) == [(expected, expected)]


def test_a_link_that_starts_with_www_gets_a_scheme() -> None:
    assert links("go to www.example.org, now") == [("www.example.org", "http://www.example.org")]
    assert links("WWW.example.org") == [("WWW.example.org", "http://WWW.example.org")]


@pytest.mark.parametrize("text", ["", "http://", "https://.", "www.", "javascript:alert(1)", "example.org"])
def test_what_is_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to desk@example.org for the details", ["desk@example.org"]),
        ("(a.b+c@mail.example.co.uk).", ["a.b+c@mail.example.co.uk"]),
        ("a@example.org,b@example.org", ["a@example.org", "b@example.org"]),
        ("@ann me @ home, a@b", []),
        ("no at sign", []),
    ],
)
def test_e_mail_addresses(text: str, expected: list[str]) -> None:
    assert emails(text) == expected


@given(texts())
def test_annotations_stand_in_the_text_in_order(text: str) -> None:
    source = Source(text=text)
    for found in ([*find_links(source)], [*find_emails(source)]):
        edge = 0
        for annotation in found:
            assert edge <= annotation.start < annotation.end <= len(text)
            edge = annotation.end
    assert all(email.address == email.text for email in find_emails(source))
    assert all(link.url.endswith(link.text) for link in find_links(source))


@pytest.mark.parametrize(
    "piece", ["a@", "a.", "@", "www.", "http://", "a@a.", "http://(", "http://)", "x@" + "a." * 9]
)
def test_time_is_linear_in_a_text_of_beginnings(piece: str) -> None:
    # It takes a fifth of a second; quadratic time would be hours.
    source = Source(text=piece * (1_000_000 // len(piece)))
    began = time.process_time()
    for find in (find_links, find_emails):
        for _ in find(source):
            pass
    assert time.process_time() - began < 5
