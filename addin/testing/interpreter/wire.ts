/** The bodies Office.js sends to its host and the answers it takes, as far as the emulator knows them. */
export type ArgumentInfo = { Arguments?: unknown[]; ReferencedObjectPathIds?: (number | number[])[] };
export type QueryInfo = { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };

export const pathKinds = {
  global: 1,
  created: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export type ObjectPath = {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
};

export const actionKinds = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export type Action = {
  Id: number;
  ActionType: number;
  ObjectPathId: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
};

export type Batch = { Actions: Action[]; ObjectPaths: Record<number, ObjectPath> };

export type BatchError = { Code: string; Message: string; Location: string; ActionIndex: number };
export type BatchResult = { Results: { ActionId: number; Value: unknown }[]; Error?: BatchError };
