"""A booklet and a choice to an edition: every condition decided, every local fact filled in."""
