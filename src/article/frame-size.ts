/** The three forms of a framed timeline, by its own width. */
export type FrameForm = 'player' | 'middle' | 'wide';

/** From this width on, in px, a frame takes the form. */
export const FORM_FROM: Readonly<Record<FrameForm, number>> = { player: 0, middle: 480, wide: 900 };

/** Height of each form, in px. It depends on the width alone, so that a frame never grows by being made higher. */
export const FORM_HEIGHT: Readonly<Record<FrameForm, number>> = { player: 480, middle: 480, wide: 560 };

export const formOf = (width: number): FrameForm =>
  width >= FORM_FROM.wide ? 'wide' : width >= FORM_FROM.middle ? 'middle' : 'player';

export const heightFor = (width: number): number => FORM_HEIGHT[formOf(width)];
