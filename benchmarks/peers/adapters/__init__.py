"""One file a library: how it is called, with its own defaults."""
