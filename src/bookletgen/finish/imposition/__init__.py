"""Imposition: single pages to the sheets of a saddle-stitched booklet."""
