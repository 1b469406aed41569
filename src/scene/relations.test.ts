import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../dataset/parse.ts';
import type { TimelineEvent } from '../dataset/records.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { measure } from '../gallery/scenes.ts';
import { arrange, scaleOf } from '../layout/arrange.ts';
import { overlapDepth } from '../layout/box.ts';
import { extentOf, heightOf } from '../layout/form.ts';
import { linksIn, reachOf } from '../layout/relations.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import { clampDomain, type Domain } from '../time/domain.ts';
import { DAY } from '../time/durations.ts';
import { shortestSpan } from '../view/steps.ts';
import { closeUp } from './close-up.ts';
import { compose } from './compose.ts';
import { palettes } from './palette.ts';
import { relationGroups } from './relations.ts';
import type { Box, Group, Text } from './scene.ts';

/** The shipped dataset, which is joined more densely than any that is made up. */
const shipped = parseDataset(
  readFileSync(new URL('../../data/cyber-diplomacy-2014.json', import.meta.url), 'utf8'),
  'cyber-diplomacy-2014.json',
).dataset;
if (!shipped) throw new Error('The shipped dataset is not sound: see npm run check.');

/** Widths of the canvas beside or under the words of a page of 1440, 1024 and 768 px. */
const WIDTHS = [992, 632, 720];
const PIECES = 160;
/** At most so many relations have lines. */
const MOST = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points along the curve that a path begins with. */
function pointsOf({ marks }: Group): Point[] {
  const [curve] = marks;
  if (curve?.kind !== 'path') throw new Error('A relation is drawn as a path.');
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = (
    curve.d.match(/-?[\d.]+/g) ?? []
  ).map(Number);
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const t = index / PIECES;
    const mix = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    return { x: mix(x0, x1, x2, x3), y: mix(y0, y1, y2, y3) };
  });
}

/** The ground of the lines of text of a group, without what is above and below their letters. */
const textBoxes = (group: Group): Box[] =>
  group.marks
    .filter((mark): mark is Text => mark.kind === 'text')
    .map(({ runs, size, anchor, x, y }) => {
      const width = runs.reduce((sum, run) => sum + measure.width(run, size), 0);
      const share = { start: 0, middle: 0.5, end: 1 }[anchor];
      return {
        x: group.x + x - share * width,
        y: group.y + y - size * 0.7,
        width,
        height: size * 0.7,
      };
    });

const isIn = ({ x, y, width, height }: Box, point: Point) =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;

/** Views in which an event may be chosen: the whole, a quarter, and its own days or hours with as much around them. */
function viewsOf({ dataset }: Timeline, { moment }: TimelineEvent, width: number): Record<string, Domain> {
  const { earliest } = moment.start;
  const { latest } = moment.end;
  const middle = (earliest + latest) / 2;
  const around = (half: number) =>
    clampDomain([middle - half, middle + half], dataset.extent, shortestSpan(width));
  return {
    home: dataset.home,
    quarter: around(46 * DAY),
    own: around(Math.max(latest - earliest, DAY / 3)),
  };
}

describe.each([
  ['the shipped dataset', createTimeline(shipped)],
  ['krakatoa', createTimeline(krakatoa)],
])('%s', (_, timeline) => {
  test.each(WIDTHS)(
    'every line between events has its verb, which no line runs through, and which stands on no words or marks; by night lines keep clear of words: %i px',
    (width) => {
      const wrong: string[] = [];
      let drawn = 0;
      let possible = 0;
      for (const event of timeline.events) {
        if (timeline.linksOf(event.id).length === 0) continue;
        for (const [name, domain] of Object.entries(viewsOf(timeline, event, width))) {
          const view = {
            domain,
            group: 'theme',
            selected: event.id,
            filter: event.scope === 'context' ? EVERYTHING : CORE,
          } as const;
          const arrangement = arrange({ timeline, view, width, measure, locale: en });
          const scene = compose({
            arrangement,
            domain,
            palette: palettes.light,
            closeUp,
            id: 'test',
            relations: relationGroups,
          });
          const x = scaleOf(domain, width, 0);
          const groups = scene.layers.find(({ key }) => key === 'day')?.groups ?? [];
          const of = (kind: RegExp) => groups.filter(({ key }) => kind.test(key));
          const lines = new Map(of(/^relation /).map((group) => [group.key.slice(9), pointsOf(group)]));
          const verbs = new Map(of(/^verb /).map((group) => [group.key.slice(5), group]));
          const words = of(/^(label|edge|lane|note) /).flatMap((group) =>
            textBoxes(group).map((box) => [group.key, box] as const),
          );
          const marks = arrangement.lanes.flatMap(({ placed }) =>
            placed.map(({ event: { id, moment }, y }) => {
              const { left, right, form } = extentOf(moment, x);
              const height = heightOf(form, arrangement.level);
              return [`mark ${id}`, { x: left, y: y - height / 2, width: right - left, height }] as const;
            }),
          );
          const where = `${event.id}, ${name}`;
          drawn += lines.size;
          const reach = (of: TimelineEvent) => reachOf(of, arrangement, x, true);
          if (reach(event)) {
            const ends = linksIn(arrangement).filter(({ other }) => reach(other));
            possible += Math.min(MOST, ends.length);
          }
          if ([...lines.keys()].join() !== [...verbs.keys()].join())
            wrong.push(`${where}: a line has no verb`);
          // By night words have no ground that would end a line.
          if (scene.layers.some(({ key }) => key === 'night')) {
            for (const [line, points] of lines)
              for (const [what, box] of words)
                if (points.some((point) => isIn(box, point)))
                  wrong.push(`${where}: line ${line} runs through ${what}`);
          }
          for (const [key, verb] of verbs) {
            const boxes = textBoxes(verb);
            const ground = verb.marks.some(({ kind }) => kind === 'rect');
            for (const box of boxes) {
              // Where a verb has a ground, its own line ends at it.
              for (const [line, points] of lines) {
                if (!(line === key && ground) && points.some((point) => isIn(box, point)))
                  wrong.push(`${where}: line ${line} runs through verb ${key}`);
              }
              for (const [what, other] of [
                ...words,
                ...marks,
                ...[...verbs]
                  .filter(([own]) => own !== key)
                  .flatMap(([own, group]) => textBoxes(group).map((each) => [`verb ${own}`, each] as const)),
              ]) {
                if (overlapDepth(box, other) > 0) wrong.push(`${where}: verb ${key} on ${what}`);
              }
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      // What finds no place for its verb is left to the details; it is seldom.
      expect(drawn / possible).toBeGreaterThan(0.85);
    },
  );
});
