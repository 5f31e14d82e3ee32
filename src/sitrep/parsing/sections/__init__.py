"""Where the comments of a page stand: five ways to find them, and what speaks for and against what they find."""
