/**
 * `node scripts/take-term-dates.mjs`: takes data/term_dates.csv into engine/calendar/term-dates/published.json, where server and pane
 * find it. Run it after an edit of the CSV; a test says when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from './install.mjs';

const { data } = Papa.parse(readFileSync(join(root, 'data', 'term_dates.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const years = new Map();
for (const row of data) {
  const { state, body, cohort, clinical_year, source, note, confidence } = row;
  const key = [state, body, cohort, clinical_year].join('|');
  const year = {
    state,
    body,
    cohorts: cohort.split('/'),
    year: Number(clinical_year),
    confidence,
    source,
    note,
    terms: [],
  };
  if (!years.has(key)) years.set(key, year);
  const { term, start, end, weeks, start_weekday } = row;
  years.get(key).terms.push({ term: Number(term), start, end, weeks: Number(weeks), weekday: start_weekday });
}
const published = { from: 'data/term_dates.csv', years: [...years.values()] };
writeFileSync(
  join(root, 'engine', 'calendar', 'term-dates', 'published.json'),
  `${JSON.stringify(published, null, 2)}\n`,
);
