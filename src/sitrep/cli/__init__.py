"""The command ``sitrep``: one file for each of its commands, and small modules for what they share.

Start-up time is part of what a command does, so a command's module is imported when it is asked for, and rich
only where something is drawn.
"""

from sitrep.cli.main import command, main

__all__ = ["command", "main"]
