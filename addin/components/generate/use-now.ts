import { useEffect, useState } from 'react';

/** The clock in ms, anew every `every` ms. */
export const useNow = (every = 200): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
