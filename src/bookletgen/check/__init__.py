"""Rules over an edition: one small file finds one defect."""
