/** The colours that do not belong to a theme: six-digit hex, or the names of a system's own colours. */
export interface Palette {
  readonly name: PaletteName;
  readonly paper: string;
  readonly sunken: string;
  readonly ink: string;
  readonly secondary: string;
  readonly tertiary: string;
  readonly rule: string;
  readonly grid: string;
  /** Acts of others, whatever their theme. */
  readonly outside: { readonly mark: string; readonly text: string };
  /** Set where themes have no colours of their own, and only words tell them apart. */
  readonly plain?: true;
  /** How much stouter strokes of marks are than usual; left out where they are as usual. */
  readonly heavier?: number;
}

export type PaletteName = 'light' | 'dark';

export const palettes: Record<PaletteName, Palette> = {
  light: {
    name: 'light',
    paper: '#fbfbf8',
    sunken: '#f2f2ec',
    ink: '#14181f',
    secondary: '#474d57',
    tertiary: '#686e78',
    rule: '#d3d3cb',
    grid: '#e9e9e2',
    outside: { mark: '#686e78', text: '#474d57' },
  },
  dark: {
    name: 'dark',
    paper: '#11151b',
    sunken: '#191e26',
    ink: '#f2f1ec',
    secondary: '#bcc1ca',
    tertiary: '#8f959f',
    rule: '#343b47',
    grid: '#222833',
    outside: { mark: '#8f959f', text: '#bcc1ca' },
  },
};

/** What a reader's system may ask for besides light or dark: more contrast, or its own colours alone. */
export type Wish = 'contrast' | 'system';

/** Strokes of marks for those who ask for more contrast, beside the usual ones. */
const HEAVIER = 1.4;

/** A palette as a reader's system wants it. */
export function suited(palette: Palette, wish: Wish | undefined): Palette {
  const { name, ink, secondary, tertiary, rule } = palette;
  switch (wish) {
    case undefined:
      return palette;
    case 'contrast':
      return {
        ...palette,
        secondary: ink,
        tertiary: secondary,
        rule: tertiary,
        grid: rule,
        outside: { mark: secondary, text: ink },
        heavier: HEAVIER,
      };
    case 'system': {
      const [paper, words, line] = ['Canvas', 'CanvasText', 'GrayText'];
      const inks = { ink: words, secondary: words, tertiary: words, outside: { mark: words, text: words } };
      return { name, paper, sunken: paper, rule: line, grid: line, ...inks, plain: true };
    }
  }
}

/** The colours of a night inside a picture. */
export const nightOf = (palette: Palette): Palette =>
  palette.plain
    ? palette
    : {
        ...palettes.dark,
        paper: nightGround[palette.name],
        ...(palette.heavier !== undefined && { heavier: palette.heavier }),
      };

/** The ground of a night inside a picture: darker than any paper around it. */
export const nightGround: Record<PaletteName, string> = { light: '#11151b', dark: '#05070a' };
