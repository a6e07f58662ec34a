/** The instances' own checker: the instance, a plan, and what it makes of it. */
export function check(instance: unknown, plan: unknown): unknown;
