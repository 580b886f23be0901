"""Publish a quarter: ledger, manifest, privacy gate, portal, and a release that swaps in whole."""
