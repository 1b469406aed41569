import type { FrameView } from '../../article/frame-query.ts';

/** What a host says to its frame, in any of the dialects that hosts speak. */
export type HostMessage =
  /** Asks for the height. */
  | { readonly kind: 'measure' }
  /** The same, with the name that the host knows the frame by. */
  | { readonly kind: 'measure'; readonly iframeResizer: string }
  | { readonly kind: 'measure'; readonly iframely: string | number }
  | { readonly kind: 'show'; readonly view: FrameView }
  | { readonly kind: 'select'; readonly event: string | undefined }
  | { readonly kind: 'palette'; readonly palette: string };

/** Longer text than this in a message is none of ours. */
const LONGEST = 500;
const ID = /^[\w.-]{1,100}$/;
const RESIZER = /^\[iFrameSizer\]([\w.-]{1,100}):/;
const PYM_WIDTH = /^pymx?PYMx[\w-]{1,100}xPYMxwidthxPYMx\d+(\.\d+)?$/;
const VIEW_NAMES = ['view', 'from', 'to', 'event', 'group', 'step'] as const;

/** Reads a message from a host; `undefined` for all that is not meant for the frame. Never throws. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (typeof data === 'string') return readText(data);
  if (typeof data !== 'object' || data === null) return undefined;
  const { sentinel, type, method, windowId, message } = fields(data);
  if (sentinel === 'amp' && (type === 'frames-init' || type === 'init')) return { kind: 'measure' };
  if (message === 'ready') return { kind: 'measure' };
  if (method === 'register') {
    return isName(windowId) ? { kind: 'measure', iframely: windowId } : undefined;
  }
  switch (type) {
    case 'timeline:measure':
      return { kind: 'measure' };
    case 'timeline:show':
      return { kind: 'show', view: viewIn(data) };
    case 'timeline:select': {
      const { event } = fields(data);
      if (event === null || event === undefined) return { kind: 'select', event: undefined };
      return typeof event === 'string' && ID.test(event) ? { kind: 'select', event } : undefined;
    }
    case 'timeline:palette': {
      const { palette } = fields(data);
      return palette === 'light' || palette === 'dark' || palette === 'auto'
        ? { kind: 'palette', palette }
        : undefined;
    }
    default:
      return undefined;
  }
}

function readText(text: string): HostMessage | undefined {
  if (text.length > LONGEST) return undefined;
  if (text === 'resize' || PYM_WIDTH.test(text)) return { kind: 'measure' };
  const iframeResizer = RESIZER.exec(text)?.[1];
  return iframeResizer === undefined ? undefined : { kind: 'measure', iframeResizer };
}

function viewIn(data: object): FrameView {
  const given = fields(data);
  return Object.fromEntries(
    VIEW_NAMES.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' && value.length <= LONGEST ? [[name, value]] : [];
    }),
  );
}

const isName = (value: unknown): value is string | number =>
  (typeof value === 'string' && ID.test(value)) || (typeof value === 'number' && Number.isFinite(value));

/** Fields of an object as they are, whatever they are: a message has been cloned, so reading one runs no code. */
const fields = (data: object) => data as Readonly<Record<string, unknown>>;
