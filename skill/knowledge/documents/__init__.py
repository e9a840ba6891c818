"""The statements of the four documents, one module for each document or half of one."""
