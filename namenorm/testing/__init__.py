"""Property-based tests for those who build on namenorm: strategies that make names."""
