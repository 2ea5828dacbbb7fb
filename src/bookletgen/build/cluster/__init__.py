"""Editions made by many machines, through dask.distributed: the only place that knows it."""
