"""What can be wrong with an entity whose shape is right, one module a subject."""
