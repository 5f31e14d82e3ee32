"""Dates as pages print them and as they state them for machines."""
