"""The letter as DOCX, for offices whose letters are edited and numbered in a word processor.

Made by python-docx, which the ``docx`` extra installs; without it no DOCX is made and nothing
else changes.
"""

from lebak_reports.render.word.letter import is_installed, letter_of

__all__ = ["is_installed", "letter_of"]
