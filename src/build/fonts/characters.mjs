// @ts-check

/**
 * Every character that a dataset's texts hold, with where it is first met.
 *
 * @param {string} text - the dataset file.
 * @param {string} file - its name, for messages.
 * @returns {Map<string, string>} character → "data/x.json:12:7 (events[3].title)".
 * @throws SyntaxError if the file is not JSON.
 */
export function charactersOf(text, file) {
  /** @type {Map<string, string>} */
  const found = new Map();

  /** @param {unknown} value @param {string} path */
  const walk = (value, path) => {
    if (typeof value === 'string') {
      for (const character of value) {
        if (character >= ' ' && !found.has(character))
          found.set(character, `${place(text, character, file)} (${path})`);
      }
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, `${path}[${index}]`));
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) walk(item, path ? `${path}.${key}` : key);
    }
  };
  walk(JSON.parse(text.replace(/^\uFEFF/, '')), '');
  return found;
}

/** @param {string} text @param {string} character @param {string} file */
function place(text, character, file) {
  const at = text.indexOf(character);
  if (at === -1) return file; // written as an escape
  const before = text.slice(0, at).split('\n');
  return `${file}:${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
}
