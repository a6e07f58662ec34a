export { cellChanges } from './cell-changes.ts';
export { parseLock, type Wish } from './parse-lock.ts';
export { type PlacedViolation, placeViolations } from './place-violations.ts';
export { draftsOf, type ReadLines, readJobLines, type SheetLine } from './read-job-lines.ts';
export { type Latitude, type LineCell, latitudes, requestAround } from './request-around.ts';
export { isResultName, plainNames, type ResultNames, resultNames } from './result-names.ts';
export { type CellEdit, changesTo, editsOf, takenOver, type WrittenResult, writtenResult } from './written-result.ts';
