import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackupLine, backupOf } from "../../src/transfer/backup.ts";
import { BackupFault } from "../../src/transfer/backup-fault.ts";
import { type Limits, readBackup } from "../../src/transfer/read-backup.ts";

const HEAD = { made: Date.UTC(2026, 10, 24), vitrine: "0.1.0" };
const LINES: readonly BackupLine[] = [
  ["museum", { id: "phare", names: { fr: "Musée du Phare" } }],
  ["series", { year: 2026, days: Uint16Array.of(0, 1, 364) }],
];

async function* each(lines: readonly BackupLine[]): AsyncGenerator<BackupLine> {
  yield* lines;
}

async function fileOf(lines: readonly BackupLine[] = LINES): Promise<Buffer> {
  return Buffer.from(await new Response(backupOf(HEAD, each(lines))).arrayBuffer());
}

async function read(file: Uint8Array, limits?: Limits) {
  const lines: BackupLine[] = [];
  const head = await readBackup(new Blob([new Uint8Array(file)]).stream(), (line) => void lines.push(line), limits);
  return { head, lines };
}

async function faultOf(file: Uint8Array, limits?: Limits): Promise<string> {
  const outcome = await read(file, limits).catch((error: unknown) => error);
  return outcome instanceof BackupFault ? outcome.kind : `not refused: ${JSON.stringify(outcome)}`;
}

/** The file with its text changed, packed again. */
async function changed(change: (text: string) => string): Promise<Buffer> {
  return gzipSync(change(gunzipSync(await fileOf()).toString("utf8")));
}

describe("a backup's file", () => {
  it("gives back its head and its records, columns in base64", async () => {
    expect(await read(await fileOf())).toEqual({
      head: HEAD,
      lines: [LINES[0], ["series", { days: "AAABAGwB", year: 2026 }]],
    });
  });

  it("has the same bytes for the same records, whatever the order of their fields", async () => {
    const turned: BackupLine[] = [["museum", { names: { fr: "Musée du Phare" }, id: "phare" }], ...LINES.slice(1)];
    expect(await fileOf(turned)).toEqual(await fileOf());
  });

  it("of several megabytes is sealed block by block", async () => {
    const many = Array.from({ length: 3_000 }, (_, i): BackupLine => ["note", { i, text: "é".repeat(500) }]);
    expect((await read(await fileOf(many))).lines).toEqual(many);
  });

  it("that was unpacked on its way is read too, and its seal is looked at all the same", async () => {
    const unpacked = gunzipSync(await fileOf());
    expect((await read(unpacked)).head).toEqual(HEAD);
    expect(await faultOf(Buffer.from(unpacked.toString("utf8").replace("Phare", "Phase")))).toBe("damaged");
    expect(await faultOf(unpacked.subarray(0, -1))).toBe("damaged");
  });

  it("of nothing is a backup too", async () => {
    expect(await read(await fileOf([]))).toEqual({ head: HEAD, lines: [] });
  });
});

