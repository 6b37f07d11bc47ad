import { stat } from "node:fs/promises";
import { FILE_BUDGETS, PACKAGE_BUDGET } from "../budgets.ts";
import { contentsOf } from "../package/files.ts";
import { zopfli } from "../package/gzip.ts";
import { zipOf } from "../package/zip.ts";
import type { Figure } from "./figure.ts";

const KB = 1024;

/** What lands on Weibo's pages. */
export function sizes(): Promise<Figure[]> {
  return Promise.all(
    FILE_BUDGETS.map(async ({ file, name, bytes }): Promise<Figure> => {
      const { size } = await stat(`dist/chrome/${file}`);
      return { name, measured: size / KB, budget: bytes / KB, unit: "KB" };
    }),
  );
}

/** The whole package as the store takes it. Packing takes seconds. */
export async function packageSize(): Promise<Figure> {
  const zip = await zipOf(await contentsOf("dist/chrome"), zopfli);
  return { name: "whole package, zipped", measured: zip.length / KB, budget: PACKAGE_BUDGET / KB, unit: "KB" };
}
