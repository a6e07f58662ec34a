import type { Mark } from '#addin/host/host.ts';
import { isKept } from './is-workbook.ts';

type Kept = { marks: Mark[]; settings: Record<string, unknown> };

const prefix = 'planner.file.';
const mostFiles = 12;
const nothing = (): Kept => ({ marks: [], settings: {} });

/** The key under which a saved file's settings stand: its contents tell it from others, whatever it is called. */
const keyOf = async (bytes: Uint8Array): Promise<string | null> => {
  // Pages that came without TLS have no digest; they keep settings only with the workbook of this visit.
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return `${prefix}${Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

/** What the pane kept with exactly this file; nothing when it is not known here. */
export const settingsFor = async (bytes: Uint8Array): Promise<Kept> => {
  try {
    const key = await keyOf(bytes);
    const text = key === null ? null : localStorage.getItem(key);
    if (text === null) return nothing();
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? { marks: kept.marks, settings: kept.settings } : nothing();
  } catch {
    return nothing();
  }
};

/** Keeps the pane's settings and marks for the file that was just saved; of many files the latest. */
export const keepSettings = async (
  bytes: Uint8Array,
  { marks, settings }: { marks: readonly Mark[]; settings: Kept['settings'] },
): Promise<void> => {
  try {
    const key = await keyOf(bytes);
    if (key === null) return;
    localStorage.setItem(key, JSON.stringify({ marks, settings, at: Date.now() }));
    const kept = Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, at: Number(JSON.parse(localStorage.getItem(name)!).at) }))
      .sort((a, b) => b.at - a.at);
    for (const { name } of kept.slice(mostFiles)) localStorage.removeItem(name);
  } catch {
    // A full or closed store: the file is saved all the same, its settings stay with this visit.
  }
};
