"""What page content paints: an interpreter of content streams (ISO 32000-1, chapters 8 and 9)."""
