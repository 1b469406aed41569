/** Something the person at the command line can put right; printed without a stack, exit status 2. */
export class Misuse extends Error {}
