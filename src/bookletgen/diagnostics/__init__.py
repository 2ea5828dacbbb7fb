"""What is wrong, where, and what to do: the lowest layer, used by every other."""
