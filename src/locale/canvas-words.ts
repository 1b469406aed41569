import type { Precision } from '../time/moment.ts';

/** The words that stand on the canvas itself and in the text of a picture, as data or small templates. */
export interface CanvasWords {
  /** Lanes that no record of the dataset names. */
  readonly notStated: string;
  readonly otherActors: string;
  readonly everything: string;
  /** How many of a lane's events a filter shows. */
  partOf(count: number, total: number): string;
  /** Why a lane is empty at a zoom. */
  readonly nothingDated: string;
  readonly nothingInView: string;
  strandsNotDrawn(count: number): string;
  /** Beside a mark that stands for more events than itself. */
  more(count: number): string;
  /**
   * At an event whose period of doubt is wider than the view: its day is one of these.
   *
   * @param follows - whether it goes on from the words of the event, or stands by itself.
   */
  someDay(ofMonth: boolean, follows: boolean): string;
  /** In the band of an event known to the day. */
  readonly hourUnknown: string;
  /** Under the first and the last day of an event that is known from day to day. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly sunset: string;
  readonly sunrise: string;
  readonly zoomIn: string;
  /** A cardinal number in words up to ten, digits above. */
  readonly cardinal: (count: number) => string;
  /** How a picture is described to those who do not see it. */
  description(parts: { title: string; domain: string; lanes: readonly string[]; events: number }): string;
  readonly key: string;
  readonly source: string;
  exported(date: string): string;
  readonly keyKinds: Readonly<Record<Precision, string>>;
  readonly path: string;
}
