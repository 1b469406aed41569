/** What readers ask for that no shipped font holds, as it is spoken of. */
export const scriptsEn = {
  arabic: 'Arabic letters',
  hebrew: 'Hebrew letters',
  cyrillic: 'Cyrillic letters',
  greek: 'Greek letters',
  devanagari: 'Devanagari letters',
  thai: 'Thai letters',
  hangul: 'Korean letters',
  kana: 'Japanese kana',
  han: 'Chinese characters but those of this timeline',
  emoji: 'emoji',
} as const;

export type Script = keyof typeof scriptsEn;
