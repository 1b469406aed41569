import { arrange, type ArrangeOptions, type Arrangement } from '../layout/arrange.ts';
import type { Measure } from '../layout/metrics.ts';
import type { Locale } from '../locale/locale.ts';
import { CORE, passes, type Filter } from '../model/filter.ts';
import type { Link, Timeline } from '../model/timeline.ts';
import { stopsUpTo } from '../scene/path.ts';
import { compose, type DrawRelations } from '../scene/compose.ts';
import type { ClearGround } from '../scene/clear.ts';
import type { CloseUp } from '../scene/close-up.ts';
import type { RecentZoom } from '../scene/events.ts';
import { palettes, suited, type PaletteName, type Wish } from '../scene/palette.ts';
import type { Scene, Target } from '../scene/scene.ts';
import { clampDomain, panDomain, sameDomain, spanOf, type Domain } from '../time/domain.ts';
import { levelAt, type Level } from '../time/ticks.ts';
import type { flight } from './flight.ts';
import { nextStep, shortestSpan } from './steps.ts';
import { usualState, type Mode, type PageState } from './page-state.ts';
import type { Grouping } from './view.ts';
import { DAY } from '../time/durations.ts';

/** What the page needs from its surroundings: frames and the reader's wishes about motion. */
export interface Surroundings {
  requestFrame(callback: (time: number) => void): number;
  cancelFrame(handle: number): void;
  reducedMotion(): boolean;
  /** How the canvas is laid out, where that is not as on the page. */
  arrange?(options: ArrangeOptions): Arrangement;
  /** Where there is no paper behind the canvas. */
  readonly clear?: ClearGround | undefined;
}

/** A view at rest, and what its layout depends on besides. */
type Rest = Pick<ArrangeOptions, 'view' | 'width' | 'themeNames'>;

/** What moves on the canvas besides the view. */
export interface Motion {
  /** How a segment of the path is drawn: fraction of its time to fraction of its length. */
  draw(time: number): number;
  /** Lets what is shown now fade, in so many ms, into what is shown next. */
  blend(duration: number): void;
  /** Moves the marks from where they stood to where they stand now, once the page shows it. */
  regroup?(before: Scene, after: Scene): void;
  /**
   * The zooms that were left a moment ago.
   *
   * @param beat - counts the frames that are drawn for what fades alone.
   */
  recent?(beat: number): readonly RecentZoom[];
  /** Ends what moves at once. */
  halt?(): void;
}

const STILL: Surroundings = {
  requestFrame: () => 0,
  cancelFrame: () => undefined,
  reducedMotion: () => true,
};

/** How long a segment of the story's path takes to be drawn, in ms. */
const SEGMENT = 600;

/**
 * The state of the page. While a gesture or a flight lasts only `domain` changes, at most once a
 * frame; `arrangement` follows when it rests.
 */
export class Explorer {
  readonly timeline: Timeline;
  readonly measure: Measure;
  readonly locale: Locale;
  readonly surroundings: Surroundings;

  domain: Domain = $state.raw([0, 1]);
  width = $state(992);
  group: Grouping = $state('theme');
  selected: string | undefined = $state();
  attended: string | undefined = $state();
  filter: Filter = $state.raw(CORE);
  collapsed: readonly string[] = $state.raw([]);
  /** What is looked for, and what was found; `hits` is left out where nothing is looked for. */
  query = $state('');
  hits: ReadonlySet<string> | undefined = $state.raw();
  /** What draws the relations of an event; loaded with its details, or at the reader's first sign of life. */
  relations: DrawRelations | undefined = $state.raw();
  /** What is drawn close to, besides marks and labels; loaded with what follows the address. */
  closeUp: CloseUp | undefined = $state.raw();
  /** The relation of the selected event that the reader points at. */
  pointed: Link['relation'] | undefined = $state.raw();
  /** The event that the pointer is over. */
  hovered: string | undefined = $state();
  /** Counts the frames that are drawn for what fades alone. */
  beat = $state(0);
  /** The way walked along relations, the selected event last. */
  trail: readonly string[] = [];
  /** A sentence for those who do not see what has been done; a new array each time, even of the same. */
  said: readonly [string] | undefined = $state.raw();
  /** The step of the story that is being told, counting from 0. */
  step: number | undefined = $state();
  /** The step whose text is there to read: it follows `step` when the view has arrived. */
  read: number | undefined = $state();
  /** Where the story was left, and is taken up again. */
  left = $state(0);
  /** The part of the page that the reader is going to, until its title has taken focus. */
  due: 'story' | 'list' | undefined = $state();
  /** How many stops of the story's path are joined; a fraction is a segment half drawn. */
  joined = $state(0);
  mode: Mode = $state('explore');
  /** What the reader chose; the system's wish is `systemPalette`. */
  chosenPalette: PaletteName | undefined = $state();
  systemPalette: PaletteName = $state('light');
  /** What the reader's system asks of colours besides. */
  wish: Wish | undefined = $state();
  /** True while a gesture or a flight lasts. */
  moving = $state(false);
  /** What the last rest is laid out from; new each time the view comes to rest. */
  rest: Rest = $state.raw() as Rest;

