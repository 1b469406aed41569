/**
 * Stands in for what packages import and the page never uses: d3-transition, which d3-zoom stops before
 * a gesture (the canvas has none, flights are the explorer's own); d3-color, with which d3-interpolate
 * could mix colours; and the parts of date-fns's locales that read dates. Together they were a seventh
 * of the page's script.
 */
export const interrupt = (): void => undefined;
export const rgb = undefined;
export const hsl = undefined;
export const lab = undefined;
export const hcl = undefined;
export const cubehelix = undefined;
export const color = undefined;
export const match = undefined;
export const formatDistance = undefined;
export const formatRelative = undefined;
