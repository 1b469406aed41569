import type { Dataset, TimelineEvent } from '../dataset/records.ts';
import type { DateRecord } from '../time/moment.ts';
import { readMoment } from '../time/edtf.ts';
import { krakatoa } from './datasets.ts';
import { DAY } from '../time/durations.ts';

/** What an invented event may state; the rest is filled in. */
export type Invented = Partial<Omit<TimelineEvent, 'date' | 'moment'>> & {
  readonly id: string;
  readonly date: DateRecord;
};

export function inventEvent({ date, ...stated }: Invented): TimelineEvent {
  return {
    title: `A thing that happened, told at length, with the name ${stated.id}`,
    short: `What happened: ${stated.id}`,
    tiny: stated.id,
    heading: stated.id,
    summary: `What happened: ${stated.id}.`,
    text: [],
    themes: ['volcano'],
    actors: [],
    place: 'krakatoa',
    weight: 3,
    scope: 'core',
    sources: [],
    ...stated,
    date: { basis: 'the day', certainty: 'certain', why: 'invented', ...date },
    moment: readMoment(date, krakatoa.zone),
  };
}

const withoutStory = (dataset: Dataset): Dataset => {
  const copy: { -readonly [K in keyof Dataset]: Dataset[K] } = { ...dataset };
  delete copy.story;
  return copy;
};

/** A dataset of invented events: everything else is that of Krakatoa, without story and insights. */
export function inventDataset(events: readonly Invented[], changes: Partial<Dataset> = {}): Dataset {
  return {
    ...withoutStory(krakatoa),
    title: 'Invented',
    relations: [],
    insights: [],
    views: [],
    ...changes,
    events: events.map(inventEvent).sort(byTime),
  };
}

const byTime = (a: TimelineEvent, b: TimelineEvent) =>
  a.moment.start.earliest - b.moment.start.earliest || (a.id < b.id ? -1 : 1);

/** Park and Miller's generator: the same numbers from 0 to 1 on every machine. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Many events of every dated kind, spread over the extent of a dataset of invented events. */
export function inventMany(count: number, themes: readonly string[] = ['volcano', 'sea', 'sky']): Invented[] {
  const random = numbers(count);
  const [from, to] = krakatoa.extent;
  return Array.from({ length: count }, (_, index): Invented => {
    const start = from + random() * (to - from - 40 * DAY);
    const day = dayOf(start);
    const kind = random();
    const edtf =
      kind < 0.6
        ? day
        : kind < 0.75
          ? `${day}/${dayOf(start + (1 + random() * 9) * DAY)}`
          : kind < 0.9
            ? day.slice(0, 7)
            : `${day}T${String(Math.floor(random() * 24)).padStart(2, '0')}:00:00+07:07`;
    return {
      id: `event-${index}`,
      date: { edtf },
      themes: [themes[Math.floor(random() * themes.length)] ?? ''],
      weight: (1 + Math.floor(random() * 5)) as TimelineEvent['weight'],
    };
  });
}
