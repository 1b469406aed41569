import { scriptsEn } from './scripts-en.ts';
import type { SaveWords } from './save-words.ts';

export const saveEn: SaveWords = {
  title: 'Save picture',
  preview: 'The picture as it will be',
  what: 'Made for',
  presets: {
    social: 'Social media',
    square: 'A square post',
    wide: 'Slides',
    print: 'Print, A4',
    seen: 'As seen',
  },
  size: (width, height) => `${width} × ${height} px`,
  heading: 'Title',
  subheading: 'Subtitle',
  palette: 'Colours',
  light: 'Light',
  dark: 'Dark',
  path: 'With path',
  transparent: 'Transparent ground',
  scale: 'Size',
  times: (scale) => `×${scale}`,
  save: (format) => `Save ${format}`,
  copyPicture: 'Copy picture',
  copyAlt: 'Copy alt text',
  altText: 'Alt text',
  drawing: 'Drawing the picture…',
  stop: 'Cancel',
  close: 'Close',
  said: {
    saved: 'Picture saved.',
    savedByCanvas:
      'Picture saved. This browser drew it itself, so that its bytes may differ from those elsewhere.',
    copied: 'Picture copied.',
    altCopied: 'Alt text copied.',
    stopped: 'Cancelled. Nothing was saved.',
  },
  failed: {
    inBrowser: 'The picture could not be made in this browser. Download the SVG instead.',
    here: 'The picture could not be made. Choose another size, or As seen.',
    tooLarge: (pixels) =>
      `${pixels} px is more than a browser can be trusted to draw. Choose a smaller size, or run this at a command line:`,
    unreachable: 'A part of what draws pictures could not be fetched. Try again when you are online.',
    characters: (some, more, scripts) =>
      [
        `Our fonts lack ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
        scripts.length > 0 ? `They hold no ${scripts.map((each) => scriptsEn[each]).join(' and no ')}.` : '',
        'Write these words with other characters, or leave them out here and set them over the picture.',
      ]
        .filter((each) => each !== '')
        .join(' '),
    noRoom: 'There is no room for this in a picture of this size. Choose a larger one.',
    notCopied: 'The picture could not be copied. Save the PNG instead.',
    altNotCopied: 'The alt text could not be copied. Select it and copy it from there.',
  },
};
