"""What names are made of: parts, endings, titles, words for places and bodies."""
