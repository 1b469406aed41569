/**
 * Stands in for d3-transition, which d3-zoom imports to stop transitions before a gesture. The
 * canvas has none (flights are the explorer's own), and the package is a sixth of the page's script.
 */
export const interrupt = (): void => undefined;
