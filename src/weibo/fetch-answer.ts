import type { Answer } from "./session.ts";

/**
 * Asks Weibo one question, as its page asks: with the browser's own session. null when Weibo cannot be reached within 15 s.
 * A visitor's redirect leads to another origin, which a page may not read: it is not followed, and says "log in". An answer
 * that does not end within 10 million characters, a hundred times what Weibo ever answered, is cut there. It is also sent
 * into Weibo's tabs by itself: it names nothing outside itself.
 */
export async function fetchAnswer(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json, text/plain, */*", "x-requested-with": "XMLHttpRequest" },
      credentials: "include",
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    while (reader && text.length < 1e7) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader?.cancel();
    return { status: response.status, redirected: response.type === "opaqueredirect", text };
  } catch {
    return null;
  }
}
