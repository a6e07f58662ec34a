import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';

const fields = Object.keys(SchedulingRequest.shape) as (keyof SchedulingRequest)[];

/** The columns of `planner.planner_scenarios` that hold the request: one per field of the contract, named alike; null: not given. */
export type ScenarioRow = { [Field in keyof SchedulingRequest]-?: Exclude<SchedulingRequest[Field], undefined> | null };

export const scenarioColumns = fields.join(',');

export const scenarioRow = (request: SchedulingRequest): ScenarioRow =>
  Object.fromEntries(fields.map((field) => [field, request[field] ?? null])) as ScenarioRow;

/** Nulls are left out: the contract says the same by saying nothing. */
export const requestOfScenario = (row: ScenarioRow): SchedulingRequestInput =>
  Object.fromEntries(
    fields.flatMap((field) => (row[field] == null ? [] : [[field, row[field]]])),
  ) as SchedulingRequestInput;
