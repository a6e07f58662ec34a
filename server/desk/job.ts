import type { DraftJobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { CheckResult, SchedulingResponse } from '#engine/domain/response.ts';
import type { Cohort, State } from '#engine/domain/ruleset.ts';
import type { ExportKind } from '#engine/exports/index.ts';
import type { About, ParsedWorkbook } from '#engine/workbook/index.ts';

/** What a workbook says, and where it says it badly; no request when an issue is an error. */
export type WorkbookReading = Pick<ParsedWorkbook, 'request' | 'issues'>;

/** Short work that a hostile or huge input could make long. */
export type DeskJob =
  | { kind: 'parse'; bytes: Uint8Array }
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
  | { kind: 'checked'; check: CheckResult }
  /** Null where the plan has no such line. */
  | { kind: 'exported'; bytes: Uint8Array | null };
