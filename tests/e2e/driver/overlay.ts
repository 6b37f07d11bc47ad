import type { KeyInput, Page } from "puppeteer-core";
import { insideSource } from "./inside-source.ts";
import type { Inspector, NodeRef } from "./inspector.ts";
import { inspectorOf } from "./inspectors.ts";
import type { InsideElement, InsideReading } from "./reading.ts";
import { LIMIT_MS, until } from "./until.ts";

export interface HostState {
  readonly present: boolean;
  /** data-account, such as "weibo:5549047567". */
  readonly account: string | null;
  /** data-state. */
  readonly state: string | null;
}

/** What every page can see of the overlay, read without the page's help. */
export async function hostState(page: Page): Promise<HostState> {
  const host = await inspectorOf(page).findHost();
  const { "data-account": account = null, "data-state": state = null } = host?.attributes ?? {};
  return { present: host !== null, account, state };
}

/** Waits until the overlay is in this state, and for this account when one is given. */
export async function waitForState(page: Page, state: string, account?: string): Promise<void> {
  let last: HostState | null = null;
  await until(
    `the overlay to be ${state}${account ? ` for ${account}` : ""}`,
    async () => {
      last = await hostState(page);
      const fits = last.state === state && (account === undefined || last.account === account);
      return fits ? true : null;
    },
    { seen: () => `It was ${JSON.stringify(last)}.` },
  );
}

/** Waits until the page has no overlay. */
export async function waitForNoOverlay(page: Page): Promise<void> {
  await until("the overlay to go", async () => ((await hostState(page)).present ? null : true));
}

/** All visible text inside the overlay, on one line; "" when there is no overlay. */
export async function overlayText(page: Page): Promise<string> {
  return (await read(page)).text;
}

/** The visible elements inside the overlay, in document order. */
export async function overlayTree(page: Page): Promise<readonly InsideElement[]> {
  return (await read(page)).elements;
}

/** Waits until the overlay shows this text. Any kind of space in it may be written as a plain one. */
export async function waitForText(page: Page, text: string | RegExp, limitMs = LIMIT_MS): Promise<void> {
  const shows = (seen: string) => (typeof text === "string" ? seen.includes(text) : text.test(seen));
  let seen = "";
  await until(
    `the overlay to show ${String(text)}`,
    async () => {
      seen = (await readOnce(page)).text;
      return shows(seen) ? true : null;
    },
    { seen: () => `It showed: ${seen}`, limitMs },
  );
}

/** A trusted click on the overlay's control with exactly this accessible name; waits for the control. */
export async function press(page: Page, name: string): Promise<void> {
  await reach(page, name, true);
}

/** Puts the mouse over the overlay's control with this accessible name. */
export async function hover(page: Page, name: string): Promise<void> {
  await reach(page, name, false);
}

/** A key as pressed by a hand: "Tab", "Enter", "Escape", "ArrowDown"; with Shift held if told so. */
export async function key(page: Page, name: KeyInput, { shift = false } = {}): Promise<void> {
  if (shift) await page.keyboard.down("Shift");
  await page.keyboard.press(name);
  if (shift) await page.keyboard.up("Shift");
}

/** The name of what has the focus inside the overlay; null when nothing there has. */
export async function focusedName(page: Page): Promise<string | null> {
  const holders = (await overlayTree(page)).filter(({ focused }) => focused);
  return holders.at(-1)?.name ?? null;
}

async function reach(page: Page, name: string, pressed: boolean): Promise<void> {
  const inspector = inspectorOf(page);
  const node = await until(`a control named "${name}" in the overlay`, () => firstControl(inspector, name));
  await inspector.point(node, pressed);
}

async function firstControl(inspector: Inspector, name: string): Promise<NodeRef | null> {
  const host = await inspector.findHost();
  return (host && (await inspector.controls(host, name))[0]) ?? null;
}

const NOTHING: InsideReading = { text: "", elements: [] };

/** The page may be leaving, or the overlay drawn anew, between two questions: then both are asked again. */
function read(page: Page): Promise<InsideReading> {
  return until("the overlay to be readable", () => readOnce(page));
}

async function readOnce(page: Page): Promise<InsideReading> {
  const inspector = inspectorOf(page);
  const host = await inspector.findHost();
  if (!host || host.roots.length === 0) return NOTHING;
  return JSON.parse(await inspector.call(await insideSource(), host.roots));
}
