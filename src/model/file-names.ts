/** What each file is called, in the folder `data` beside the page; the star stands for the id of the dataset. */
const NAMES = {
  json: '*.json',
  // The name that the dataset's own `$schema` points to.
  schema: 'timeline.schema.json',
  csv: '*.csv',
  calendar: '*.ics',
  csl: '*.csl.json',
  bibtex: '*.bib',
};

export type Format = keyof typeof NAMES;

/** The forms in which a dataset can be taken away, in the order in which the page offers them. */
export const FORMATS = Object.keys(NAMES) as readonly Format[];

export const fileName = (format: Format, id: string) => NAMES[format].replace('*', id);
