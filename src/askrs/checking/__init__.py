"""The library's health: looked at without changing anything, and mended."""
