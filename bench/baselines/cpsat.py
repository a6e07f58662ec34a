"""The whole problem as one CP-SAT model, two search workers.

Arguments: INSTANCE.json SECONDS SEED. Says what bench/contestant.ts asks of a contestant: a JSON object a line.
Left out, as in direct-model.ts: the cost of lines with the same specialties, and identical lines.
"""

import json
import resource
import sys
import time

from ortools.sat.python import cp_model

started = time.monotonic()
path, seconds, seed = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    instance = json.load(file)

LINES, TERMS, WEEKS = range(instance["N"]), range(instance["T"]), instance["termWeeks"]
ROTATIONS, LIMITS, OBJECTIVE, AFFINITY = (instance[key] for key in ("rotations", "limits", "objective", "affinity"))
YEAR = sum(WEEKS)


def say(**report):
    print(json.dumps(report))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"kind": "memory", "peakMegabytes": peak}), flush=True)


def clock():
    return time.monotonic() - started


def where(field, value=True):
    return [index for index, rotation in enumerate(ROTATIONS) if rotation[field] == value]


model = cp_model.CpModel()
holds = {(j, t, r): model.new_bool_var("") for j in LINES for t in TERMS for r in range(len(ROTATIONS))}


def terms_of(line, indices):
    return [holds[line, t, r] for t in TERMS for r in indices]


def weeks_of(line, indices):
    return sum(WEEKS[t] * holds[line, t, r] for t in TERMS for r in indices)


for t in TERMS:
    for r, rotation in enumerate(ROTATIONS):
        model.add(sum(holds[j, t, r] for j in LINES) <= rotation["cap"])

gains = []
for j in LINES:
    for t in TERMS:
        model.add_exactly_one(holds[j, t, r] for r in range(len(ROTATIONS)))
    for r in range(len(ROTATIONS)):
        model.add_at_most_one(holds[j, t, r] for t in TERMS)
    for category in instance["requiredCategories"]:
        model.add_bool_or(terms_of(j, [r for r, q in enumerate(ROTATIONS) if category in q["categories"]]))
    for subspecialty in {q["subspecialty"] for q in ROTATIONS} - {None}:
        model.add(weeks_of(j, where("subspecialty", subspecialty)) <= int(LIMITS["subspecialtyShare"] * YEAR))
    model.add(weeks_of(j, where("service")) <= int(LIMITS["serviceShare"] * YEAR))
    model.add(weeks_of(j, where("team")) >= -int(-LIMITS["teamShare"] * YEAR // 1))
    model.add(sum(terms_of(j, where("rural"))) <= LIMITS["maxRural"])
    model.add(sum(terms_of(j, where("nightsRelief"))) <= LIMITS["maxNightsRelief"])

    counts = []
    for s in range(len(AFFINITY)):
        indices = where("specialty", s)
        once, twice = model.new_bool_var(""), model.new_bool_var("")
        model.add(sum(terms_of(j, indices)) == once + twice)
        model.add_implication(twice, once)
        model.add(weeks_of(j, indices) <= int(LIMITS["specialtyShare"] * YEAR))
        gains.append((OBJECTIVE["pairAffinity"] * AFFINITY[s][s], twice))
        counts.append((once, twice))
    for a in range(len(AFFINITY)):
        for b in range(a + 1, len(AFFINITY)):
            worth = OBJECTIVE["pairAffinity"] * AFFINITY[a][b]
            for p in counts[a] if worth else ():
                for q in counts[b]:
                    both = model.new_bool_var("")
                    if worth > 0:
                        model.add_implication(both, p)
                        model.add_implication(both, q)
                    else:
                        model.add_bool_or(both, p.negated(), q.negated())
                    gains.append((worth, both))

# Late leave in tenths of a term, so that every coefficient is whole.
early = set(OBJECTIVE["leaveFirstHalfTerms"])
target = round(10 * OBJECTIVE["leaveTarget"])
late = model.new_int_var(0, 10 * len(LINES) * len(TERMS), "")
model.add(
    late >= sum((target - (10 if t in early else 0)) * holds[j, t, r] for j in LINES for t in TERMS for r in where("leave"))
)
gains.append((-round(OBJECTIVE["leaveDeficitPenalty"] / 10), late))
model.maximize(sum(worth * term for worth, term in gains))


class Trajectory(cp_model.CpSolverSolutionCallback):
    def __init__(self):
        super().__init__()
        self.plan = None

    def on_solution_callback(self):
        self.plan = {
            "lines": [
                [next(r for r in range(len(ROTATIONS)) if self.boolean_value(holds[j, t, r])) for t in TERMS] for j in LINES
            ]
        }
        say(kind="plan", seconds=clock(), lines=len(LINES), objective=self.objective_value, plan=self.plan)


solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = max(1, seconds - clock())
solver.parameters.num_workers = 2
solver.parameters.random_seed = seed
trajectory = Trajectory()
solver.best_bound_callback = lambda bound: say(kind="bound", seconds=clock(), bound=bound)
status = solver.solve(model, trajectory)
say(kind="done", seconds=clock(), plan=trajectory.plan, note=solver.status_name(status))
