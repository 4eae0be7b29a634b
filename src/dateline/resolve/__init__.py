"""Claims to claims with place, days, actors, speaker."""
