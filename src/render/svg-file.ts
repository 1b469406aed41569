import type { Facts } from './facts.ts';
import { rightsOf } from './facts.ts';
import type { SceneWriter } from './formats.ts';
import { stemsOf } from './faces.ts';
import { outlined } from './outline.ts';
import { toSvg } from './svg.ts';
import { createTypesetter } from './typesetting.ts';
import { escapeXml } from './xml.ts';

/** Writes an SVG file that needs no fonts, says what it shows, and carries its licence. */
export const write: SceneWriter = async ({ scene, facts }, { font }) => {
  const svg = toSvg(
    { ...scene, title: facts.title, description: facts.description },
    {
      labelled: { title: `${scene.id}-title`, description: `${scene.id}-desc` },
      head: metadata(facts),
      text: outlined(await createTypesetter(stemsOf(scene), font)),
    },
  );
  return new TextEncoder().encode(`${svg}\n`);
};

/** RDF as Creative Commons and Inkscape write it. */
function metadata(facts: Facts): string {
  const { title, description, author, sourceLine, licence, language, address, day } = facts;
  const element = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
    ' xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    '<cc:Work rdf:about="">' +
    element('format', 'image/svg+xml') +
    '<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"></dc:type>' +
    element('title', title) +
    `<dc:creator><cc:Agent>${element('title', author)}</cc:Agent></dc:creator>` +
    `<dc:rights><cc:Agent>${element('title', rightsOf(facts))}</cc:Agent></dc:rights>` +
    element('date', day) +
    element('source', address) +
    element('relation', sourceLine) +
    element('language', language) +
    element('description', description) +
    `<cc:license rdf:resource="${escapeXml(licence.url)}"></cc:license>` +
    '</cc:Work></rdf:RDF></metadata>'
  );
}
