import { relationWordsIn } from '../locale/relation-words.ts';
import { linksIn } from '../layout/relations.ts';
import { spokenWordsIn } from '../locale/spoken-words.ts';
import { wordMoment } from '../time/wording.ts';
import type { CanvasHand } from './key-table.ts';

/** The way walked so far, the selected event last; begun anew where another has been selected meanwhile. */
function trailOf({ explorer: { trail, selected } }: CanvasHand): readonly string[] {
  if (selected === undefined) return [];
  return trail.at(-1) === selected ? trail : [selected];
}

/**
 * Points at the next thing that the selected event is joined to, and says what it is. Where none is selected, the
 * event that has focus is, without taking focus from it.
 */
export function pointOn(hand: CanvasHand): boolean {
  const { explorer, focused } = hand;
  const { timeline, locale } = explorer;
  const start = explorer.selected ?? focused;
  if (start === undefined) return false;
  explorer.trail = explorer.selected === undefined ? [start] : trailOf(hand);
  if (explorer.selected === undefined) explorer.select(start);
  const links = linksIn(explorer.arrangement);
  const words = spokenWordsIn(locale);
  const next = (links.findIndex(({ relation }) => relation === explorer.pointed) + 1) % links.length;
  const link = links[next];
  explorer.pointed = link?.relation;
  explorer.say(
    link
      ? words.pointed({
          outgoing: link.outgoing,
          verb: link.outgoing ? link.relation.verb : relationWordsIn(locale).incoming[link.relation.type],
          title: link.other.heading,
          date: wordMoment(link.other.moment, locale, 'full'),
          number: next + 1,
          count: links.length,
        })
      : words.selected(timeline.event(start)?.heading ?? '', 0),
  );
  return true;
}

/** Goes to what is pointed at. */
export function follow(hand: CanvasHand): boolean {
  const { explorer } = hand;
  const { pointed, selected } = explorer;
  if (!pointed || selected === undefined) return false;
  const other = pointed.from === selected ? pointed.to : pointed.from;
  return goTo(hand, [...trailOf(hand), other]);
}

/** Goes back to where the walk was before. */
export function goBack(hand: CanvasHand): boolean {
  const trail = trailOf(hand);
  return trail.length > 1 && goTo(hand, trail.slice(0, -1));
}

function goTo({ explorer, focusOn }: CanvasHand, trail: readonly string[]): boolean {
  const id = trail.at(-1);
  if (id === undefined) return false;
  explorer.trail = trail;
  explorer.select(id);
  focusOn(id);
  return true;
}
