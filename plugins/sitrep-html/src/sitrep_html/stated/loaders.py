"""Programs that load comments into a page after it was saved."""

from __future__ import annotations

from sitrep_html.tree.outlines import Outline

# What the address of the program, or the element that it fills, has in it.
_LOADERS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Disqus", ("disqus.com/embed", "disqus.com/count"), ("disqus_thread",)),
    ("Facebook", ("connect.facebook.net",), ("fb-comments",)),
    (
        "Coral",
        ("coral.coralproject.net", "/assets/js/embed.js"),
        ("coral_thread", "coral-stream", "coral_talk_stream"),
    ),
    ("Livefyre", ("cdn.livefyre.com", "zor.livefyre.com"), ("livefyre-comments", "lf_comment_stream")),
    ("IntenseDebate", ("intensedebate.com/js",), ("idc-container",)),
    ("Discourse", ("javascripts/embed.js",), ("discourse-comments",)),
    ("Hyvor Talk", ("talk.hyvor.com",), ("hyvor-talk-view",)),
    ("Commento", ("cdn.commento.io",), ("commento",)),
    ("Isso", ("/embed.min.js",), ("isso-thread",)),
    ("Remark42", ("remark42",), ("remark42",)),
    ("utterances", ("utteranc.es/client",), ()),
    ("giscus", ("giscus.app/client",), ("giscus",)),
    ("OpenWeb", ("spot.im", "openweb"), ("spot-im-frame", "spotim-conversation")),
    ("Viafoura", ("viafoura",), ("viafoura",)),
    ("Vuukle", ("vuukle",), ("vuukle-comments", "vuukle_div")),
    ("Cackle", ("cackle.me",), ("mc-container",)),
    ("Hypercomments", ("hypercomments.com",), ("hypercomments_widget",)),
    ("GraphComment", ("graphcomment.com",), ("graphcomment",)),
    ("Muut", ("cdn.muut.com",), ("muut",)),
    ("Ghost", ("comments-ui",), ("ghost-comments-root",)),
)

# These programs do more than comments, so what they fill must be there too.
_NEEDS_PLACE = frozenset(("Facebook", "Coral", "Discourse", "Isso", "Viafoura"))


def find_loaders(outline: Outline) -> list[str]:
    """Return the names of the programs in a page that load its comments from elsewhere."""
    scripts = "\n".join(
        f"{each.get('src', '')} {(each.text or '')[:4000]}" for each in outline.get_tagged("script")
    ).lower()
    names = set(" ".join((*outline.named, *outline.classed)).lower().split())
    found: list[str] = []
    for name, addresses, places in _LOADERS:
        has_place = not names.isdisjoint(places)
        has_script = any(address in scripts for address in addresses)
        if has_place if name in _NEEDS_PLACE else has_script or (has_place and bool(places)):
            found.append(name)
    return found
