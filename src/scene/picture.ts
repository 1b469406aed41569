import { arrange, CANVAS, scaleOf, type Arrangement, type Density } from '../layout/arrange.ts';
import { isAtLeast } from '../layout/form.ts';
import { placingFor, posterFor } from '../layout/poster.ts';
import { relabel } from '../layout/relabel.ts';
import { stretch } from '../layout/stretch.ts';
import type { TimelineEvent } from '../dataset/records.ts';
import type { View } from '../view/view.ts';
import { altOf } from './alt-text.ts';
import { closeUp } from './close-up.ts';
import { clearGround } from './clear.ts';
import { compose } from './compose.ts';
import { hoursMarks } from './inset.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import { FLAT, flattened } from './picture-axis.ts';
import { nothing, ringOf } from './picture-beside.ts';
import { allLabelled, eventsIn, hasPath, isDrawn, labelledIn, stopsOf } from './picture-events.ts';
import { creditBlock, keyBlock, type Block } from './picture-foot.ts';
import { framed, moved } from './picture-frame.ts';
import { headMarks, titleOf } from './picture-head.ts';
import { ALL, PLANS, trialsFor, type Plan } from './picture-plans.ts';
import type { PictureRequest } from './picture-request.ts';
import { gutterOf, insetUnder, isFlat, lanesIn, levelOf, LOWEST_LANE, rowsIn } from './picture-room.ts';
import { composeSeen } from './picture-seen.ts';
import { numbered, sourcesBlock, type Numbered } from './picture-sources.ts';
import { presetOf, typeFor, type PictureType } from './picture-type.ts';
import { composeUpright } from './picture-upright.ts';
import { waysOf } from './picture-ways.ts';
import { posterNames } from './poster-names.ts';
import type { Box, Group, Scene } from './scene.ts';
import { makeShort } from './short-inset.ts';

/** A canvas lower than this, in units, is of no use. */
const LOWEST = 84;
const LEAST_SIDE = 320;
/** Height of the picture of an event's hours under the canvas, and the room above it, in units. */
const UNDER = { height: 90, gap: 12 };

/**
 * A picture to publish: title, what is shown, the timeline, a key of only the marks that appear,
 * source and credit. Nothing is cut: what does not fit is left out, or everything is set a little
 * smaller, whichever costs the reader less.
 *
 * @throws RangeError if the size holds no timeline, saying what the least is.
 */