  /** The way from view to view; until the page has loaded it, views change at once. */
  flights: typeof flight | undefined;
  /** What else moves; until the page has loaded it, all is there at once. */
  motion: Motion | undefined = undefined;

  #previous: Arrangement | undefined;
  /** The layout at the last rest, made when it is first asked for: a narrow page, or a list, can do without. */
  readonly arrangement: Arrangement = $derived.by(() => {
    const { rest, timeline, measure, locale } = this;
    const options = { ...rest, timeline, measure, locale, previous: this.#previous };
    this.#previous = (this.surroundings.arrange ?? arrange)(options);
    return this.#previous;
  });
  #pointable: { readonly at: Arrangement; readonly targets: readonly Target[] } | undefined;
  /** Where events can be pointed at, as of the last rest: while a gesture lasts they stay where they were. */
  readonly targets: readonly Target[] = $derived.by(() => {
    const { arrangement: at, scene } = this;
    if (this.#pointable?.at !== at) this.#pointable = { at, targets: scene.targets };
    return this.#pointable.targets;
  });

  readonly palette: PaletteName = $derived(this.chosenPalette ?? this.systemPalette);
  readonly colours = $derived(suited(palettes[this.palette], this.wish));
  readonly scene = $derived.by(() =>
    compose({
      arrangement: this.arrangement,
      domain: this.domain,
      palette: this.colours,
      closeUp: this.closeUp,
      clear: this.surroundings.clear,
      id: 'timeline',
      joined: this.joined,
      relations: this.relations,
      pointed: this.pointed,
      hovered: this.moving ? undefined : this.hovered,
      recent: this.motion?.recent?.(this.beat),
    }),
  );
  readonly pxPerDay = $derived((this.width * DAY) / spanOf(this.domain));
  readonly level: Level = $derived(levelAt(this.pxPerDay, this.arrangement.level));
  readonly selectedEvent = $derived.by(() =>
    this.selected === undefined ? undefined : this.timeline.event(this.selected),
  );

  readonly steps = $derived.by(() => this.timeline.dataset.story?.steps ?? []);
  /** The step of the story that is being told. */
  readonly told = $derived.by(() => (this.step === undefined ? undefined : this.steps[this.step]));

  #frame = 0;
  #pending: Domain | undefined;

  constructor(
    timeline: Timeline,
    measure: Measure,
    locale: Locale,
    width: number,
    surroundings: Surroundings = STILL,
  ) {
    this.timeline = timeline;
    this.measure = measure;
    this.locale = locale;
    this.surroundings = surroundings;
    this.width = width;
    this.domain = timeline.dataset.home;
    this.settle();
  }

  /** The state that a link without a query stands for. */
  get usual(): PageState {
    return usualState(this.timeline);
  }

  /** Takes on a state at once, as a link or the browser's history gives it. */
  restore(state: PageState): void {
    this.#stop();
    this.domain = this.#clamped(state.domain);
    this.group = state.group;
    this.selected = state.selected;
    this.filter = state.filter;
    this.collapsed = state.collapsed;
    this.query = state.query;
    if (state.query === '') this.hits = undefined;
    if (state.step === undefined) this.leaveStory();
    else this.#begin(this.steps.findIndex(({ id }) => id === state.step));
    this.read = this.step;
    if (state.selected !== undefined) this.#admit([state.selected]);
    this.mode = state.mode;
    this.chosenPalette = state.palette;
    this.settle();
  }

  /** Shows a domain in the next frame; several in one frame count as the last. */
  show(domain: Domain): void {
    this.#stop();
    this.moving = true;
    this.#pending = this.#clamped(domain);
    this.#frame = this.surroundings.requestFrame(() => {
      this.#frame = 0;
      this.#flush();
    });
  }

