import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matched } from './matched.ts';

const foundIn = (text: string, query: string) =>
  matched(text, query)
    .filter(({ found }) => found)
    .map((stretch) => stretch.text);

describe('what a query is found in', () => {
  test.each([
    ['The Strait and the straits', 'strait', ['Strait', 'straits']],
    ['Steam seen over the crater', 'CRA ste', ['Steam', 'crater']],
    ['网络主权 wǎngluò zhǔquán: sovereignty', '主权', ['主权']],
    ['网络主权 wǎngluò zhǔquán: sovereignty', 'zhuquan', ['zhǔquán']],
    ['网络主权 wǎngluò zhǔquán: sovereignty', 'wang luo zhu quan', ['wǎngluò', 'zhǔquán']],
    ['网络主权 wǎngluò zhǔquán: sovereignty', 'wangluozhuq', ['wǎngluò zhǔquán']],
    ['网络主权 wǎngluò zhǔquán: sovereignty', 'wang3luo4', ['wǎngluò']],
    ['Éruption', 'erup', ['Éruption']],
    ['Steam', '', []],
    ['Steam', 'team', []],
  ])('in “%s”, “%s”', (text, query, found) => {
    expect(foundIn(text, query)).toEqual(found);
  });

  test('leaves the text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          matched(text, query)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
