import { describe, expect, test } from 'vitest';
import type { Source } from '../dataset/records.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { inventDataset } from '../gallery/invent.ts';
import { writeCsl } from './csl.ts';

const SOURCE: Source = { id: 'log', kind: 'primary', title: 'Log', publisher: 'The Times', language: 'en' };

const itemOf = (source: Partial<Source>): unknown =>
  (JSON.parse(writeCsl(inventDataset([], { sources: [{ ...SOURCE, ...source }] }))) as unknown[])[0];

describe('writeCsl', () => {
  test('holds every source once, under its id', () => {
    const items = JSON.parse(writeCsl(krakatoa)) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(krakatoa.sources.map(({ id }) => id));
  });

  test('says nothing that the dataset does not', () => {
    expect(itemOf({})).toEqual({
      id: 'log',
      type: 'document',
      title: 'Log',
      publisher: 'The Times',
      language: 'en',
      keyword: 'primary',
    });
  });

  test('gives a date as exactly as it is known, and one of another kind as it is written', () => {
    expect(itemOf({ date: '1883' })).toMatchObject({ issued: { 'date-parts': [[1883]] } });
    expect(itemOf({ date: '1883-08-27' })).toMatchObject({ issued: { 'date-parts': [[1883, 8, 27]] } });
    expect(itemOf({ date: '1883~' })).toMatchObject({ issued: { literal: '1883~' } });
  });

  test('tells documents with a symbol and pages apart, and keeps an author in one piece', () => {
    expect(itemOf({ symbol: 'A/1', url: 'https://x.example/' })).toMatchObject({
      type: 'report',
      number: 'A/1',
    });
    expect(itemOf({ url: 'https://x.example/' })).toMatchObject({
      type: 'webpage',
      URL: 'https://x.example/',
    });
    expect(itemOf({ author: 'Envoys of A, B and C' })).toMatchObject({
      author: [{ literal: 'Envoys of A, B and C' }],
    });
  });

  test('keeps any title', () => {
    const title = '"a"\n, 🌋 שלום \\ 網';
    expect(itemOf({ title })).toMatchObject({ title });
  });
});
