"""The web app: the talk beside the map, in the browser."""
