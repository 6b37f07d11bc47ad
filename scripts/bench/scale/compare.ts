import type { Page } from "puppeteer-core";
import type { Figure } from "../figure.ts";
import { accountDaysOf, LAST_DAY, type Size } from "./sector.ts";

/** So many accounts are enough to see what the simple way costs. */
const ACCOUNTS = 40;

/** The simple way on few accounts, in the same run: what it costs an account-day, and to read. Nothing is budgeted. */
export async function compare(page: Page, size: Size): Promise<Figure[]> {
  const before = await page.evaluate(() => probe.bytes());
  const ms = await page.evaluate((to, all) => simple.fill(0, to, all), ACCOUNTS, size);
  const bytes = (await page.evaluate(() => probe.bytes())) - before;
  const { accountMs, dayMs } = await page.evaluate((day) => simple.read(7, day), LAST_DAY);
  const accountDays = accountDaysOf({ ...size, accounts: ACCOUNTS });
  return [
    {
      name: "simple way: write 1,000,000 account-days (scaled up)",
      measured: (ms * 1e6) / accountDays / 1000,
      unit: "s",
    },
    { name: "simple way: stored, per account-day", measured: bytes / accountDays, unit: "B" },
    { name: "simple way: read one account", measured: accountMs, unit: "ms" },
    {
      name: `simple way: read a day of ${size.accounts} accounts (scaled up)`,
      measured: (dayMs * size.accounts) / ACCOUNTS,
      unit: "ms",
    },
  ];
}
