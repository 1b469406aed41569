/** The dataset that the site is built for, parsed and checked. */
declare module 'virtual:dataset' {
  const dataset: import('../dataset/records.ts').Dataset;
  export default dataset;
}

/** Widths of characters in the shipped faces. */
declare module 'virtual:metrics' {
  const metrics: import('../layout/metrics.ts').Metrics;
  export default metrics;
}

/** The `@font-face` rules of the shipped faces. */
declare module 'virtual:fonts.css' {}
