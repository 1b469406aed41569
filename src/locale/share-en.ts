import type { ShareWords } from './share-words.ts';

export const shareEn: ShareWords = {
  exactly: 'The link leads to exactly this view.',
  address: 'Address of this view',
  forArticle: 'Copy for article',
  cite: 'Cite this event',
  citeWhole: 'Cite the timeline',
  formats: { plain: 'Plain', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  sources: 'It rests on:',
  copy: 'Copy citation',
  copied: 'Citation copied',
  notCopied: 'The citation could not be copied. It is selected: copy it from there.',
  correct: 'Suggest a correction',
  correctionSubject: (title) => `Correction: ${title}`,
  correctionBody: (title, address) =>
    `Event: ${title}\nWhere: ${address}\n\nWhat is not right:\n\nWhat would be right, and the source for it:\n`,
  quoted: (title) => `“${title}”`,
  accessed: (date) => `(accessed ${date})`,
};
