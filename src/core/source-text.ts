import type { Source } from "./snapshot.ts";

/** A source in one cell, to be read again: "weibo", "page", "publication:clic-2017", "import:FILE", "hand:NOTE". */
export function sourceText(source: Source): string {
  switch (source.kind) {
    case "weibo":
    case "page":
      return source.kind;
    case "publication":
      return `publication:${source.id}`;
    case "import":
      return `import:${source.file}`;
    case "hand":
      return `hand:${source.note}`;
  }
}

/** Reads what `sourceText` wrote; null for anything else. */
export function readSource(text: string): Source | null {
  if (text === "weibo" || text === "page") return { kind: text };
  const [, kind, detail = ""] = /^(publication|import|hand):([\s\S]*)$/.exec(text) ?? [];
  if (kind === "publication") return { kind, id: detail };
  if (kind === "import") return { kind, file: detail };
  return kind === "hand" ? { kind, note: detail } : null;
}
