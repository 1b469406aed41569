import type { TimelineEvent } from '../dataset/records.ts';
import type { Arrangement } from '../layout/arrange.ts';
import { priorityOrder } from '../layout/priority.ts';
import { isUndated } from '../model/lanes.ts';
import type { View } from '../view/view.ts';
import type { Plan } from './picture-plans.ts';
import type { PictureRequest } from './picture-request.ts';
import { presetOf, purposeOf, type PictureType } from './picture-type.ts';

export const eventsIn = ({ timeline }: PictureRequest, { domain, filter, attended }: View): TimelineEvent[] =>
  timeline.events.filter(
    (event) =>
      (timeline.visible(filter).includes(event) || event.id === attended) &&
      event.moment.start.earliest < domain[1] &&
      event.moment.end.latest > domain[0],
  );

/** Whether an arrangement draws an event: its middle is in view, or the whole view is in it. */
export function isDrawn({ id, moment }: TimelineEvent, { lanes, domain }: Arrangement): boolean {
  const [from, to] = domain;
  const [start, end] = [Math.max(moment.start.earliest, from), Math.min(moment.end.latest, to)];
  return lanes.some(
    ({ placed, strands }) =>
      (start < end && placed.some(({ event }) => event.id === id)) ||
      strands.some(({ event }) => event.id === id),
  );
}

export const stopsOf = ({ dataset }: PictureRequest['timeline']): readonly string[] =>
  dataset.story?.steps.flatMap(({ stop }) => stop ?? []) ?? [];

export const allLabelled = ({ lanes }: Arrangement): boolean =>
  lanes.every(({ placed }) => placed.every(({ label, inset }) => label ?? inset));

/** Whether the story's path joins any of the events that are drawn. */
export const hasPath = (timeline: PictureRequest['timeline'], drawn: readonly TimelineEvent[]): boolean =>
  stopsOf(timeline).filter((stop) => drawn.some(({ id }) => id === stop)).length >= 2;

/** The events that may have a label: what is selected, then by weight, stops of the story first. */
export function labelledIn(
  request: PictureRequest,
  { width, height }: PictureType,
  { labels }: Plan,
  events: readonly TimelineEvent[],
): ReadonlySet<string> {
  const preset = presetOf(request);
  const most = purposeOf(request)
    ? (preset.labels ?? Infinity)
    : Math.max(3, Math.round((width * height) / 39_000));
  const stops = new Set(stopsOf(request.timeline));
  const selected = request.view.selected;
  const order = priorityOrder(selected === undefined ? [] : [selected]);
  const sorted = events
    .toSorted(order)
    .toSorted(
      (a, b) =>
        Number(b.id === selected) - Number(a.id === selected) ||
        b.weight - a.weight ||
        Number(stops.has(b.id)) - Number(stops.has(a.id)),
    );
  const dated = sorted.filter((event) => !isUndated(event));
  const undated = sorted.filter(isUndated);
  return new Set([...dated.slice(0, Math.round(most * labels)), ...undated].map(({ id }) => id));
}
