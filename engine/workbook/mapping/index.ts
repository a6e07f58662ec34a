export { applyMapping } from './apply.ts';
export { type ColumnChoices, columnChoices, type FieldChoice, mappableInputs, suggestedInput } from './choices.ts';
export type { ColumnMapping, SheetMapping } from './mapping.ts';
