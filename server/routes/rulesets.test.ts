import { expect, it } from 'vitest';
import { rulesets } from '#engine/rulesets/index.ts';
import { testApp } from '#server/testing/test-app.ts';

it('GET /rulesets lists every shipped ruleset, each bound with its source', async () => {
  const answer = await (await testApp().app.request('/rulesets')).json();
  expect(answer.rulesets).toEqual(JSON.parse(JSON.stringify(rulesets)));
  for (const { bounds } of answer.rulesets)
    for (const bound of Object.values(bounds)) expect(bound).toHaveProperty('source');
  expect(answer.rule_titles).toMatchObject({
    min_weeks: 'Least weeks of the year net of leave',
    unique_rotation: 'No rotation twice in a line',
  });
});
