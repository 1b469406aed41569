import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { baseUrl, day, list, oneOf, side, wholeWithin, within } from './option-values.ts';

describe('what is written after an option', () => {
  test.each(['0', '-1', '319', '8001', '1e3', '0x500', '', ' 400', '400.5', 'NaN', 'Infinity', '９００'])(
    'is no side of a picture: %j',
    (text) => expect(() => side('width')(text)).toThrow(/Expected a whole width from 320 to 8000 px/),
  );
  test.each([
    ['320', 320],
    ['8000', 8000],
    ['0630', 630],
  ])('is a side: %s', (text, pixels) => expect(side('height')(text)).toBe(pixels));

  test.each(['0', '-2', '9', 'two', '0.1'])('is no scale: %j', (text) =>
    expect(() => within(0.25, 8)(text)).toThrow('Expected a number from 0.25 to 8.'),
  );
  test.each(['0', '-300', '72.5', '99999'])('is no density: %j', (text) =>
    expect(() => wholeWithin(36, 2400)(text)).toThrow('Expected a whole number from 36 to 2400.'),
  );

  test('is one of the names there are, or the nearest is named', () => {
    const names = oneOf(['social', 'square']);
    expect(names('square')).toBe('square');
    expect(() => names('socail')).toThrow('Expected one of social, square. Did you mean "social"?');
    expect(() => names('')).toThrow(/Expected one of social, square\.$/);
  });

  test.each(['2001-02-30', '2001-2-3', '28 Feb 2001', 'today', '20010228', '2001-13-01', ''])(
    'is no day: %j',
    (text) => expect(() => day(text)).toThrow(/Expected a day of the calendar, as in 2001-02-28/),
  );
  test('is a day', () => expect(day('2000-02-29')).toBe('2000-02-29'));

  test.each([
    'timeline.example',
    'ftp://timeline.example/',
    'https://a:b@timeline.example/',
    'https://a.example/?x',
    '',
  ])('is no address of a folder: %j', (text) => expect(() => baseUrl(text)).toThrow(InvalidArgumentError));
  test.each([
    ['https://timeline.example', 'https://timeline.example/'],
    ['http://timeline.example/a', 'http://timeline.example/a/'],
    ['https://timeline.example/a/', 'https://timeline.example/a/'],
  ])('is an address of a folder: %s', (text, address) => expect(baseUrl(text)).toBe(address));

  test('is a list', () => expect(list('sea,,sky,')).toEqual(['sea', 'sky']));
});
