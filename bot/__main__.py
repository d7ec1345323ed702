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
def demo(
    port: int = typer.Option(8765, help="The page's port; another one where it is taken."),
    story: bool = typer.Option(False, "--story", help="A school of 29 with a week behind it."),
    network: bool = typer.Option(False, "--network", help="Forty schools in one chat."),
) -> None:
    """Run the bot with a local Telegram: no token, no account."""
    from bot.demo.program import demo as run_demo

    raise typer.Exit(run_demo(port, "week" if story else "network" if network else None))


@program.command()
def doctor(
    again: bool = typer.Option(False, help="Handle what was set aside again, at the next start."),
) -> None:
    """Say what is wrong: updates set aside, messages that did not go out."""
    from bot.doctor import examine, take_up_again

    raise typer.Exit(take_up_again(typer.echo) if again else examine(typer.echo))


@program.command()
def migrate() -> None:
    """Bring the database up to date; `run` does the same at its start."""
    from bot.migrate import migrate as take_steps

    raise typer.Exit(take_steps(typer.echo))


@program.command()
def backup(
    folder: Path | None = typer.Option(None, help="Where to; `backups` beside the database else."),
    keep: int = typer.Option(14, min=1, help="How many to keep there."),
) -> None:
    """Write a backup and check it, while the bot runs or not."""
    from bot.backup import back_up

    raise typer.Exit(back_up(typer.echo, folder, keep))


@program.command()
def restore(file: Path = typer.Argument(help="A backup.")) -> None:
    """Put a backup in the place of the database; the bot must be stopped."""
    from bot.backup import restore as put_back

    raise typer.Exit(put_back(typer.echo, file))


@program.command()
def keys(
    new: bool = typer.Option(False, help="Seal with a new key from now on; the bot must be stopped."),
) -> None:
    """Show the keys that seal what waits to be handled."""
    from bot.keys import renew_keys, show_keys

    raise typer.Exit(renew_keys(typer.echo) if new else show_keys(typer.echo))


@bench.command()
def votes(
    rounds: int = typer.Option(3, min=1, help="How often each is measured."),
    database_url: str | None = typer.Option(None, help="Another database than a new file of SQLite."),
    report: Path | None = typer.Option(None, help="Write the figures as JSON here."),
) -> None:
    """Votes in a burst, beside the least that any bot must do: latency, votes per second, edits, memory."""
    from bot.bench.votes import measure

    measure(typer.echo, report, rounds, database_url)


@bench.command()
def timers(
    waiting: int = typer.Option(100_000, min=1, help="How many timers wait, spread over a year."),
    due: int = typer.Option(600, min=2, help="How many more fall due, spread over a minute."),
    rounds: int = typer.Option(3, min=1, help="How often the start is measured."),
    database_url: str | None = typer.Option(None, help="Another database than a new file of SQLite."),
    report: Path | None = typer.Option(None, help="Write the figures as JSON here."),
) -> None:
    """Timers that wait by the hundred thousand: start, memory, and how late those are that fall due."""
    from bot.bench.timers import Plan, measure

    measure(typer.echo, report, Plan(waiting, due, rounds), database_url)


def main() -> None:
    """Entry of the installed program."""
    program()


if __name__ == "__main__":
    main()
