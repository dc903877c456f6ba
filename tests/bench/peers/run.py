"""Runs one program and says what it took: run.py OUT PROGRAM ARGUMENT…

Its standard output goes to OUT. Prints wall seconds, processor seconds, and the most memory the
program ever held in kB.
"""

import os
import sys
import time

out, *command = sys.argv[1:]
begun = time.perf_counter()
child = os.fork()
if child == 0:
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
    os.execvp(command[0], command)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - begun
if status:
    sys.exit(f"{command[0]} failed")
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss)
