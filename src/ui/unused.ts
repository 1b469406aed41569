/**
 * Stands in for what packages import and the page never uses: d3-transition, which d3-zoom stops before
 * a gesture (the canvas has none, flights are the explorer's own), and d3-color, with which d3-interpolate
 * could mix colours.
 */
export const interrupt = (): void => undefined;
export const rgb = undefined;
export const hsl = undefined;
export const lab = undefined;
export const hcl = undefined;
export const cubehelix = undefined;
export const color = undefined;
