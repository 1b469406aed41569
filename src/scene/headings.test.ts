import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { draw, measure } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { lanesOf } from '../model/lanes.ts';
import { createTimeline } from '../model/timeline.ts';
import { GROUPINGS } from '../view/view.ts';
import { headingsOf } from './headings.ts';
import type { Group, Scene } from './scene.ts';

describe.each([krakatoa, ferry])('the names of lanes in $title', (dataset) => {
  test.each(GROUPINGS)('by %s have a place each, over their words, and none covers another', (group) => {
    const scene = draw(dataset, { group });
    const headings = headingsOf(scene);
    const lanes = lanesOf(createTimeline(dataset), group, EVERYTHING, en.canvas);
    expect(headings.map(({ lane }) => lane)).toEqual(lanes.map(({ id }) => id));
    headings.forEach(({ y, height, width }, index) => {
      expect(measure.width(nameOf(scene, lanes[index]?.id ?? ''), 13.5)).toBeLessThanOrEqual(width);
      expect(headings[index + 1]?.y ?? Infinity).toBeGreaterThanOrEqual(y + height);
    });
  });
});

test('a lane says how many of its events a filter shows', () => {
  const timeline = createTimeline(krakatoa);
  const filter = { ...CORE, sure: ['hour'] };
  const scene = draw(krakatoa, { filter });
  for (const { id, count, total } of lanesOf(timeline, 'theme', filter, en.canvas)) {
    const words = runsOf(scene, id).map(({ text }) => text.trim());
    expect(words).toContain(count === total ? String(count) : `${count} of ${total}`);
  }
});

test('a theme that is switched off keeps its name, struck through, in a lane of 36 px', () => {
  const [one, ...others] = krakatoa.themes.map(({ id }) => id);
  const scene = draw(krakatoa, { filter: { ...CORE, themes: others } });
  const off = laneOf(scene, one ?? '');
  const struck = off.marks.filter((mark) => mark.kind === 'line' && mark.y1 === mark.y2 && mark.y1 < 36);
  expect(struck).toHaveLength(1);
  expect(laneOf(scene, others[0] ?? '').y - off.y).toBe(36);
  expect(scene.targets.some(({ y }) => y > off.y && y < off.y + 30)).toBe(false);
});

const laneOf = (scene: Scene, id: string): Group => {
  const group = scene.layers[0]?.groups.find(({ key }) => key === `lane ${id}`);
  if (!group) throw new Error(`No lane ${id} is drawn.`);
  return group;
};
const runsOf = (scene: Scene, id: string) =>
  laneOf(scene, id).marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []));
function nameOf(scene: Scene, id: string) {
  const [name] = runsOf(scene, id);
  if (!name) throw new Error(`Lane ${id} has no name.`);
  return name;
}
