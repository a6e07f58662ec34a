import { createEmulatedExcel, type EmulatedExcel } from './emulated-excel.ts';
import { installDialogHost } from './native-host.ts';

declare global {
  interface Window {
    emulatedExcel: EmulatedExcel;
  }
}

/** The emulated Excel that opened this window; null: none did, or this page is of another origin. */
const opener = (): EmulatedExcel | null => {
  try {
    return (window.opener as Window | null)?.emulatedExcel ?? null;
  } catch {
    return null;
  }
};

/**
 * The outer page is Excel with its workbook; the pane is a frame in it, as it is in Excel, and can be closed and opened again. A window
 * that Excel opened for the pane is a page of its own.
 */
if (window !== window.top) (window.top as Window).emulatedExcel.connect(window.external);
else if (window.opener) {
  const excel = opener();
  if (excel)
    installDialogHost(window.external, (message, target) => excel.dialogs.said(message, target, location.origin));
} else window.emulatedExcel = createEmulatedExcel();
