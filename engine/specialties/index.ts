export { leaveParent, parentSpecialties, serviceParent } from './dictionary/index.ts';
export type { Flag } from './entry.ts';
export { flagsSaid, inferSpecialty } from './infer.ts';
export type { Confidence, Doubt, Inference } from './inference.ts';
export type { Reading } from './lexicon.ts';
export {
  flagsOfSpecialty,
  type RotationFlags,
  rotationFields,
  rotationFlags,
  rotationSubspecialty,
} from './rotation-fields.ts';
export { choicesText, doubtText, readingText } from './wording.ts';
