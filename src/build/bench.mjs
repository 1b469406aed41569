// @ts-check
import path from 'node:path';
import { command } from './command.mjs';
import { ROOT } from './paths.mjs';

await command(async () => {
  const { runnerImport } = await import('vite');
  await runnerImport(path.join(ROOT, 'src/build/bench.ts'), {
    configFile: path.join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
  });
});
