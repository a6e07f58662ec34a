import type { SchedulingRequestInput } from '#engine/domain/request.ts';

/** What every sample says of itself. */
export const label = 'names real; counts and categories illustrative';

type IdOf = (name: string, facility?: string) => string;

/** A whole cohort of an organisation in `data/accredited_posts.csv`, with what the demo of it has not. */
export type Sample = {
  id: string;
  organization: string;
  yearStart: string;
  pathways?: (idOf: IdOf) => SchedulingRequestInput['priority_requirements'];
};

const m2mPathways = (idOf: IdOf): SchedulingRequestInput['priority_requirements'] => {
  const hospital = (facility: string) =>
    ['General Medicine', 'General Surgery', 'Orthopaedics', 'Emergency Medicine'].map((name) => idOf(name, facility));
  return {
    Wangaratta: { lines: 10, mode: 'prefer', rotation_ids: hospital('Wangaratta') },
    'Albury Wodonga': { lines: 5, mode: 'prefer', rotation_ids: hospital('Albury Wodonga') },
  };
};

const surgicalPathway = (): SchedulingRequestInput['priority_requirements'] => ({
  Surgical: {
    lines: 12,
    mode: 'prefer',
    specialties: ['Orthopaedic surgery', 'General surgery', 'Vascular surgery'],
  },
});

export const samples: readonly Sample[] = [
  {
    id: 'murray-to-the-mountains',
    organization: 'Murray to the Mountains',
    yearStart: '2026-02-02',
    pathways: m2mPathways,
  },
  { id: 'northern-health', organization: 'Northern Health', yearStart: '2026-02-02' },
  { id: 'southern-adelaide', organization: 'Southern Adelaide LHN', yearStart: '2026-01-14' },
  { id: 'monash-health', organization: 'Monash Health', yearStart: '2026-02-02', pathways: surgicalPathway },
];
