import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 760px)');

/** Whether grid and pane have no room beside one another. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
