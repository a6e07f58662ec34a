import { describe, expect, it } from 'vitest';
import { hostile } from '#engine/xlsx/testing/hostile-workbooks.case.ts';
import { FileRefused, openedFile } from './files.ts';

const answer = async (bytes: Uint8Array): Promise<string | number> => {
  try {
    const { sheets } = await openedFile(new File([bytes as Uint8Array<ArrayBuffer>], 'given.xlsx'));
    return sheets.length;
  } catch (fault) {
    if (fault instanceof FileRefused) return fault.message;
    throw fault;
  }
};

describe('a file opened in the preview', () => {
  it.each(hostile)('$name is shown, or refused in words', async (file) => {
    const said = await answer(await file.bytes());
    const refused = file.refused ?? file.shown;
    if (refused) expect(said).toMatch(refused);
    else expect(said).toBeGreaterThan(0);
  });
});
