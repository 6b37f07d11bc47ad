import type { Added } from "../../catalogue/adding.ts";
import type { Understood } from "../../catalogue/pasted.ts";
import { wordOf } from "../../core/museum.ts";
import { type PluralKey, say, sayPlural, type Words } from "../../ui/words.ts";

/** How a piece was understood, or why not. */
export function understoodText(words: Words, one: Understood): string {
  switch (one.kind) {
    case "new": {
      const { address } = one;
      const told = address.kind === "domain" ? `weibo.com/${address.domain}` : wordOf(address);
      return say(words, "options_pasted_new", { address: address.kind === "nick" ? `@${told}` : told });
    }
    case "known":
      return one.name;
    case "tracked":
      return say(words, "options_pasted_tracked", { name: one.name });
    case "repeated":
      return say(words, "options_pasted_repeated");
    case "refused":
      return say(words, `options_pasted_${one.why}`);
  }
}

/** How many would be added. */
export function toCome(understood: readonly Understood[]): number {
  return understood.filter(({ kind }) => kind === "new" || kind === "known").length;
}

/** What would come of a list: "12 to add, 3 were tracked already, 1 not understood". */
export function expectedText(words: Words, understood: readonly Understood[]): string {
  return counted(words, "options_added_to_come", toCome(understood), understood);
}

/** What came of it: "12 added, 3 were tracked already, 1 not understood". Of a single one: whose account it is. */
export function addedText(words: Words, understood: readonly Understood[], { made, resumed }: Added): string {
  const [one] = understood;
  if (understood.length === 1 && one && one.kind !== "repeated" && one.kind !== "refused") {
    const name = one.kind === "new" ? wordOf(one.address) : one.name;
    return say(words, one.kind === "tracked" ? "options_already" : "options_added", { name });
  }
  return counted(words, "options_added_count", made.length + resumed.length, understood);
}

function counted(words: Words, first: PluralKey, n: number, understood: readonly Understood[]): string {
  const other = (kind: Understood["kind"], key: PluralKey) => {
    const number = understood.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [sayPlural(words, key, number)];
  };
  return [
    sayPlural(words, first, n),
    ...other("tracked", "options_added_tracked"),
    ...other("repeated", "options_added_repeated"),
    ...other("refused", "options_added_refused"),
  ].join(say(words, "list_separator"));
}
