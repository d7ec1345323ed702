"""Who coordinates a space, who is a mentor in it, who may ask."""
