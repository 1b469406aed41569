import { select } from 'd3-selection';
import { zoom as createZoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { panDomain, spanOf, type Domain } from '../time/domain.ts';
import type { Explorer } from '../view/explorer.svelte.ts';
import { draw } from '../view/easing.ts';
import { flight } from '../view/flight.ts';
import { blend } from './blend.ts';
import { fadeForms } from './form-fade.svelte.ts';
import { halt, regroup } from './regroup.ts';
import { shortestSpan } from '../view/steps.ts';

/** A wheel notch of a mouse is this many px or more; a trackpad's pinch comes in smaller steps. */
const NOTCH = 50;

/**
 * May this event start or go on with a gesture? A plain wheel scrolls the page, one finger scrolls
 * it too (its sideways movement is a pan of its own), and only the main button drags.
 */
export function startsGesture(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
  return (event as MouseEvent).button === 0 && !(event as MouseEvent).ctrlKey;
}

/** Doublings for a turn of the wheel; a pinch on a trackpad is ten times as fine. */
export const wheelDoublings = ({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>) => {
  const pixels = deltaY * (deltaMode === 1 ? 20 : deltaMode === 2 ? 400 : 1);
  return -pixels * (Math.abs(pixels) < NOTCH ? 0.014 : 0.004);
};

/**
 * Gestures on the canvas: the one place that knows d3-zoom. Writes domains, never transforms. Brings the
 * explorer its flights and other motion, which nobody can ask for before.
 *
 * @returns takes the gestures off again.
 */
export function zoomGestures(element: HTMLElement, explorer: Explorer): () => void {
  explorer.flights = flight;
  const forms = fadeForms(explorer);
  explorer.motion = { draw, blend, regroup, halt, recent: forms.recent };
  const { extent } = explorer.timeline.dataset;
  const selection = select(element);
  const behaviour = createZoom<HTMLElement, unknown>()
    .filter(startsGesture)
    .wheelDelta(wheelDoublings)
    .clickDistance(4)
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!sourceEvent) return;
      const perPx = spanOf(extent) / explorer.width / transform.k;
      const start = extent[0] - transform.x * perPx;
      explorer.show([start, start + perPx * explorer.width]);
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) explorer.settle();
    });
  selection.call(behaviour).on('dblclick.zoom', null);

  const stopWatching = $effect.root(() => {
    $effect(() => {
      const { width } = explorer;
      behaviour
        .extent([
          [0, 0],
          [width, 1],
        ])
        .scaleExtent([1, spanOf(extent) / shortestSpan(width)])
        .translateExtent([
          [0, -Infinity],
          [width, Infinity],
        ]);
    });
  });
  // The view may have moved by other means since the last gesture.
  const meet = () => {
    const [start] = explorer.domain;
    const k = spanOf(extent) / spanOf(explorer.domain);
    const x = (-(start - extent[0]) / spanOf(extent)) * explorer.width * k;
    (element as HTMLElement & { __zoom?: unknown }).__zoom = zoomIdentity.translate(x, 0).scale(k);
  };
  const at = (event: MouseEvent, domain: Domain) =>
    domain[0] + ((event.clientX - element.getBoundingClientRect().left) / explorer.width) * spanOf(domain);

  let wheelRest = 0;
  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      meet();
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    explorer.show(panDomain(explorer.domain, (sideways / explorer.width) * spanOf(explorer.domain)));
    window.clearTimeout(wheelRest);
    wheelRest = window.setTimeout(() => explorer.settle(), 150);
  };
  const doubleClick = (event: MouseEvent) => {
    event.preventDefault();
    explorer.zoomStep(event.shiftKey ? -1 : 1, at(event, explorer.domain));
  };
  const stopSlide = slide(element, explorer);

  element.addEventListener('wheel', wheel, { passive: false, capture: true });
  element.addEventListener('mousedown', meet, true);
  element.addEventListener('touchstart', meet, { passive: true, capture: true });
  element.addEventListener('dblclick', doubleClick);
  return () => {
    window.clearTimeout(wheelRest);
    element.removeEventListener('wheel', wheel, true);
    element.removeEventListener('mousedown', meet, true);
    element.removeEventListener('touchstart', meet, true);
    element.removeEventListener('dblclick', doubleClick);
    selection.on('.zoom', null);
    stopSlide();
    forms.stop();
    stopWatching();
  };
}

/** One finger, sideways: pans. The browser takes the gesture for itself as soon as it goes up or down. */
function slide(element: HTMLElement, explorer: Explorer): () => void {
  let last: { id: number; x: number } | undefined;
  const down = (event: PointerEvent) => {
    last =
      event.pointerType === 'touch' && event.isPrimary
        ? { id: event.pointerId, x: event.clientX }
        : undefined;
  };
  const move = (event: PointerEvent) => {
    if (last?.id !== event.pointerId) return;
    const shift = ((last.x - event.clientX) / explorer.width) * spanOf(explorer.domain);
    last = { id: event.pointerId, x: event.clientX };
    explorer.show(panDomain(explorer.domain, shift));
  };
  const end = (event: PointerEvent) => {
    if (last?.id !== event.pointerId) return;
    last = undefined;
    explorer.settle();
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
  };
}
