import type { PictureRequest } from '../scene/picture-request.ts';
import type { Scene } from '../scene/scene.ts';
import { addressOf } from './address.ts';

/** What a file says about itself, to programs and to those who do not see it. Plain text throughout. */
export interface Facts {
  readonly title: string;
  /** Alternative text: what is seen, in a sentence or two. */
  readonly alt: string;
  /** The same at length. */
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  /** Where the facts come from, as it is printed in the picture. */
  readonly sourceLine: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Address that reopens exactly this view; left out where it is not known where the timeline is published. */
  readonly address: string | undefined;
  /** Day on which it was made, as YYYY-MM-DD; left out where that is not to be said. */
  readonly day: string | undefined;
}

/** What the request does not say itself. */
export interface Particulars {
  /** Address that reopens the picture, where it is not that of its view: the page that it stands on. */
  readonly address?: string | undefined;
  /** Day on which it is made, as YYYY-MM-DD. */
  readonly day?: string | undefined;
}

/** What the file of a picture says about itself. */
export function factsOf(request: PictureRequest, scene: Scene, { address, day }: Particulars = {}): Facts {
  const { credit, licence, language, sourceLine } = request.timeline.dataset;
  return {
    title: scene.title,
    alt: scene.description,
    description: scene.details ?? scene.description,
    language,
    author: credit,
    sourceLine,
    licence,
    address: address ?? addressOf(request),
    day,
  };
}

/** Whose it is and what may be done with it, in a line. */
export const rightsOf = ({ author, licence }: Facts): string =>
  `${author.replace(/\.$/, '')}. ${licence.name}, ${licence.url}`;
