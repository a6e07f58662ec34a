import { describe, expect, it } from 'vitest';
import { planTelling } from './plan-telling.ts';

describe('telling of better plans', () => {
  const run = (secondsToTell: number) => {
    let now = 0;
    const told: string[] = [];
    const telling = planTelling(
      () => now,
      (plan: string) => {
        told.push(`${plan} at ${now}`);
        now += secondsToTell;
      },
    );
    return {
      told,
      telling,
      until: (seconds: number) => {
        now = seconds;
      },
    };
  };

  it('comes at once when the last one is long past', () => {
    const { telling, told, until } = run(1);
    telling.better('first');
    until(6);
    telling.better('second');
    expect(told).toEqual(['first at 0', 'second at 6']);
  });

  it('waits while telling would take too much of the run, and loses no more than what is beaten meanwhile', () => {
    const { telling, told, until } = run(1);
    telling.better('first');
    until(2);
    telling.better('beaten');
    until(3);
    telling.better('second');
    telling.due();
    expect(told).toEqual(['first at 0']);
    until(6);
    telling.due();
    telling.due();
    expect(told).toEqual(['first at 0', 'second at 6']);
  });
});
