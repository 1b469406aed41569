const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML or XML, also within an attribute. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Text as it may stand in Markdown, also where HTML is let through: on one line, and nothing but text. */
export const escapeMarkdown = (text: string): string =>
  escapeMarkup(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/[\\`*_[\]#|~!]/g, (character) => `\\${character}`);
