import { byId } from './element.js';
import { percent } from './summary.js';

const phases = {
  reading: 'Reading the request',
  'first plan': 'Looking for a first legal plan',
  bound: 'Working out the best possible',
  integer: 'Building whole lines',
  polish: 'Improving the plan',
  explain: 'Finding the reasons',
  done: 'Done',
};

/** Number of the latest strip: an older one that ends must not hide it. */
let shown = 0;

/** The strip that shows a running solve: a clock of its own, and the phase, lines and gap the server reports. */
export const progressStrip = () => {
  const strip = ++shown;
  const started = performance.now();
  const clock = byId('progress-seconds');
  const tick = () => {
    clock.textContent = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  };
  tick();
  const timer = setInterval(tick, 100);
  const say = (phase, lines, gap) => {
    // Only a change is written: the strip is a live region, and a screen reader would repeat itself.
    if (byId('progress-phase').textContent !== phase) byId('progress-phase').textContent = phase;
    byId('progress-lines').textContent = lines === null ? '–' : String(lines);
    byId('progress-gap').textContent = gap === null ? '–' : percent(gap);
  };
  say('Waiting for a solver', null, null);
  byId('progress').hidden = false;
  return {
    show: ({ phase, lines, gap }) => say(phases[phase] ?? phase, lines, gap),
    stopping: () => {
      byId('progress-phase').textContent = 'Stopping with the best plan so far';
    },
    end: () => {
      clearInterval(timer);
      if (strip === shown) byId('progress').hidden = true;
    },
  };
};
