"""Finding passages: by words (FTS5), by meaning (FAISS), and by both together."""
