"""The mark that a plugin puts on its hooks."""

from __future__ import annotations

import pluggy

hookimpl = pluggy.HookimplMarker("sitrep")
