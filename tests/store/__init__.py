"""The store keeps what it acknowledged, on both databases."""
