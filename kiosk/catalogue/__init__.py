"""The Carta de Serviços: what the counter offers, as signed packages of services."""
