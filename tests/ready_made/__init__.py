"""The ready-made hook, action and template are run as their hosts run them."""
