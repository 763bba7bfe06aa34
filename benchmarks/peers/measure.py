"""
Runs a command in a process of its own: python measure.py LIMIT_SECONDS LOG COMMAND…. Prints JSON: seconds, peak RSS in MiB (of the largest of the
processes that it had), exit status, and whether it was stopped at the limit. What the command prints goes to LOG.

This process is small on purpose: Linux counts what a child had before it became the command as the child's peak.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time

limit, log, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
begin = time.perf_counter()
with open(log, "w") as output:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)
    stopped = False
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired:
        stopped = True
    finally:
        # The whole group: a peer's own workers must not outlive it.
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
usage = {
    "seconds": time.perf_counter() - begin,
    "peakMiB": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    "status": process.returncode,
    "stopped": stopped,
}
print(json.dumps(usage))
