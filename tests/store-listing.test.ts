import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../manifest.json";

/** What Chrome and Firefox allow, the shorter of both, in characters. */
const LONGEST = { name: 50, short: 132, description: 15_000 };

const ROOT = new URL("..", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

/** The paragraphs below each heading. */
function sectionsOf(text: string): Map<string, string> {
  return new Map(
    text.split(/^# /m).flatMap((part) => {
      const [heading = "", ...lines] = part.split("\n");
      return heading === "" ? [] : [[heading, lines.join("\n").trim()] as const];
    }),
  );
}

describe.each(["en", "fr", "zh_CN"])("the stores' listing in %s", (locale) => {
  const listing = sectionsOf(read(`store/listing.${locale}.md`));
  const messages = JSON.parse(read(`src/_locales/${locale}/messages.json`));

  it("names and describes Vitrine as its manifest does", () => {
    expect([...listing.keys()]).toEqual(["Name", "Short description", "Description"]);
    expect(listing.get("Name")).toBe(messages.extension_name.message);
    expect(listing.get("Short description")).toBe(messages.extension_description.message);
  });

  it("is no longer than the stores allow", () => {
    expect(listing.get("Name")?.length).toBeLessThanOrEqual(LONGEST.name);
    expect(listing.get("Short description")?.length).toBeLessThanOrEqual(LONGEST.short);
    expect(listing.get("Description")?.length).toBeLessThanOrEqual(LONGEST.description);
  });

  it("has a privacy policy beside it, with every chapter of the English one", () => {
    const chapters = (path: string) => read(path).match(/^#+ /gm);
    expect(chapters(`store/privacy.${locale}.md`)).toEqual(chapters("store/privacy.en.md"));
  });
});

describe("the reviewers' page", () => {
  it("gives a reason for each permission of the manifest, and for no other", () => {
    const { permissions, optional_permissions, host_permissions } = manifest;
    const justified = [...read("store/review.md").matchAll(/^\| `(.+?)` \| (\S.*) \|$/gm)].map(([, name]) => name);
    expect(justified.toSorted()).toEqual([...host_permissions, ...permissions, ...optional_permissions].sort());
  });

  it("says as the manifest does that nothing is collected", () => {
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(["none"]);
    expect(read("store/review.md")).toContain("`data_collection_permissions`: `none`");
  });
});
