"""The rules over facts, one defect a file."""
