"""The scores of judge.py: one file each, all on the tables of tables.py."""
