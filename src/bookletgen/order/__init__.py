"""Batches: an order read, checked, and made into one folder of press files, tickets and packing lists."""
