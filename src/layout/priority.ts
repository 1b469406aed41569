import type { TimelineEvent } from '../dataset/records.ts';
import { passes } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Precision } from '../time/moment.ts';
import type { View } from '../view/view.ts';

/** The surer the date, the earlier its label is placed. */
const RANK: Record<Precision, number> = {
  hour: 0,
  day: 1,
  days: 2,
  planned: 3,
  month: 4,
  approximate: 5,
  repeated: 6,
  open: 7,
};

/** The events of the step that is told, its stop first: they are drawn and labelled at every zoom. */
export function toldIn({ step }: View, { dataset }: Timeline): readonly string[] {
  const told = step === undefined ? undefined : dataset.story?.steps[step];
  return told ? [...(told.stop === undefined ? [] : [told.stop]), ...told.lit] : [];
}

/** What the selected event is joined to, as far as the filter lets it pass. */
export const joinedIn = ({ selected, filter }: View, timeline: Timeline): readonly string[] =>
  selected === undefined
    ? []
    : timeline
        .linksOf(selected)
        .filter(({ other }) => passes(other, filter))
        .map(({ other }) => other.id);

/** The stops of the story in its order, while it is told. */
export const stopsIn = ({ step }: View, { dataset }: Timeline): readonly string[] =>
  step === undefined ? [] : (dataset.story?.steps.flatMap(({ stop }) => stop ?? []) ?? []);

/**
 * Who chooses its place first: what is named, in its order, then by weight, parents before their parts,
 * then the surer date, then the earlier one.
 */
export const priorityOrder = (named: readonly string[]) => {
  const rank = new Map([...new Set(named)].map((id, index) => [id, index]));
  const rankOf = ({ id }: TimelineEvent) => rank.get(id) ?? rank.size;
  return (a: TimelineEvent, b: TimelineEvent): number =>
    rankOf(a) - rankOf(b) ||
    b.weight - a.weight ||
    Number(a.parent !== undefined) - Number(b.parent !== undefined) ||
    RANK[a.moment.precision] - RANK[b.moment.precision] ||
    a.moment.start.earliest - b.moment.start.earliest ||
    (a.id < b.id ? -1 : 1);
};
