import type { SavedWorkbook } from '../workbook/workbook.ts';
import { isWorkbook } from './is-workbook.ts';

const database = 'receptor-planner';
const store = 'workbooks';
/** Beside each workbook, which is kept under its tab's id, stands when it was. */
const keptAt = 'at ';
/** Tabs whose workbooks are kept, at most. */
const mostTabs = 5;
/** Where versions before this one kept the one workbook of all tabs. */
const former = 'current';

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
  work: (workbooks: IDBObjectStore) => Promise<Value>,
): Promise<Value> => {
  const open = await opened();
  try {
    return await work(open.transaction(store, mode).objectStore(store));
  } finally {
    open.close();
  }
};

const tabKey = 'planner.tab';

/** Takes an id for as long as this page is open; false when another tab has it. Browsers that cannot tell take it for free. */
const claimed = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!navigator.locks) return resolve(true);
    const held = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock && new Promise<never>(() => {});
    };
    navigator.locks.request(`${tabKey} ${id}`, { ifAvailable: true }, held).catch(() => resolve(true));
  });

/** This tab's id, the same after it was loaded again, and that of the tab it goes on from: a copy of a tab is told that one's. */
const findTab = async (): Promise<{ id: string; from: string }> => {
  const fresh = `${Date.now()}-${Math.random()}`;
  try {
    const kept = sessionStorage.getItem(tabKey);
    const id = kept !== null && (await claimed(kept)) ? kept : fresh;
    if (id === fresh) await claimed(fresh);
    sessionStorage.setItem(tabKey, id);
    return { id, from: kept ?? id };
  } catch {
    return { id: fresh, from: fresh };
  }
};
const thisTab = findTab();

/** The ids of all tabs, the last one that kept anything first. */
const tabsIn = async (workbooks: IDBObjectStore): Promise<string[]> => {
  const names = (await settled(workbooks.getAllKeys())).map(String).filter((name) => name.startsWith(keptAt));
  const times = await Promise.all(names.map((name) => settled<unknown>(workbooks.get(name))));
  return names
    .map((name, index) => ({ id: name.slice(keptAt.length), at: Number(times[index]) }))
    .sort((one, other) => other.at - one.at)
    .map(({ id }) => id);
};

/** What is kept of the workbook between visits; `changed` when it differs from every file it was saved to. */
export type Remembered = SavedWorkbook & { changed: boolean };

/**
 * The workbook this tab showed last, else the last one of any tab of this browser; null when there is none, none that can be shown, or
 * none can be kept.
 */
export const recallWorkbook = async (): Promise<Remembered | null> => {
  try {
    const { from } = await thisTab;
    return await inStore('readwrite', async (workbooks) => {
      const tabs = await tabsIn(workbooks);
      for (const id of tabs.slice(mostTabs)) for (const name of [id, keptAt + id]) workbooks.delete(name);
      for (const name of [from, ...tabs, former]) {
        const found = await settled<Remembered | undefined>(workbooks.get(name));
        if (isWorkbook(found)) return found;
      }
      return null;
    });
  } catch {
    // A browser that keeps nothing is a first visit.
    return null;
  }
};

/**
 * Keeps this tab's workbook; what is done in one tab is never written over by another.
 * @throws when the browser does not keep it
 */
export const rememberWorkbook = async (workbook: Remembered): Promise<void> => {
  const { id } = await thisTab;
  await inStore('readwrite', async (workbooks) => {
    // All asked for at once: a page that goes hears no answer.
    workbooks.delete(former);
    workbooks.put(Date.now(), keptAt + id);
    await settled(workbooks.put(workbook, id));
  });
};
