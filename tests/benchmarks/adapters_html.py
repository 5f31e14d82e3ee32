"""What the scorer of saved pages calls: bytes in, report and comments out.

The pages are kept outside the repository.  Where their folder stands beside the checkout:

    PYTHONPATH=tests/benchmarks python ../shared/bench/score_html.py --adapter adapters_html:read --errors 20
"""

from __future__ import annotations

from functools import cache
from typing import Any

import sitrep
from sitrep.extending import Registry


@cache
def _get_registry() -> Registry:
    return Registry.installed()


def read(html: bytes) -> dict[str, Any]:
    """Return the report's text, and each comment with what is known of it."""
    document = sitrep.parse(sitrep.read(html, media_type="text/html", registry=_get_registry()))
    indexes = {comment.id: index for index, comment in enumerate(document.comments)}
    links = [each for each in document.annotations if isinstance(each, sitrep.Link)]
    return {
        "report": "\n".join(paragraph.text for paragraph in document.report.paragraphs),
        "comments": [
            {
                "text": comment.body,
                "author": comment.author,
                "date": comment.published.isoformat() if comment.published else None,
                "parent": indexes.get(comment.reply.to) if comment.reply else None,
                "links": [each.url for each in links if comment.start <= each.start < comment.end],
            }
            for comment in document.comments
        ],
    }
