import { expect, test } from 'vitest';
import { progressBar } from './progress.ts';

function screen(isTTY: boolean, columns = 60) {
  const written: string[] = [];
  return { isTTY, columns, write: (text: string) => written.push(text), written };
}

test('a terminal shows how much is done, in a line that is written over', () => {
  const terminal = screen(true);
  const bar = progressBar(4, terminal);
  bar.show(1, 'home.png');
  bar.show(4, 'events/a-very-long-name-that-has-no-room-at-all-in-a-line-of-sixty.png');
  bar.end();
  const lines = terminal.written.map((text) => text.replace('\r\u001b[K', ''));
  expect(lines[0]).toBe('██████░░░░░░░░░░░░░░░░░░ 1 of 4  home.png');
  expect(lines[1]).toHaveLength(59);
  expect(lines[2]).toBe('');
});

test('a file or a pipe is spared it', () => {
  const pipe = screen(false);
  const bar = progressBar(4, pipe);
  bar.show(1, 'home.png');
  bar.end();
  expect(pipe.written).toEqual([]);
});
