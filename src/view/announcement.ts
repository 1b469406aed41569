import type { Arrangement } from '../layout/arrange.ts';
import { isAtLeast } from '../layout/form.ts';
import { nightsIn } from '../layout/night.ts';
import { spokenWordsIn } from '../locale/spoken-words.ts';
import { CORE, EVERYTHING, filterKey, isFiltering } from '../model/filter.ts';
import { sameDomain } from '../time/domain.ts';
import { wordClock, wordDomain, wordSpan } from '../time/wording.ts';
import { facetNames } from '../scene/facet-names.ts';

/** What of the page there is something to say about: the view at rest, and what is looked for. */
export interface Situation {
  readonly view: Arrangement['view'];
  readonly query: string;
  /** The layout of that view, which is asked for only when there is something to say. */
  readonly arrangement: () => Arrangement;
}

/**
 * The sentence that tells what has changed, for those who do not see it: the most telling change where there
 * are several, and nothing where nothing has changed that can be told.
 */
export function announcement(before: Situation, now: Situation): string | undefined {
  const { view } = now;
  const was = before.view;
  if (view === was && now.query === before.query) return undefined;
  const arrangement = now.arrangement();
  const { timeline, locale } = arrangement;
  const words = spokenWordsIn(locale);
  const steps = timeline.dataset.story?.steps ?? [];

  if (view.step !== was.step) {
    const told = view.step === undefined ? undefined : steps[view.step];
    if (view.step === undefined || !told) return words.storyLeft;
    return words.step(
      view.step + 1,
      steps.length,
      told.title,
      wordedDomain(arrangement),
      hourly(arrangement),
    );
  }
  if (view.selected !== was.selected && view.selected !== undefined) {
    const others = timeline
      .linksOf(view.selected)
      .filter(({ other }) => view.filter.context || other.scope === 'core')
      .map(({ other }) => other.id);
    return words.selected(timeline.event(view.selected)?.heading ?? '', new Set(others).size);
  }
  if (filterKey(view.filter) !== filterKey(was.filter)) {
    const shown = timeline.visible(view.filter).length;
    const all = timeline.visible(view.filter.context ? EVERYTHING : CORE).length;
    if (shown === 0) return words.noMatch;
    if (isFiltering(view.filter)) {
      return words.filtered(facetNames(view.filter, timeline, locale), shown, all);
    }
    return view.filter.context === was.filter.context
      ? words.everything(all)
      : words.context(view.filter.context, all);
  }
  if (view.group !== was.group) return words.grouped(view.group, arrangement.lanes.length);
  if (now.query !== before.query) {
    if (now.query === '') return undefined;
    return words.found(timeline.visible(view.filter).filter(({ id }) => view.hits?.has(id)).length);
  }
  const folded = differing(was.collapsed ?? [], view.collapsed ?? []);
  if (folded !== undefined) {
    const name = arrangement.lanes.find(({ lane }) => lane.id === folded)?.lane.name ?? '';
    return words.folded(name, view.collapsed?.includes(folded) ?? false);
  }
  return sameDomain(view.domain, was.domain) ? undefined : words.view(viewParts(arrangement));
}

const differing = (one: readonly string[], other: readonly string[]) =>
  [...one, ...other].find((id) => one.includes(id) !== other.includes(id));

const hourly = ({ level }: Arrangement) => isAtLeast(level, 'day');
const wordedDomain = ({ domain, timeline, locale }: Arrangement) =>
  wordDomain(domain, timeline.dataset.zone, locale);

function viewParts(arrangement: Arrangement) {
  const { domain, lanes, locale } = arrangement;
  const inView = lanes
    .flatMap(({ placed, strands }) => [...placed, ...strands])
    .filter(({ event: { moment } }) => moment.start.earliest < domain[1] && moment.end.latest > domain[0]);
  return {
    span: wordSpan(domain, locale),
    domain: wordedDomain(arrangement),
    byTheHour: hourly(arrangement),
    dark: darkIn(arrangement),
    events: inView.length,
  };
}

/** The night in view, and when something is known to begin in it. */
function darkIn({ timeline, view, level, lanes, locale }: Arrangement) {
  const [night] = nightsIn(timeline, view, level);
  if (!night) return undefined;
  const { zone } = timeline.dataset;
  const clock = (instant: number) => wordClock(instant, zone, locale).text;
  const [sunset, sunrise] = night;
  const start = lanes
    .flatMap(({ placed }) => placed)
    .map(({ event: { moment } }) => moment)
    .find(
      ({ precision, start: { earliest } }) =>
        precision === 'hour' && earliest >= sunset && earliest < sunrise,
    )?.start.earliest;
  return { at: start === undefined ? undefined : clock(start), from: clock(sunset), to: clock(sunrise) };
}
