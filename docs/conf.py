"""How Sphinx builds the documentation: ``uv run --group docs sphinx-build -W -n docs docs/_build/html``."""

from importlib.metadata import version as _get_version

project = "sitrep"
author = "The sitrep authors"
copyright = "The sitrep authors"
version = release = _get_version("sitrep-core")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"sitrep {version}"
html_static_path = ["_static"]
html_css_files = ["sitrep.css"]

myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "deflist"]

# Docstrings name things in single backticks.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_class_signature = "mixed"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
python_maximum_signature_line_length = 110

nitpicky = True
nitpick_ignore_regex = [
    # There is no network in the build, so nothing outside this project can be looked up.
    (r"py:.*", r"(?!sitrep\b).*"),
    # Names for types, which Python forgets: the signatures show what they stand for.
    (r"py:.*", r"sitrep\.[\w.]*\b(?:CommentsPolicy|RepliesPolicy|Input|ReadableFile|OptionsT|_\w+)"),
]


def _find_reexported(app, env, node, contnode):
    """Resolve ``sitrep.Document``, which is documented where it lives, in ``sitrep.model``."""
    package, _, name = node.get("reftarget", "").rpartition(".")
    if package != "sitrep":
        return None
    for home in ("sitrep.model", "sitrep.errors"):
        found = env.domains["py"].resolve_xref(
            env, node["refdoc"], app.builder, node["reftype"], f"{home}.{name}", node, contnode
        )
        if found is not None:
            return found
    return None


def _hide_nothing(app, what, name, obj, options, signature, returns):
    """Show a default that is made anew each time as ``...``, not as attrs' word for it."""
    return (signature or "").replace("= NOTHING", "= ...") or None, returns


def setup(app):
    app.connect("missing-reference", _find_reexported)
    app.connect("autodoc-process-signature", _hide_nothing)
