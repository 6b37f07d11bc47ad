import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json";
import { WHY } from "../../src/options/about/permissions.tsx";

describe("the permissions", () => {
  it("have each a reason that the options tell", () => {
    const { permissions, optional_permissions, host_permissions } = manifest;
    const all = [...permissions, ...optional_permissions, ...host_permissions];
    expect(all.filter((name) => !(name in WHY))).toEqual([]);
  });
});
