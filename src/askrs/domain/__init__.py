"""The words of the house: frozen value objects, standard library only."""
