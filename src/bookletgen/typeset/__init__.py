"""HTML to laid-out pages to one PDF: the only place that knows WeasyPrint."""
