"""A finished PDF, from any program, to plain facts about it, and rules over the facts."""
