import { fileURLToPath } from "node:url";
import { build } from "esbuild";

let source: Promise<string> | null = null;

/** inside.ts as the source of one function, which either browser can be told to call. */
export function insideSource(): Promise<string> {
  source ??= bundle();
  return source;
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("./inside.ts", import.meta.url));
  const options = { bundle: true, write: false, format: "iife", globalName: "inside", target: "es2022" } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  return `function () { ${outputFiles[0]?.text ?? ""}\nreturn inside.read(...arguments); }`;
}
