// npm run soak [-- --minutes 3 --seed 7 --firefox --tabs 50]: a browser with the extension, its store beside a model of it.
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browsers/install.ts";
import { bundle } from "./bundle.ts";
import { courseOf } from "./soak/memory.ts";
import { soak } from "./soak/run.ts";

const number = { type: "string" } as const;
const { values } = parseArgs({
  options: { minutes: number, seed: number, tabs: number, firefox: { type: "boolean" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(
    "npm run soak [-- --minutes 20 --seed 2017 --tabs 50 --firefox]: the store beside a model of it, for a while.",
  );
  process.exit();
}
const browser = values.firefox ? "firefox" : "chromium";
const wish = {
  browser,
  seconds: Number(values.minutes ?? 20) * 60,
  seed: Number(values.seed ?? 2017),
  tabs: Number(values.tabs ?? 50),
} as const;

ensureBrowser(browser);
await bundle();
console.log(`In ${browser} for ${wish.seconds / 60} min, seed ${wish.seed}, up to ${wish.tabs} tabs.`);
const { counts, troubles, said, samples, figures, questions, lost, store, model } = await soak({
  ...wish,
  tell: ({ jumps, steps, navigations }, troubles) =>
    console.log(
      `… ${jumps} jumps, ${steps} steps, ${navigations} navigations, ${troubles.size} troubles`,
      [...troubles].at(-1) ?? "",
    ),
});
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", "),
);
console.log(`Memory, first quarter → last: ${courseOf(samples).join(", ")} (${samples.length} samples)`);
for (const [text, times] of said) console.log(`Said ${times} ×: ${text}`);
console.log(
  `${questions} questions to Weibo; ${figures} figures; ${lost} answers came to nothing and were not asked for again on their day.`,
);
console.log(`Store ${store}\nModel ${model}`);
for (const trouble of troubles) console.error(`TROUBLE ${trouble}`);
const isSound = troubles.length === 0 && store === model;
console.log(isSound ? "Sound." : "Not sound.");
process.exitCode = isSound ? 0 : 1;
