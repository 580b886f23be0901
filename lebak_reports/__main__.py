"""``python -m lebak_reports``."""

from lebak_reports.cli import main

if __name__ == "__main__":
    main()
