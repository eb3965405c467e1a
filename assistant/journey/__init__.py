"""The domain: projects, journey maps, and the edits that change them. Pure: no clock, no disk, no network."""
