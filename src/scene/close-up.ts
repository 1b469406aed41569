import { calloutMarks } from './callout.ts';
import { noteGroups } from './notes.ts';
import { sunGroups } from './sun.ts';

/** What is drawn close to, besides marks and their labels. Loaded by itself: a page that shows a year has none of it. */
export const closeUp = { calloutMarks, noteGroups, sunGroups };
export type CloseUp = typeof closeUp;
