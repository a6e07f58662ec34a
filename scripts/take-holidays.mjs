/**
 * `node scripts/take-holidays.mjs`: takes Australia's rules out of the installed date-holidays (all countries: 800 kB) into
 * engine/calendar/australia.json. Run it after an update of date-holidays; a test says when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';

const home = join(dirname(createRequire(import.meta.url).resolve('date-holidays')), '..');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const { holidays, names } = JSON.parse(readFileSync(join(home, 'data', 'holidays.json'), 'utf8'));

const isHoliday = ([, rule]) => rule === false || !['school', 'observance', 'bank'].includes(rule.type);
// Dates are whole days of the state's own calendar. Without zones no package of the world's time zones is asked.
const daysOff = ({ days, ...rest }) => ({
  ...rest,
  zones: [],
  days: Object.fromEntries(Object.entries(days).filter(isHoliday)),
});

const { states, ...country } = daysOff(holidays.AU);
const australia = {
  ...country,
  states: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, daysOff(state)])),
};
const named = new Set([...JSON.stringify(australia).match(/(?<="_name":")[^"]+/g), 'substitutes']);
const taken = {
  source: `date-holidays ${version}, data/holidays.json, CC BY-SA 3.0, https://github.com/commenthol/date-holidays`,
  holidays: { AU: australia },
  names: Object.fromEntries([...named].map((name) => [name, { name: { en: names[name].name.en } }])),
};
writeFileSync(join(root, 'engine', 'calendar', 'australia.json'), `${JSON.stringify(taken, null, 2)}\n`);
