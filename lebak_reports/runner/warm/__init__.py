"""Warm kernels: a zygote that forks them, its keeper, and the provisioner that asks for them."""
