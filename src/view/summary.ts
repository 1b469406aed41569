import { spokenWordsIn } from '../locale/spoken-words.ts';
import type { Locale } from '../locale/locale.ts';
import { isUndated, lanesOf } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import { wordMoment } from '../time/wording.ts';
import { wordEnds } from './ends.ts';
import type { View } from './view.ts';

/** What the timeline holds, in a paragraph: how much, when most of it was, and what is known best. */
export function summaryOf(timeline: Timeline, view: Pick<View, 'group' | 'filter'>, locale: Locale): string {
  const { dataset, year } = timeline;
  const events = timeline.visible(view.filter);
  const dated = events.filter((event) => !isUndated(event));
  const most = dataset.insights
    .map(({ within }) => ({
      count: dated.filter(
        ({ moment }) => moment.start.earliest >= within[0] && moment.end.latest <= within[1],
      ).length,
      ...wordEnds(within, dataset.zone, year, locale),
    }))
    .find(({ count }) => count * 2 > dated.length);
  const surest = dated
    .filter(({ moment }) => moment.precision === 'hour')
    .reduce<(typeof dated)[number] | undefined>(
      (best, event) => (best && best.weight >= event.weight ? best : event),
      undefined,
    );
  return spokenWordsIn(locale).summary({
    events: events.length,
    lanes: lanesOf(timeline, view.group, view.filter, locale.canvas).length,
    grouping: view.group,
    dated: dated.length,
    most,
    surest: surest && wordMoment(surest.moment, locale, 'full'),
  });
}
