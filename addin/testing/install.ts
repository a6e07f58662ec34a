import { createEmulatedExcel, type EmulatedExcel } from './emulated-excel.ts';

declare global {
  interface Window {
    emulatedExcel: EmulatedExcel;
  }
}

/** The outer page is Excel with its workbook; the pane is a frame in it, as it is in Excel, and can be closed and opened again. */
if (window === window.top) window.emulatedExcel = createEmulatedExcel();
else (window.top as Window).emulatedExcel.connect(window.external);
