"""Real names for measuring: read from our gazetteers and from public packages, never stored."""
