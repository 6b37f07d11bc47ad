import { describe, expect } from "vitest";
import { addAccount, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

const PASTED = [
  "Louvre Museum\t5549047567",
  "see https://weibo.com/u/6052479002.",
  "https://elsewhere.example",
  "@灯塔",
];

describe("the options", () => {
  story("take a pasted list: looked at, added at once, taken back", async ({ session }) => {
    const options = await openOptions(session);
    await options.evaluate((text) => {
      const field = document.querySelector("textarea");
      if (!field) throw new Error("No field to paste into");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, PASTED.join("\n"));
    await waitForPageText(options, "3 to add, 1 not understood");
    expect(await textOf(options)).toContain(
      "Line 3 https://elsewhere.example Not understood: this address is not on Weibo",
    );
    await pressOn(options, "Add 3 accounts");
    await waitForPageText(options, "3 added, 1 not understood");
    await options.waitForSelector('[aria-label="Remove Louvre Museum"]');
    await pressOn(options, "Undo");
    await waitForPageText(options, "No account is tracked yet.");
  });

  story("let accounts be chosen, grouped, named on WeChat, and removed; each with a way back", async ({ session }) => {
    const options = await openOptions(session);
    for (const [pasted, name] of [
      ["louvremuseum", "Louvre Museum"],
      ["british museum", "British Museum"],
    ] as const) {
      await addAccount(options, pasted);
      await waitForPageText(options, `${name} is tracked now.`);
    }
    await options.bringToFront();
    await options.waitForSelector("input[type=search]");
    await options.type("input[type=search]", "louvre");
    await options.waitForSelector('[aria-label="Choose British Museum"]', { hidden: true });
    await options.click('[aria-label="Choose Louvre Museum"]');
    await options.type('.chosen input[type="text"]', "Clients");
    await pressOn(options, "Add to the group");
    await waitForPageText(options, "1 museum added to the group Clients.");
    await pressOn(options, "Undo");
    await options.waitForSelector("#groups details", { hidden: true });
    await options.click('[aria-label="Choose Louvre Museum"]');
    await pressOn(options, "Remove the chosen");
    await waitForPageText(options, "1 account is tracked no longer.");
    await pressOn(options, "Undo");
    await options.waitForSelector('[aria-label="Remove Louvre Museum"]');

    await pressOn(options, "Edit Louvre Museum");
    await options.waitForSelector("input[name=wechat]");
    await options.type("input[name=wechat]", "louvre museum!");
    await pressOn(options, "Save");
    await waitForPageText(options, "A WeChat ID has 6 to 20 letters");
    await options.focus("input[name=wechat]");
    await options.keyboard.press("End");
    await options.keyboard.press("Backspace");
    await pressOn(options, "Save");
    await waitForPageText(options, "WeChat (卢浮宫博物馆, louvremuseum)");
    await pressOn(options, "Edit Louvre Museum");
    await options.waitForSelector("input[name=wechat]");
    await options.$eval("input[name=wechat]", (field) => field.select());
    await options.keyboard.press("Delete");
    await pressOn(options, "Save");
    await waitForPageText(options, "Louvre Museum has the WeChat account louvremuseum no longer.");
    await pressOn(options, "Undo");
    await waitForPageText(options, "WeChat (卢浮宫博物馆, louvremuseum)");
  });

  story("lead somebody with a keyboard alone to a section, and say which is read", async ({ session }) => {
    const options = await openOptions(session);
    await options.bringToFront();
    await until("the focus to reach the way to the storage", async () => {
      await options.keyboard.press("Tab");
      return (await options.evaluate(() => document.activeElement?.getAttribute("href"))) === "#storage" ? true : null;
    });
    await options.keyboard.press("Enter");
    await options.waitForFunction(() => document.activeElement?.id === "storage");
    await options.waitForSelector('a[href="#storage"][aria-current="location"]');
    await options.keyboard.press("Tab");
    expect(await options.evaluate(() => document.activeElement?.closest("section")?.id)).toBe("storage");
  });

  story("wear the theme that was chosen", async ({ session }) => {
    const options = await openOptions(session);
    for (const theme of ["dark", "light"]) {
      await options.select('select:has(option[value="dark"])', theme);
      await options.waitForSelector(`html[data-theme="${theme}"]`);
    }
  });
});
