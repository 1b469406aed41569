import { arrange } from '../layout/arrange.ts';
import { altOf } from './alt-text.ts';
import { closeUp } from './close-up.ts';
import { clearGround } from './clear.ts';
import { compose } from './compose.ts';
import { px } from './marks/number.ts';
import { stopsUpTo } from './path.ts';
import { creditBlock, keyBlock } from './picture-foot.ts';
import { framed, moved } from './picture-frame.ts';
import { headMarks, titleOf } from './picture-head.ts';
import type { PictureRequest } from './picture-request.ts';
import type { PictureType } from './picture-type.ts';
import type { Group, Scene } from './scene.ts';

/** In px: around the canvas, above and below it, and type. */
const SEEN = { margin: 32, gap: 6, title: 34, subtitle: 15.5, note: 11 };

/**
 * The view as the page draws it on a canvas `width` px wide, selection, dimming and pointers to what is out of view
 * included, in the frame of a picture. Its size follows from what it holds.
 */
export function composeSeen(request: PictureRequest): Scene {
  const {
    timeline,
    view,
    width: inner,
    palette,
    measure,
    locale,
    path = true,
    transparent = false,
  } = request;
  const { margin } = SEEN;
  const width = inner + 2 * margin;
  const type: PictureType = { unit: 1, width, height: width * 0.62, ...SEEN };
  const arrangement = arrange({ timeline, view, width: inner, measure, locale });
  const joined = view.step === undefined ? 0 : stopsUpTo(timeline.dataset.story?.steps ?? [], view.step);
  const canvas = compose({
    arrangement,
    domain: view.domain,
    palette,
    closeUp,
    id: 'picture',
    path,
    clear: transparent ? clearGround : undefined,
    joined,
  });
  const inView = canvas.targets.filter(({ edge }) => edge === undefined).map(({ event }) => event);
  const drawn = new Set(inView);
  const hasPath = canvas.layers.some(({ groups }) => groups.some(({ key }) => key.startsWith('path')));

  const head = headMarks(request, type);
  const key = keyBlock(
    request,
    type,
    inner,
    timeline.events.filter(({ id }) => drawn.has(id)),
    hasPath,
  );
  const credit = creditBlock(request, type, inner);
  const keyTop = head.height + canvas.height + SEEN.gap;
  const creditTop = keyTop + key.height + SEEN.gap;
  const height = Math.ceil(creditTop + credit.height + margin / 2);
  const frame: Group[] = [
    { key: 'head', x: margin, y: 0, opacity: 1, marks: head.marks },
    ...key.groups.map((group) => moved(group, margin, keyTop)),
    ...credit.groups.map((group) => moved(group, margin, creditTop)),
  ];
  const title = titleOf(request);
  const { short, long } = altOf(arrangement, drawn, { title, path: hasPath });
  return {
    ...framed(canvas, frame, palette, [margin, head.height]),
    title,
    description: short,
    details: long,
    width: px(width),
    height,
    shown: { width: Math.round(width), height },
  };
}
