import type { Rule } from './rule.ts';

/** Every date can be read, and none ends before it starts. */
export const date: Rule = (_record, { dates }) => dates.failures;