export function composePicture(request: PictureRequest): Scene {
  const { width, height } = request;
  if (request.preset === 'seen') return composeSeen(request);
  if (Math.min(width, height) < LEAST_SIDE) throw noRoom(width, height);
  const upright = composeUpright(request);
  if (upright) return upright;
  const tried = new Set<string>();
  const frames = new Map<string, Frame>();
  for (const { share, plan } of trialsFor(request)) {
    const type = typeFor(request, share);
    // At the least size of type, smaller shares give the same.
    const key = `${type.unit} ${PLANS.indexOf(plan)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const frameKey = `${type.unit} ${plan.spare ?? false}`;
    const frame = frames.get(frameKey) ?? frameOf(request, type, plan.spare);
    frames.set(frameKey, frame);
    const scene = tryPicture(request, type, plan, frame);
    if (scene) return scene;
  }
  throw noRoom(width, height);
}

const noRoom = (width: number, height: number) =>
  new RangeError(
    `A picture of ${width} × ${height} px has no room for this timeline. ` +
      `Make it at least ${LEAST_SIDE} px wide and ${LEAST_SIDE} px high.`,
  );

/** What stands around the canvas of a picture with this type, whatever the canvas says. */
interface Frame {
  readonly head: ReturnType<typeof headMarks>;
  readonly credit: Block;
  readonly numbers: Numbered | undefined;
  readonly list: Block | undefined;
  /** Room under the last line. */
  readonly bottom: number;
}

function frameOf(request: PictureRequest, type: PictureType, spare = false): Frame {
  const inner = type.width - 2 * type.margin;
  const { sources } = presetOf(request);
  const numbers = sources ? numbersFor(request, type, inner, eventsIn(request, request.view)) : undefined;
  return {
    head: headMarks(spare ? { ...request, subtitle: '' } : request, type),
    credit: creditBlock(request, type, inner, spare),
    numbers,
    list: numbers && sourcesBlock(request, type, inner, numbers),
    bottom: type.margin * (sources ? 0.8 : 0.42),
  };
}

function tryPicture(
  request: PictureRequest,
  type: PictureType,
  plan: Plan,
  { head, credit, numbers, list, bottom }: Frame,
): Scene | undefined {
  const { timeline, measure, locale, palette, transparent = false } = request;
  const { width, height, margin } = type;
  const inner = width - 2 * margin;
  const preset = presetOf(request);
  const view = stillView(request.view, plan);
  const inView = eventsIn(request, view);
  const { spare = false } = plan;
  const told = insetUnder(request, type, plan, inView);
  const under = told ? UNDER.height + UNDER.gap : 0;
  const free = height - head.height - under - (list?.height ?? 0) - credit.height - bottom - FOOT_GAP;
  const { low = false, sparse = false } = plan;
  const least = sparse ? 0 : lanesIn(request, view) * LOWEST_LANE;
  if (free < LOWEST || free < CANVAS.axis + least) return undefined;

  const gutter = gutterOf(request, view, inner, width / height, sparse);
  const pad = low ? 3 : 7;
  // Between the hours of a night there is no way to go.
  const path = (request.path ?? true) && !isAtLeast(levelOf(view, inner - gutter), 'day');
  const labelled = labelledIn(request, type, plan, inView);
  const density: Density = {
    lengths: plan.lengths,
    strands: plan.strands > 0 && preset.undated,
    ...(plan.strands < ALL.strands ? { mostStrands: plan.strands } : {}),
    drawn: sparse ? new Set([...labelled, ...(path ? stopsOf(timeline) : [])]) : undefined,
    bareLeftOut: sparse && (view.group !== 'theme' || isAtLeast(levelOf(view, inner - gutter), 'day')),
    inset: !told && plan.inset !== false,
    shortInset: plan.inset === 'short' || !preset.undated ? makeShort : undefined,
    labelled,
    pad,
    placing: placingFor(low, pad, spare ? rowsIn(free, view, request) : undefined),
    poster: posterFor(low),
    ...(numbers ? { notes: numbers.notes } : {}),
  };
  const flat = isFlat(request, view, inner - gutter);
  const natural = arrange({ timeline, view, width: inner, gutter, measure, locale, density, still: true });
  const drawn = inView.filter((event) => isDrawn(event, natural));
  const key = keyBlock(request, type, inner, spare ? [] : drawn, path && hasPath(timeline, drawn));
  const room = Math.floor(free - key.height + (flat ? FLAT : 0));
  if (natural.height > room) return undefined;
  // Once the rows stand, there may be room for more of the labels.
  const spoken = { ...density, lengths: ALL.lengths, labelled: labelledIn(request, type, ALL, inView) };
  const arrangement = aroundPath(stretch(natural, room), spoken, palette, path);
  // Where a purpose sets no limit, everything is labelled, if need be in smaller type.
  if (preset.labels === undefined && plan.labels === 1 && !allLabelled(arrangement)) return undefined;
  const canvas = compose({
    arrangement,
    domain: view.domain,
    palette,
    closeUp,
    id: 'picture',
    path,
    insight: preset.insight,
    flatten: flat ? flattened : undefined,
    clear: transparent ? clearGround : undefined,
    names: posterNames(transparent),
  });

  const top = head.height - (flat ? FLAT : 0);
  let y = top + arrangement.height;
  const blocks: Group[] = [];
  const add = (block: Block) => {
    blocks.push(...block.groups.map((group) => moved(group, margin, y)));
    y += block.height;
  };
  if (told) {
    const box: Box = { x: 0, y: UNDER.gap, width: inner, height: UNDER.height };
    const marks = hoursMarks(told, box, { arrangement, palette });
    add({ groups: [{ key: `inset ${told.id}`, x: 0, y: 0, opacity: 1, marks }], height: under });
  }
  y += FOOT_GAP / 2;
  add(key);
  if (list) add(list);
  y = height - bottom - credit.height;
  add(credit);

  const frame: Group[] = [
    { key: 'head', x: px(margin), y: 0, opacity: 1, marks: head.marks },
    ...(canvas.targets.length === 0 ? [moved(nothing(request, arrangement), margin, top)] : []),
    ...ringOf(request, canvas).map((group) => moved(group, margin, top)),
    ...blocks,
  ];
  const title = titleOf(request);
  const shown = new Set(canvas.targets.map(({ event }) => event));
  const { short, long } = altOf(arrangement, shown, { title, path });
  return {
    ...framed(canvas, frame, palette, [margin, top]),
    title,
    description: short,
    details: long,
    width: px(width),
    height: px(height),
    shown: { width: request.width, height: request.height },
  };
}

/** Room between the canvas and the key, and between it and the source line, together, in units. */
const FOOT_GAP = 6;

/** The view as a picture shows it: nothing dims, nothing is pressed; what is selected is drawn at any zoom. */
const stillView = (view: View, { merged = false }: Plan): View => ({
  domain: view.domain,
  group: merged ? 'none' : view.group,
  selected: undefined,
  attended: view.selected ?? view.attended,
  filter: view.filter,
});

/** Labels placed once more where the story's path would run through them. */
function aroundPath(
  arrangement: Arrangement,
  density: Density,
  palette: Palette,
  path: boolean,
): Arrangement {
  const { domain, width, gutter, level } = arrangement;
  const { targets } = compose({ arrangement, domain, palette, closeUp: undefined, id: 'picture' });
  const x = scaleOf(domain, width, gutter);
  const ways = path ? waysOf({ arrangement, level, x, targets, ringed: undefined }) : [];
  return relabel(arrangement, density, ways);
}

/** As many sources of each event as leave the timeline its room; none where not even one does. */
function numbersFor(
  request: PictureRequest,
  type: PictureType,
  width: number,
  events: readonly TimelineEvent[],
): Numbered | undefined {
  return [3, 2, 1]
    .map((most) => numbered(events, most))
    .find(
      (each) => each.ids.length > 0 && sourcesBlock(request, type, width, each).height < type.height * 0.24,
    );
}
