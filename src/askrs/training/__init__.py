"""How the reader in resources/models/reader was made; nothing here runs when askrs is used."""
