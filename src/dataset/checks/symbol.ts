import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

interface Form {
  /** The first that a symbol begins with is the one that it must have the form of. */
  readonly start: string;
  readonly form: RegExp;
  readonly example: string;
}

const SESSION = String.raw`(?:E?S-)?\d+`;
const ENDING = String.raw`(?:/(?:Add|Corr|Rev)\.\d+)*`;

const form = (start: string, rest: string, example: string): Form => ({
  start,
  form: new RegExp(`^${start.replaceAll('.', String.raw`\.`)}${rest}$`),
  example,
});

/** After the guide to symbols of the UN's Dag Hammarskjöld Library; the bodies that datasets cite so far. */
const FORMS: readonly Form[] = [
  form('A/HRC/RES/', String.raw`${SESSION}/\d+`, 'A/HRC/RES/7/36'),
  form('A/HRC/', String.raw`${SESSION}/(?:L\.|NGO/|G/)?\d+${ENDING}`, 'A/HRC/17/27'),
  form('A/RES/', String.raw`(?:${SESSION}/\d+|\d+ \([IVXLC]+\))`, 'A/RES/57/239'),
  form('A/C.', String.raw`[1-6]/${SESSION}/(?:L\.|PV\.|SR\.)?\d+${ENDING}`, 'A/C.3/62/L.5/Rev.1'),
  form('A/', String.raw`${SESSION}/(?:L\.|PV\.)?\d+${ENDING}`, 'A/65/201'),
  form('S/RES/', String.raw`\d+ \(\d{4}\)`, 'S/RES/1373 (2001)'),
  form('S/', String.raw`(?:PV\.\d+|(?:PRST/)?\d{4}/\d+)${ENDING}`, 'S/2001/1154 or S/PV.4385'),
  form('SC/', String.raw`\d+`, 'SC/7158'),
  form('GA/', String.raw`(?:[A-Z]+/)?\d+`, 'GA/DIS/3201'),
];

/** A document symbol of the United Nations has the form of its body. Symbols of others are passed over. */
export const symbol: Rule = function* (record, { isStandIn }) {
  for (const [index, { symbol: written }] of record.sources.entries()) {
    const path = `/sources/${index}/symbol`;
    if (written === undefined || isStandIn(path)) continue;
    const found = FORMS.find(({ start }) => written.toUpperCase().startsWith(start));
    if (!found || found.form.test(written)) continue;
    yield {
      path,
      severity: 'warning',
      message: `The symbol ${quote(written)} begins as one of the United Nations and goes on as none.`,
      remedy: `Write it as ${found.example} is written.`,
    };
  }
};
