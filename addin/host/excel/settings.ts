import { HostFault } from '../host.ts';

/** Values kept in the workbook's own settings for this add-in; they travel with the file. */
export const recallSetting = <Value>(key: string): Value | null =>
  (Office.context.document.settings.get(key) as Value | undefined) ?? null;

export const keepSetting = (key: string, value: unknown): Promise<void> => {
  const { settings } = Office.context.document;
  if (value === null) settings.remove(key);
  else settings.set(key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else {
        reject(
          new HostFault(
            'failed',
            'What the pane remembers of this workbook could not be saved.',
            'Check that the workbook can be edited, then try again.',
          ),
        );
      }
    });
  });
};
