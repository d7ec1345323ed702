"""A question answered with + or −."""
