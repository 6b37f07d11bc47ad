// Installs the npm packages when they are missing or not those of the lock file. Plain Node: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";

const MARK = "node_modules/.installed-lock";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Vitrine is built with Node 20 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const isCurrent = existsSync(MARK) && readFileSync(MARK, "utf8") === lock;

// npm ci empties the folder first, and would empty the one that is linked to.
if (!isCurrent && lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) {
  console.error(
    "node_modules is a link to packages of another lock file. Replace it by a folder: rm node_modules && npm ci.",
  );
  process.exit(1);
}

if (!isCurrent) {
  console.log("Installing the npm packages (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed: see above. Vitrine needs the npm registry once, to install its packages.");
    process.exit(status ?? 1);
  }
  writeFileSync(MARK, lock);
}
