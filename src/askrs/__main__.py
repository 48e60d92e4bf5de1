"""``python -m askrs`` is ``askrs``."""

from askrs.cli import main

if __name__ == "__main__":
    main()
