"""Rules over laid-out pages, one file a defect."""
