"""Names in running text: words, the spans that may be names, and the evidence around them."""
