import type { SavedWorkbook } from '../workbook/workbook.ts';
import { isWorkbook } from './is-workbook.ts';

const database = 'receptor-planner';
const store = 'workbooks';
const current = 'current';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return settled(request);
};

const inStore = async <Value>(
  mode: IDBTransactionMode,
  work: (workbooks: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const open = await opened();
  try {
    return await settled(work(open.transaction(store, mode).objectStore(store)));
  } finally {
    open.close();
  }
};

/** What is kept of the workbook between visits; `changed` when it differs from every file it was saved to. */
export type Remembered = SavedWorkbook & { changed: boolean };

/** The workbook of the last visit to this browser; null when there is none, none that can be shown, or none can be kept. */
export const recallWorkbook = async (): Promise<Remembered | null> => {
  try {
    const found = await inStore<Remembered | undefined>('readonly', (workbooks) => workbooks.get(current));
    return isWorkbook(found) ? found : null;
  } catch {
    // A browser that keeps nothing is a first visit.
    return null;
  }
};

/** @throws when the browser does not keep it */
export const rememberWorkbook = async (workbook: Remembered): Promise<void> => {
  await inStore('readwrite', (workbooks) => workbooks.put(workbook, current));
};
