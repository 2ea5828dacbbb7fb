"""Patient booklets from YAML: print-ready and accessible PDF in every variant."""

__version__ = "0.1.0"
