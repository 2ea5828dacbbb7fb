"""Renderings of a report, one a file."""
