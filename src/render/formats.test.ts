import { describe, expect, test } from 'vitest';
import { FONTS } from '../build/paths.mjs';
import { nodeTools } from '../cli/tools.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import { EVERYTHING } from '../model/filter.ts';
import { eventsIn } from '../view/events-in.ts';
import { Unwritable } from './coverage.ts';
import { FORMAT_NAMES, formats, type FormatName } from './formats.ts';
import { pictureFile } from './picture-file.ts';

const tools = nodeTools(FONTS);
const [first] = krakatoa.views;
const request = requestFor(krakatoa, {
  baseAddress: 'https://timeline.example/',
  view: { domain: first?.domain ?? krakatoa.home, filter: EVERYTHING },
});
const made = async (format: FormatName) => Buffer.from((await pictureFile(request, { format }, tools)).bytes);

const BEGINNINGS: Readonly<Record<FormatName, string>> = {
  png: '\x89PNG\r\n',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"',
  pdf: '%PDF-1.7',
  csv: '"id","date",',
  json: '{\n  "title": ',
};

describe.each(FORMAT_NAMES)('%s', (format) => {
  test('begins as its kind does', async () => {
    expect((await made(format)).toString('latin1').startsWith(BEGINNINGS[format])).toBe(true);
  });

  test('has the same bytes each time', async () => {
    expect(await made(format)).toEqual(await made(format));
  });

  test('has an ending and a media type of its own', () => {
    const others = FORMAT_NAMES.filter((name) => name !== format).map((name) => formats[name]);
    expect(others.map(({ extension }) => extension)).not.toContain(formats[format].extension);
    expect(others.map(({ type }) => type)).not.toContain(formats[format].type);
  });
});

describe('the events of a view', () => {
  const ids = eventsIn(request.view, request.timeline).map(({ id }) => id);

  test('are those that it shows, in CSV', async () => {
    const [, ...rows] = (await made('csv')).toString().trimEnd().split('\r\n');
    expect(rows.map((row) => /^"([^"]*)"/.exec(row)?.[1])).toEqual(ids);
    expect(ids.length).toBeLessThan(krakatoa.events.length);
  });

  test('are those that it shows, in JSON, with all that they name and the way back', async () => {
    const excerpt = JSON.parse((await made('json')).toString()) as {
      address: string;
      licence: object;
      events: { id: string; sources: { source: string }[]; moment?: unknown }[];
      sources: { id: string }[];
    };
    expect(excerpt.events.map(({ id }) => id)).toEqual(ids);
    expect(excerpt.events.every(({ moment }) => moment === undefined)).toBe(true);
    expect(excerpt.licence).toEqual(krakatoa.licence);
    expect(excerpt.address).toMatch(/^https:\/\/timeline\.example\/\?/);
    const named = new Set(excerpt.events.flatMap(({ sources }) => sources.map(({ source }) => source)));
    expect(new Set(excerpt.sources.map(({ id }) => id))).toEqual(named);
  });
});

describe('words that no font has', () => {
  const drawn = (title: string) => pictureFile(requestFor({ ...krakatoa, title }), { format: 'png' }, tools);

  test.each([
    ['an emoji', 'Ash 🌋 fall', /“🌋” \(U\+1F30B\) in “.*Ash 🌋 fall.*” is not in Source Serif 4 600/],
    ['Hebrew', 'Ash שלום', /“ש” \(U\+05E9\)/],
    ['a control character', 'Ash\u0007fall', /U\+0007 in “.*Ash·fall/],
    ['a sign that turns the line about', 'Ash \u202efall', /U\+202E/],
  ])('are named: %s', async (_, title, message) => {
    await expect(drawn(title)).rejects.toThrow(message);
    await expect(drawn(title)).rejects.toBeInstanceOf(Unwritable);
  });

  test.each([
    ['Ash فوق', /hold no Arabic letters/],
    ['Ash שלום', /hold no Hebrew letters/],
    ['Ash пепел', /hold no Cyrillic letters/],
    ['Ash 灰燼', /hold no Chinese characters but those of this timeline/],
    ['Ash 🌋 fall', /hold no emoji/],
    ['Ash 재 שלום', /hold no Hebrew letters and no Korean letters/],
  ])('are spoken of by their script, with a way out: %s', async (title, message) => {
    await expect(drawn(title)).rejects.toThrow(message);
    await expect(drawn(title)).rejects.toThrow(/or leave them out here and set them over the picture/);
  });

  test('are named a few at a time', async () => {
    const many = String.fromCodePoint(...Array.from({ length: 20 }, (_, index) => 0x5d0 + index));
    const message = await drawn(many).then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(message.split('\n').length).toBeLessThan(9);
    expect(message).toMatch(/There are \d+ more/);
  });
});
