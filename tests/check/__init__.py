"""Tests of rules: loading, running, tracing, examples."""
