import { expect, test } from 'vitest';
import { baseAddress, WITHOUT_BASE } from './base-address.mjs';

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/lake/boats', 'https://example.org/lake/boats/'],
  [' http://EXAMPLE.org:8080/a b/ ', 'http://example.org:8080/a%20b/'],
  ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
])('%s is an address to publish at', (given, address) => {
  expect(baseAddress(given)).toBe(address);
});

test.each([undefined, '', '  '])('nothing, or %o, leaves the address open', (given) => {
  expect(baseAddress(given)).toBeUndefined();
});

test.each([
  ['example.org/timeline/', 'not a full address'],
  ['/timeline/', 'not a full address'],
  ['ftp://example.org/', 'neither https:// nor http://'],
  ['javascript:alert(1)', 'neither https:// nor http://'],
  ['https://me:secret@example.org/', 'a name or a password'],
  ['https://example.org/?page=1', 'a query or a fragment'],
  ['https://example.org/#top', 'a query or a fragment'],
  ['https://example.org/index.html', 'not of a folder'],
])('%s is refused in words that say why and what to do', (given, reason) => {
  expect(() => baseAddress(given)).toThrow(reason);
  expect(() => baseAddress(given)).toThrow('as in BASE_URL=https://example.org/timeline/');
});

test('what a site without its address lacks is said in one line, with why and what to do', () => {
  expect(WITHOUT_BASE.split('\n')).toHaveLength(1);
  for (const word of ['canonical', 'oEmbed', 'sitemap.xml', 'full address', 'BASE_URL=https://']) {
    expect(WITHOUT_BASE).toContain(word);
  }
});