describe("a file that is no whole backup", () => {
  const last = (text: string) => text.trimEnd().lastIndexOf("\n") + 1;

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["is empty", "foreign", () => new Uint8Array(0)],
    ["has one byte", "foreign", () => Uint8Array.of(0x1f)],
    ["is binary", "foreign", () => Uint8Array.from({ length: 9_000 }, (_, i) => (i * 7_919) % 256)],
    ["is a table", "table", () => Buffer.from("date,followers\n2026-01-01,5\n")],
    ["is a table in UTF-16", "table", () => Buffer.from("\ufeffdate\tfollowers\n2026-01-01\t5\n", "utf16le")],
    ["is a workbook", "table", () => Buffer.from("PK\x03\x04 and more", "latin1")],
    ["is a letter", "foreign", () => Buffer.from("Dear colleague")],
    ["is a web page", "foreign", () => Buffer.from("<!DOCTYPE html>\n<p>a, b\n")],
    ["has two heads", "damaged", () => changed((text) => text.replace(/^(.*\n)/, "$1$1"))],
    ["is two backups in one", "damaged", async () => Buffer.concat([await fileOf(), await fileOf()])],
    ["begins with a line break", "foreign", () => changed((text) => `\n${text}`)],
    ["has no head", "foreign", () => changed((text) => text.replace(/^.*\n/, ""))],
    [
      "has its seal first",
      "damaged",
      () => changed((text) => text.replace(/^(.*\n)([\s\S]*?)(\["end".*\n)/, "$1$3$2")),
    ],
    ["is another thing in gzip", "foreign", () => gzipSync("date,followers\n2026-01-01,5\n")],
    ["is nothing in gzip", "foreign", () => gzipSync("")],
    ["is another format", "foreign", () => changed((text) => text.replace("vitrine-backup", "other-backup"))],
    ["is from a later form", "newer", () => changed((text) => text.replace('"version":1', '"version":2'))],
    ["was made at no time", "unknown", () => changed((text) => text.replace(/"made":\d+/, '"made":1e300'))],
    ["is cut in the middle", "damaged", async () => (await fileOf()).subarray(0, 80)],
    ["is cut before its last byte", "damaged", async () => (await fileOf()).subarray(0, -1)],
    ["lacks its last line", "damaged", () => changed((text) => text.slice(0, last(text)))],
    ["lacks a record", "damaged", () => changed((text) => text.replace(/\["museum.*\n/, ""))],
    ["has a record more", "damaged", () => changed((text) => text.replace(/(\["museum.*\n)/, "$1$1"))],
    ["goes on after its end", "damaged", () => changed((text) => `${text}["museum",{}]\n`)],
    ["has another letter", "damaged", () => changed((text) => text.replace("Phare", "Phase"))],
    ["has a line that is no record", "damaged", () => changed((text) => text.replace('["museum"', '[1,"museum"'))],
    ["has a line that is no JSON", "damaged", () => changed((text) => text.replace('["museum"', '["museum'))],
    [
      "ends in something else than a seal",
      "damaged",
      () => changed((text) => text.replace(/\["end".*/, '["end",null]')),
    ],
    [
      "ends in what is nested deeply",
      "damaged",
      () => changed((text) => text.replace(/\["end".*/, `["end",${"[".repeat(50_000)}${"]".repeat(50_000)}]`)),
    ],
  ])("because it %s is refused", async (_what, kind, file) => {
    expect(await faultOf(await file())).toBe(kind);
  });

  it("because it was cut is refused, wherever", async () => {
    const file = await fileOf();
    for (let length = 0; length < file.length; length++) {
      expect(["damaged", "foreign"], `${length} bytes`).toContain(await faultOf(file.subarray(0, length)));
    }
  });

  it("because a bit of it was turned is refused, whichever, unless it says nothing", async () => {
    const file = await fileOf();
    const whole = await read(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const bent = Buffer.from(file);
        bent[at] = (bent[at] ?? 0) ^ (1 << bit);
        const outcome = await read(bent).catch((error: unknown) => error);
        if (!(outcome instanceof BackupFault)) expect(outcome).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it("because the disk failed says so itself, and is not called damaged", async () => {
    const broken = new DOMException("The file is gone", "NotReadableError");
    const file = await fileOf();
    let pulls = 0;
    const stream = new ReadableStream({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new Uint8Array(file.subarray(0, 40)));
        else controller.error(broken);
      },
    });
    await expect(readBackup(stream, () => undefined)).rejects.toBe(broken);
  });
});

describe("a file that unpacks to more than it seems", () => {
  it("is given up at the limit of all", async () => {
    const head = gunzipSync(await fileOf())
      .toString("utf8")
      .split("\n")[0];
    const file = gzipSync(`${head}\n${'["x",0]\n'.repeat(200_000)}`);
    expect(file.length).toBeLessThan(20_000);
    expect(await faultOf(file, { most: 1_000_000, mostInLine: 1_000 })).toBe("too-large");
  });

  it("is given up at the limit of a line", async () => {
    expect(await faultOf(gzipSync(Buffer.alloc(20_000_000, "x")))).toBe("too-large");
  });
});
