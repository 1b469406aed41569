/** The colours that do not belong to a theme. Six-digit hex. */
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

/** The ground of a night inside a picture: darker than any paper around it. */
export const nightGround: Record<PaletteName, string> = { light: '#11151b', dark: '#05070a' };
