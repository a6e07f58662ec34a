import type { AffinityProfile } from '#engine/domain/affinity.ts';

/** Mean correlation over all pairs of the published survey; a weight is the distance from it. */
const meanR = 0.208;

/** The few pairs with a figure, under the names people write. The surgery figure is the middle of the range -0.23 to -0.16. */
const names = {
  generalPractice: ['General practice', 'General Practice', 'GP'],
  psychiatry: ['Psychiatry'],
  paediatrics: ['Paediatrics'],
  intensiveCare: ['Intensive care', 'Intensive Care', 'Intensive care medicine', 'Intensive Care Medicine', 'ICU'],
  anaesthesia: ['Anaesthesia', 'Anaesthetics', 'Anaesthesia and pain medicine'],
  surgery: ['Surgery', 'General surgery', 'General Surgery'],
};
const pairs: [readonly string[], readonly string[], number][] = [
  [names.intensiveCare, names.anaesthesia, 0.67],
  [names.generalPractice, names.psychiatry, 0.45],
  [names.generalPractice, names.paediatrics, 0.36],
  [names.surgery, names.generalPractice, -0.195],
];

const weights: AffinityProfile['weights'] = {};
for (const [first, second, r] of pairs)
  for (const a of first) {
    weights[a] ??= {};
    for (const b of second) weights[a][b] = Math.round(100 * (r - meanR));
  }

/** What is used when a request brings no profile: few pairs, all from secondary notes, so labelled illustrative. */
export const illustrativeProfile: AffinityProfile = {
  source:
    'Illustrative: a few pairs, 100 x (R - 0.208), after figures reported of the Medical Specialty Interest Survey (BMJ Leader 2024;8(2):134-141); the pairs come from secondary notes and the full matrix is not public. Every other pair is 0, the mean.',
  version: 'illustrative-1',
  weights,
};
