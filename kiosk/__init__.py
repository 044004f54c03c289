"""What a counter does, in plain Python: no Qt, no HTTP. Arrows run ui -> sync -> kiosk and never back."""
