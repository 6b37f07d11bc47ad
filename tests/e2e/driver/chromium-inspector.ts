import type { CDPSession, Page, Protocol } from "puppeteer-core";
import { CONTROL_ROLES, type FoundHost, type Inspector, type NodeRef, OVERLAY } from "./inspector.ts";

/** Chromium calls a details element's summary this. */
const ROLES = new Set([...CONTROL_ROLES, "DisclosureTriangle"]);

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** Looks away from a page: whatever was looked at in it, the browser keeps for as long as somebody may ask about it. */
export async function lookAway(page: Page): Promise<void> {
  const session = sessions.get(page);
  sessions.delete(page);
  await (await session)?.detach();
}

export function chromiumInspector(page: Page): Inspector {
  return {
    async findHost() {
      const { root } = await (await sessionOf(page)).send("DOM.getDocument", { depth: -1, pierce: true });
      const host = hostIn(root);
      return host && describe(host);
    },
    async call(source, nodes) {
      return callInOwnWorld(await sessionOf(page), source, nodes);
    },
    async controls(host, name) {
      const query = { backendNodeId: Number(host.node), accessibleName: name };
      const { nodes } = await (await sessionOf(page)).send("Accessibility.queryAXTree", query);
      return nodes.flatMap(({ role, ignored, backendDOMNodeId }) =>
        !ignored && ROLES.has(String(role?.value)) && backendDOMNodeId !== undefined ? [String(backendDOMNodeId)] : [],
      );
    },
    async point(node, press) {
      const { x, y } = await centreOf(await sessionOf(page), Number(node));
      await (press ? page.mouse.click(x, y) : page.mouse.move(x, y));
    },
  };
}

function hostIn(node: Protocol.DOM.Node): Protocol.DOM.Node | null {
  if (node.localName === OVERLAY) return node;
  for (const child of node.children ?? []) {
    const found = hostIn(child);
    if (found) return found;
  }
  return null;
}

function describe(host: Protocol.DOM.Node): FoundHost {
  const flat = host.attributes ?? [];
  const pairs = flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as const] : []));
  return { node: String(host.backendNodeId), attributes: Object.fromEntries(pairs), roots: rootsIn(host) };
}

/** The browser builds shadow trees of its own into details and inputs: those are not the overlay's. */
function rootsIn(node: Protocol.DOM.Node): NodeRef[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType !== "user-agent");
  return [
    ...own.flatMap((root) => [String(root.backendNodeId), ...rootsIn(root)]),
    ...(node.children ?? []).flatMap(rootsIn),
  ];
}

async function callInOwnWorld(session: CDPSession, source: string, nodes: readonly NodeRef[]): Promise<string> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = { frameId: frameTree.frame.id, worldName: "vitrine-driver" };
  const { executionContextId } = await session.send("Page.createIsolatedWorld", world);
  const resolve = (node: NodeRef) =>
    session.send("DOM.resolveNode", { backendNodeId: Number(node), executionContextId });
  const resolved = await Promise.all(nodes.map(resolve));
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    functionDeclaration: source,
    executionContextId,
    arguments: resolved.map(({ object }) => (object.objectId === undefined ? {} : { objectId: object.objectId })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

async function centreOf(session: CDPSession, backendNodeId: number): Promise<{ x: number; y: number }> {
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId });
  const { quads } = await session.send("DOM.getContentQuads", { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
