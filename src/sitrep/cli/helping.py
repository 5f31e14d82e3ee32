"""Help texts that end in examples."""

from __future__ import annotations

from typing import Any

import click


class ExampleCommand(click.Command):
    """A command whose help shows *examples*, each a command line, as they are: click would fold them."""

    def __init__(self, *arguments: Any, examples: tuple[str, ...] = (), **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"  {example}\n")
