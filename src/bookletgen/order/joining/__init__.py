"""Editions that differ only in what is an organisation's own, laid out once and joined."""
