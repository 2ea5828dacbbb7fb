"""Finished files of many organisations from what they share and what is their own."""
