"""The rules, one a file; the list of them is in bookletgen.check.registry."""
