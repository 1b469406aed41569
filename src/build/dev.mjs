// @ts-check
import { command } from './command.mjs';
import { runTool } from './run.mjs';

await command(() => runTool('vite', ['--config', 'vite.config.ts', ...process.argv.slice(2)]));
