import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { inventDataset, type Invented } from '../gallery/invent.ts';
import { en } from '../locale/en.ts';
import { writeCalendar } from './calendar.ts';

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const calendarOf = (...events: Invented[]) => unfolded(writeCalendar(inventDataset(events), en));

/** The entries that an event of that date makes, each with its lines by name. */
function entriesOf(event: Partial<Invented> & Pick<Invented, 'date'>): Record<string, string>[] {
  const entries: Record<string, string>[] = [];
  for (const line of calendarOf({ id: 'boat', title: 'Boat', ...event })) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    const entry = entries.at(-1);
    if (entry) entry[name] = value.replaceAll('\\,', ',');
  }
  return entries;
}

describe('writeCalendar', () => {
  test('gives a day as a whole day that ends with the next', () => {
    expect(entriesOf({ date: { edtf: '1983-08-31' } })).toMatchObject([
      {
        UID: `boat@${krakatoa.id}`,
        'DTSTART;VALUE=DATE': '19830831',
        'DTEND;VALUE=DATE': '19830901',
        SUMMARY: 'Boat',
        STATUS: 'CONFIRMED',
      },
    ]);
  });

  test('gives a day that may be wrong as tentative', () => {
    const date = {
      basis: 'the day',
      certainty: 'uncertain',
      why: 'two logs differ',
      edtf: '1983-08-31',
    } as const;
    expect(entriesOf({ date })).toMatchObject([{ SUMMARY: 'Boat', STATUS: 'TENTATIVE' }]);
  });

  test('gives days as one stretch', () => {
    expect(entriesOf({ date: { edtf: '1983-08-27/1983-08-29' } })).toMatchObject([
      { 'DTSTART;VALUE=DATE': '19830827', 'DTEND;VALUE=DATE': '19830830' },
    ]);
  });

  test('gives a month as a stretch of whole days that says so', () => {
    expect(entriesOf({ date: { edtf: '1983-09' } })).toMatchObject([
      {
        'DTSTART;VALUE=DATE': '19830901',
        'DTEND;VALUE=DATE': '19831001',
        SUMMARY: 'Boat (some time in September 1983)',
        STATUS: 'TENTATIVE',
      },
    ]);
    expect(entriesOf({ date: { edtf: '1983-23' } })[0]?.['SUMMARY']).toBe('Boat (some time in autumn 1983)');
  });

  test('gives clock times in UTC, and no end to what has no length', () => {
    const [span] = entriesOf({ date: { edtf: '1983-08-27T23:00:00+07:00/1983-08-28T08:00:00+07:00' } });
    expect(span).toMatchObject({ DTSTART: '19830827T160000Z', DTEND: '19830828T010000Z' });
    const [instant] = entriesOf({ date: { edtf: '1983-08-27T10:02:00+07:00' } });
    expect(instant).toMatchObject({ DTSTART: '19830827T030200Z' });
    expect(Object.keys(instant ?? {}).filter((name) => name.startsWith('DTEND'))).toEqual([]);
  });

  test('gives what was planned as cancelled', () => {
    expect(entriesOf({ date: { edtf: '1983-08-27T10:00:00+07:00', kind: 'planned' } })).toMatchObject([
      { DTSTART: '19830827T030000Z', SUMMARY: 'Boat (planned, did not happen)', STATUS: 'CANCELLED' },
    ]);
    expect(entriesOf({ date: { edtf: '1983-08-27', kind: 'planned' } })).toMatchObject([
      { 'DTSTART;VALUE=DATE': '19830827', STATUS: 'CANCELLED' },
    ]);
  });

  test('gives each of several known days an entry of its own', () => {
    expect(entriesOf({ date: { edtf: '{1983-08-01,1983-08-09}' } })).toMatchObject([
      {
        UID: `boat-19830801@${krakatoa.id}`,
        'DTSTART;VALUE=DATE': '19830801',
        'DTEND;VALUE=DATE': '19830802',
      },
      {
        UID: `boat-19830809@${krakatoa.id}`,
        'DTSTART;VALUE=DATE': '19830809',
        'DTEND;VALUE=DATE': '19830810',
      },
    ]);
  });

  test('says of rough dates and of strands without dates what they are', () => {
    const rough = { edtf: '[1983-08-02..1983-08-16]', kind: 'approximate', words: 'weeks later' } as const;
    expect(entriesOf({ date: rough })).toMatchObject([
      { 'DTSTART;VALUE=DATE': '19830802', 'DTEND;VALUE=DATE': '19830817', SUMMARY: 'Boat (roughly then)' },
    ]);
    expect(entriesOf({ date: { edtf: '1983', kind: 'repeated' } })).toMatchObject([
      {
        'DTSTART;VALUE=DATE': '19830101',
        'DTEND;VALUE=DATE': '19840101',
        SUMMARY: 'Boat (many times, undated)',
      },
    ]);
  });

  test('puts what has one known end at that end', () => {
    expect(entriesOf({ date: { edtf: '/1983-05-08' } })).toMatchObject([
      {
        'DTSTART;VALUE=DATE': '19830508',
        'DTEND;VALUE=DATE': '19830509',
        SUMMARY: 'Boat (ends, no start given)',
      },
    ]);
    expect(entriesOf({ date: { edtf: '1983-05/..' } })).toMatchObject([
      {
        'DTSTART;VALUE=DATE': '19830501',
        'DTEND;VALUE=DATE': '19830601',
        SUMMARY: 'Boat (begins, no end given)',
      },
    ]);
  });

  test('is the same whenever it is written, stamped with the day of the newest source', () => {
    const source = krakatoa.sources[0];
    if (!source) throw new Error('Krakatoa has lost its sources.');
    const sources = ['1884-02', '1885-03-04', '1885~'].map((date, index) => ({
      ...source,
      id: `s${index}`,
      date,
    }));
    const dataset = inventDataset([{ id: 'boat', date: { edtf: '1983-08-27' } }], { sources });
    expect(unfolded(writeCalendar(dataset, en))).toContain('DTSTAMP:18850304T000000Z');
    expect(writeCalendar(dataset, en)).toBe(writeCalendar(structuredClone(dataset), en));
  });

  test('gives every entry a UID of its own, and every line its CRLF', () => {
    const text = writeCalendar(krakatoa, en);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = unfolded(text);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(uids.length).toBeGreaterThanOrEqual(krakatoa.events.length);
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('keeps hostile titles inside their own line, in lines of at most 75 octets', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('"', ',', ';', ':', '\\', '\r', '\n', 'END:VEVENT', '網', '🌋', 'ש', 'a'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(hostile, (title) => {
        const text = writeCalendar(inventDataset([{ id: 'boat', title, date: { edtf: '1983-08-27' } }]), en);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const lines = unfolded(text);
        expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
        const summary = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? '';
        const read = summary.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(title.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
