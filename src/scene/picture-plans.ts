import type { Density } from '../layout/arrange.ts';
import { purposeOf } from './picture-type.ts';
import type { PictureRequest } from './picture-request.ts';

/** How much a picture says. */
export interface Plan {
  /** What it costs the reader beside a picture that says all; smaller type costs too. */
  readonly cost: number;
  /** Share of the labels. */
  readonly labels: number;
  readonly lengths: Density['lengths'];
  /** Undated events in a lane, at most; the last counts the rest. */
  readonly strands: number;
  readonly inset: boolean | 'short';
  /** Rather shorter words than one more row. */
  readonly low?: boolean;
  /** What may have no label is counted at the mark next to it, and lanes with nothing to show are left out. */
  readonly sparse?: boolean;
  /** Neither subtitle nor key; rows as there is room, and what does not fit them is counted. */
  readonly spare?: boolean;
  /** All lanes made one: colours alone tell the themes. */
  readonly merged?: boolean;
}

export const ALL: Plan = { cost: 0, labels: 1, lengths: ['short', 'tiny'], strands: 8, inset: true };
const LOW: Plan = { ...ALL, low: true, inset: 'short' };
const FEW: Plan = { ...LOW, strands: 0, sparse: true };
const MARKS: Plan = { ...LOW, strands: 0, inset: false, labels: 0, lengths: [] };
export const PLANS: readonly Plan[] = [
  ALL,
  { ...ALL, cost: 0.8, low: true },
  { ...LOW, cost: 1.6 },
  { ...LOW, cost: 2.4, strands: 2 },
  { ...LOW, cost: 3.2, strands: 1, labels: 0.9 },
  { ...LOW, cost: 5, strands: 0, labels: 0.9 },
  { ...FEW, cost: 6, labels: 0.9 },
  { ...FEW, cost: 7, labels: 0.8 },
  { ...FEW, cost: 8.5, labels: 0.7 },
  { ...FEW, cost: 9.5, labels: 0.8, inset: false },
  { ...FEW, cost: 11, labels: 0.6 },
  { ...FEW, cost: 13, labels: 0.5 },
  { ...FEW, cost: 15, labels: 0.5, inset: false, lengths: ['tiny'] },
  { ...FEW, cost: 17, labels: 0.35, inset: false, lengths: ['tiny'] },
  { ...FEW, cost: 19, labels: 0.2, inset: false, lengths: ['tiny'] },
  { ...MARKS, cost: 38 },
  { ...MARKS, cost: 42, spare: true },
  { ...LOW, cost: 46, strands: 0, inset: false, labels: 0.75, merged: true },
  { ...MARKS, cost: 54, merged: true },
  { ...MARKS, cost: 62, merged: true, spare: true },
];
/** Sizes of type that are tried, beside the one wanted. */
const SHARES = [
  1, 0.97, 0.94, 0.91, 0.88, 0.84, 0.8, 0.75, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.34, 0.28, 0.22,
];
/** What it costs to set everything smaller, by the share that is lost; and to leave the type that a purpose asks for. */
const SMALLER = 32;
const LEFT = 18;
/** It costs ever more where a purpose asks for type that can be read at a glance: rather fewer words than a card in small print. */
const STEEP = 160;

const trialsWith = (left: number, steep: number) =>
  SHARES.flatMap((share) =>
    PLANS.map((plan) => ({
      share,
      plan,
      cost: plan.cost + (1 - share) * SMALLER + (1 - share) ** 2 * steep + (share < 1 ? left : 0),
    })),
  ).sort((a, b) => a.cost - b.cost);
const TRIALS = { purpose: trialsWith(LEFT, STEEP), size: trialsWith(0, 0) };

/** Plans and sizes of type in the order in which a picture tries them, what costs least first. */
export const trialsFor = (request: PictureRequest) =>
  TRIALS[purposeOf(request)?.labels === undefined ? 'size' : 'purpose'];
