import { beforeEach, describe, expect, test } from 'vitest';
import { createAnnouncer, type Announcer, type Clock } from './announcer.ts';

/** A clock that stands still until it is told how late it is. */
class TestClock implements Clock {
  time = 0;
  due: { at: number; callback: () => void }[] = [];
  now = () => this.time;
  after = (wait: number, callback: () => void) => {
    const entry = { at: this.time + wait, callback };
    this.due.push(entry);
    return () => void (this.due = this.due.filter((each) => each !== entry));
  };
  until(time: number) {
    for (;;) {
      const [next] = this.due.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.due = this.due.filter((each) => each !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = time;
  }
}

let clock: TestClock;
let said: [number, string][];
let announcer: Announcer;

beforeEach(() => {
  clock = new TestClock();
  said = [];
  announcer = createAnnouncer((sentence) => said.push([clock.time, sentence]), clock);
});

describe('the announcer', () => {
  test('says nothing of its own accord', () => {
    clock.until(10_000);
    expect(said).toEqual([]);
  });

  test('tells the outcome of many changes once they have settled', () => {
    for (let at = 0; at < 1000; at += 100) {
      clock.until(at);
      announcer.changed(() => `as of ${at}`);
    }
    clock.until(5000);
    expect(said).toEqual([[1300, 'as of 900']]);
  });

  test('asks what there is to say only then, and is silent if it is nothing', () => {
    let asked = 0;
    announcer.changed(() => void (asked += 1));
    expect(asked).toBe(0);
    clock.until(400);
    expect([asked, said]).toEqual([1, []]);
    announcer.changed(() => 'now');
    clock.until(800);
    expect(said).toEqual([[800, 'now']]);
  });

  test('never says two sentences within 800 ms', () => {
    announcer.say('Link copied.');
    announcer.changed(() => 'moved');
    announcer.say('Picture saved.');
    clock.until(500);
    announcer.changed(() => 'moved on');
    clock.until(5000);
    expect(said).toEqual([
      [0, 'Link copied.'],
      [800, 'Picture saved.'],
      [1600, 'moved on'],
    ]);
  });

  test('says a sentence again when it is true again', () => {
    announcer.say('Link copied.');
    clock.until(2000);
    announcer.say('Link copied.');
    clock.until(3000);
    expect(said).toHaveLength(2);
  });

  test('is quiet when stopped', () => {
    announcer.changed(() => 'moved');
    announcer.stop();
    clock.until(5000);
    expect(said).toEqual([]);
  });
});
