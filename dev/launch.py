"""Start one program as another user, tied to the life of its parent.

    python -I -S launch.py [--user NAME] [--die-with-parent] -- program arguments...

The program replaces this process, so the process id stays the same. `--user` is for root only:
PostgreSQL refuses to run as root. `--die-with-parent` asks Linux to stop the program when the
process that started it is gone, however it went; elsewhere it does nothing.
"""

import ctypes
import os
import pwd
import signal
import sys

PR_SET_PDEATHSIG = 1


def become(name: str) -> None:
    person = pwd.getpwnam(name)
    os.setgroups([])
    os.setgid(person.pw_gid)
    os.setuid(person.pw_uid)
    os.environ["HOME"] = "/nonexistent"
    os.environ["USER"] = os.environ["LOGNAME"] = name


def die_with_parent() -> None:
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit("the parent went away")


def main(arguments: list[str]) -> None:
    at = arguments.index("--")
    options, command = arguments[:at], arguments[at + 1 :]
    if "--user" in options:
        become(options[options.index("--user") + 1])
    if "--die-with-parent" in options:
        die_with_parent()
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
