"""One layout for many organisations: only what is an organisation's own is laid out and painted again."""
