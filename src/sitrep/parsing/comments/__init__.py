"""The comments of a section: one from the next, what each is made of, and which answers which."""
