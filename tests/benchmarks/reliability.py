"""A reliability plot: how often the parser is right where it says how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from attrs import frozen

BINS = 10

_SIDE = 320.0
_LEFT, _TOP = 64.0, 24.0
_WIDTH, _HEIGHT = 440, 424
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
# The area of a point is its share of the pages, so that nobody trusts a bin of three.
_SMALLEST, _LARGEST = 2.0, 12.0

# A ground of its own, since a page may have another theme than the system, which is all that a picture can ask for.
# Two lines differ in more than colour.
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #222 }
  .ground { fill: #fff }
  .grid { stroke: #ddd }
  .even { stroke: #888; stroke-dasharray: 2 4 }
  .line { fill: none; stroke-width: 2 }
  .of-0 { stroke: #0b5fa5; fill: #0b5fa5 }
  .of-1 { stroke: #b34700; fill: #fff }
  .line.of-0, .line.of-1 { fill: none }
  .line.of-1 { stroke-dasharray: 7 4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd }
    .ground { fill: #1b1c1f }
    .grid { stroke: #3a3b3f }
    .of-0 { stroke: #6db3f2; fill: #6db3f2 }
    .of-1 { stroke: #ff9a57; fill: #1b1c1f }
  }
"""


@frozen
class Bin:
    """Boundaries of about one confidence.

    Args:
        pages: how many there are, 1 or more.
        confidence: the mean of what the parser said, 0 to 1.
        right: the share of them at the right character.
    """

    pages: int
    confidence: float
    right: float


def make_bins(told: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Return the bins that have any pages, the least confident first.

    *told* has for each page the confidence of its boundary and whether it was right.
    """
    return tuple(
        Bin(
            len(found),
            math.fsum(confidence for confidence, _ in found) / len(found),
            sum(is_right for _, is_right in found) / len(found),
        )
        for found in _sort_into_bins(told)
    )


def expect_error(told: Iterable[tuple[float, bool]]) -> float | None:
    """Return the calibration error that is expected by chance alone, if each confidence in *told* is true.

    It is the mean over all outcomes, each as likely as the confidences make it, of the gaps between how many of a bin
    are right and how many should be, as a share of all.  With few pages it is far from nothing.
    """
    bins = [[confidence for confidence, _ in found] for found in _sort_into_bins(told)]
    return math.fsum(map(_expect_gap, bins)) / sum(map(len, bins)) if bins else None


def _expect_gap(confidences: Sequence[float]) -> float:
    """Return the mean distance of the number that is right from the number that should be."""
    chances = [1.0]
    for confidence in confidences:
        more = [0.0, *(confidence * chance for chance in chances)]
        chances = [
            (1 - confidence) * chance + other for chance, other in zip([*chances, 0.0], more, strict=True)
        ]
    should = math.fsum(confidences)
    return math.fsum(abs(right - should) * chance for right, chance in enumerate(chances))


def _sort_into_bins(told: Iterable[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """Return what was *told* by its bins, without those that have nothing."""
    members: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in told:
        members.setdefault(min(BINS - 1, int(confidence * BINS)), []).append((confidence, is_right))
    return [found for _, found in sorted(members.items())]


def draw_plot(lines: Mapping[str, Sequence[Bin]]) -> str:
    """Return an SVG document with one line for each set of bins, two at most, by their labels."""
    body = [*_draw_frame()]
    for number, (label, bins) in enumerate(lines.items()):
        body += _draw_line(number, bins)
        body += _draw_label(number, label)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">\n'
        "<title>Confidence of the boundary against how often it is right</title>\n"
        f"<style>{_STYLE}</style>\n" + "\n".join(body) + "\n</svg>\n"
    )


def _draw_frame() -> Iterator[str]:
    yield f'<rect class="ground" width="{_WIDTH}" height="{_HEIGHT}" rx="8"/>'
    for tick in _TICKS:
        (x, y), (low, high) = _place(tick, tick), _place(0, 1)
        right, bottom = _place(1, 0)
        yield f'<path class="grid" d="M{x:.1f} {high:.1f}V{bottom:.1f}M{low:.1f} {y:.1f}H{right:.1f}"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 20:.1f}" text-anchor="middle">{tick:.1f}</text>'
        yield f'<text x="{low - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{tick:.1f}</text>'
    yield _draw_path("even", [_place(0, 0), _place(1, 1)])
    middle = _LEFT + _SIDE / 2
    yield f'<text x="{middle:.1f}" y="{_TOP + _SIDE + 42:.1f}" text-anchor="middle">confidence</text>'
    side = _TOP + _SIDE / 2
    yield (
        f'<text x="20" y="{side:.1f}" text-anchor="middle" transform="rotate(-90 20 {side:.1f})">'
        "share that is right</text>"
    )


def _draw_line(number: int, bins: Sequence[Bin]) -> Iterator[str]:
    yield _draw_path(f"line of-{number}", [_place(each.confidence, each.right) for each in bins])
    total = sum(each.pages for each in bins)
    for each in bins:
        x, y = _place(each.confidence, each.right)
        radius = max(_SMALLEST, _LARGEST * math.sqrt(each.pages / total))
        yield (
            f'<circle class="of-{number}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">'
            f"<title>pages {each.pages}, confidence {each.confidence:.2f}, right {each.right:.2f}</title></circle>"
        )


def _draw_label(number: int, label: str) -> Iterator[str]:
    x, y = _LEFT + 165 * number, _TOP + _SIDE + 72
    yield _draw_path(f"line of-{number}", [(x, y), (x + 28, y)])
    yield f'<text x="{x + 36:.1f}" y="{y + 4:.1f}">{escape(label)}</text>'


def _draw_path(kind: str, points: Sequence[tuple[float, float]]) -> str:
    steps = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path class="{kind}" d="{"M" * bool(points)}{steps}"/>'


def _place(confidence: float, right: float) -> tuple[float, float]:
    return _LEFT + _SIDE * confidence, _TOP + _SIDE * (1 - right)
