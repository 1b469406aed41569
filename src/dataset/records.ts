import type { Domain } from '../time/domain.ts';
import type { DateRecord, Moment } from '../time/moment.ts';

/**
 * The shape of a dataset file, as `data/timeline.schema.json` describes it.
 * Identifiers are lower-case words joined by hyphens. All text is plain text; a claim's sources
 * follow it as numbers in square brackets, `… under the doors.[1,2]`, counting from 1 in the
 * `sources` of the same event or story step.
 */
export interface DatasetRecord {
  readonly $schema?: string;
  readonly id: string;
  /** Name of the whole: "Krakatoa, 1883". */
  readonly title: string;
  /** The page's headline: "Joining the dots". */
  readonly headline: string;
  readonly standfirst: string;
  /** BCP 47 tag of the language the dataset is written in. */
  readonly language: string;
  /** IANA time zone of the axis. */
  readonly zone: string;
  /** What that zone is called on the axis: "Western Indonesia Time". */
  readonly zoneName?: string;
  /** Furthest that a reader can zoom out; an EDTF interval of days. */
  readonly extent: string;
  /** What is seen first; an EDTF interval of days. */
  readonly home: string;
  readonly credit: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Where corrections go: a mail or web address. */
  readonly corrections?: string;
  /** Source line of the whole, one sentence, and the sources it names. */
  readonly sourceLine: string;
  readonly themes: readonly Theme[];
  readonly forums: readonly Forum[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly events: readonly EventRecord[];
  readonly relations: readonly Relation[];
  readonly insights: readonly Insight[];
  readonly views: readonly NamedView[];
  readonly story?: Story;
}

export interface Theme {
  readonly id: string;
  readonly name: string;
  /** One word, where there is little room. */
  readonly short?: string;
  readonly description: string;
  readonly colour: { readonly light: ThemeColour; readonly dark: ThemeColour };
}

/** Six-digit hex; `mark` for shapes (3:1 on paper), `text` for words (4.5:1). */
export interface ThemeColour {
  readonly mark: string;
  readonly text: string;
}

export interface Forum {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly description: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The name in the actor's own script, with its language tag. */
  readonly native?: { readonly text: string; readonly language: string };
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** IANA time zone. */
  readonly zone: string;
  /** Sun at the place, as instants with offset, where night is to be drawn. */
  readonly nights?: readonly { readonly sunset: string; readonly sunrise: string }[];
}

export interface Term {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly romanised: string;
  readonly literal: string;
  readonly usual: string;
  /** Event where it first matters. */
  readonly first: string;
}

export interface Source {
  readonly id: string;
  readonly kind: 'primary' | 'secondary';
  readonly author?: string;
  /** Title, or a description in square brackets where the title is not known. */
  readonly title: string;
  readonly publisher: string;
  /** EDTF date of publication; left out where not known. */
  readonly date?: string;
  readonly url?: string;
  /** Document symbol of an organisation, such as A/66/359. */
  readonly symbol?: string;
  readonly language: string;
  /** A weakness the reader should know: a copy, a mirror, a part read. */
  readonly note?: string;
}

export interface Citation {
  readonly source: string;
  /** Which claims it carries: "date, place", "quotation". */
  readonly supports: string;
}

export interface EventRecord {
  readonly id: string;
  /** Three authored lengths; none a cut of another. */
  readonly title: string;
  readonly short: string;
  readonly tiny: string;
  /** At the head of the details; at most six words. */
  readonly heading: string;
  readonly summary: string;
  readonly text: readonly string[];
  readonly date: DateRecord & {
    /** What the date is the date of: "day of adoption". */
    readonly basis: string;
    readonly certainty: 'certain' | 'approximate' | 'uncertain';
    readonly why: string;
  };
  /** The first is the one that gives lane and colour. */
  readonly themes: readonly string[];
  readonly forum?: string;
  readonly actors: readonly { readonly actor: string; readonly role: string }[];
  readonly place: string;
  readonly weight: 1 | 2 | 3 | 4 | 5;
  readonly parent?: string;
  /** Core events are always shown; context can be shown or hidden, and is hidden at first. */
  readonly scope: 'core' | 'context';
  /** True for what others did: drawn in grey. */
  readonly outside?: boolean;
  /** What the event pushes or touches: a norm, an instrument. */
  readonly norm?: string;
  readonly outcome?: string;
  readonly terms?: readonly string[];
  /** Where sources disagree, in a sentence; draws the "?". */
  readonly disagreement?: string;
  /** Gets a picture of its hours inside the year view. */
  readonly inset?: boolean;
  /** For an event with clock times: what is said at its start, along it, and at its end. */
  readonly captions?: { readonly start: string; readonly span: string; readonly end: string };
  readonly sources: readonly Citation[];
}

export const RELATION_TYPES = [
  'part-of',
  'then',
  'prepares',
  'echoes',
  'same-call',
  'kept-up',
  'carries-on',
  'responds-to',
  'at-odds-with',
  'announced',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Read from → to: "draft declaration — part of → conference". */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  /** The words on the line. */
  readonly verb: string;
  /** The source that carries the link; without one it is our own reading, and says so. */
  readonly source?: string;
}

/**
 * One editorial line on the axis. `{count}` and `{total}` are filled from the dated events
 * within `among` (total) and within `within` (count); the line is dropped unless count × 2 > total.
 */
export interface Insight {
  readonly text: string;
  readonly among: string;
  readonly within: string;
}

export interface NamedView {
  readonly id: string;
  readonly name: string;
  /** EDTF interval of days, or of instants with offset. */
  readonly domain: string;
  readonly event?: string;
  /** Offered on the page under "Or begin with". */
  readonly offered?: boolean;
}

export interface Story {
  readonly title: string;
  /** Reading time in minutes. */
  readonly minutes: number;
  readonly steps: readonly StoryStep[];
}

export interface StoryStep {
  readonly id: string;
  readonly title: string;
  readonly view: string;
  /** Event that the path goes through at this step. */
  readonly stop?: string;
  /** Events lit beside it. */
  readonly lit: readonly string[];
  readonly text: readonly string[];
  readonly term?: string;
  readonly sources: readonly Citation[];
}

/** An event whose date has been read. */
export interface TimelineEvent extends EventRecord {
  readonly moment: Moment;
}

/** A checked dataset: dates read, intervals turned into instants. Plain JSON. */
export interface Dataset extends Omit<
  DatasetRecord,
  'events' | 'extent' | 'home' | 'views' | 'insights' | 'places'
> {
  readonly extent: Domain;
  readonly home: Domain;
  readonly events: readonly TimelineEvent[];
  readonly views: readonly (Omit<NamedView, 'domain'> & { readonly domain: Domain })[];
  readonly insights: readonly { readonly text: string; readonly among: Domain; readonly within: Domain }[];
  readonly places: readonly (Omit<Place, 'nights'> & { readonly nights: readonly Domain[] })[];
}
