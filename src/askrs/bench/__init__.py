"""Measuring: how well and how fast a library answers, asked through its door like any other user."""
