"""What a parser or a plugin promises, as laws that a test class takes over whole."""
