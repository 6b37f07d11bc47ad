import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchAnswer } from "../../src/weibo/fetch-answer.ts";
import { parseBody, refusalOf } from "../../src/weibo/session.ts";

const ADDRESS = "https://weibo.com/ajax/profile/info?uid=7012345678";
const MEGABYTE = new Uint8Array(1_000_000).fill("{".charCodeAt(0));

function weiboAnswers(body: BodyInit | null, init?: ResponseInit) {
  vi.stubGlobal("fetch", async () => new Response(body, init));
}

/** A body that comes in these pieces; without an end when they do not. */
function inPieces(pieces: Iterator<Uint8Array<ArrayBuffer>>, cancelled = vi.fn()) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: cancelled,
  });
}

function* forEver() {
  while (true) yield MEGABYTE;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("an answer", () => {
  it("is taken whole, in whatever pieces it comes", async () => {
    const text = JSON.stringify({ ok: 1, name: "石桥博物馆🏛", long: "桥".repeat(100_000) });
    const bytes = new TextEncoder().encode(text);
    for (const size of [1_000, 7, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      weiboAnswers(inPieces(pieces.values()));
      expect(await fetchAnswer(ADDRESS)).toEqual({ status: 200, redirected: false, text });
    }
  });

  it("may have no body, or an empty one", async () => {
    weiboAnswers(null, { status: 204 });
    expect(await fetchAnswer(ADDRESS)).toEqual({ status: 204, redirected: false, text: "" });
    weiboAnswers("", { status: 414 });
    expect(await fetchAnswer(ADDRESS)).toEqual({ status: 414, redirected: false, text: "" });
  });

  it("without an end is given up after 10 million characters, and refused for its length", async () => {
    const cancelled = vi.fn();
    weiboAnswers(inPieces(forEver(), cancelled));
    const answer = await fetchAnswer(ADDRESS);
    expect(cancelled).toHaveBeenCalledOnce();
    expect(answer?.text).toHaveLength(10_000_000);
    expect(answer && refusalOf(answer, parseBody(answer.text))).toEqual({
      kind: "unrecognised",
      field: "answer",
      found: "more than 10 MB",
    });
  });

  it("that breaks off midway is none", async () => {
    let sent = false;
    const body = new ReadableStream({
      pull(controller) {
        if (sent) controller.error(new TypeError("terminated"));
        else controller.enqueue(MEGABYTE);
        sent = true;
      },
    });
    weiboAnswers(body);
    expect(await fetchAnswer(ADDRESS)).toBeNull();
  });

  it("is asked for by a function that names nothing outside itself: it is sent into tabs alone", async () => {
    weiboAnswers('{"ok":1}');
    const sent = new Function(`return ${fetchAnswer}`)() as typeof fetchAnswer;
    expect(await sent(ADDRESS)).toEqual({ status: 200, redirected: false, text: '{"ok":1}' });
  });
});
