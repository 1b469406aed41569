import type { Script } from '../locale/scripts-en.ts';

const SCRIPTS: Readonly<Record<Script, RegExp>> = {
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  devanagari: /\p{Script=Devanagari}/u,
  thai: /\p{Script=Thai}/u,
  hangul: /\p{Script=Hangul}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  han: /\p{Script=Han}/u,
  emoji: /[\p{Emoji_Presentation}\p{Regional_Indicator}]/u,
};

/** The scripts that characters belong to, in the order above. */
export const scriptsOf = (characters: readonly string[]): Script[] =>
  (Object.keys(SCRIPTS) as Script[]).filter((name) => characters.some((each) => SCRIPTS[name].test(each)));
