import type { LineCells } from '#engine/testing/plan-cells.ts';
import type { Variant } from './draft.ts';

/**
 * Two pathways for the last lines: an exact one, which asks for one rotation and one specialty that the plan has together
 * most often, and a preferred one.
 */
export const pathways: Variant = {
  name: 'pathways',
  apply: ({ request, plan }, random) => {
    const named = request.workers.length;
    const anonymous = plan.slice(named);
    const specialtyOf = new Map(request.rotations.map(({ id, parent_specialty }) => [id, parent_specialty]));
    const holders = new Map<string, { rotation: string; specialty: string; lines: LineCells[] }>();
    for (const cells of anonymous)
      for (const rotation of new Set(cells))
        for (const specialty of new Set(cells.filter((id) => id !== rotation).map((id) => specialtyOf.get(id ?? '')))) {
          if (rotation === null || specialty === undefined) continue;
          const key = `${rotation}\u0000${specialty}`;
          const entry = holders.get(key) ?? { rotation, specialty, lines: [] };
          entry.lines.push(cells);
          holders.set(key, entry);
        }
    const common = [...holders.values()].reduce((most, each) => (each.lines.length > most.lines.length ? each : most));
    const reserved = Math.max(1, Math.round(plan.length / 20));
    const exact = random.shuffled(common.lines).slice(0, Math.min(reserved, Math.ceil(common.lines.length * 0.7)));
    const chosen = new Set(exact);
    const present = new Set(request.rotations.map(({ parent_specialty }) => parent_specialty));
    const preferred = ['Anaesthetics', 'Intensive Care', 'Emergency Medicine']
      .filter((name) => present.has(name))
      .slice(0, 2);
    return {
      request: {
        ...request,
        priority_requirements: {
          Exact: {
            lines: exact.length,
            mode: 'exact' as const,
            rotation_ids: [common.rotation],
            specialties: [common.specialty],
          },
          Preferred: {
            lines: reserved,
            mode: 'prefer' as const,
            specialties: preferred,
            weight: 60,
          },
        },
      },
      plan: [...plan.slice(0, named), ...anonymous.filter((cells) => !chosen.has(cells)), ...exact],
    };
  },
};
