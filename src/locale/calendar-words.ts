/** What stands in a calendar beside the title of an event whose date is not simply a day. */
export interface CalendarWords {
  /** `when` is a month, a season or a year in words. */
  readonly someTime: (title: string, when: string) => string;
  readonly approximate: (title: string) => string;
  readonly repeated: (title: string) => string;
  readonly begins: (title: string) => string;
  readonly ends: (title: string) => string;
  readonly planned: (title: string) => string;
  /** Why some events are missing. */
  readonly leftOut: (titles: readonly string[]) => string;
}

const en: CalendarWords = {
  someTime: (title, when) => `${title} (some time in ${when})`,
  approximate: (title) => `${title} (roughly then)`,
  repeated: (title) => `${title} (many times, undated)`,
  begins: (title) => `${title} (begins, no end given)`,
  ends: (title) => `${title} (ends, no start given)`,
  planned: (title) => `${title} (planned, did not happen)`,
  leftOut: (titles) =>
    `Left out, because neither start nor end is known and a calendar needs a day: ${titles.join('; ')}.`,
};

const languages: Readonly<Record<string, CalendarWords>> = { en };

/**
 * The words for a locale's tag, or the English ones. They are no part of a `Locale`, because they are
 * needed when the files are written and never by the page.
 */
export function calendarWordsFor(tag: string): CalendarWords {
  return languages[tag] ?? languages[tag.split('-')[0] ?? ''] ?? en;
}
