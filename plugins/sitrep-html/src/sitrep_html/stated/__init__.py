"""What a page states about itself: metadata, JSON-LD, and programs that load comments later."""
