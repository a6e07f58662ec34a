import { type ComponentType, lazy } from 'react';
import { DataStep } from '#addin/components/data/data-step.tsx';
import type { Step } from '#addin/state/step.ts';

/** The steps that come after the page; each module is fetched once. */
const loaders = {
  rules: async () => ({ default: (await import('#addin/components/rules/rules-step.tsx')).RulesStep }),
  generate: async () => ({ default: (await import('#addin/components/generate/generate-step.tsx')).GenerateStep }),
  review: async () => ({ default: (await import('#addin/components/review/review-step.tsx')).ReviewStep }),
  publish: async () => ({ default: (await import('#addin/components/publish/publish-step.tsx')).PublishStep }),
} satisfies Partial<Record<Step, () => Promise<{ default: ComponentType }>>>;

/** What stands under each step. */
export const panels: Record<Step, ComponentType> = {
  data: DataStep,
  rules: lazy(loaders.rules),
  generate: lazy(loaders.generate),
  review: lazy(loaders.review),
  publish: lazy(loaders.publish),
};

/** Parts of the steps that work without a server, or say that there is none. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('#addin/components/data/sample-dialog.tsx'),
  () => import('#addin/components/data/presale-dialog.tsx'),
  () => import('#addin/components/data/mapping-dialog.tsx'),
  () => import('#addin/components/data/unmatched.tsx'),
  () => import('#addin/components/data/standing-lines.tsx'),
  () => import('#addin/components/cloud/pull-panel.tsx'),
  () => import('#addin/state/effects/template.ts'),
  () => import('#addin/state/effects/review/deeds.ts'),
  () => import('#addin/state/effects/review/export.ts'),
  () => import('#engine/calendar/about-year.ts'),
  () => import('#engine/domain/request.ts'),
];

/** After the page has come to rest, in ms. */
const rest = 1500;

/** Fetches the other steps ahead, so that they open at once, and also when the server has gone since. @returns what calls it off */
export const fetchAhead = (): (() => void) => {
  // A step that cannot be had now is asked for again when it is opened, and its boundary tells then.
  const ignore = (): void => {};
  const timer = setTimeout(() => {
    for (const load of Object.values(loaders)) load().catch(ignore);
    for (const fetch of parts) fetch().catch(ignore);
  }, rest);
  return () => clearTimeout(timer);
};
