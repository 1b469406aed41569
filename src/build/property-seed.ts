import fc from 'fast-check';

/**
 * Property tests draw the same cases at every run, so that what passes here passes elsewhere. To
 * search further: `SEED=$RANDOM npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20) });
