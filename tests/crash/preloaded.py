"""A process that has imported the bot and forks a child per life: a birth costs milliseconds, no seconds.

It obeys lines of its standard input: "live" forks a life and answers with its process id; "bury" waits for
its end and answers with its exit code. When the input ends, so does the last life.
"""

import os
import signal
import sys

from bot.run import run


def main() -> None:
    """Obey until the input ends."""
    life = 0
    for order in sys.stdin:
        if order == "live\n":
            answer = life = _born()
        else:
            answer, life = _ended(life), 0
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    if life:
        os.kill(life, signal.SIGKILL)


def _born() -> int:
    process = os.fork()
    if process:
        return process
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what the bot says is no answer to an order
    code = 1
    try:
        code = run()
    finally:
        os._exit(code)


def _ended(life: int) -> int:
    _, status = os.waitpid(life, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
