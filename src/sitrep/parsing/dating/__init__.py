"""Days and times of day, as pages write them in thirty languages."""
