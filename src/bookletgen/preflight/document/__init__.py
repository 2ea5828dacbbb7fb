"""What a document says about itself beside its pages, one kind of thing a file."""
