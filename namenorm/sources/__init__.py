"""The build path: curated files and derived tables become records, and every mistake a line."""
