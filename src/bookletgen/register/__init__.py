"""The record of what was printed: a database that answers, years later, who has which edition."""
