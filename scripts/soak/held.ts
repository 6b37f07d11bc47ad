// On a page of its own beside the extension's: tells what the store holds, read without the extension's own reading, and
// hears what went wrong anywhere.
import { openDB } from "idb";
import { isExact } from "../../src/core/count.ts";
import { type PackedYear, unpack } from "../../src/core/series.ts";

/** A figure in the store: of which account and day, how much, and who told it. */
export type HeldFigure = readonly [
  account: string,
  day: number,
  followers: number,
  source: "weibo" | "import" | "page",
];

export interface Held {
  readonly figures: readonly HeldFigure[];
  readonly tracked: readonly string[];
  readonly quarantined: number;
}

const heard: { readonly soak: "error" | "said"; readonly text: string }[] = [];
const channel = new BroadcastChannel("soak");
channel.addEventListener("message", ({ data }) => {
  if (data.soak) heard.push(data);
});

async function held(): Promise<Held> {
  const db = await openDB("vitrine");
  try {
    const years: PackedYear[] = await db.getAll("series");
    const accounts: { key: string; trackedAt: number | null }[] = await db.getAll("accounts");
    return {
      figures: years.flatMap((year) => unpack(year).flatMap((snapshot) => figureOf(year.account, snapshot))),
      tracked: accounts.flatMap(({ key, trackedAt }) => (trackedAt === null ? [] : [key])),
      quarantined: await db.count("quarantine"),
    };
  } finally {
    db.close();
  }
}

function figureOf(account: string, { day, followers, source }: ReturnType<typeof unpack>[number]): HeldFigure[] {
  if (source.kind === "publication" || source.kind === "hand") return [];
  const isTold = source.kind === "page" || isExact(followers);
  return isTold ? [[account, day, followers.value, source.kind]] : [];
}

export const soak = {
  held,
  heard: () => heard.splice(0),
  fill: (full: boolean) => channel.postMessage({ full }),
};

Object.assign(globalThis, { soak });
