import { describe, expect } from "vitest";
import { LOUVRE, openOptions, pickBackup, pressOn, storedYears, textOf, waitForPageText } from "./acts.ts";
import { MAKE, trackLouvre } from "./backup-acts.ts";
import { savedBy } from "./driver/saved.ts";
import { story } from "./story.ts";

describe("a backup", () => {
  story("of one installation is restored in another", async (world) => {
    const options = await trackLouvre(world);
    const file = await savedBy(options, () => pressOn(options, MAKE));
    expect(file.name).toMatch(/^vitrine-backup-\d{4}-\d\d-\d\d\.gz$/);
    await waitForPageText(options, `Backup made: ${file.name}`);
    await waitForPageText(options, "Last backup:");

    // A page of Weibo that is still open is read by the new installation too.
    await world.page.goto("about:blank");
    await world.session.uninstall();
    await world.session.install();
    const fresh = await openOptions(world.session);
    expect(await textOf(fresh)).toContain("No backup was made in this browser yet.");
    await pickBackup(fresh, file.name, file.bytes);
    await waitForPageText(fresh, `${file.name}: made on`);
    await waitForPageText(fresh, "Days of figures 1 0 0");
    await pressOn(fresh, "Restore");
    await waitForPageText(fresh, `Restored from ${file.name}.`);
    await waitForPageText(fresh, "Tracked accounts Louvre Museum");
    await pickBackup(fresh, file.name, file.bytes);
    await waitForPageText(fresh, "Days of figures 0 0 1");
  });

  story("that is broken is refused with a sentence, and nothing changes", async (world) => {
    const options = await trackLouvre(world);
    const file = await savedBy(options, () => pressOn(options, MAKE));
    const before = await textOf(options);
    await pickBackup(options, "cut.gz", file.bytes.subarray(0, -20));
    await waitForPageText(options, "cut.gz is damaged: a part is missing or was altered. Nothing was changed.");
    await pickBackup(options, "table.gz", new TextEncoder().encode("date,followers\n"));
    await waitForPageText(options, "table.gz is no backup of Vitrine but seems to be a table. Nothing was changed.");
    expect((await textOf(options)).slice(0, 200)).toBe(before.slice(0, 200));
  });
});

describe("what is erased", () => {
  story("is really gone, everything of it, once it was asked twice", async (world) => {
    const options = await trackLouvre(world);
    // A page of Weibo that stays open is read anew once nothing is known of it.
    await world.page.goto("about:blank");
    const years = await storedYears(options);
    await pressOn(options, "Erase everything…");
    await waitForPageText(options, "This cannot be undone.");
    await pressOn(options, "Cancel");
    expect(await storedYears(options)).toBe(years);
    await pressOn(options, "Erase everything…");
    await pressOn(options, "Erase for ever");
    await waitForPageText(options, "Everything was erased.");
    await waitForPageText(options, "No account is tracked yet.");
    expect(await storedYears(options)).toBe(years - 1);
  });

  story("can be one account, with all that was read of it", async (world) => {
    const options = await trackLouvre(world);
    // A page of Weibo that stays open is read anew once nothing is known of it.
    await world.page.goto("about:blank");
    const years = await storedYears(options);
    await options.select("section select:has(option[value='weibo:5549047567'])", LOUVRE);
    await pressOn(options, "Erase this account…");
    await waitForPageText(options, "All that is kept of Louvre Museum · Weibo will go");
    await pressOn(options, "Erase for ever");
    await waitForPageText(options, "Louvre Museum · Weibo was erased.");
    await waitForPageText(options, "No account is tracked yet.");
    expect(await storedYears(options)).toBe(years - 1);
  });
});
