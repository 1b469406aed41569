import { describe, expect, test } from 'vitest';
import { correctionLink } from './correction.ts';

const letter = { subject: 'Wave & ash: 27 Aug?', body: 'Event: wave\nWhat is wrong: ' };

describe('a letter with a correction', () => {
  test('goes by mail, with its subject and its lines', () => {
    const link = new URL(correctionLink('mailto:editor@example.org', letter) ?? '');
    expect(link.pathname).toBe('editor@example.org');
    expect(link.searchParams.get('subject')).toBe(letter.subject);
    expect(link.searchParams.get('body')).toBe('Event: wave\r\nWhat is wrong: ');
    expect(link.href).not.toContain('+');
  });

  test('keeps what the address asks for itself', () => {
    expect(correctionLink('mailto:a@example.org?cc=b@example.org', letter)).toMatch(
      /^mailto:a@example\.org\?cc=b@example\.org&subject=Wave%20%26%20ash/,
    );
    const link = new URL(correctionLink('https://example.org/new?labels=data', letter) ?? '');
    expect(link.searchParams.get('labels')).toBe('data');
  });

  test('goes to a tracker of issues, with its title and its lines', () => {
    const link = new URL(correctionLink('https://example.org/issues/new', letter) ?? '');
    expect(link.searchParams.get('title')).toBe(letter.subject);
    expect(link.searchParams.get('body')).toBe(letter.body);
  });

  test.each([undefined, '', 'javascript:alert(1)', 'ftp://example.org/', 'editor@example.org'])(
    'goes nowhere else: %j',
    (address) => {
      expect(correctionLink(address, letter)).toBeUndefined();
    },
  );
});
