"""Cutting a text: into sentences, and sentences into passages, with exact offsets."""
