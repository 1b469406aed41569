import { CANVAS, type Arrangement } from '../layout/arrange.ts';
import type { Domain } from '../time/domain.ts';
import { wordClock } from '../time/wording.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Mark } from './scene.ts';

/** The times of sunset and sunrise, in small serif on the day's side. */
export function sunGroups(
  arrangement: Arrangement,
  nights: readonly Domain[],
  x: (instant: number) => number,
  palette: Palette,
): Group[] {
  const { locale, timeline, width, gutter } = arrangement;
  const { zone } = timeline.dataset;
  const note = (key: string, instant: number, word: string, side: 1 | -1): Group[] => {
    const at = x(instant);
    if (at < gutter + 60 || at > width - 60) return [];
    const line = (text: string, y: number): Mark => ({
      kind: 'text',
      x: side * 8,
      y,
      size: 12.5,
      anchor: side === 1 ? 'start' : 'end',
      runs: [{ text, family: 'Source Serif 4', weight: 400, italic: true, fill: palette.secondary }],
    });
    return [
      {
        key,
        x: px(at),
        y: CANVAS.axis,
        opacity: 1,
        marks: [line(word, 24), line(wordClock(instant, zone, locale).text, 40)],
      },
    ];
  };
  return nights.flatMap(([sunset, sunrise]) => [
    ...note(`sunset ${sunset}`, sunset, locale.canvas.sunset, -1),
    ...note(`sunrise ${sunrise}`, sunrise, locale.canvas.sunrise, 1),
  ]);
}
