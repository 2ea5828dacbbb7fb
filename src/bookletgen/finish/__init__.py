"""One laid-out PDF to the files people use, one output a file."""
