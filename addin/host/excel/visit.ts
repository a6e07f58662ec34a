import { HostFault } from '../host.ts';

/** What Office says when a person closed the window, and when it has led nowhere. */
const closed = 12_006;

const again = 'Close other windows of the planner, then try again.';

/** What a planner can meet, by Office's number for it. */
const wordsByCode: Record<number, [message: string, remedy: string]> = {
  12002: ['The page could not be loaded.', 'Check the connection, then try again.'],
  12003: ['Excel opens secure pages only.', 'Open the planner from an https address.'],
  12004: ['Excel does not trust the page’s address.', 'Ask whoever installed the add-in to install it again.'],
  12005: ['Excel opens secure pages only.', 'Open the planner from an https address.'],
  12007: ['A window of the planner is open already.', again],
  12009: ['The window was not opened.', 'Choose Allow when Excel asks, then try again.'],
  12011: ['The browser keeps Excel from opening a window.', 'Allow pop-ups for Excel, then try again.'],
};

const windowFault = (code: number): HostFault => {
  const [message, remedy] = wordsByCode[code] ?? ['Excel could not open the window.', again];
  return new HostFault('failed', message, remedy);
};

/** A page of ours in a window of Office, in percent of the screen. Pages of other origins that it leads to are not heard. */
export const visitPage = (path: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const { href } = new URL(path, location.origin);
    Office.context.ui.displayDialogAsync(href, { height: 60, width: 30 }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(windowFault(opened.error.code));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (heard) => {
        if ('error' in heard || (heard.origin !== undefined && heard.origin !== location.origin)) return;
        dialog.close();
        resolve(heard.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (heard) => {
        if (!('error' in heard)) return;
        if (heard.error === closed) resolve(null);
        else {
          dialog.close();
          reject(windowFault(heard.error));
        }
      });
    });
  });
