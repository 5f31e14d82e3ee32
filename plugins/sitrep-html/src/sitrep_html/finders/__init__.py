"""What finds comments: vocabularies, platforms, names of classes, and structure alone."""
