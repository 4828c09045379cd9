# SPDX-License-Identifier: Apache-2.0
"""Whole processes, timed from their start to their end, in turns: all see the same machine."""
import os
import statistics
import time
from dataclasses import dataclass, field

WARM_UP = 3


@dataclass
class Program:
    command: list
    variables: dict = field(default_factory=dict)  # what differs in its environment

    @property
    def environment(self):
        return {**os.environ, **self.variables}


def in_turns(programs, runs):
    """{name: Program} → {name: milliseconds of each run}. None may fail."""
    times = {name: [] for name in programs}
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        for _ in range(WARM_UP + runs):
            for name, program in programs.items():
                times[name].append(run(program, nowhere))
    finally:
        os.close(nowhere)
    return {name: each[WARM_UP:] for name, each in times.items()}


def run(program, nowhere):
    streams = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (0, 1)]
    begin = time.perf_counter()
    process = os.posix_spawnp(program.command[0], program.command, program.environment,
                              file_actions=streams)
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise RuntimeError(f"{' '.join(program.command)}: status {status}")
    return seconds * 1000


def ratio(times, subject, yardstick):
    """The median of the ratios of neighbouring runs."""
    return statistics.median(a / b for a, b in zip(times[subject], times[yardstick]))


def difference(times, subject, yardstick):
    """The median of the differences of neighbouring runs, in ms."""
    return statistics.median(a - b for a, b in zip(times[subject], times[yardstick]))
