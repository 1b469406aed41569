/** Where a bar is drawn: a terminal, or anything else, on which none is. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const WIDTH = 24;
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/** Shows on a terminal how much is done, in one line that is written over; elsewhere nothing. */
export function progressBar(total: number, screen: Screen) {
  return {
    show(done: number, name: string): void {
      if (!screen.isTTY) return;
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total}  ${name}`;
      screen.write(CLEAR_LINE + [...line].slice(0, (screen.columns ?? USUAL_COLUMNS) - 1).join(''));
    },
    end(): void {
      if (screen.isTTY) screen.write(CLEAR_LINE);
    },
  };
}
