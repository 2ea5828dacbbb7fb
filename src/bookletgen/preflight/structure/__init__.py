"""The structure tree of any tagged PDF, read into plain values."""
