"""Commands of the program: `python -m bot …`, or `staffroom …` where it is installed."""

from pathlib import Path

import typer

program = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
bench = typer.Typer(no_args_is_help=True, help="Measure how fast the bot answers.")
program.add_typer(bench, name="bench")


# Each command imports what it needs: `--help` and the chart worker must not wait for the library.


@program.command()
def run() -> None:
    """Run the bot; the token stands in BOT_TOKEN or in .env."""
    from bot.run import run as run_bot

    raise typer.Exit(run_bot())


@program.command()
def demo(port: int = typer.Option(8765, help="The page's port; another one where it is taken.")) -> None:
    """Run the bot with a local Telegram: no token, no account."""
    from bot.demo import demo as run_demo

    raise typer.Exit(run_demo(port))


@program.command()
def doctor() -> None:
    """Say what is wrong: updates set aside, messages that did not go out."""
    from bot.doctor import examine

    raise typer.Exit(examine(typer.echo))


@bench.command()
def votes(report: Path | None = typer.Option(None, help="Write the figures as JSON here.")) -> None:
    """Votes in a burst: latency of answers, votes per second, edits, memory."""
    from bot.bench.votes import measure

    measure(typer.echo, report)


def main() -> None:
    """Entry of the installed program."""
    program()


if __name__ == "__main__":
    main()
