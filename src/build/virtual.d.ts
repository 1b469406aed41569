/** The dataset that the site is built for, parsed and checked. */
declare module 'virtual:dataset' {
  const dataset: import('../dataset/records.ts').Dataset;
  export default dataset;
}

/** The same with the hash of its file, so that it need not be checked again; none where it had errors. */
declare module 'virtual:checked-dataset' {
  const checked: { sha256: string; dataset: import('../dataset/records.ts').Dataset } | undefined;
  export default checked;
}

/** Widths of characters in the shipped faces. */
declare module 'virtual:metrics' {
  const metrics: import('../layout/metrics.ts').Metrics;
  export default metrics;
}

/** The `@font-face` rules of the shipped faces. */
declare module 'virtual:fonts.css' {}

/** Addresses of the TTF files of the shipped faces, by their stems. */
declare module 'virtual:font-files' {
  const addresses: Readonly<Record<string, string>>;
  export default addresses;
}
