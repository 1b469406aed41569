/** The forms in which a dataset can be taken away, in the order in which the page offers them. */
export const FORMATS = ['json', 'schema', 'csv', 'calendar', 'csl', 'bibtex'] as const;
export type Format = (typeof FORMATS)[number];

/** What each file is called, in the folder `data` beside the page, for the dataset with that id. */
export const fileNames: Readonly<Record<Format, (id: string) => string>> = {
  json: (id) => `${id}.json`,
  // The name that the dataset's own `$schema` points to.
  schema: () => 'timeline.schema.json',
  csv: (id) => `${id}.csv`,
  calendar: (id) => `${id}.ics`,
  csl: (id) => `${id}.csl.json`,
  bibtex: (id) => `${id}.bib`,
};
