"""Executed notebooks -> one report in every output format."""
