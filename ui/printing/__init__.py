"""Paper: what stands on a slip, how it is drawn, and the printer that takes it over IPP."""
