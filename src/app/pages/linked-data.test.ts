import { describe, expect, test } from 'vitest';
import { krakatoa } from '../../gallery/datasets.ts';
import { hostile } from '../../gallery/hostile.ts';
import { inventDataset } from '../../gallery/invent.ts';
import type { DateRecord } from '../../time/moment.ts';
import { linkedData, type Distribution } from './linked-data.ts';
import { eventPages, siteOf, viewPages, wholePage, type Page } from './page.ts';

const BASE = 'https://example.org/lake/';
const CARD = { file: 'assets/card-0123456789.png', alt: 'A timeline of a year.' };
const FILES: readonly Distribution[] = [{ name: 'CSV', file: 'data/krakatoa-1883.csv', mime: 'text/csv' }];

/** As it is written: without what is not known. */
const read = (page: Page, base: string | undefined, dataset = krakatoa) =>
  JSON.parse(JSON.stringify(linkedData(page, siteOf(dataset, base), CARD, FILES))) as Record<string, unknown>;

describe('the record', () => {
  const page = wholePage(siteOf(krakatoa));

  test('is a dataset with its files, licence, maker and the time it is about', () => {
    expect(read(page, BASE)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: krakatoa.title,
      description: krakatoa.standfirst,
      url: BASE,
      inLanguage: 'en-GB',
      license: krakatoa.licence.url,
      creator: { '@type': 'Organization', name: krakatoa.credit },
      temporalCoverage: '1882-01-01/1885-12-31',
      image: { '@type': 'ImageObject', url: BASE + CARD.file, width: 1200, height: 630 },
      distribution: [
        { '@type': 'DataDownload', contentUrl: `${BASE}data/krakatoa-1883.csv`, encodingFormat: 'text/csv' },
      ],
    });
  });

  test('names no address where that of the site is not known', () => {
    const data = read(page, undefined);
    expect(Object.keys(data)).not.toContain('distribution');
    expect(Object.keys(data)).not.toContain('url');
    expect(Object.keys(data)).not.toContain('image');
    expect(data['temporalCoverage']).toBe('1882-01-01/1885-12-31');
  });
});

describe('an event', () => {
  const about = (date: DateRecord, parent?: DateRecord) => {
    const dataset = inventDataset([
      { id: 'feast', date, ...(parent ? { parent: 'fair' } : {}) },
      ...(parent ? [{ id: 'fair', date: parent }] : []),
    ]);
    const page = eventPages(siteOf(dataset)).find(({ event }) => event.id === 'feast');
    if (!page) throw new Error('The event has no page.');
    return read(page, BASE, dataset)['about'];
  };

  test('is said to have been at a place, and at a time only as fine as it is known', () => {
    expect(about({ edtf: '1883-08' })).toMatchObject({
      '@type': 'Event',
      startDate: '1883-08',
      location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates' } },
    });
    expect(about({ edtf: '1883-08-26/1883-08-27' })).toMatchObject({
      startDate: '1883-08-26',
      endDate: '1883-08-27',
    });
  });

  test.each<DateRecord>([
    { edtf: '1883', kind: 'repeated' },
    { edtf: '1883-03/..', kind: 'open' },
    { edtf: '1883-08-27T11:00:00+07:07', kind: 'planned' },
    { edtf: '[1883-08-15..1883-09-15]', words: 'a few weeks later' },
  ])('without a time of its own is not said to be one: %o', (date) => {
    expect(about(date)).toBeUndefined();
  });

  test('that is part of another names it, if that has a time of its own', () => {
    const fair = { '@type': 'Event', startDate: '1883-08', url: `${BASE}events/fair/` };
    expect(about({ edtf: '1883-08-27' }, { edtf: '1883-08' })).toMatchObject({ superEvent: fair });
    expect(about({ edtf: '1883-08-27' }, { edtf: '1883', kind: 'repeated' })).not.toHaveProperty(
      'superEvent',
    );
  });

  test('is told by an article that cites its sources and belongs to the record', () => {
    for (const page of eventPages(siteOf(krakatoa))) {
      const data = read(page, BASE);
      expect(data).toMatchObject({ '@type': 'Article', isPartOf: { '@type': 'Dataset', url: BASE } });
      expect(data['citation']).toHaveLength(page.event.sources.length);
    }
  });
});

test('a view is a page about the days that it shows', () => {
  const [page] = viewPages(siteOf(krakatoa));
  if (!page) throw new Error('The dataset names no view.');
  expect(read(page, BASE)).toMatchObject({
    '@type': 'WebPage',
    temporalCoverage: '1883-05-01/1884-02-29',
    primaryImageOfPage: { url: BASE + CARD.file },
  });
});

test('a licence that cannot be linked to is not', () => {
  expect(read(wholePage(siteOf(hostile)), BASE, hostile)).not.toHaveProperty('license');
});
