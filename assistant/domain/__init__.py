"""The words of the project as plain values; nothing here imports anything of ours or of a vendor's."""
