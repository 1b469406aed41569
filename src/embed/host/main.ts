import type { TimelineHandle, TimelineTarget } from './api.d.ts';

/** Name of the custom element; the build fills it in. */
declare const ELEMENT_NAME: string;

const VIEW = ['view', 'from', 'to', 'event', 'group', 'step'] as const;
const LOOK = ['palette', 'ground', 'title', 'controls', 'lang'] as const;
/** Heights that are believed, in px. */
const [LEAST, MOST] = [100, 4000];
const WIDE = 900;

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** What the attributes of an element ask for; `get` reads one by its name. */
function queryOf(get: (name: string) => string | null, names: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = get(name);
    if (value !== null && value !== '') query.set(name, value);
  }
  return query;
}

const targetOf = (get: (name: string) => string | null): TimelineTarget =>
  Object.fromEntries(queryOf(get, VIEW));

/** The frame's address: the one that is given, or `embed.html` beside this script, with what is asked for. */
function addressOf(given: string | null, query: URLSearchParams): string | undefined {
  const { href } = location;
  if (given && !URL.canParse(given, href)) return undefined;
  const url = given ? new URL(given, href) : new URL('embed.html', own);
  if (!/^(https?|file):$/.test(url.protocol)) return undefined;
  query.forEach((value, name) => url.searchParams.set(name, value));
  return url.href;
}

/** Puts a frame into an element and keeps it at the height that it asks for. */
function frameIn(holder: HTMLElement, source: string, get: (name: string) => string | null): TimelineHandle {
  const frame = document.createElement('iframe');
  const mirror = get('mirror');
  const name = mirror === 'true' ? 'timeline' : mirror || 'timeline';
  const url = new URL(source);
  if (mirror !== null) {
    const kept = new URLSearchParams(new URLSearchParams(location.search).get(name) ?? '');
    queryOf((each) => kept.get(each), VIEW).forEach((value, each) => url.searchParams.set(each, value));
  }
  frame.src = url.href;
  frame.title = get('label') ?? (holder.getAttribute('aria-label') || 'Timeline');
  frame.loading = 'lazy';
  frame.allow = 'clipboard-write; fullscreen';
  const { style } = frame;
  style.cssText = 'display:block;width:100%;border:0';
  style.height = `${holder.clientWidth >= WIDE ? 560 : 480}px`;
  // A frame without a ground shows the host's only where their colour schemes are the same.
  if (url.searchParams.get('ground') === 'none') style.colorScheme = 'light';

  let ready = false;
  const waiting: unknown[] = [];
  const post = (message: unknown) => {
    if (ready) frame.contentWindow?.postMessage(message, '*');
    else waiting.push(message);
  };
  const tell = (type: string, detail: unknown) =>
    holder.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));

  addEventListener('message', ({ source: from, data }: MessageEvent<unknown>) => {
    if (from === null || from !== frame.contentWindow || typeof data !== 'object' || data === null) return;
    const { type, height, event, query } = data as Readonly<Record<string, unknown>>;
    if (type === 'timeline:height' && typeof height === 'number' && height > 0 && height < Infinity) {
      style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
    } else if (type === 'timeline:ready') {
      ready = true;
      waiting.splice(0).forEach(post);
      tell(type, null);
    } else if (type === 'timeline:select') {
      tell(type, { event: typeof event === 'string' ? event : null });
    } else if (type === 'timeline:view' && typeof query === 'string') {
      if (mirror !== null) mirrorIn(name, query);
      tell(type, { query });
    }
  });
  return {
    frame,
    show: (target) => post({ ...target, type: 'timeline:show' }),
    select: (event) => post({ type: 'timeline:select', event }),
  };
}

/** Keeps what is shown in the address of the page, under a name of its own. */
function mirrorIn(name: string, query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete(name);
  else url.searchParams.set(name, query);
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A browser may refuse too many changes in a short time.
  }
}

/** Puts the frame in the place of a figure's picture and link; what the figure says of itself stays. */
function upgrade(figure: HTMLElement): void {
  if (figure.timeline) return;
  const get = (name: string) => figure.getAttribute(`data-${name}`);
  const source = addressOf(get('timeline'), queryOf(get, [...VIEW, ...LOOK]));
  if (source === undefined) return;
  const handle = frameIn(figure, source, get);
  figure.timeline = handle;
  const caption = figure.querySelector('figcaption');
  figure.replaceChildren(handle.frame, ...(caption ? [caption] : []));
}

class TimelineElement extends HTMLElement {
  static observedAttributes = [...VIEW];
  override timeline: TimelineHandle | undefined;

  connectedCallback(): void {
    if (this.timeline) return;
    const get = (name: string) => this.getAttribute(name);
    const source = addressOf(get('src'), queryOf(get, [...VIEW, ...LOOK]));
    if (source === undefined) return;
    this.style.display = 'block';
    this.timeline = frameIn(this, source, get);
    this.replaceChildren(this.timeline.frame);
  }

  attributeChangedCallback(): void {
    this.timeline?.show(targetOf((name) => this.getAttribute(name)));
  }

  show(target: TimelineTarget): void {
    this.timeline?.show(target);
  }

  select(event: string | null): void {
    this.timeline?.select(event);
  }
}

/** A link of the article drives the timeline that it names, and brings it into view. */
function follow(event: MouseEvent): void {
  const { target: at } = event;
  const link = at instanceof Element ? at.closest<HTMLElement>('a[data-timeline]') : null;
  const id = link?.dataset['timeline'];
  if (!link || !id?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const holder = document.getElementById(id.slice(1));
  const handle = holder?.timeline;
  if (!holder || !handle) return;
  event.preventDefault();
  const target = targetOf((name) => link.getAttribute(`data-${name}`));
  const { event: chosen, ...rest } = target;
  if (chosen !== undefined && Object.keys(rest).length === 0) handle.select(chosen);
  else handle.show(target);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  holder.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

const start = () => document.querySelectorAll<HTMLElement>('figure[data-timeline]').forEach(upgrade);

if (!customElements.get(ELEMENT_NAME)) {
  customElements.define(ELEMENT_NAME, TimelineElement);
  document.addEventListener('click', follow);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
