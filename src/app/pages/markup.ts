import { escapeMarkup } from '../../article/markup.ts';

export { escapeMarkup };

/** An element without content; attributes that are `undefined` are left out. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** Data for a script or a crawler to read. Nothing in the data can end the element that it stands in. */
export function dataBlock(type: string, data: unknown, id?: string): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="${type}"${id === undefined ? '' : ` id="${id}"`}>${json}</script>`;
}
