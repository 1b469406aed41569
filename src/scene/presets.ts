/** What a picture is for: its size, its type and how much it says. Lengths are px of the picture. */
export interface Preset {
  readonly name: PresetName;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly label: number;
  readonly note: number;
  /** Pixels to the inch that a file says it has. */
  readonly dpi: number;
  /** How many labels it has at most; left out where everything is labelled. */
  readonly labels?: number;
  /** Whether undated events run along the foot of their lanes. */
  readonly undated: boolean;
  /** Whether the editors' sentence stands over the axis. */
  readonly insight: boolean;
  /** Whether labels carry the numbers of their sources, with a list of them below. */
  readonly sources: boolean;
}

export const PRESET_NAMES = ['social', 'square', 'wide', 'print'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** Every picture that is offered by name. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  social: {
    name: 'social',
    width: 1200,
    height: 630,
    margin: 48,
    title: 54,
    subtitle: 22,
    label: 19,
    note: 14.5,
    dpi: 96,
    labels: 9,
    undated: false,
    insight: false,
    sources: false,
  },
  square: {
    name: 'square',
    width: 1080,
    height: 1080,
    margin: 56,
    title: 66,
    subtitle: 27,
    label: 23,
    note: 17,
    dpi: 96,
    labels: 9,
    undated: false,
    insight: false,
    sources: false,
  },
  wide: {
    name: 'wide',
    width: 1920,
    height: 1080,
    margin: 72,
    title: 76,
    subtitle: 31,
    label: 25,
    note: 19,
    dpi: 96,
    labels: 16,
    undated: true,
    insight: true,
    sources: false,
  },
  print: {
    name: 'print',
    width: 3508,
    height: 2480,
    margin: 150,
    title: 132,
    subtitle: 54,
    label: 40,
    note: 30,
    dpi: 300,
    undated: true,
    insight: false,
    sources: true,
  },
};
