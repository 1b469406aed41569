// @ts-check
import { command } from './command.mjs';
import { WEB } from './paths.mjs';
import { serve } from './serve.mjs';

const DEFAULT_PORT = 4173;

await command(async () => {
  const port = readPort(process.env['PORT']);
  const { buildSite } = await import('./build-site.mjs');
  await buildSite({ log: 'warn' });
  const { address } = await (port === undefined ? serveFrom(DEFAULT_PORT) : serveAt(port));
  console.log(`The timeline is at ${address} (Ctrl+C stops it)`);
});

/** @param {string | undefined} text @returns {number | undefined} */
function readPort(text) {
  if (text === undefined || text === '') return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port >= 1 && port <= 65535)) {
    throw new Error(
      `PORT is "${text}", but has to be a whole number from 1 to 65535, as in PORT=8080 npm start.`,
    );
  }
  return port;
}

/** @param {number} port */
async function serveAt(port) {
  try {
    return await serve(WEB, { port });
  } catch (error) {
    throw isTaken(error)
      ? new Error(
          `Port ${port} is taken by another program. Choose another with PORT=8080 npm start, or leave PORT out.`,
        )
      : isForbidden(error)
        ? new Error(
            `The system does not let us use port ${port}. Choose one above 1023, as in PORT=8080 npm start.`,
          )
        : error;
  }
}

/** @param {number} first */
async function serveFrom(first) {
  for (let port = first; port < first + 20; port += 1) {
    try {
      const server = await serve(WEB, { port });
      if (port !== first) console.log(`Port ${first} is taken by another program, so this is port ${port}.`);
      return server;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`Ports ${first} to ${first + 19} are all taken. Choose another with PORT=8080 npm start.`);
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** @param {unknown} error */
function isForbidden(error) {
  return error instanceof Error && 'code' in error && error.code === 'EACCES';
}
