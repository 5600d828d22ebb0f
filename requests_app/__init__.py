"""The one app: a house of floors and rooms. See docs/explanation/house.md."""
