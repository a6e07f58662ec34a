import type { DraftJobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest, SchedulingRequestInput } from '#engine/domain/request.ts';
import type { CheckResult, SchedulingResponse } from '#engine/domain/response.ts';
import type { Cohort, State } from '#engine/domain/ruleset.ts';
import type { ExportKind } from '#engine/exports/index.ts';
import type { CheckedWorkbook } from '#engine/workbook/check-workbook.ts';
import type { About, ParsedWorkbook, WorkbookDiff } from '#engine/workbook/index.ts';

/** What a workbook says, and where it says it badly; no request when an issue is an error. `job_lines` stand in its planning sheet. */
export type WorkbookReading = Pick<ParsedWorkbook, 'request' | 'issues'> & { job_lines: DraftJobLine[] };

/** What a caller says of the rules and the year, before what a workbook says. */
export type Given = Partial<SchedulingRequestInput>;

/** Short work that a hostile or huge input could make long. */
export type DeskJob =
  | { kind: 'parse'; bytes: Uint8Array; given?: Given }
  /** The lines that stand in a workbook, checked. */
  | { kind: 'look'; bytes: Uint8Array; given?: Given }
  | { kind: 'compare'; exported: Uint8Array; edited: Uint8Array }
  /** The workbook with the lines of an answer: a copy of the council's, or the sheets of the result and of the request. */
  | { kind: 'complete'; bytes: Uint8Array; given?: Given; request: SchedulingRequest; response: SchedulingResponse }
  | { kind: 'template'; state: State; cohort: Cohort }
  /** `about`: what is known beside the plan; `withInputs`: the request's own sheets too, behind those of the answer. */
  | { kind: 'lines'; request: SchedulingRequest; response: SchedulingResponse; about?: About; withInputs?: boolean }
  | { kind: 'check'; request: SchedulingRequest; jobLines: DraftJobLine[] }
  /** A file of a plan; `line`: the id of the one whose calendar is wanted. */
  | { kind: 'export'; what: ExportKind; request: SchedulingRequest; jobLines: DraftJobLine[]; line?: string };

export type DeskResult =
  | { kind: 'reading'; reading: WorkbookReading }
  /** The bytes are no workbook that can be read; `message` is for the person who sent them. */
  | { kind: 'unreadable'; message: string }
  | { kind: 'workbook'; bytes: Uint8Array }
  /** `notes`: what there is to know of the copy, one sentence each. */
  | { kind: 'completed'; bytes: Uint8Array; notes: string[] }
  | { kind: 'checked'; check: CheckResult }
  /** null: the workbook holds no lines. */
  | { kind: 'looked'; found: CheckedWorkbook | null }
  | { kind: 'compared'; diff: WorkbookDiff | null }
  /** Null where the plan has no such line. */
  | { kind: 'exported'; bytes: Uint8Array | null };
