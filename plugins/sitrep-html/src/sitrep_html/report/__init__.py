"""The main text of a page, without its comments and without what sites print around both."""
