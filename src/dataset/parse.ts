import type { Domain } from '../time/domain.ts';
import { RULES } from './checks/index.ts';
import type { RuleId } from './checks/index.ts';
import type { CheckContext, Papers } from './checks/rule.ts';
import { readDates } from './dates.ts';
import type { Dates } from './dates.ts';
import { parseJson } from './json.ts';
import { lineColumns } from './lines.ts';
import { isWithinAny } from './pointer.ts';
import type { Finding, Problem } from './problem.ts';
import type { Dataset, DatasetRecord, TimelineEvent } from './records.ts';
import { repair } from './repair.ts';
import { checkSchema } from './schema.ts';

export interface ParseOptions {
  /** Whether the fonts can draw a character; without it the characters are not checked. */
  readonly covers?: ((character: string) => boolean) | undefined;
  /** Whether a title has room in its label; without it the widths are not checked. */
  readonly fits?: CheckContext['fits'];
  readonly papers?: Papers;
}

const PAPERS: Papers = { light: '#fbfbf8', dark: '#11151b' };

/** What these find where the schema has found fault is the same mistake again. */
const RULES_OF_FORM: ReadonlySet<RuleId> = new Set(['date', 'zone', 'language-tag', 'unknown-reference']);

/**
 * Reads a dataset and finds everything that is wrong with it, in the order of the file.
 * The dataset is frozen, sorted by time, and left out where there is an error. Never throws.
 *
 * @param file - the name that problems carry.
 */
export function parseDataset(
  text: string,
  file: string,
  { covers, fits, papers = PAPERS }: ParseOptions = {},
): { dataset?: Dataset; problems: Problem[] } {
  const locate = lineColumns(text);
  const { value, faults, offsets, keyOffsets } = parseJson(text);
  const located: { readonly offset: number; readonly problem: Problem }[] = [];
  const add = (
    rule: Problem['rule'],
    offset: number,
    { path, message, remedy, severity = 'error' }: Finding,
  ) => {
    located.push({ offset, problem: { file, ...locate(offset), path, severity, message, remedy, rule } });
  };
  const addFinding = (rule: Problem['rule'], finding: Finding) => {
    const offset =
      (finding.atKey ? keyOffsets : offsets).get(finding.path) ?? offsetOf(finding.path, offsets);
    add(rule, offset, finding);
  };
  for (const fault of faults) add('json', fault.offset, fault);

  let dataset: Dataset | undefined;
  if (value !== undefined) {
    const schemaFindings = checkSchema(value);
    schemaFindings.forEach((finding) => addFinding('schema', finding));
    const malformed = new Set(schemaFindings.map(({ path }) => path));

    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { record, standIns } = repair(value);
      const dates = readDates(record);
      const context = {
        ...{ dates, papers, covers, fits },
        isStandIn: (path: string) => isWithinAny(path, standIns),
        isWhole: standIns.size === 0,
      };
      for (const [id, rule] of Object.entries(RULES)) {
        for (const finding of rule(record, context)) {
          const isSaid = RULES_OF_FORM.has(id as RuleId) && malformed.has(finding.path);
          if (!isSaid && !context.isStandIn(finding.path)) addFinding(id as RuleId, finding);
        }
      }
      const hasError = located.some(({ problem }) => problem.severity === 'error');
      if (!hasError) dataset = freeze(assemble(record, dates));
    }
  }

  located.sort((a, b) => a.offset - b.offset);
  const problems = located.map(({ problem }) => problem);
  return dataset ? { dataset, problems } : { problems };
}

/** Of the value itself, or of the nearest one around it that stands in the file. */
function offsetOf(path: string, offsets: ReadonlyMap<string, number>): number {
  let at = path;
  while (at !== '' && !offsets.has(at)) at = at.slice(0, at.lastIndexOf('/'));
  return offsets.get(at) ?? 0;
}

/** Puts the dates that were read in the places where they were written. */
function assemble(record: DatasetRecord, { moments, intervals }: Dates): Dataset {
  const interval = (path: string) => found(intervals, path);
  const events = record.events.map((event, index) => ({
    ...event,
    moment: found(moments, `/events/${index}/date`),
  }));

  return {
    ...record,
    extent: interval('/extent'),
    home: interval('/home'),
    events: events.sort(byTime),
    views: record.views.map((view, index) => ({ ...view, domain: interval(`/views/${index}/domain`) })),
    insights: record.insights.map(({ text }, index) => ({
      text,
      among: interval(`/insights/${index}/among`),
      within: interval(`/insights/${index}/within`),
    })),
    places: record.places.map((place, index) => ({
      ...place,
      nights: (place.nights ?? []).map((_, night): Domain => interval(`/places/${index}/nights/${night}`)),
    })),
  };
}

function found<T>(map: ReadonlyMap<string, T>, path: string): T {
  const value = map.get(path);
  if (value === undefined) throw new Error(`No date was read at ${path}, and no problem was reported.`);
  return value;
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return (
    a.moment.start.earliest - b.moment.start.earliest ||
    a.moment.end.latest - b.moment.end.latest ||
    (a.id < b.id ? -1 : 1)
  );
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
