"""Tables to download: plain data, and the files that hold them."""
