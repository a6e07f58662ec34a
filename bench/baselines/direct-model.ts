import type { Instance, InstanceRotation } from '../instance.ts';

/**
 * The direct model of an instance.
 *
 * x[line, term, rotation] in {0,1}; one[line, specialty] >= two[line, specialty] in {0,1} count a line's terms of a specialty
 * (a third is illegal). z in [0,1] is the product of two of those counts, for each pair of specialties with an affinity.
 * Rows: one rotation a cell; posts; a rotation once a line; categories; shares in weeks; counts; z <= both factors when its
 * affinity is positive, z >= their sum - 1 when negative. late >= target x leave - early leave.
 * Maximise sum affinity x z - penalty x late. Left out: the cost of lines with the same specialties, and identical lines
 * (both would need a row per pair of lines); the bound stays valid without them.
 */
export const directModel = (instance: Instance, infinity: number) => {
  const { N, T, R, termWeeks: weeks, rotations, limits, objective, affinity } = instance;
  const total = weeks.reduce((a, b) => a + b, 0);
  const S = instance.specialties.length;
  const cost: number[] = [];
  const upper: number[] = [];
  const integrality: (0 | 1)[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];

  const column = (gain: number, most: number, whole: 0 | 1) => {
    cost.push(gain);
    upper.push(most);
    integrality.push(whole);
    return cost.length - 1;
  };
  const row = (low: number, high: number, entries: (readonly [column: number, value: number])[]) => {
    rowLower.push(low);
    rowUpper.push(high);
    for (const [at, value] of entries) {
      indices.push(at);
      values.push(value);
    }
    starts.push(indices.length);
  };

  for (let cells = N * T * R; cells > 0; cells--) column(0, 1, 1);
  const cell = (line: number, term: number, rotation: number) => (line * T + term) * R + rotation;
  const entries = (
    line: number,
    wanted: (rotation: InstanceRotation) => boolean,
    value: (term: number) => number = () => 1,
  ) =>
    rotations.flatMap((rotation, r) =>
      wanted(rotation) ? weeks.map((_, term) => [cell(line, term, r), value(term)] as const) : [],
    );

  for (let term = 0; term < T; term++)
    for (let r = 0; r < R; r++)
      row(
        0,
        rotations[r].cap,
        Array.from({ length: N }, (_, line) => [cell(line, term, r), 1] as const),
      );

  const subspecialties = [...new Set(rotations.flatMap(({ subspecialty }) => subspecialty ?? []))];
  for (let line = 0; line < N; line++) {
    const inWeeks = (term: number) => weeks[term];
    for (let term = 0; term < T; term++)
      row(
        1,
        1,
        rotations.map((_, r) => [cell(line, term, r), 1] as const),
      );
    for (let r = 0; r < R; r++)
      row(
        0,
        1,
        weeks.map((_, term) => [cell(line, term, r), 1] as const),
      );
    for (const category of instance.requiredCategories)
      row(
        1,
        infinity,
        entries(line, ({ categories }) => categories.includes(category)),
      );
    for (const subspecialty of subspecialties)
      row(
        0,
        limits.subspecialtyShare * total,
        entries(line, (each) => each.subspecialty === subspecialty, inWeeks),
      );
    row(
      0,
      limits.serviceShare * total,
      entries(line, ({ service }) => service, inWeeks),
    );
    row(
      limits.teamShare * total,
      infinity,
      entries(line, ({ team }) => team, inWeeks),
    );
    row(
      0,
      limits.maxRural,
      entries(line, ({ rural }) => rural),
    );
    row(
      0,
      limits.maxNightsRelief,
      entries(line, ({ nightsRelief }) => nightsRelief),
    );

    const counts: [one: number, two: number][] = [];
    for (let specialty = 0; specialty < S; specialty++) {
      const pair: [number, number] = [
        column(0, 1, 1),
        column(objective.pairAffinity * affinity[specialty][specialty], 1, 1),
      ];
      counts.push(pair);
      const held = entries(line, (rotation) => rotation.specialty === specialty);
      row(0, 0, [...held, [pair[0], -1], [pair[1], -1]]);
      row(0, infinity, [
        [pair[0], 1],
        [pair[1], -1],
      ]);
      row(
        0,
        limits.specialtyShare * total,
        entries(line, (rotation) => rotation.specialty === specialty, inWeeks),
      );
    }
    for (let a = 0; a < S; a++)
      for (let b = a + 1; b < S; b++) {
        const worth = objective.pairAffinity * affinity[a][b];
        if (worth === 0) continue;
        for (const p of counts[a])
          for (const q of counts[b]) {
            const product = column(worth, 1, 0);
            if (worth > 0) {
              row(0, infinity, [
                [p, 1],
                [product, -1],
              ]);
              row(0, infinity, [
                [q, 1],
                [product, -1],
              ]);
            } else
              row(-1, infinity, [
                [product, 1],
                [p, -1],
                [q, -1],
              ]);
          }
      }
  }

  const late = column(-objective.leaveDeficitPenalty, infinity, 0);
  const first = new Set(objective.leaveFirstHalfTerms);
  const leave = Array.from({ length: N }, (_, line) =>
    entries(
      line,
      (rotation) => rotation.leave,
      (term) => (first.has(term) ? 1 : 0) - objective.leaveTarget,
    ),
  ).flat();
  row(0, infinity, [[late, 1], ...leave]);

  const data = {
    numCols: cost.length,
    numRows: rowLower.length,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: upper,
    rowLower,
    rowUpper,
    integrality: Int32Array.from(integrality),
    matrix: { numRows: rowLower.length, numCols: cost.length, starts, indices, values },
  };
  return { data, cell };
};
