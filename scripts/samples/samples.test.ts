import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { parseWorkbook } from '#engine/workbook/index.ts';
import { readWorkbook } from '#server/xlsx.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'samples');
const read = (name: string) => readFileSync(join(folder, name));
const { samples } = JSON.parse(String(read('samples.json'))) as {
  samples: { id: string; title: string; note: string; file: string }[];
};

describe('the samples', () => {
  it('are the files of their list, and say what is real in them', () => {
    const files = samples.flatMap(({ id }) => [`${id}.json`, `${id}.xlsx`]);
    expect(readdirSync(folder).sort()).toEqual([...files, 'samples.json'].sort());
    for (const { note } of samples) expect(note).toMatch(/^Names real; counts and categories illustrative\./);
  });

  it.each(samples)('are the same request as a workbook and as JSON, without a single issue: $title', async ({ id }) => {
    const { request, issues } = parseWorkbook(await readWorkbook(read(`${id}.xlsx`)));
    expect(issues).toEqual([]);
    const withoutNulls = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (_, part) => (part === null ? undefined : part)));
    const fromJson = SchedulingRequest.parse(JSON.parse(String(read(`${id}.json`))));
    expect(withoutNulls(SchedulingRequest.parse(request))).toEqual(withoutNulls(fromJson));
  });

  it.each(samples)('have posts for every line in every term, and for every category in the year: $title', ({ id }) => {
    const request = SchedulingRequest.parse(JSON.parse(String(read(`${id}.json`))));
    const lines = request.num_job_lines ?? 0;
    const terms = request.term_structure.map((_, term) => term);
    const posts = (rotations: typeof request.rotations, term: number) =>
      rotations.reduce((sum, each) => sum + postsIn(each, term), 0);
    for (const term of terms) expect(posts(request.rotations, term)).toBeGreaterThanOrEqual(lines);
    for (const category of rulesetFor(request).bounds.required_categories ?? []) {
      const holders = request.rotations.filter((rotation) => rotation.experience_categories.includes(category));
      expect(terms.reduce((sum, term) => sum + posts(holders, term), 0)).toBeGreaterThanOrEqual(lines);
    }
  });
});
