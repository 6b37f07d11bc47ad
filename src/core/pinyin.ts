/** The first Chinese character of each initial, in the order in which pinyin sorts them, and the initials. */
const FIRST = "吖八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀";
const INITIALS = "abcdefghjklmnopqrstwxyz";

let collator: Intl.Collator | null = null;
const known = new Map<string, string>();

/**
 * The first letters of a Chinese text's pinyin, a space between them: "故宫" is "g g". Found by where the browser sorts a
 * character, so that no dictionary is carried: a character that is read in several ways has its most common one. Whatever is
 * not Chinese is left out.
 */
export function initialsOf(text: string): string {
  return (text.match(/\p{Script=Han}/gu) ?? []).map(initialOf).join(" ");
}

function initialOf(character: string): string {
  const initial = known.get(character) ?? sorted(character);
  known.set(character, initial);
  return initial;
}

function sorted(character: string): string {
  // Made when first asked: it takes some ms, and most pages ask it nothing.
  collator ??= new Intl.Collator("zh-u-co-pinyin");
  let place = -1;
  for (const first of FIRST) {
    if (collator.compare(first, character) > 0) break;
    place += 1;
  }
  return INITIALS[place] ?? "";
}
