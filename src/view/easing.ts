/**
 * A timing function as CSS writes it, cubic-bezier(x1, y1, x2, y2): from a fraction of the time to one of
 * the way. Both from 0 to 1.
 */
export function bezier(x1: number, y1: number, x2: number, y2: number): (time: number) => number {
  const along = (a: number, b: number, t: number) =>
    3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3;
  return (time) => {
    let [low, high] = [0, 1];
    for (let halving = 0; halving < 20; halving += 1) {
      const middle = (low + high) / 2;
      if (along(x1, x2, middle) < time) low = middle;
      else high = middle;
    }
    return along(y1, y2, (low + high) / 2);
  };
}

/** How a segment of the path is drawn. */
export const draw = bezier(0.45, 0, 0.2, 1);
