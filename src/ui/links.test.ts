import { describe, expect, test } from 'vitest';
import { contactLink, safeLink } from './links.ts';

describe('safeLink', () => {
  test('keeps web addresses', () => {
    expect(safeLink('https://example.org/a?b=1#c')).toBe('https://example.org/a?b=1#c');
    expect(safeLink('http://example.org/')).toBe('http://example.org/');
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'example.org',
    '//example.org',
    '',
    undefined,
  ])('refuses %j', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });
});

test('readers may be asked to write to a web or a mail address, and to no other', () => {
  expect(contactLink('mailto:editor@example.org')).toBe('mailto:editor@example.org');
  expect(contactLink('https://example.org/issues/new')).toBe('https://example.org/issues/new');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'editor@example.org', undefined]) {
    expect(contactLink(address)).toBeUndefined();
  }
});
