import type { ArticleWords } from './article-words.ts';

export const articleEn: ArticleWords = {
  open: 'Copy for article',
  title: 'Copy for article',
  lead: 'What you copy shows the view that you choose, to readers of any width. It never catches their scrolling.',
  view: 'View',
  asItIs: 'As it is now',
  whole: 'The whole',
  palette: 'Colours',
  palettes: { auto: 'As the reader’s system has them', light: 'Light', dark: 'Dark' },
  height: 'Height',
  heights: { auto: 'As high as it needs', 480: 'Always 480 px', 560: 'Always 560 px' },
  language: 'Language',
  languageName: (tag) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag,
  preview: 'Preview',
  previewAt: (width) => `${width} px`,
  kind: 'For',
  kinds: {
    frame: {
      name: 'Frame',
      where:
        'For plain HTML, Ghost’s HTML card, Drupal’s full HTML and WordPress’s custom HTML block, if your account may use frames.',
    },
    script: {
      name: 'Script',
      where:
        'For pages of your own that may run scripts. Sizes itself, and links of the article can drive it. Editors mostly strip scripts.',
    },
    oembed: {
      name: 'Address',
      where:
        'For WordPress, Ghost and others that know oEmbed: paste the address on a line of its own. The site has to be published with BASE_URL.',
    },
    figure: {
      name: 'Picture and list',
      where:
        'For editors that strip frames and scripts, WordPress without special rights among them, and for newsletters.',
    },
    markdown: {
      name: 'Markdown',
      where: 'For Markdown editors, Notion and READMEs: the picture, and a link.',
    },
    image: {
      name: 'Picture',
      where:
        'For Medium and Substack: upload the picture, paste the alternative text, and put the citation under it.',
    },
  },
  nearest: (name) => `This view has no page of its own, so link and picture are those of “${name}”.`,
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'It could not be copied. It is selected: copy it from there.',
  here: (address) => `The addresses are those of this site as you have it open: ${address}`,
  local:
    'It is open on your own machine, so nobody else could follow them. Open the published site, and copy there.',
  noPicture: 'The picture could not be found, so the snippet does without it.',
  close: 'Close',
  snippet: {
    open: 'Open full timeline',
    list: (events) => `${events} ${events === 1 ? 'event' : 'events'}`,
    alt: 'Alternative text:',
  },
};
