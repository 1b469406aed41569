import PDFDocument from 'pdfkit';
import type { Group, Mark, Scene, Text } from '../scene/scene.ts';
import type { Drawing, SceneWriter } from './formats.ts';
import { stemsOf } from './faces.ts';
import { extentOf } from './path-extent.ts';
import { createTypesetter, type Typesetter } from './typesetting.ts';
import { xmp } from './xmp.ts';

const POINTS = 72;
/** PDF takes no dash of no length; with round ends this one shows as a dot all the same. */
const SHORTEST_DASH = 0.01;

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * Writes a PDF of one page as large as the picture is on paper: shapes and real text, fonts embedded, tagged as one
 * figure with its text for those who do not see it. The same drawing always gives the same bytes.
 */
export const write: SceneWriter = async (drawing, { font }) => {
  const { scene, dpi } = drawing;
  const typeset = await createTypesetter(stemsOf(scene), font);
  const shown = scene.shown ?? scene;
  const [width, height] = [(shown.width * POINTS) / dpi, (shown.height * POINTS) / dpi];
  const pdf = begin(drawing, width, height);
  const bytes = collected(pdf);

  const painted = () => {
    pdf.save();
    pdf.scale(width / scene.width, height / scene.height);
    paint(scene, pdf, typeset);
    pdf.restore();
  };
  const { alt, language } = drawing.facts;
  // The typings are behind: a figure has a box, and in it stands what is drawn.
  const options = { alt, lang: language, bbox: [0, 0, width, height], placement: 'Block' };
  pdf.addStructure(pdf.struct('Document', {}, [pdf.struct('Figure', options, [painted])]));
  pdf.end();
  return bytes;
};

function begin({ facts }: Drawing, width: number, height: number): Pdf {
  const { title, description, author, language, day, address } = facts;
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // Faces are named with each text; there is no other.
    font: null as unknown as string,
    info: {
      Title: title,
      Author: author,
      Subject: description,
      Creator: author,
      Producer: 'PDFKit',
      ...(address !== undefined && { Source: address }),
      CreationDate: new Date(day ?? 0),
    },
  });
  // A date that nobody gave is not said. What the package writes as XMP does not keep markup in texts apart.
  if (day === undefined) delete pdf.info.CreationDate;
  const metadata = xmp(facts);
  const length = new TextEncoder().encode(metadata).length;
  Object.assign(pdf, {
    _addInfo: () => undefined,
    metadata: {
      append: () => undefined,
      end: () => undefined,
      getXML: () => metadata,
      getLength: () => length,
    },
  });
  return pdf;
}

function collected(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

function paint(scene: Scene, pdf: Pdf, typeset: Typesetter): void {
  if (scene.ground !== undefined) pdf.rect(0, 0, scene.width, scene.height).fill(scene.ground);
  for (const { clip, groups } of scene.layers) {
    pdf.save();
    if (clip !== undefined) {
      const rects = scene.clips.find(({ id }) => id === clip)?.rects ?? [];
      for (const { x, y, width, height } of rects) pdf.rect(x, y, width, height);
      pdf.clip();
    }
    for (const group of groups) {
      pdf.save();
      pdf.translate(group.x, group.y);
      for (const mark of group.marks) {
        if (mark.kind === 'text') writeText(mark, group, pdf, typeset);
        else draw(mark, group, scene, pdf);
      }
      pdf.restore();
    }
    pdf.restore();
  }
}

function writeText(text: Text, { opacity }: Group, pdf: Pdf, typeset: Typesetter): void {
  for (const { run, font, x } of typeset(text)) {
    if (run.text.trim() === '') continue;
    // The package takes fonts that are parsed already, which its typings do not know.
    pdf.font(font as unknown as string).fontSize(text.size);
    pdf.fillColor(run.fill, opacity);
    pdf.text(run.text, x, text.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(run.tracking !== undefined && { characterSpacing: run.tracking }),
    });
  }
}

function draw(mark: Exclude<Mark, Text>, { opacity }: Group, scene: Scene, pdf: Pdf): void {
  const fill = mark.kind === 'line' || mark.fill === 'none' ? undefined : mark.fill;
  const stroke = mark.stroke;
  pdf.save();
  if (stroke !== undefined) {
    pdf.lineWidth(mark.strokeWidth ?? 1);
    pdf.strokeColor(stroke, opacity * (mark.kind === 'line' ? (mark.strokeOpacity ?? 1) : 1));
    if (mark.dash !== undefined) {
      const lengths = mark.dash.split(/[ ,]+/).map((length) => Math.max(Number(length), SHORTEST_DASH));
      // It takes a list of lengths too, which its typings do not know.
      pdf.dash(lengths as unknown as number, {});
    }
    if ('round' in mark && mark.round) pdf.lineCap('round').lineJoin('round');
  }
  if (fill !== undefined && mark.kind !== 'line') {
    const alpha = opacity * (mark.fillOpacity ?? 1);
    const faded = fadeOf(fill, mark, alpha, scene, pdf);
    // A gradient brings its own opacities.
    if (faded) pdf.fillColor(faded);
    else pdf.fillColor(fill, alpha);
  }
  outline(mark, pdf);
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke('nonzero');
  else if (fill !== undefined) pdf.fill();
  else if (stroke !== undefined) pdf.stroke();
  pdf.restore();
}

function outline(mark: Exclude<Mark, Text>, pdf: Pdf): void {
  switch (mark.kind) {
    case 'rect':
      if (mark.radius === undefined) pdf.rect(mark.x, mark.y, mark.width, mark.height);
      else {
        const radius = Math.min(mark.radius, mark.width / 2, mark.height / 2);
        pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, radius);
      }
      return;
    case 'circle':
      pdf.circle(mark.cx, mark.cy, mark.r);
      return;
    case 'line':
      pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
      return;
    case 'path':
      pdf.path(mark.d);
  }
}

/** The gradient that a fill refers to, laid across its mark from left to right. */
function fadeOf(fill: string, mark: Exclude<Mark, Text>, alpha: number, scene: Scene, pdf: Pdf) {
  const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
  if (id === undefined) return undefined;
  const gradient = scene.gradients.find((each) => `${scene.id}-${each.id}` === id);
  const [left, right] = extentOf(mark);
  if (!gradient || right <= left) return undefined;
  const fade = pdf.linearGradient(left, 0, right, 0);
  for (const { offset, opacity } of gradient.stops) fade.stop(offset, gradient.colour, opacity * alpha);
  return fade;
}
