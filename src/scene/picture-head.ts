import { pictureWordsIn } from '../locale/picture-words.ts';
import type { Timeline } from '../model/timeline.ts';
import { sameDomain } from '../time/domain.ts';
import { wordDomain } from '../time/wording.ts';
import { filterNamed } from './alt-text.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import { lineMarks, serif } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import { asLine, fitLines } from './picture-text.ts';
import type { PictureType } from './picture-type.ts';
import type { Mark } from './scene.ts';

/** The title that a picture has if none is given: the event's, the named view's or the whole's. */
export function usualTitle({ timeline, view }: Pick<PictureRequest, 'timeline' | 'view'>): string {
  const { dataset } = timeline;
  const event = view.selected === undefined ? undefined : timeline.event(view.selected);
  if (event) return event.heading;
  const named = dataset.views.find(({ domain }) => sameDomain(domain, view.domain));
  return sameDomain(view.domain, dataset.home) || !named ? dataset.title : named.name;
}

/** The title of a picture as a line, even where none is set in it. */
export const titleOf = (request: PictureRequest): string =>
  asLine(request.title ?? '') || usualTitle(request);

/** The sentence under the title if none is given: what is filtered, else what is shown. */
export function usualSubtitle({
  timeline,
  view,
  locale,
}: Pick<PictureRequest, 'timeline' | 'view' | 'locale'>): string {
  const { dataset } = timeline;
  const words = pictureWordsIn(locale);
  const time = wordDomain(view.domain, dataset.zone, locale);
  const only = filterNamed(view.filter, timeline, locale);
  if (only !== undefined) return words.subtitle({ only, time });
  const event = view.selected === undefined ? undefined : timeline.event(view.selected);
  if (event) return firstSentence(event.summary);
  if (sameDomain(view.domain, dataset.home)) return firstSentence(dataset.standfirst);
  return usualTitle({ timeline, view }) === dataset.title
    ? words.subtitle({ time })
    : words.subtitle({ whole: dataset.title, time });
}

const firstSentence = (text: string) => text.replaceAll(/\[[\d,]+\]/g, '').split(/(?<=[.?!]) /u)[0] ?? text;

/** Room between title and sign, and the sign's own, in units. */
const SIGN = { gap: 14, width: 30 };
/** Share of the margin that stays above the capitals of the title. */
const TOP = 0.93;
const SHRINKS = [1, 0.88, 0.77, 0.68, 0.6];

/** Title, subtitle and sign. Their height is to the top of what follows, from the top of the picture. */
export function headMarks(
  request: PictureRequest,
  { margin, width, height, title, subtitle }: PictureType,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { palette, measure, timeline } = request;
  const inner = width - 2 * margin;
  const upright = height > width;
  const most = width >= height * 1.5 ? 1 : 2;
  const room = inner - SIGN.width - SIGN.gap;
  const text = request.title ?? usualTitle(request);
  const set = (size: number, lines: number) => ({
    size,
    ...fitLines(text, serif(600, palette.ink, -size * 0.02), size, room, lines, measure),
  });
  const trials = [
    ...SHRINKS.slice(0, 3).map((share) => set(title * share, most)),
    ...SHRINKS.slice(2).map((share) => set(title * share, 2)),
  ];
  const head = trials.find(({ whole }) => whole) ?? set(title * 0.6, upright ? 3 : 2);
  const under = fitLines(
    request.subtitle ?? usualSubtitle(request),
    serif(400, palette.secondary),
    subtitle,
    inner,
    upright ? 3 : 2,
    measure,
  ).lines;

  const first = margin * TOP + head.size * 0.74;
  const last = first + Math.max(0, head.lines.length - 1) * head.size * 1.06;
  const below = (head.lines.length > 0 ? last : margin * TOP - subtitle * 0.8) + subtitle * 1.72;
  const foot = under.length > 0 ? below + (under.length - 1) * subtitle * 1.35 : last;
  const marks = [
    ...head.lines.flatMap((line, index) =>
      lineMarks(
        line.runs,
        { x: 0, y: px(first + index * head.size * 1.06), size: px(head.size), anchor: 'start' },
        measure,
      ),
    ),
    ...under.flatMap((line, index) =>
      lineMarks(
        line.runs,
        { x: 0, y: px(below + index * subtitle * 1.35), size: px(subtitle), anchor: 'start' },
        measure,
      ),
    ),
    ...signMarks(timeline, palette, inner, margin * TOP),
  ];
  return { marks, height: Math.ceil(foot + subtitle * 0.6) };
}

/** The sign: one dot a theme, joined; low, high, low, high. */
function signMarks({ dataset }: Timeline, palette: Palette, width: number, top: number): Mark[] {
  const heights = [17, 6, 19, 4];
  const dots = dataset.themes.slice(0, 4).map(({ colour }, index) => ({
    x: px(width - 26 + index * 7.4),
    y: px(top + (heights[index] ?? 10)),
    fill: colour[palette.name].mark,
  }));
  return [
    {
      kind: 'path',
      d: dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
      fill: 'none',
      stroke: palette.ink,
      strokeWidth: 1.8,
    },
    ...dots.map(({ x, y, fill }): Mark => ({ kind: 'circle', cx: x, cy: y, r: 4, fill })),
  ];
}