  /** Lays the picture out anew for what is shown now. */
  settle(): void {
    this.#flush();
    this.moving = false;
    const { domain, group, selected, attended, filter, collapsed, hits, step, width } = this;
    this.rest = {
      view: { domain, group, selected, attended, filter, collapsed, hits, step },
      width,
      themeNames: this.wish !== undefined && group !== 'theme' ? 'always' : 'room',
    };
  }

  /** Goes to a domain on a smooth path that any later call interrupts; at once with reduced motion. */
  fly(to: Domain, duration?: number): void {
    this.#stop();
    this.#flyTo(to, duration);
  }

  #flyTo(to: Domain, duration?: number): void {
    this.#flush();
    const target = this.#clamped(to);
    const arrive = () => {
      this.domain = target;
      this.settle();
      this.#arrive();
    };
    if (sameDomain(this.domain, target)) {
      arrive();
      return;
    }
    if (!this.flights || this.surroundings.reducedMotion()) {
      this.motion?.blend(120);
      arrive();
      return;
    }
    this.moving = true;
    const path = this.flights(this.domain, target);
    this.#animate(duration ?? path.duration, (fraction) => (this.domain = path.at(fraction)), arrive);
  }

  /** Draws a frame for each fraction, from 0 to below 1, of `duration` ms, and then ends. */
  #animate(duration: number, draw: (fraction: number) => void, end: () => void): void {
    let start: number | undefined;
    const frame = (time: number) => {
      start ??= time;
      const fraction = (time - start) / duration;
      this.#frame = 0;
      if (fraction >= 1) {
        end();
        return;
      }
      draw(fraction);
      this.#frame = this.surroundings.requestFrame(frame);
    };
    this.#frame = this.surroundings.requestFrame(frame);
  }

  /** The next step of the zoom in (1) or out (−1). */
  zoomTarget(direction: 1 | -1): ReturnType<typeof nextStep> {
    return nextStep(this.domain, direction, this.#focus(), this.#bounds());
  }

  zoomStep(direction: 1 | -1, about = this.#focus()): void {
    const step = nextStep(this.domain, direction, about, this.#bounds());
    if (step) this.fly(step.domain, 300);
  }

  home(): void {
    this.fly(this.timeline.dataset.home);
  }

  /** Moves by a fraction of what is shown; later if positive. */
  pan(fraction: number): void {
    this.fly(panDomain(this.domain, spanOf(this.domain) * fraction), 300);
  }

  resize(width: number): void {
    if (Math.abs(width - this.width) < 1) return;
    this.width = width;
    this.settle();
  }

  /** Draws as the reader's system asks. */
  suit(wish: Wish | undefined): void {
    this.wish = wish;
    this.settle();
  }

  regroup(group: Grouping): void {
    this.#stop();
    const before = this.scene;
    this.group = group;
    this.settle();
    if (this.surroundings.reducedMotion()) this.motion?.blend(120);
    else this.motion?.regroup?.(before, this.scene);
  }

  /** Shows what a filter lets pass. */
  filterBy(filter: Filter): void {
    this.#stop();
    this.filter = filter;
    if (this.selectedEvent && !passes(this.selectedEvent, filter)) this.selected = undefined;
    this.settle();
  }

  /** Takes note of what is looked for, and marks what was found; `undefined` where nothing is looked for. */
  look(query: string, hits: ReadonlySet<string> | undefined): void {
    this.query = query;
    this.hits = hits;
    this.settle();
  }

  /** Has a sentence said that nothing on the page gives away. */
  say(sentence: string): void {
    this.said = [sentence];
  }

  /** Shows a lane as marks only, or whole again. */
  fold(lane: string): void {
    this.#stop();
    this.collapsed = this.collapsed.includes(lane)
      ? this.collapsed.filter((id) => id !== lane)
      : [...this.collapsed, lane];
    this.settle();
  }

  /**
   * Tells a step of the story: joins the path up to it, then goes to its view, then gives its text. Any
   * other call that changes what is shown leaves out what of this is not done.
   */
  tell(index: number): void {
    const step = this.steps[index];
    if (!step) return;
    this.#stop();
    this.motion?.blend(this.surroundings.reducedMotion() ? 120 : 220);
    const from = this.joined;
    this.selected = undefined;
    this.mode = 'explore';
    this.#begin(index);
    this.read ??= index;
    this.due = 'story';
    this.settle();
    const to = this.joined;
    const view = this.timeline.dataset.views.find(({ id }) => id === step.view);
    const go = () => {
      this.joined = to;
      this.#flyTo(view?.domain ?? this.domain);
    };
    const { motion } = this;
    if (from === to || !motion || this.surroundings.reducedMotion()) {
      go();
      return;
    }
    this.joined = from;
    this.#animate(SEGMENT, (share) => (this.joined = from + (to - from) * motion.draw(share)), go);
  }

  /** Starts the story, or takes it up where it was left. */
  resume(): void {
    this.tell(this.step ?? this.left);
  }

  /** Ends the story; what is shown stays, and so does the path as far as it is joined. */
  leaveStory(): void {
    if (this.step === undefined) return;
    this.#stop();
    this.left = this.step;
    this.step = undefined;
    this.read = undefined;
    this.settle();
  }

  /** Ends the story that is told to its end: the whole path stays, and the whole is shown. */
  lookAround(): void {
    this.leaveStory();
    this.left = 0;
    this.home();
  }

  #arrive(): void {
    if (this.step === undefined) return;
    this.read = this.step;
    this.joined = stopsUpTo(this.steps, this.step);
  }

  #begin(index: number): void {
    const step = this.steps[index];
    this.step = index;
    this.joined = stopsUpTo(this.steps, index);
    if (step) this.#admit([...step.lit, ...(step.stop === undefined ? [] : [step.stop])]);
  }

  /** Lets events pass the filter: shows context where they are of it, and clears the rest if it hides one. */
  #admit(ids: readonly string[]): void {
    const events = ids.flatMap((id) => this.timeline.event(id) ?? []);
    const context = this.filter.context || events.some(({ scope }) => scope === 'context');
    const widened = context === this.filter.context ? this.filter : { ...this.filter, context };
    this.filter = events.every((event) => passes(event, widened)) ? widened : { ...CORE, context };
  }

  /** Selects an event, and brings it into view if it is not. `undefined` selects none. */
  select(id: string | undefined): void {
    this.#stop();
    this.selected = id;
    this.pointed = undefined;
    if (id === undefined) this.trail = [];
    const event = this.selectedEvent;
    if (event) this.#admit([event.id]);
    this.settle();
    if (event && this.mode === 'explore') this.reveal(event.id);
  }

  /** Gives an event the reader's attention: it is drawn, and in view. */
  attend(id: string): void {
    this.attended = id;
    this.settle();
    this.reveal(id);
  }

  /** Pans, at the same zoom, until an event is in view. */
  reveal(id: string): void {
    const moment = this.timeline.event(id)?.moment;
    if (!moment) return;
    const [from, to] = this.domain;
    if (moment.start.earliest < to && moment.end.latest > from) return;
    const span = to - from;
    const extent = this.timeline.dataset.extent;
    const start = Math.max(moment.start.earliest, extent[0]);
    const end = Math.min(moment.end.latest, extent[1]);
    const middle = end - start > span ? start + span / 2 : (start + end) / 2;
    this.fly([middle - span / 2, middle + span / 2]);
  }

  #bounds() {
    const { home, extent } = this.timeline.dataset;
    return { width: this.width, home, extent };
  }

  /** Zooming goes about the selected event where it is in view, else about the middle. */
  #focus(): number {
    const moment = this.selectedEvent?.moment;
    const middle = (this.domain[0] + this.domain[1]) / 2;
    if (!moment) return middle;
    const at = (moment.start.earliest + moment.end.latest) / 2;
    return at > this.domain[0] && at < this.domain[1] ? at : middle;
  }

  #clamped(domain: Domain): Domain {
    return clampDomain(domain, this.timeline.dataset.extent, shortestSpan(this.width));
  }

  #flush(): void {
    if (this.#pending) this.domain = this.#pending;
    this.#pending = undefined;
  }

  #stop(): void {
    if (this.#frame !== 0) this.surroundings.cancelFrame(this.#frame);
    this.#frame = 0;
    this.motion?.halt?.();
    this.#arrive();
  }
}
