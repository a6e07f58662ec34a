import type { Progress } from '#engine/domain/response.ts';

/** Less than the second the contract promises, so that a late timer still keeps it. */
const beatMs = 800;

/**
 * Passes progress on, and repeats the last of it, with the seconds brought up to date, when the solver is silent:
 * HiGHS blocks its thread, whose own timers then never fire.
 * @returns `tell` for news and `stop`, after which nothing more is told.
 */
export const heartbeat = (onProgress: (progress: Progress) => void, secondsSoFar: () => number) => {
  let last: Progress = {
    phase: 'reading',
    seconds: 0,
    columns: 0,
    lines: null,
    objective: null,
    bound: null,
    gap: null,
  };
  const beat = () => onProgress({ ...last, seconds: secondsSoFar() });
  beat();
  const timer = setInterval(beat, beatMs);
  return {
    tell(progress: Progress) {
      last = progress;
      timer.refresh();
      beat();
    },
    stop: () => clearInterval(timer),
  };
};
