"""Text to typed values with their spans: quantities, days."""
