import type { Page } from "puppeteer-core";
import { type Bidi, contextOf } from "../../../scripts/browsers/bidi.ts";
import { CONTROL_ROLES, type FoundHost, type Inspector, type NodeRef, OVERLAY } from "./inspector.ts";

/** A node as BiDi writes it out, as far as it is asked for here. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

interface Evaluation<T> {
  readonly type: "success" | "exception";
  readonly result: T;
  readonly exceptionDetails?: { readonly text: string };
}

/** puppeteer's own mouse: there is one mouse, whoever moves it. */
const HAND = "__puppeteer_mouse";

const CONTROL_TAGS = new Set(["button", "a", "summary", "input", "select", "textarea", "option"]);

export function firefoxInspector(page: Page, bidi: Bidi): Inspector {
  const context = contextOf(page);
  const target = { context, sandbox: "vitrine-driver" };

  const call = async (source: string, nodes: readonly NodeRef[]) => {
    const params = { functionDeclaration: source, arguments: nodes.map(share), target, awaitPromise: false };
    return resultOf(await bidi.send<Evaluation<{ value?: unknown }>>("script.callFunction", params));
  };

  return {
    call: async (source, nodes) => String((await call(source, nodes)).value),
    async findHost() {
      const expression = `document.querySelector(${JSON.stringify(OVERLAY)})`;
      const serializationOptions = { maxDomDepth: 30, includeShadowTree: "all" };
      const params = { expression, target, awaitPromise: false, serializationOptions };
      return describe(resultOf(await bidi.send<Evaluation<RemoteNode>>("script.evaluate", params)));
    },
    async controls(host, name) {
      const locator = { type: "accessibility", value: { name } };
      const find = (root: NodeRef) =>
        bidi.send<{ nodes: RemoteNode[] }>("browsingContext.locateNodes", {
          context,
          locator,
          startNodes: [share(root)],
        });
      const found = await Promise.all(host.roots.map(find));
      return found.flatMap(({ nodes }) => nodes.filter(isControl).flatMap(({ sharedId }) => sharedId ?? []));
    },
    async point(node, press) {
      await call("(node) => { node.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }) }", [
        node,
      ]);
      await bidi.send("input.performActions", { context, actions: [mouse(node, press)] });
    },
  };
}

function share(sharedId: NodeRef) {
  return { sharedId };
}

function mouse(node: NodeRef, press: boolean) {
  const move = { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element: share(node) } };
  const click = [
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  return {
    type: "pointer",
    id: HAND,
    parameters: { pointerType: "mouse" },
    actions: press ? [move, ...click] : [move],
  };
}

function resultOf<T>({ type, result, exceptionDetails }: Evaluation<T>): T {
  if (type === "exception") throw new Error(exceptionDetails?.text ?? "The page threw.");
  return result;
}

function describe(host: RemoteNode): FoundHost | null {
  if (host.sharedId === undefined) return null;
  return { node: host.sharedId, attributes: host.value?.attributes ?? {}, roots: rootsIn(host) };
}

function rootsIn({ value }: RemoteNode): NodeRef[] {
  const root = value?.shadowRoot;
  return [
    ...(root?.sharedId === undefined ? [] : [root.sharedId, ...rootsIn(root)]),
    ...(value?.children ?? []).flatMap(rootsIn),
  ];
}

function isControl({ value }: RemoteNode): boolean {
  const role = value?.attributes?.role;
  return role === undefined ? CONTROL_TAGS.has(value?.localName ?? "") : CONTROL_ROLES.includes(role);
}
