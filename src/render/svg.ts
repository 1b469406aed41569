import type { Clip, Gradient, Group, Layer, Mark, Run, Scene, Text } from '../scene/scene.ts';
import { escapeXml as escape } from './xml.ts';

/** What a file adds to the bare picture. */
export interface SvgOptions {
  /** Ids of title and description, by which the picture is named. */
  readonly labelled?: { readonly title: string; readonly description: string };
  /** Elements that stand before all that is painted, as markup. */
  readonly head?: string;
  /** Writes a line of text; as text that the reader’s fonts draw, if left out. */
  readonly text?: (text: Text) => string;
}

/** Writes a scene as one SVG document. */
export function toSvg(scene: Scene, { labelled, head = '', text = writeText }: SvgOptions = {}): string {
  const { width, height } = scene.shown ?? scene;
  const by = labelled && `${labelled.title} ${labelled.description}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" width="${width}" height="${height}" role="img"${attribute('aria-labelledby', by)}>` +
    `<title${attribute('id', labelled?.title)}>${escape(scene.title)}</title>` +
    `<desc${attribute('id', labelled?.description)}>${escape(scene.description)}</desc>` +
    head +
    body(scene, text) +
    '</svg>'
  );
}

function body(scene: Scene, text: (text: Text) => string): string {
  const defs =
    scene.gradients.map((gradient) => writeGradient(scene, gradient)).join('') +
    scene.clips.map((clip) => writeClip(scene, clip)).join('');
  return (
    `<defs>${defs}</defs>` +
    (scene.ground === undefined
      ? ''
      : `<rect x="0" y="0" width="${scene.width}" height="${scene.height}" fill="${scene.ground}"></rect>`) +
    scene.layers.map((layer) => writeLayer(scene, layer, text)).join('')
  );
}

const attribute = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : ` ${name}="${escape(String(value))}"`;

function writeGradient(scene: Scene, { id, colour, stops, down }: Gradient): string {
  const inner = stops
    .map(
      ({ offset, opacity }) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"></stop>`,
    )
    .join('');
  const turned = down ? attribute('x2', 0) + attribute('y2', 1) : '';
  return `<linearGradient id="${scene.id}-${id}"${turned}>${inner}</linearGradient>`;
}

function writeClip(scene: Scene, { id, rects }: Clip): string {
  const inner = rects
    .map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"></rect>`)
    .join('');
  return `<clipPath id="${scene.id}-${id}">${inner}</clipPath>`;
}

function writeLayer(scene: Scene, { clip, groups }: Layer, text: (text: Text) => string): string {
  const reference = clip === undefined ? undefined : `url(#${scene.id}-${clip})`;
  return `<g${attribute('clip-path', reference)}>${groups.map((group) => writeGroup(group, text)).join('')}</g>`;
}

function writeGroup({ x, y, opacity, marks }: Group, text: (text: Text) => string): string {
  return (
    `<g transform="translate(${x},${y})"${attribute('opacity', opacity === 1 ? undefined : opacity)}>` +
    `${marks.map((mark) => (mark.kind === 'text' ? text(mark) : writeMark(mark))).join('')}</g>`
  );
}

function writeMark(mark: Exclude<Mark, Text>): string {
  switch (mark.kind) {
    case 'rect':
      return (
        `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"` +
        `${attribute('rx', mark.radius)} fill="${mark.fill}"${attribute('fill-opacity', mark.fillOpacity)}` +
        `${attribute('stroke', mark.stroke)}${attribute('stroke-width', mark.strokeWidth)}` +
        `${attribute('stroke-dasharray', mark.dash)}></rect>`
      );
    case 'circle':
      return (
        `<circle cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}" fill="${mark.fill}"` +
        `${attribute('fill-opacity', mark.fillOpacity)}${attribute('stroke', mark.stroke)}` +
        `${attribute('stroke-width', mark.strokeWidth)}${attribute('stroke-dasharray', mark.dash)}></circle>`
      );
    case 'line':
      return (
        `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${mark.stroke}"` +
        ` stroke-width="${mark.strokeWidth}"${attribute('stroke-opacity', mark.strokeOpacity)}` +
        `${attribute('stroke-dasharray', mark.dash)}${attribute('stroke-linecap', mark.round ? 'round' : undefined)}></line>`
      );
    case 'path':
      return (
        `<path d="${mark.d}" fill="${mark.fill}"${attribute('fill-opacity', mark.fillOpacity)}` +
        `${attribute('stroke', mark.stroke)}${attribute('stroke-width', mark.strokeWidth)}` +
        `${attribute('stroke-dasharray', mark.dash)}${attribute('stroke-linecap', mark.round ? 'round' : undefined)}` +
        `${attribute('stroke-linejoin', mark.round ? 'round' : undefined)}></path>`
      );
  }
}

function writeText(mark: Text): string {
  return (
    `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}"` +
    attribute('text-anchor', mark.anchor === 'start' ? undefined : mark.anchor) +
    ` xml:space="preserve">${mark.runs.map(writeRun).join('')}</text>`
  );
}

function writeRun({ text, family, weight, italic, fill, tracking }: Run): string {
  return (
    `<tspan font-family="'${family}'" font-weight="${weight}"${attribute('font-style', italic ? 'italic' : undefined)}` +
    `${attribute('letter-spacing', tracking)} fill="${fill}">${escape(text)}</tspan>`
  );
}
