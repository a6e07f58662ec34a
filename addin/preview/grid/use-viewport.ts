import { type RefObject, useEffect, useState } from 'react';
import type { Viewport } from './viewport.ts';

const unmeasured: Viewport = { left: 0, top: 0, width: 800, height: 600 };

/** What of a scrolling element is in sight, followed as it is scrolled and sized. */
export const useViewport = (scroller: RefObject<HTMLElement | null>): Viewport => {
  const [viewport, setViewport] = useState(unmeasured);
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const follow = (): void => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = current;
      setViewport({ left, top, width, height });
    };
    const sizes = new ResizeObserver(follow);
    sizes.observe(current);
    current.addEventListener('scroll', follow, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', follow);
    };
  }, [scroller]);
  return viewport;
};
