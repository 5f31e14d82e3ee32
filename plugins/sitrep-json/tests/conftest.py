"""Lets the tests import the helpers beside them, whose names start with ``json_`` so that no other's are met."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
