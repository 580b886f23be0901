"""The privacy gate: reads every output of a release and lets no person through."""
