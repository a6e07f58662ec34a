export { type DatedTerm, type TermDateFault, weeksOfTerms } from './dated-term.ts';
export { termDateFaults } from './faults/index.ts';
export { presetInWords, type TermPreset, termPresets, usualWeeks } from './presets.ts';
