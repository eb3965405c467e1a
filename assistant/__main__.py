"""`python -m assistant` is `polku`."""

from .cli import run

if __name__ == "__main__":
    run()
