import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampHeight, heightMessages, hostOf } from './height-messages.ts';
import { readHostMessage } from './host-messages.ts';
import { createSizer } from './sizer.ts';

describe('a message from a host', () => {
  test.each([
    [{ sentinel: 'amp', type: 'frames-init' }, { kind: 'measure' }],
    [{ message: 'ready', secret: 'abc' }, { kind: 'measure' }],
    ['resize', { kind: 'measure' }],
    ['pymxPYMxchild-0xPYMxwidthxPYMx640', { kind: 'measure' }],
    ['[iFrameSizer]frame-1:8:false:false:32:true', { kind: 'measure', iframeResizer: 'frame-1' }],
    [
      { method: 'register', windowId: 7 },
      { kind: 'measure', iframely: 7 },
    ],
    [{ type: 'timeline:measure' }, { kind: 'measure' }],
    [
      { type: 'timeline:show', view: 'night', evil: 1 },
      { kind: 'show', view: { view: 'night' } },
    ],
    [
      { type: 'timeline:select', event: 'a-b' },
      { kind: 'select', event: 'a-b' },
    ],
    [
      { type: 'timeline:select', event: null },
      { kind: 'select', event: undefined },
    ],
    [
      { type: 'timeline:palette', palette: 'dark' },
      { kind: 'palette', palette: 'dark' },
    ],
  ])('is understood in the dialect of its host: %j', (data, meant) => {
    expect(readHostMessage(data)).toEqual(meant);
  });

  test.each([
    [null],
    [undefined],
    [7],
    [''],
    ['resize'.repeat(200)],
    ['[iFrameSizer]<img src=x>:1'],
    [[]],
    [{}],
    [{ type: 'timeline:select', event: '<img src=x onerror=alert(1)>' }],
    [{ type: 'timeline:select', event: { toString: 'x' } }],
    [{ type: 'timeline:palette', palette: 'url(//x)' }],
    [{ method: 'register', windowId: { a: 1 } }],
    [{ method: 'register', windowId: NaN }],
    [{ type: 'constructor' }],
    [{ type: '__proto__' }],
    [{ type: 'set-theme', css: 'body{display:none}' }],
  ])('that is not meant for the frame is none: %j', (data) => {
    expect(readHostMessage(data)).toBeUndefined();
  });

  test('never makes the frame throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readHostMessage(data);
      }),
    );
  });

  test('cannot make a view of anything but short words', () => {
    const message = readHostMessage({
      type: 'timeline:show',
      view: 'x'.repeat(501),
      from: 3,
      to: ['a'],
      event: 'e',
    });
    expect(message).toEqual({ kind: 'show', view: { event: 'e' } });
  });
});

describe('the height that a frame tells', () => {
  const told = (host = {}) => heightMessages(480, 639.6, 'https://example.org/embed.html', host);

  test('is said to every host that heeds what it knows', () => {
    expect(told()).toEqual([
      { type: 'timeline:height', height: 480 },
      { sentinel: 'amp', type: 'embed-size', height: 480 },
      { context: 'iframe.resize', src: 'https://example.org/embed.html', height: 480 },
      '{"type":"set-height","value":480}',
    ]);
  });

  test('is said by name to those that gave the frame one', () => {
    expect(told({ pym: 'child-0', wordpress: 'abc', iframeResizer: 'f1', iframely: 3 }).slice(4)).toEqual([
      'pymxPYMxchild-0xPYMxheightxPYMx480',
      { message: 'height', value: 480, secret: 'abc' },
      '[iFrameSizer]f1:480:640:init',
      { method: 'resize', windowId: 3, height: 480 },
    ]);
  });

  test('is whole, and within reason', () => {
    expect([0.4, 479.2, 1e9, Infinity, NaN, -3, 0].map(clampHeight)).toEqual([
      100,
      480,
      4000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('goes to the names in the frame’s address, unless they are none', () => {
    expect(hostOf('?childId=graphic-1', '#?secret=AbC123')).toEqual({
      pym: 'graphic-1',
      wordpress: 'AbC123',
    });
    for (const [search, hash] of [
      ['', ''],
      ['?childId=axPYMxb', '#?secret=%22'],
      ['?childId=<b>', '#secret'],
    ] as const)
      expect(hostOf(search, hash), search).toEqual({ pym: undefined, wordpress: undefined });
  });
});

describe('the sizer', () => {
  function sizer() {
    const frames: (() => void)[] = [];
    const posted: number[] = [];
    const own = createSizer({
      requestFrame: (callback) => frames.push(callback),
      post: (height) => posted.push(height),
    });
    const frame = () => frames.splice(0).forEach((callback) => callback());
    return { ...own, frame, frames, posted };
  }

  test('speaks once a frame, of the last it heard', () => {
    const { report, frame, frames, posted } = sizer();
    report(400, 640);
    report(480, 640);
    expect(frames).toHaveLength(1);
    frame();
    expect(posted).toEqual([480]);
  });

  test('keeps quiet where nothing has changed, and answers all the same when asked', () => {
    const { report, repeat, frame, posted } = sizer();
    report(480, 640);
    frame();
    report(481, 640);
    frame();
    expect(posted).toEqual([480]);
    repeat();
    frame();
    expect(posted).toEqual([480, 481]);
  });

  test('stops growing with a host that makes it higher because it is higher, until the width changes', () => {
    const { report, frame, posted } = sizer();
    for (let height = 480; height < 2000; height += 10) {
      report(height, 640);
      frame();
    }
    expect(posted.length).toBeLessThan(10);
    report(560, 900);
    frame();
    expect(posted.at(-1)).toBe(560);
  });
});
