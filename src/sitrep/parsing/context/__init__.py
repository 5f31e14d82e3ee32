"""What lines look like beside the others of their page: the labels that no line shows by itself."""
