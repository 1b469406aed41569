import { expect, test } from 'vitest';
import { HOSTILE } from '../../gallery/hostile.ts';
import { dataBlock, emptyElement, escapeMarkup } from './markup.ts';

test('text cannot leave the attribute that it stands in', () => {
  const element = emptyElement('meta', { name: 'description', content: HOSTILE });
  expect(element).toMatch(/^<meta name="description" content="[^"<>]*">$/);
});

test('text stays what it is once it is read back', () => {
  const read = escapeMarkup(HOSTILE)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  expect(read).toBe(HOSTILE);
});

test('what is not known is left out, with its attribute', () => {
  expect(emptyElement('link', { rel: 'canonical', href: undefined })).toBe('<link rel="canonical">');
});

test('data cannot end the element that it stands in, nor begin a comment in it', () => {
  const block = dataBlock('application/ld+json', { name: HOSTILE });
  const json = block.slice('<script type="application/ld+json">'.length, -'</script>'.length);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: HOSTILE });
});
