"""The nouns of the field, frozen: what authors write, and what an edition is."""
