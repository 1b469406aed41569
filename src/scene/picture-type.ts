import { LABEL } from '../layout/labels.ts';
import type { PictureRequest } from './picture-request.ts';
import { presets, type Preset } from './presets.ts';

/** The type of one picture. Lengths are in units; a unit is so many px that a label has its size. */
export interface PictureType {
  /** Px of the picture to a unit. */
  readonly unit: number;
  /** Of the picture, in units. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly note: number;
}

/** Nothing in a picture is smaller than this, in px; labels, which are drawn at 13 units, are a little larger. */
export const SMALLEST = 11;

/** A picture narrower or lower than this many units holds no timeline. */
const LEAST_UNITS = 300;

/** What a picture is for: what the request says, or what has just this size; none for other sizes. */
export function purposeOf({ preset, width, height }: PictureRequest): Preset | undefined {
  if (preset !== undefined) return preset === 'seen' ? undefined : presets[preset];
  return Object.values(presets).find((each) => each.width === width && each.height === height);
}

/** The preset of a picture's purpose, or the one that its size is nearest to. */
export function presetOf(request: PictureRequest): Preset {
  const purpose = purposeOf(request);
  if (purpose) return purpose;
  const { width, height } = request;
  const shape = Math.log(width / height);
  if (shape < Math.log(1.3)) return presets.square;
  return width * height > presets.wide.width * presets.wide.height * 0.8 ? presets.wide : presets.social;
}

/**
 * The type for a picture: the preset's at its own size, scaled with other sizes, and in between for a size of
 * its own; never so small that it cannot be read.
 *
 * @param share - how large it is drawn beside that, 0 to 1.
 */
export function typeFor(request: PictureRequest, share = 1): PictureType {
  const { width, height } = request;
  const preset = presetOf(request);
  const own = preset.label / LABEL.size;
  const named = purposeOf(request) !== undefined;
  const wanted = named
    ? own * Math.min(width / preset.width, height / preset.height)
    : freeUnit(width, height);
  const unit = Math.max(1, Math.min(wanted * share, Math.min(width, height) / LEAST_UNITS));
  const units = (px: number) => px / own;
  const size = { width: width / unit, height: height / unit };
  const shrunk = Math.min(1, Math.max(0.6, (size.width - (named ? 40 : 60)) / 560));
  return {
    unit,
    ...size,
    margin: Math.min(units(preset.margin), (named ? 0.077 : 0.065) * Math.min(size.width, size.height)),
    title: units(preset.title) * shrunk,
    subtitle: Math.max(units(preset.subtitle) * (0.5 + shrunk / 2), SMALLEST / unit),
    note: Math.max(units(preset.note), SMALLEST / unit),
  };
}

/** Grows more slowly than the picture does: a large one is looked at from nearer by. Meets the presets closely. */
const freeUnit = (width: number, height: number) => 1.46 * (Math.sqrt(width * height) / 869) ** 0.62;
