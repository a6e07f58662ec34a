import type { Dialogs } from './native-host.ts';

/** What Office says when a person closed the window. */
const closedByPerson = 12_006;

/** Windows that the emulated Office opens: real ones of the browser, each with a session storage of its own, as in Office. */
export const emulatedDialogs = (): Dialogs & {
  /** What the page in the window says to the pane; Office passes it on only to the origin it is meant for. */
  said: (message: string, target: string, origin: string) => void;
  closedByPerson: () => void;
} => {
  let opened: Window | null = null;
  let hear: Parameters<Dialogs['open']>[1] | null = null;
  return {
    open: (url, hears) => {
      hear = hears;
      opened = window.open(url, 'office-dialog', 'popup,width=480,height=640');
      // A window begins with a copy of its opener's.
      opened?.sessionStorage.clear();
    },
    close: () => {
      opened?.close();
      [opened, hear] = [null, null];
    },
    said: (message, target, origin) => {
      if (target === '' || target === location.origin) hear?.({ message, origin });
    },
    closedByPerson: () => {
      const told = hear;
      opened?.close();
      [opened, hear] = [null, null];
      told?.(closedByPerson);
    },
  };
};
