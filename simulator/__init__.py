"""A practice device: hears, recognises, calls the skill's door and speaks. Never deployed."""
