import { fileURLToPath } from 'node:url';
import { nodeTools } from './tools.ts';

/** The tools with the fonts that lie beside the built command. */
export const ownTools = nodeTools(fileURLToPath(new URL('../fonts/', import.meta.url)));
