import { rightsOf, type Facts } from './facts.ts';
import { escapeXml } from './xml.ts';

/** Namespaces by the prefixes that readers of photographs' metadata expect. */
const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  cc: 'http://creativecommons.org/ns#',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/**
 * What a picture says about itself, for agencies, archives and screen readers: title, description, author, rights,
 * source and IPTC's two texts for those who do not see it.
 *
 * @see XMP Specification Part 1 (ISO 16684-1); IPTC Photo Metadata Standard 2025.1.
 */
export function xmp(facts: Facts): string {
  const { title, alt, description, author, sourceLine, licence, language, address, day } = facts;
  const inLanguage = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
  const plain = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  const properties = [
    inLanguage('dc:title', title),
    inLanguage('dc:description', description),
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    inLanguage('dc:rights', rightsOf(facts)),
    plain('dc:source', address),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    plain('photoshop:Credit', author),
    plain('photoshop:Source', sourceLine),
    plain('photoshop:DateCreated', day),
    plain('xmp:CreateDate', day),
    plain('xmpRights:Marked', 'True'),
    plain('xmpRights:WebStatement', licence.url),
    inLanguage('xmpRights:UsageTerms', licence.name),
    `<cc:license rdf:resource="${escapeXml(licence.url)}"/>`,
    inLanguage('Iptc4xmpCore:AltTextAccessibility', alt),
    inLanguage('Iptc4xmpCore:ExtDescrAccessibility', description),
  ];
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${namespaces.join('')}>${properties.join('')}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}
