"""Polku: an assistant that interviews the owner of a small business and draws a customer journey map."""

__version__ = "0.1.0"
