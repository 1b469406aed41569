import { flushSync, mount, unmount } from 'svelte';
import { paperWordsIn } from '../locale/paper-words.ts';
import OnPaper from '../ui/OnPaper.svelte';
import type { Explorer } from '../view/explorer.svelte.ts';

/** A text as a string of CSS. */
const quoted = (text: string) =>
  `"${text.replaceAll(/["\\\n<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/**
 * Has the page ready for paper whenever it is printed: browsers take what there is the moment they say so,
 * so all of this has to be loaded before. What is on the screen is left as it is.
 */
export function readyForPaper(explorer: Explorer): void {
  const { locale, timeline } = explorer;
  let leave: (() => void) | undefined;

  const enter = () => {
    if (leave) return;
    const words = paperWordsIn(locale);
    const date = new Intl.DateTimeFormat(locale.tag, { dateStyle: 'long' }).format(new Date());
    const foot = [timeline.dataset.title, location.href, words.printed(date)].join(' · ');
    const target = document.createElement('div');
    target.className = 'on-paper';
    document.body.append(target);
    const paper = mount(OnPaper, { target, props: { explorer, foot } });
    flushSync();
    // Browsers that know the margins of a page write its foot there, on every page.
    const margins = new CSSStyleSheet();
    margins.replaceSync(
      `@page { @bottom-left { content: ${quoted(foot)}; font: 7pt sans-serif; }
        @bottom-right { content: ${quoted(words.page)} " " counter(page) " / " counter(pages); font: 7pt sans-serif; } }`,
    );
    document.adoptedStyleSheets.push(margins);
    leave = () => {
      leave = undefined;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== margins);
      void unmount(paper);
      target.remove();
    };
  };

  addEventListener('beforeprint', enter);
  addEventListener('afterprint', () => leave?.());
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) enter();
    else leave?.();
  });
}
