/** Types of `embed.js`, the script for pages that frame a timeline. */

/** What a timeline can be asked to show; instants as ISO 8601, ids as in the addresses of the site. */
export interface TimelineTarget {
  /** A named view. */
  view?: string;
  from?: string;
  to?: string;
  event?: string;
  group?: 'theme' | 'forum' | 'actor' | 'none';
  /** A step of the story. */
  step?: string;
}

/** A framed timeline, as its page can speak to it. */
export interface TimelineHandle {
  readonly frame: HTMLIFrameElement;
  /** Goes to a view. What is asked for before the frame is ready is done as soon as it is. */
  show(target: TimelineTarget): void;
  /** Opens an event; `null` closes what is open. */
  select(event: string | null): void;
}

/** Fired at the figure or the element, and bubbling. */
export interface TimelineEvents {
  'timeline:ready': CustomEvent<null>;
  /** A reader has opened an event, or closed it. */
  'timeline:select': CustomEvent<{ event: string | null }>;
  /** The view has come to rest; `query` reopens it, in a frame and in the full timeline. */
  'timeline:view': CustomEvent<{ query: string }>;
}

/** `<timeline-element view="…" palette="…">`: the same frame as an element. Attributes may change. */
export interface TimelineElement extends HTMLElement {
  timeline: TimelineHandle | undefined;
  show(target: TimelineTarget): void;
  select(event: string | null): void;
}

declare global {
  interface HTMLElement {
    /** Set on a `<figure data-timeline>` once it is upgraded. */
    timeline?: TimelineHandle | undefined;
  }
  interface HTMLElementTagNameMap {
    'timeline-element': TimelineElement;
  }
  interface HTMLElementEventMap {
    'timeline:ready': TimelineEvents['timeline:ready'];
    'timeline:select': TimelineEvents['timeline:select'];
    'timeline:view': TimelineEvents['timeline:view'];
  }
}
