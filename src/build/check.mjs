// @ts-check
import { command } from './command.mjs';
import { CHECKS, runStages } from './stages.mjs';

await command(async () => {
  const { failedStage } = await runStages(CHECKS);
  return failedStage ? 1 : 0;
});
