import type { Clip, Gradient, Group, Layer, Mark, Run, Scene } from '../scene/scene.ts';

/**
 * Writes a scene as one SVG document.
 *
 * @param style - style sheet to carry along (embedded fonts), already safe for XML; none by default.
 */
export function toSvg(scene: Scene, style = ''): string {
  const defs =
    scene.gradients.map((gradient) => writeGradient(scene, gradient)).join('') +
    scene.clips.map((clip) => writeClip(scene, clip)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" width="${(scene.shown ?? scene).width}" height="${(scene.shown ?? scene).height}" role="img">` +
    `<title>${escape(scene.title)}</title><desc>${escape(scene.description)}</desc>` +
    (style === '' ? '' : `<style>${style}</style>`) +
    body(scene, defs) +
    '</svg>'
  );
}

/** Everything inside the `<svg>` element that is painted. */
export function toSvgBody(scene: Scene): string {
  return body(
    scene,
    scene.gradients.map((gradient) => writeGradient(scene, gradient)).join('') +
      scene.clips.map((clip) => writeClip(scene, clip)).join(''),
  );
}

function body(scene: Scene, defs: string): string {
  return (
    `<defs>${defs}</defs>` +
    (scene.ground === undefined
      ? ''
      : `<rect x="0" y="0" width="${scene.width}" height="${scene.height}" fill="${scene.ground}"></rect>`) +
    scene.layers.map((layer) => writeLayer(scene, layer)).join('')
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

function writeLayer(scene: Scene, { clip, groups }: Layer): string {
  const reference = clip === undefined ? undefined : `url(#${scene.id}-${clip})`;
  return `<g${attribute('clip-path', reference)}>${groups.map(writeGroup).join('')}</g>`;
}

function writeGroup({ x, y, opacity, marks }: Group): string {
  return (
    `<g transform="translate(${x},${y})"${attribute('opacity', opacity === 1 ? undefined : opacity)}>` +
    `${marks.map(writeMark).join('')}</g>`
  );
}

function writeMark(mark: Mark): string {
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
    case 'text':
      return (
        `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}"` +
        attribute('text-anchor', mark.anchor === 'start' ? undefined : mark.anchor) +
        ` xml:space="preserve">${mark.runs.map(writeRun).join('')}</text>`
      );
  }
}

function writeRun({ text, family, weight, italic, fill, tracking }: Run): string {
  return (
    `<tspan font-family="'${family}'" font-weight="${weight}"${attribute('font-style', italic ? 'italic' : undefined)}` +
    `${attribute('letter-spacing', tracking)} fill="${fill}">${escape(text)}</tspan>`
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
