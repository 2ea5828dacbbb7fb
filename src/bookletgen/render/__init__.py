"""An edition to semantic HTML, one template a block kind."""
