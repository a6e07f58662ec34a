import type { PresaleOrganizations, PresaleRequest, PresaleResponse } from '#engine/domain/presale.ts';
import { type Ask, postJson } from './ask.ts';

/** An organisation there is a demo of, with its cohorts. */
export type DemoOrganization = PresaleOrganizations['organizations'][number];

/** The demo that is wanted. */
export type DemoWanted = Pick<PresaleRequest, 'organization' | 'state' | 'cohort' | 'count'>;

/** Demos as the server makes them. Everything rejects with a PlannerFault. */
export type PresaleApi = {
  organizations: () => Promise<DemoOrganization[]>;
  /** Lines of an organisation out of its accredited posts; none where no legal plan exists. */
  lines: (wanted: DemoWanted) => Promise<PresaleResponse>;
};

export const createPresaleApi = (ask: Ask): PresaleApi => ({
  organizations: async () => {
    const answer = (await (await ask('/schedule/presale/organizations')).json()) as PresaleOrganizations;
    return answer.organizations;
  },
  lines: async (wanted) => {
    const answer = await postJson(ask, '/schedule/presale/generate-lines', { ...wanted, format: 'json' });
    return (await answer.json()) as PresaleResponse;
  },
});
