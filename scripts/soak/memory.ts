import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { collectGarbage } from "../../tests/e2e/driver/leftovers.ts";
import { bidiOf } from "../browsers/bidi.ts";
import type { BrowserSession } from "../browsers/launch.ts";

/** Megabytes in use at a moment, by what uses them. */
export type Sample = Readonly<Record<string, number>>;

const MB = 1024 ** 2;
const ANSWER_MS = 5_000;

/** Chromium tells the heap of the worker, if one runs, and of a page; Firefox the memory of its processes. */
export async function sampleOf(session: BrowserSession, page: Page): Promise<Sample> {
  if (session.name === "firefox") return processesOf(session);
  const worker = session.browser.targets().find((target) => target.type() === "service_worker");
  const inPage = await heapOf(await page.createCDPSession());
  const heap = worker?.createCDPSession().then(heapOf) ?? Promise.resolve(null);
  // One that is stopped just now answers with an error, or never.
  const inWorker = await Promise.race([heap.catch(() => null), sleep(ANSWER_MS, null, { ref: false })]);
  return inWorker === null ? { page: inPage } : { page: inPage, worker: inWorker };
}

async function heapOf(devtools: Awaited<ReturnType<Page["createCDPSession"]>>): Promise<number> {
  try {
    await collectGarbage(devtools);
    return (await devtools.send("Runtime.getHeapUsage")).usedSize / MB;
  } finally {
    await devtools.detach();
  }
}

async function processesOf({ browser }: BrowserSession): Promise<Sample> {
  const bidi = bidiOf(browser);
  const tree = await bidi?.send<{ contexts: { context: string }[] }>("browsingContext.getTree", {
    maxDepth: 0,
    "moz:scope": "chrome",
  });
  const answer = await bidi?.send<{ result?: { value: string } }>("script.evaluate", {
    expression: EXTENSION_MEMORY,
    target: { context: tree?.contexts[0]?.context },
    awaitPromise: true,
  });
  const bytes: number[] = JSON.parse(answer?.result?.value ?? "[]");
  return Object.fromEntries(bytes.map((each) => ["extension's process", each / MB]));
}

/** Garbage is not counted: every process is told to let go of it, and its memory is told once two looks agree. */
const EXTENSION_MEMORY = `(async () => {
  const look = async () => {
    const { children } = await ChromeUtils.requestProcInfo();
    return children.filter(({ type }) => type === "extension").map(({ memory }) => Number(memory));
  };
  Services.obs.notifyObservers(null, "child-mmu-request");
  let told = await look();
  for (let looks = 1; looks <= 20; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const before = told;
    told = await look();
    if (looks > 3 && told.every((bytes, i) => Math.abs(bytes - before[i]) < ${MB / 2})) break;
  }
  return JSON.stringify(told);
})()`;

/** The first quarter of a run beside its last, in means: "worker 2.1 → 2.2 MB". */
export function courseOf(samples: readonly Sample[]): string[] {
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  return names.map((name) => {
    const values = samples.flatMap((sample) => sample[name] ?? []);
    const quarter = Math.max(1, Math.floor(values.length / 4));
    const mean = (part: readonly number[]) => part.reduce((sum, value) => sum + value, 0) / part.length;
    return `${name} ${mean(values.slice(0, quarter)).toFixed(1)} → ${mean(values.slice(-quarter)).toFixed(1)} MB`;
  });
}
